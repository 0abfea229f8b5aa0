// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/calendar.hpp>

#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::calendar_test {

using namespace sixstep;

namespace {
constexpr DayNumber monday = 19723;  // 2024-01-01
}

TEST_CASE("days off prolong what is measured in working days") {
  const WorkCalendar office(monday_to_friday, {{monday, monday + 1}});
  CHECK(office.next_working(monday) == monday + 1);
  CHECK(office.advance(monday, 4) == monday + 5);  // Tuesday to Friday
  CHECK(office.advance(monday, 5) == monday + 8);  // and the Monday after
  CHECK(office.count(monday, monday + 14) == 9);
}

TEST_CASE("a calendar without arguments works every day") {
  const WorkCalendar all;
  CHECK(all.every_day());
  CHECK(all.advance(monday, 10) == monday + 10);
  CHECK(all.retreat(monday, 10) == monday - 10);
}

TEST_CASE("a thousand years cost no more than a day and stay exact") {
  const WorkCalendar office(monday_to_friday, {});
  CHECK(office.count(monday, monday + 7 * 52'000) == 5 * 52'000);
  CHECK(office.advance(monday, 5 * 52'000) == monday + 7 * 52'000 - 2);
}

TEST_CASE("overlapping holidays in any order become one") {
  const WorkCalendar office(monday_to_friday, {{10, 12}, {3, 5}, {4, 8}, {8, 9}});
  CHECK(office.holidays() == std::vector<DayInterval>{{3, 9}, {10, 12}});
}

TEST_CASE("what two calendars share is worked on by both") {
  const WorkCalendar office(monday_to_friday, {});
  const WorkCalendar workshop(WeekDays(0b1111000), {{monday + 3, monday + 4}});
  const WorkCalendar both = office.common_with(workshop);
  CHECK(both.next_working(monday) == monday + 4);       // Thursday is a holiday
  CHECK(both.next_working(monday + 5) == monday + 10);  // not on the week-end
}

TEST_CASE("a calendar on which nobody ever works is refused") {
  CHECK_THROWS_AS(WorkCalendar(WeekDays(0), {}), std::invalid_argument);
  CHECK_THROWS_AS(WorkCalendar(monday_to_friday, {{5, 4}}), std::invalid_argument);
  CHECK_THROWS_AS(WorkCalendar(monday_to_friday, {{5, far_future + 1}}), std::invalid_argument);
  const WorkCalendar week_end(WeekDays(0b1100000), {});
  CHECK_THROWS_AS(WorkCalendar(monday_to_friday, {}).common_with(week_end), std::invalid_argument);
}

}  // namespace sixstep_tests::calendar_test
