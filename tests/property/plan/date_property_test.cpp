// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/date.hpp>

#include <doctest/doctest.h>

namespace sixstep_tests::date_property_test {

using namespace sixstep;

namespace {

/// Counts the days between `first` and `last` at which taking a date apart, building it, writing it
/// or reading it loses something, or at which the day before is not one day less.
int faults(Date first, Date last) {
  int count = 0;
  for (Date day = first; day <= last; day = day + 1) {
    const auto built = make_date(day.year(), day.month(), day.day());
    const auto read = parse_period(to_string(day));
    const bool same = built == day && read && read->first == day && read->last == day;
    const Date next = day + 1;
    const bool follows = next.day() == day.day() + 1 || next.day() == 1;
    count += !same || !follows;
  }
  return count;
}

}  // namespace

TEST_CASE("every day from 1900 to 2100 survives being taken apart, built, written and read") {
  CHECK(faults(*make_date(1900, 1, 1), *make_date(2100, 12, 31)) == 0);
}

TEST_CASE("so do the first and the last two years that can be written") {
  CHECK(faults(*make_date(1, 1, 1), *make_date(2, 12, 31)) == 0);
  CHECK(faults(*make_date(9998, 1, 1), *make_date(9999, 12, 30)) == 0);
}

TEST_CASE("every day lies in the fiscal year that is named for it") {
  int outside = 0;
  for (const MonthDay start : {MonthDay{1, 1}, MonthDay{2, 29}, MonthDay{7, 1}, MonthDay{12, 31}}) {
    for (Date day = *make_date(1999, 1, 1); day.year() < 2010; day = day + 1) {
      const int year = fiscal_year(day, start);
      outside += day < fiscal_year_begin(year, start) || day >= fiscal_year_begin(year + 1, start);
    }
  }
  CHECK(outside == 0);
}

}  // namespace sixstep_tests::date_property_test
