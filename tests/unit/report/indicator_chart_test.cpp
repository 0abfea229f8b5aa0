// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/indicator_chart.hpp>

#include <algorithm>
#include <limits>
#include <utility>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::indicator_chart_test {

using namespace sixstep;

namespace {

IndicatorChart chart_of(std::size_t rows) {
  IndicatorChart chart{.title = "Indicators", .description = "How far they have come"};
  for (std::size_t i = 0; i < rows; ++i) {
    IndicatorRow& row = chart.rows.emplace_back();
    row.label = sample_label(i);
    if (i % 5 != 4) row.baseline = static_cast<double>(i * i * 3);
    if (i % 3 != 1) row.latest = static_cast<double>(i * 40) - 7.25;
    if (i % 2 == 0) row.planned = static_cast<double>(i * 30);
    for (std::size_t s = 0; s < i % 4; ++s) {
      row.steps.push_back({static_cast<double>(s * 1000 + i) / 7, "so much by then"});
    }
  }
  return chart;
}

IndicatorChart one(IndicatorRow row) {
  row.label = "Row";
  return {.title = "I", .description = "One", .rows = {std::move(row)}};
}

/// Left edge and width of the bar of the last observation.
std::pair<double, double> bar(const std::string& svg) {
  pugi::xml_document document;
  REQUIRE(document.load_string(svg.c_str()));
  const auto rect = document.child("svg").find_child_by_attribute("rect", "class", "s6-a");
  REQUIRE(rect);
  return {rect.attribute("x").as_double(), rect.attribute("width").as_double()};
}
std::pair<double, double> way(const std::string& svg) {
  pugi::xml_document document;
  REQUIRE(document.load_string(svg.c_str()));
  const auto rect = document.child("svg").find_child_by_attribute("rect", "class", "s6-card");
  REQUIRE(rect);
  return {rect.attribute("x").as_double(), rect.attribute("width").as_double()};
}

}  // namespace

TEST_CASE("an indicator chart of any size keeps its labels apart and inside") {
  for (const std::size_t rows : {0u, 1u, 12u, 60u, 300u}) {
    const IndicatorChart chart = chart_of(rows);
    CHECK(fault_in_any_style([&](const auto& style) { return indicators_svg(chart, style); }) ==
          "");
  }
}

TEST_CASE("hostile labels and numbers do not break an indicator chart") {
  IndicatorChart chart = chart_of(0);
  for (const std::string& label : hostile_labels()) {
    chart.rows.push_back({.label = label, .baseline = 0, .steps = {{1, label}, {2, label}}});
  }
  const double huge = std::numeric_limits<double>::max();
  const double none = std::numeric_limits<double>::quiet_NaN();
  chart.rows.push_back({.label = "a", .baseline = -huge, .latest = 0, .steps = {{huge, ""}}});
  chart.rows.push_back({.label = "b", .baseline = none, .latest = none, .steps = {{none, ""}}});
  chart.rows.push_back(
      {.label = "c", .baseline = 0, .latest = huge, .steps = {{none, ""}, {1, ""}}});
  CHECK(fault_in_any_style([&](const auto& style) { return indicators_svg(chart, style); }) == "");
}

TEST_CASE("the bar covers the share of the way, up or down") {
  for (const auto& [from, at, to] : {std::array{0.0, 25.0, 100.0}, std::array{40.0, 35.0, 20.0}}) {
    const std::string svg =
        indicators_svg(one({.baseline = from, .latest = at, .steps = {{to, ""}}}), {});
    CHECK(bar(svg).first == way(svg).first);
    CHECK(bar(svg).second == doctest::Approx(way(svg).second / 4).epsilon(0.01));
  }
}

TEST_CASE("what lies beyond the target fills the way, and what went back has an arrow") {
  const auto at = [](double latest) {
    return indicators_svg(one({.baseline = 0, .latest = latest, .steps = {{10, ""}}}), {});
  };
  CHECK(bar(at(15)).second == doctest::Approx(way(at(15)).second));
  CHECK(count_class(at(-5), "s6-accent-fill") == 1);
  CHECK(count_class(at(5), "s6-accent-fill") == 0);
}

TEST_CASE("without an observation the way is dashed, and nothing is filled") {
  const std::string svg = indicators_svg(one({.baseline = 0, .steps = {{10, ""}}}), {});
  CHECK(count_class(svg, "s6-unknown") == 2);  // the way, and the legend
  CHECK(count_class(svg, "s6-a") == 0);
  CHECK(says(svg, "nothing observed"));
}

TEST_CASE("targets on the way are diamonds, and the path has a line where it stands today") {
  const std::string svg =
      indicators_svg(one({.baseline = 0, .planned = 4, .steps = {{2, ""}, {5, ""}, {10, ""}}}), {});
  CHECK(count_class(svg, "s6-open") == 3);  // two, and the legend
  CHECK(count_class(svg, "s6-limit") == 2);
}

TEST_CASE("a row that has no way says what is known") {
  const std::string svg = indicators_svg(one({.latest = 3, .steps = {{10, ""}}}), {});
  CHECK(says(svg, "not known"));  // the baseline
  CHECK(says(svg, "10"));
  CHECK(count_class(svg, "s6-a") == 0);
  CHECK(count_class(indicators_svg(one({.baseline = 7, .latest = 7, .steps = {{7, ""}}}), {}),
                    "s6-a") == 0);
}

}  // namespace sixstep_tests::indicator_chart_test
