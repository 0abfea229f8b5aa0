// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/time_axis.hpp>

#include <doctest/doctest.h>

namespace sixstep_tests::time_axis_test {

using namespace sixstep;
using namespace std::chrono;

TEST_CASE("calendar years go by their number, others by both years they touch") {
  const auto calendar = fiscal_years(2024y / 3 / 1, 2025y / 12 / 31, January / 1, {});
  REQUIRE(calendar.size() == 2);
  CHECK(calendar[1].label == "2025");
  CHECK(calendar[1].next == sys_days(2026y / 1 / 1));
  const auto british = fiscal_years(2024y / 3 / 31, 2024y / 4 / 1, April / 1, {});
  REQUIRE(british.size() == 2);
  CHECK(british[0].label == "FY 2023/24");
}

TEST_CASE("a fiscal year that starts on 29 February starts on the 28th in other years") {
  const auto years = fiscal_years(2023y / 6 / 1, 2024y / 6 / 1, February / 29, {});
  CHECK(years[0].from == sys_days(2023y / 2 / 28));
  CHECK(years[0].next == sys_days(2024y / 2 / 29));
}

TEST_CASE("days outside the axis stand at its ends") {
  const ChartStyle style;
  const TimeAxis axis({2024y / 5 / 1, 2024y / 6 / 1}, January / 1, 100, 466, style);
  CHECK(axis.x(2024y / 1 / 1) == 100);
  CHECK(axis.x(2024y / 1 / 2) == doctest::Approx(101));
  CHECK(axis.x(2020y / 1 / 1) == 100);
  CHECK(axis.x_after(2024y / 12 / 31) == 466);
  CHECK(axis.x(2031y / 1 / 1) == 466);
}

}  // namespace sixstep_tests::time_axis_test
