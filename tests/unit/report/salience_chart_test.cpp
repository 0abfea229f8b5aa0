// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/salience_chart.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::salience_chart_test {

using namespace sixstep;

namespace {

SalienceChart chart_of(std::size_t stakeholders) {
  SalienceChart chart{.title = "Salience", .description = "Whose claims count"};
  for (std::size_t i = 0; i < stakeholders; ++i) {
    SalientStakeholder one{sample_label(i), {}};
    if (i % 9 != 8) one.salience = static_cast<SalienceClass>(i % 9);
    chart.stakeholders.push_back(one);
  }
  return chart;
}

struct Circle {
  Point centre;
  double radius;
};

std::vector<Circle> circles(const std::string& svg, const char* css) {
  pugi::xml_document document;
  REQUIRE(document.load_string(svg.c_str()));
  std::vector<Circle> found;
  for (const auto& node : document.select_nodes("//circle")) {
    const auto circle = node.node();
    if (std::string(circle.attribute("class").as_string()) != css) continue;
    found.push_back({{circle.attribute("cx").as_double(), circle.attribute("cy").as_double()},
                     circle.attribute("r").as_double()});
  }
  return found;
}

}  // namespace

TEST_CASE("a salience chart of any size keeps its labels apart and inside") {
  for (const std::size_t stakeholders : {0u, 1u, 3u, 18u, 60u, 300u}) {
    const SalienceChart chart = chart_of(stakeholders);
    CHECK(fault_in_any_style([&](const auto& style) { return salience_svg(chart, style); }) == "");
  }
}

TEST_CASE("each dot stands in just those circles whose attribute its class has") {
  for (int place = 0; place < 8; ++place) {
    const auto salience = static_cast<SalienceClass>(place);
    SalienceChart chart = chart_of(0);
    chart.stakeholders = {{"Someone", salience}, {"Another", salience}};
    const std::string svg = salience_svg(chart, {});
    const auto rings = circles(svg, "s6-rule");
    const auto dots = circles(svg, "s6-dot");
    REQUIRE(rings.size() == 3);
    REQUIRE(dots.size() == 2);
    for (const Circle& dot : dots) {
      std::array<bool, 3> in{};
      for (std::size_t i = 0; i < 3; ++i) {
        const double distance =
            std::hypot(dot.centre.x - rings[i].centre.x, dot.centre.y - rings[i].centre.y);
        in[i] = distance + dot.radius < rings[i].radius;
        CHECK_MESSAGE((in[i] || distance - dot.radius > rings[i].radius), "no dot is on a rim");
      }
      const auto again = salience_class(in[0] ? 1.0 : 0.0, in[1] ? 1.0 : 0.0, in[2] ? 1.0 : 0.0);
      CHECK(again == salience);
    }
  }
}

TEST_CASE("the most salient are numbered first, and each class says how many it has") {
  SalienceChart chart = chart_of(0);
  chart.stakeholders = {{"Press", SalienceClass::dormant},
                        {"Minister", SalienceClass::definitive},
                        {"Court", SalienceClass::definitive}};
  const std::string svg = salience_svg(chart, {});
  CHECK(says(svg, "Definitive: 2"));
  CHECK(says(svg, "Dormant: 1"));
  const auto texts = placed_texts(svg);
  const auto place = [&](const char* text) {
    return std::ranges::find(texts, text, &PlacedText::text) - texts.begin();
  };
  CHECK(place("Minister") < place("Court"));
  CHECK(place("Court") < place("Press"));
}

TEST_CASE("too many for their part become one dot that counts them") {
  SalienceChart chart = chart_of(0);
  for (std::size_t i = 0; i < 200; ++i) {
    chart.stakeholders.push_back({sample_label(i), SalienceClass::dominant});
  }
  const std::string svg = salience_svg(chart, {});
  CHECK(count_class(svg, "s6-dot") == 1);
  CHECK(says(svg, "×200"));
  CHECK(says(svg, "and 200 more, in the table"));
}

TEST_CASE("whoever has no class stands in a box of its own, not outside of the circles") {
  SalienceChart chart = chart_of(0);
  chart.stakeholders = {{"Citizens", {}}};
  const std::string svg = salience_svg(chart, {});
  CHECK(count_class(svg, "s6-dot") == 0);
  CHECK(says(svg, "? Citizens"));
}

TEST_CASE("hostile labels do not break a salience chart") {
  SalienceChart chart = chart_of(0);
  for (const std::string& label : hostile_labels()) {
    chart.stakeholders.push_back({label, SalienceClass::definitive});
    chart.stakeholders.push_back({label, {}});
  }
  CHECK(fault_in_any_style([&](const auto& style) { return salience_svg(chart, style); }) == "");
}

}  // namespace sixstep_tests::salience_chart_test
