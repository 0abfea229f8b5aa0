// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/money_chart.hpp>

#include <limits>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::money_chart_test {

using namespace sixstep;

namespace {

MoneyChart chart_of(std::size_t years, std::size_t series) {
  MoneyChart chart{.title = "Money", .description = "By year", .currency = "EUR"};
  for (std::size_t y = 0; y < years; ++y) chart.years.push_back(std::to_string(1900 + y));
  for (std::size_t s = 0; s < series; ++s) {
    chart.series.push_back({sample_label(s), {}});
    for (std::size_t y = 0; y < years; ++y) {
      chart.series.back().amounts.push_back(static_cast<std::int64_t>((s * 7 + y * 5) % 9) *
                                            123456789);
    }
  }
  return chart;
}

}  // namespace

TEST_CASE("a money chart of any size keeps its labels apart and inside") {
  for (const std::size_t years : {0u, 1u, 8u, 300u}) {
    for (const std::size_t series : {0u, 1u, 7u, 300u}) {
      const MoneyChart chart = chart_of(years, series);
      CHECK(fault_in_any_style([&](const auto& style) { return money_svg(chart, style); }) == "");
    }
  }
}

TEST_CASE("a sum that lacks an unknown cost reads at least") {
  MoneyChart chart = chart_of(0, 0);
  chart.years = {"2025", "2026"};
  chart.series = {{"State", {100'000'000, 250'000'000}}};
  chart.at_least = {false, true};
  const std::string svg = money_svg(chart, {});
  CHECK(svg.find(">€1\u00A0m</text>") != std::string::npos);
  CHECK(svg.find(">≥ €2.5\u00A0m</text>") != std::string::npos);
}

TEST_CASE("beyond seven series the smallest are one, and the sums stay") {
  MoneyChart chart = chart_of(0, 0);
  chart.years = {"2025"};
  for (std::int64_t s = 1; s <= 10; ++s)
    chart.series.push_back({sample_label(0), {s * 100'000'000}});
  const std::string svg = money_svg(chart, {});
  CHECK(svg.find("other (4)") != std::string::npos);
  CHECK(svg.find(">€55\u00A0m</text>") != std::string::npos);
}

TEST_CASE("the largest amounts do not overflow") {
  MoneyChart chart = chart_of(0, 0);
  chart.years = {"2025"};
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  for (int s = 0; s < 9; ++s) chart.series.push_back({"Source", {most}});
  chart.series.push_back({"Debt", {-most}});
  CHECK(fault_in_any_style([&](const auto& style) { return money_svg(chart, style); }) == "");
}

TEST_CASE("hostile labels do not break a money chart") {
  MoneyChart chart = chart_of(0, 0);
  chart.currency = "<&>";
  chart.years = hostile_labels();
  for (const std::string& label : hostile_labels()) chart.series.push_back({label, {5, 7}});
  CHECK(fault_in_any_style([&](const auto& style) { return money_svg(chart, style); }) == "");
}

}  // namespace sixstep_tests::money_chart_test
