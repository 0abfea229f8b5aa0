// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/frontier_chart.hpp>

#include <limits>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::frontier_chart_test {

using namespace sixstep;

namespace {

FrontierChart chart_of(std::size_t points) {
  FrontierChart chart{.title = "Frontier", .description = "Value by cost", .currency = "EUR"};
  for (std::size_t i = 0; i < points; ++i) {
    chart.points.push_back({static_cast<std::int64_t>(i) * 123'456'789,
                            0.5 * static_cast<double>(i) / static_cast<double>(points), "words",
                            i == 1, i + 1 == points});
  }
  return chart;
}

}  // namespace

TEST_CASE("a frontier of any length keeps its labels apart and inside") {
  for (const std::size_t points : {0u, 1u, 2u, 9u, 300u}) {
    const FrontierChart chart = chart_of(points);
    CHECK(fault_in_any_style([&](const auto& style) { return frontier_svg(chart, style); }) == "");
  }
}

TEST_CASE("the knee is a diamond and the choice has a ring, and both are told") {
  const std::string svg = frontier_svg(chart_of(5), {});
  CHECK(count_class(svg, "s6-critical") == 2);  // in the drawing and in the legend
  CHECK(count_class(svg, "s6-outline") == 2);
  CHECK(svg.find(">knee</text>") != std::string::npos);
  CHECK(svg.find(">chosen</text>") != std::string::npos);
}

TEST_CASE("money and values that no plan has do no harm") {
  FrontierChart chart = chart_of(3);
  chart.points[0].cost = std::numeric_limits<std::int64_t>::min();
  chart.points[1].cost = std::numeric_limits<std::int64_t>::max();
  chart.points[2].value = -3.0;
  CHECK(fault_in_any_style([&](const auto& style) { return frontier_svg(chart, style); }) == "");
  for (const std::string& label : hostile_labels()) {
    chart.knee = chart.chosen = chart.cost = chart.value = label;
    CHECK(fault_in_any_style([&](const auto& style) { return frontier_svg(chart, style); }) == "");
  }
}

}  // namespace sixstep_tests::frontier_chart_test
