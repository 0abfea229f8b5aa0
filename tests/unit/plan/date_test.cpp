// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/date.hpp>

#include <doctest/doctest.h>

namespace sixstep_tests::date_test {

using namespace sixstep;

namespace {
Date day(int year, unsigned month, unsigned day) { return make_date(year, month, day).value(); }
}  // namespace

TEST_CASE("days are counted from 1 January 1970") {
  CHECK(day(1970, 1, 1).day_number == 0);
  CHECK(day(1969, 12, 31).day_number == -1);
  CHECK(day(2000, 3, 1).day_number == 11'017);
  CHECK(day(2025, 2, 28) - day(2024, 2, 28) == 366);
}

TEST_CASE("the first and the last day that can be written") {
  CHECK(to_string(day(1, 1, 1)) == "0001-01-01");
  CHECK(to_string(day(9999, 12, 31)) == "9999-12-31");
  CHECK(day(1, 1, 1).day_number == -719'162);
  CHECK(day(9999, 12, 31).day_number == 2'932'896);
}

TEST_CASE("a day that the calendar does not have is no date") {
  CHECK_FALSE(make_date(2023, 2, 29));
  CHECK_FALSE(make_date(1900, 2, 29));
  CHECK(make_date(2000, 2, 29));
  CHECK_FALSE(make_date(2024, 4, 31));
  CHECK_FALSE(make_date(2024, 0, 1));
  CHECK_FALSE(make_date(2024, 13, 1));
  CHECK_FALSE(make_date(2024, 1, 0));
  CHECK_FALSE(make_date(0, 1, 1));
  CHECK_FALSE(make_date(10'000, 1, 1));
}

TEST_CASE("a month, a quarter and a year span their first to their last day") {
  const Period month = parse_period("2024-02").value();
  CHECK(to_string(month.first) == "2024-02-01");
  CHECK(to_string(month.last) == "2024-02-29");
  const Period quarter = parse_period("2024-Q2").value();
  CHECK(to_string(quarter.first) == "2024-04-01");
  CHECK(to_string(quarter.last) == "2024-06-30");
  const Period year = parse_period("2024").value();
  CHECK(to_string(year.first) == "2024-01-01");
  CHECK(to_string(year.last) == "2024-12-31");
  const Period one_day = parse_period("2024-06-30").value();
  CHECK(one_day.first == one_day.last);
}

TEST_CASE("a period is written in the form in which it was read") {
  for (const char* text :
       {"2024-06-30", "2024-06", "2024-Q1", "2024-Q4", "2024", "0001", "9999-Q4"}) {
    CAPTURE(text);
    CHECK(to_string(parse_period(text).value()) == text);
  }
}

TEST_CASE("anything else is no period") {
  for (const char* text :
       {"",           "24",          "0000",       "2024-",           "2024-6",    "2024-Q5",
        "2024-Q0",    "2024-q1",     "2024Q1",     "2024-00",         "2024-13",   "2024-06-31",
        "2024-6-30",  "2024-06-30 ", "2024/06/30", "2024-06-",        "2024-06-3", "2024-Q1-01",
        "-024-06-30", "+024",        "20240630",   "2024-06-30T00:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_period(text));
  }
}

TEST_CASE("a fiscal year is named by the calendar year in which it begins") {
  const MonthDay july = {7, 1};
  CHECK(fiscal_year(day(2025, 6, 30), july) == 2024);
  CHECK(fiscal_year(day(2025, 7, 1), july) == 2025);
  CHECK(fiscal_year_begin(2024, july) == day(2024, 7, 1));
  CHECK(fiscal_year(day(2025, 1, 1), MonthDay{}) == 2025);
}

TEST_CASE("a fiscal year that starts on 29 February begins on 1 March in common years") {
  const MonthDay leap_day = {2, 29};
  CHECK(fiscal_year_begin(2023, leap_day) == day(2023, 3, 1));
  CHECK(fiscal_year_begin(2024, leap_day) == day(2024, 2, 29));
  CHECK(fiscal_year(day(2023, 2, 28), leap_day) == 2022);
}

}  // namespace sixstep_tests::date_test
