// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/influence_dependence_chart.hpp>

#include <algorithm>
#include <limits>
#include <utility>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::influence_dependence_chart_test {

using namespace sixstep;

namespace {

InfluenceDependenceChart chart_of(std::size_t factors) {
  InfluenceDependenceChart chart{.title = "Roles", .description = "Influence by dependence"};
  for (std::size_t i = 0; i < factors; ++i) {
    InfluenceFactor one{sample_label(i), static_cast<double>(i * 3 % 10), {}, i % 7 == 1};
    if (i % 6 != 5) one.dependence = static_cast<double>(i * 7 % 9);
    chart.factors.push_back(one);
  }
  return chart;
}

const PlacedText& text_of(const std::vector<PlacedText>& texts, const std::string& wanted) {
  const auto found = std::ranges::find(texts, wanted, &PlacedText::text);
  REQUIRE(found != texts.end());
  return *found;
}

/// In which quadrant the dot of a number stands, by the middle of its text.
std::string quadrant_of(const std::string& svg, const std::string& number) {
  const auto texts = placed_texts(svg);
  const Point dot = text_of(texts, number).box.centre();
  const double right = text_of(texts, "Relay").box.x - 10;
  const double low = text_of(texts, "Autonomous").box.y - 8;
  if (dot.y < low) return dot.x < right ? "driving" : "relay";
  return dot.x < right ? "autonomous" : "dependent";
}

}  // namespace

TEST_CASE("an influence chart of any size keeps its labels apart and inside") {
  for (const std::size_t factors : {0u, 1u, 3u, 12u, 60u, 300u}) {
    const InfluenceDependenceChart chart = chart_of(factors);
    CHECK(fault_in_any_style(
              [&](const auto& style) { return influence_dependence_svg(chart, style); }) == "");
  }
}

TEST_CASE("each factor stands in the quadrant that the means give it") {
  InfluenceDependenceChart chart = chart_of(0);  // both means are 3
  chart.factors = {
      {"Law", 8.0, 0.0}, {"Skills", 4.0, 5.0}, {"Trust", 0.0, 4.0}, {"Roads", 0.0, 3.0}};
  for (const double width : {1120.0, 358.0}) {
    ChartStyle style;
    style.width = width;
    const std::string svg = influence_dependence_svg(chart, style);
    CHECK(quadrant_of(svg, "1") == "driving");
    CHECK(quadrant_of(svg, "2") == "relay");
    CHECK(quadrant_of(svg, "3") == "dependent");
    CHECK(quadrant_of(svg, "4") == "autonomous");  // at the mean is not above it
  }
}

TEST_CASE("factors at one place move apart within their quadrant") {
  InfluenceDependenceChart chart = chart_of(0);
  for (std::size_t i = 0; i < 20; ++i) chart.factors.push_back({sample_label(i), 0.0, 0.0});
  chart.factors.push_back({"Law", 40.0, 40.0});
  ChartStyle style;
  const std::string svg = influence_dependence_svg(chart, style);
  for (std::size_t i = 2; i <= 20; ++i) CHECK(quadrant_of(svg, std::to_string(i)) == "autonomous");
  CHECK(quadrant_of(svg, "21") == "relay");
}

TEST_CASE("a leverage point differs by shape, and the legend says so") {
  InfluenceDependenceChart chart = chart_of(0);
  chart.factors = {{"Law", 9.0, 1.0, true}, {"Trust", 1.0, 9.0, false}};
  std::string svg = influence_dependence_svg(chart, {});
  CHECK(count_class(svg, "s6-critical") == 2);  // with the legend's
  CHECK(count_class(svg, "s6-dot") == 1);
  CHECK(svg.find("leverage point") != std::string::npos);
  chart.factors.front().leverage_point = false;
  svg = influence_dependence_svg(chart, {});
  CHECK(count_class(svg, "s6-critical") == 0);
  CHECK(svg.find("leverage point") == std::string::npos);
}

TEST_CASE("leverage points keep their names where all others are gathered") {
  InfluenceDependenceChart chart = chart_of(0);
  for (std::size_t i = 0; i < 300; ++i) {
    chart.factors.push_back({sample_label(i), static_cast<double>(i % 17),
                             static_cast<double>(i % 23), i == 7 || i == 250});
  }
  const std::string svg = influence_dependence_svg(chart, {});
  CHECK(count_class(svg, "s6-critical") == 3);  // with the legend's
  const auto texts = placed_texts(svg);
  CHECK(std::ranges::count(texts, "M251",
                           [](const PlacedText& one) { return one.text.substr(0, 4); }) == 1);
  CHECK(count_class(svg, "s6-dot") <= 36);
}

TEST_CASE("a factor with an unknown side stands apart and does not move the means") {
  InfluenceDependenceChart chart = chart_of(0);
  chart.factors = {{"Law", 2.0, 0.0},
                   {"Trust", 0.0, 2.0},
                   {"Roads", 1000.0, {}},
                   {"Money", std::numeric_limits<double>::quiet_NaN(), 1000.0}};
  const std::string svg = influence_dependence_svg(chart, {});
  CHECK(count_class(svg, "s6-dot") == 2);
  CHECK(svg.find("? Roads") != std::string::npos);
  CHECK(svg.find("? Money") != std::string::npos);
  CHECK(svg.find("Influence, mean 1<") != std::string::npos);
  CHECK(svg.find("Dependence, mean 1<") != std::string::npos);
}

TEST_CASE("equal, negative and huge values do not break an influence chart") {
  constexpr double huge = std::numeric_limits<double>::max();
  for (const auto& [low, high] :
       std::vector<std::pair<double, double>>{{0, 0}, {-3, -1}, {-huge, huge}, {huge, huge}}) {
    InfluenceDependenceChart chart = chart_of(0);
    chart.factors = {{"Law", low, high}, {"Trust", high, low}, {"Roads", low, low}};
    CHECK(fault_in_any_style(
              [&](const auto& style) { return influence_dependence_svg(chart, style); }) == "");
  }
}

TEST_CASE("hostile labels do not break an influence chart") {
  InfluenceDependenceChart chart = chart_of(0);
  for (const std::string& label : hostile_labels()) {
    chart.factors.push_back({label, 0.5, 0.5, true});
    chart.factors.push_back({label, {}, {}});
  }
  CHECK(fault_in_any_style(
            [&](const auto& style) { return influence_dependence_svg(chart, style); }) == "");
}

}  // namespace sixstep_tests::influence_dependence_chart_test
