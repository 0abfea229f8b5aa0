// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/load_chart.hpp>

#include <stdexcept>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::load_chart_test {

using namespace sixstep;

using namespace std::chrono;

namespace {

LoadChart chart_of(std::size_t steps) {
  LoadChart chart{.title = "Engineers", .description = "Load", .unit = "people"};
  for (std::size_t i = 0; i < steps; ++i) {
    LoadStep step{
        Day(2024y / 1 / 1) + days(static_cast<int>(i * 10)), static_cast<double>(i * 7 % 13), {}};
    if (i % 5 != 4) step.capacity = 8;
    chart.steps.push_back(step);
  }
  chart.by = 2026y / 6 / 30;
  chart.status_date = 2025y / 2 / 28;
  return chart;
}

}  // namespace

TEST_CASE("a load chart of any size keeps its labels apart and inside") {
  for (const std::size_t steps : {0u, 1u, 3u, 30u, 300u}) {
    const LoadChart chart = chart_of(steps);
    CHECK(fault_in_any_style([&](const auto& style) { return load_svg(chart, style); }) == "");
  }
}

TEST_CASE("load above capacity is hatched, and only there") {
  LoadChart chart = chart_of(0);
  chart.steps = {{2024y / 1 / 1, 4, 5}, {2024y / 6 / 1, 6, 5}, {2024y / 9 / 1, 5, 5}};
  CHECK(count_class(load_svg(chart, {}), "s6-b") == 2);  // one step and the legend
}

TEST_CASE("without a known capacity nothing is called overload") {
  LoadChart chart = chart_of(0);
  chart.steps = {{2024y / 1 / 1, 400, {}}};
  const std::string svg = load_svg(chart, {});
  CHECK(count_class(svg, "s6-b") == 0);
  CHECK(svg.find("over capacity") == std::string::npos);
}

TEST_CASE("steps out of order are refused") {
  LoadChart chart = chart_of(3);
  std::swap(chart.steps[0], chart.steps[2]);
  CHECK_THROWS_AS(load_svg(chart, {}), std::invalid_argument);
}

TEST_CASE("hostile units do not break a load chart") {
  LoadChart chart = chart_of(3);
  for (const std::string& label : hostile_labels()) {
    chart.unit = label;
    CHECK(fault_in_any_style([&](const auto& style) { return load_svg(chart, style); }) == "");
  }
}

}  // namespace sixstep_tests::load_chart_test
