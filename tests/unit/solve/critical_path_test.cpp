// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/critical_path.hpp>

#include <limits>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::critical_path_test {

using namespace sixstep;

namespace {

using Type = ScheduleLink::Type;
using Days = std::vector<DayNumber>;

ScheduleActivity lasting(std::int32_t duration, CalendarIndex calendar = calendar_days) {
  ScheduleActivity activity;
  activity.calendar = calendar;
  activity.modes = {{duration, {}}};
  return activity;
}

ScheduleLink link(ActivityIndex from, ActivityIndex to, Type type = Type::finish_start,
                  std::int32_t lag = 0) {
  return {from, to, type, {lag, calendar_days}, std::nullopt};
}

/// Worked by hand from the definitions of precedence diagrams with the four kinds of links
/// (Elmaghraby & Kamburowski 1992): A 5 days, B 3, C 4, D 2, E 3, F 1, G 2.
ScheduleProblem hand_worked() {
  enum : ActivityIndex { a, b, c, d, e, f, g };
  ScheduleProblem problem;
  for (const std::int32_t duration : {5, 3, 4, 2, 3, 1, 2}) {
    problem.activities.push_back(lasting(duration));
  }
  problem.links = {link(a, b),
                   link(a, c, Type::start_start, 2),
                   link(b, c, Type::finish_finish, 1),
                   link(c, d),
                   link(b, e, Type::start_finish, 4),
                   link(a, g),
                   link(g, f),
                   link(f, d)};
  return problem;
}

}  // namespace

TEST_CASE("earliest and latest dates follow all four kinds of links") {
  const CriticalPath path = critical_path(hand_worked());
  CHECK(path.earliest_start == Days{0, 5, 5, 9, 6, 7, 5});
  CHECK(path.earliest_finish == Days{5, 8, 9, 11, 9, 8, 7});
  CHECK(path.latest_start == Days{0, 5, 5, 9, 8, 8, 6});
  CHECK(path.latest_finish == Days{5, 8, 9, 11, 11, 9, 8});
  CHECK(path.finish == 11);
}

TEST_CASE("total float moves the end, free float the next one") {
  const CriticalPath path = critical_path(hand_worked());
  CHECK(path.total_float == std::vector<std::int64_t>{0, 0, 0, 0, 2, 1, 1});
  CHECK(path.free_float == std::vector<std::int64_t>{0, 0, 0, 0, 2, 1, 0});
  CHECK(path.critical == std::vector<char>{1, 1, 1, 1, 0, 0, 0});
}

TEST_CASE("each start names the link that it waits for") {
  const CriticalPath path = critical_path(hand_worked());
  CHECK(path.reason[0].kind == StartReason::Kind::project_start);
  CHECK(path.reason[2].kind == StartReason::Kind::link);
  CHECK(path.reason[2].index == 2);
  CHECK(path.reason[2].activity == ActivityIndex{1});
  CHECK(path.reason[3].index == 3);
}

TEST_CASE("working days skip the week-end, and floats count working days") {
  constexpr DayNumber monday = 19723;  // 2024-01-01
  ScheduleProblem problem;
  problem.start = monday;
  problem.calendars = {WorkCalendar(monday_to_friday, {})};
  problem.activities = {lasting(3, 0), lasting(4, 0), lasting(2, 0)};
  problem.links = {link(0, 1)};
  const CriticalPath path = critical_path(problem);
  CHECK(path.earliest_finish == Days{monday + 3, monday + 9, monday + 2});
  CHECK(path.latest_start[2] == monday + 7);  // Monday and Tuesday of the second week
  CHECK(path.total_float[2] == 5);
  CHECK(path.finish == monday + 9);
}

TEST_CASE("a start that days off move on says so") {
  ScheduleProblem problem;
  problem.start = 19723 + 5;  // a Saturday
  problem.calendars = {WorkCalendar(monday_to_friday, {})};
  problem.activities = {lasting(1, 0)};
  const CriticalPath path = critical_path(problem);
  CHECK(path.earliest_start[0] == 19723 + 7);
  CHECK(path.reason[0].next_working_day);
}

TEST_CASE("a maximum lag pulls its predecessor along") {
  ScheduleProblem problem;
  problem.activities = {lasting(2), lasting(1)};
  problem.activities[1].release = 10;
  problem.links = {link(0, 1)};
  problem.links[0].max_lag = WorkSpan{3, calendar_days};
  const CriticalPath path = critical_path(problem);
  CHECK(path.earliest_start == Days{5, 10});
  CHECK(path.reason[0].kind == StartReason::Kind::max_lag);
  CHECK(path.reason[0].activity == ActivityIndex{1});
}

TEST_CASE("days off do not break a maximum lag of working days") {
  constexpr DayNumber monday = 19723;
  ScheduleProblem problem;
  problem.start = monday;
  problem.calendars = {WorkCalendar(monday_to_friday, {})};
  problem.activities = {lasting(5, 0), lasting(1, 0)};
  problem.links = {link(0, 1)};
  problem.links[0].max_lag = WorkSpan{0, 0};
  const CriticalPath path = critical_path(problem);
  REQUIRE(path.feasible());
  CHECK(path.earliest_start == Days{monday, monday + 7});
}

TEST_CASE("links that push each other are told with their members") {
  ScheduleProblem problem;
  problem.activities = {lasting(5), lasting(1), lasting(2)};
  problem.links = {link(0, 1), link(1, 2), link(2, 1, Type::start_start, 0)};
  const CriticalPath path = critical_path(problem);
  REQUIRE(path.conflicts.size() == 1);
  CHECK(path.conflicts[0].kind == ScheduleConflict::Kind::positive_cycle);
  CHECK(path.conflicts[0].activities.size() == 2);
  CHECK(path.conflicts[0].links.size() == 2);
  CHECK(path.earliest_start.empty());
}

TEST_CASE("a cycle in which nothing is pushed is no contradiction") {
  ScheduleProblem problem;
  problem.activities = {lasting(5), lasting(1)};
  problem.links = {link(0, 1, Type::start_start, 2), link(1, 0, Type::start_start, -2)};
  CHECK(critical_path(problem).earliest_start == Days{0, 2});
}

TEST_CASE("a deadline too early is told with the chain that breaks it, and the float is negative") {
  ScheduleProblem problem = hand_worked();
  problem.activities[3].deadline = 9;
  const CriticalPath path = critical_path(problem);
  REQUIRE(path.conflicts.size() == 1);
  CHECK(path.conflicts[0].kind == ScheduleConflict::Kind::deadline);
  CHECK(path.conflicts[0].activities == std::vector<ActivityIndex>{0, 1, 2, 3});
  CHECK(path.conflicts[0].links == std::vector<LinkIndex>{0, 2, 3});
  CHECK(path.total_float[0] == -2);
}

TEST_CASE("what has happened stands, and what follows it starts from there") {
  ScheduleProblem problem = hand_worked();
  problem.activities[0].fixed_start = -4;
  problem.activities[0].fixed_finish = 2;
  const CriticalPath path = critical_path(problem);
  CHECK(path.earliest_start[0] == -4);
  CHECK(path.earliest_start[1] == 2);
  CHECK(path.critical[0] == 0);
  CHECK(path.reason[0].kind == StartReason::Kind::fixed);
}

TEST_CASE("an ongoing activity does not delay the end") {
  ScheduleProblem problem;
  problem.activities = {lasting(4), lasting(0)};
  problem.activities[1].ongoing = true;
  problem.links = {link(0, 1)};
  problem.links[0].lag.days = 9;
  const CriticalPath path = critical_path(problem);
  CHECK(path.finish == 4);
  CHECK(path.earliest_finish[1] == far_future);
}

TEST_CASE("without activities there is nothing to do") {
  ScheduleProblem problem;
  problem.start = 12;
  CHECK(critical_path(problem).finish == 12);
}

TEST_CASE("a chain of a hundred thousand activities is walked without recursion") {
  ScheduleProblem problem;
  problem.activities.assign(100'000, lasting(1));
  for (ActivityIndex i = 1; i < 100'000; ++i) problem.links.push_back(link(i, i - 1));
  CHECK(critical_path(problem).finish == 100'000);
}

}  // namespace sixstep_tests::critical_path_test
