// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/value_chart.hpp>

#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::value_chart_test {

using namespace sixstep;

namespace {

/// So many months, the first half of which were reported on.
ValueChart chart_of(unsigned months) {
  ValueChart chart{.title = "Earned value", .description = "Three sums", .currency = "EUR"};
  for (unsigned i = 0; i < months; ++i) {
    const auto month = std::chrono::year(2024) / std::chrono::January + std::chrono::months(i);
    ValueMark mark{.date = Day(month / std::chrono::last), .planned = 1'000'000'00LL * i};
    if (2 * i < months) mark.earned = 900'000'00LL * i, mark.spent = 950'000'00LL * i;
    chart.marks.push_back(mark);
  }
  if (months > 0) chart.status_date = chart.marks[months / 2].date;
  return chart;
}

}  // namespace

TEST_CASE("three sums over any time keep their labels apart and inside") {
  for (const unsigned months : {0U, 1U, 2U, 24U, 240U}) {
    const ValueChart chart = chart_of(months);
    CHECK(fault_in_any_style([&](const auto& style) { return value_svg(chart, style); }) == "");
  }
}

TEST_CASE("the lines differ by dash and badge, and what is not known has none") {
  ValueChart chart = chart_of(24);
  std::string svg = value_svg(chart, {});
  CHECK(count_class(svg, "s6-minus") == 2);  // in the drawing and in the legend
  CHECK(count_class(svg, "s6-plus") == 2);
  CHECK(svg.find(">E: earned</text>") != std::string::npos);
  for (ValueMark& mark : chart.marks) mark.earned.reset();
  svg = value_svg(chart, {});
  CHECK(count_class(svg, "s6-plus") == 0);
  CHECK(svg.find(">E: earned</text>") == std::string::npos);
}

TEST_CASE("sums and words that no plan has do no harm; marks out of order are refused") {
  ValueChart chart = chart_of(3);
  chart.marks[0].planned = std::numeric_limits<std::int64_t>::min();
  chart.marks[1].spent = std::numeric_limits<std::int64_t>::max();
  CHECK(fault_in_any_style([&](const auto& style) { return value_svg(chart, style); }) == "");
  for (const std::string& label : hostile_labels()) {
    chart.planned = chart.earned = chart.spent = label;
    CHECK(fault_in_any_style([&](const auto& style) { return value_svg(chart, style); }) == "");
  }
  std::swap(chart.marks[0], chart.marks[2]);
  CHECK_THROWS_AS(value_svg(chart, {}), std::invalid_argument);
}

}  // namespace sixstep_tests::value_chart_test
