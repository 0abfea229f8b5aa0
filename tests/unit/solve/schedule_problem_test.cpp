// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule_problem.hpp>

#include <limits>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::schedule_problem_test {

using namespace sixstep;

namespace {

using Kind = ScheduleFault::Kind;

ScheduleProblem one_activity() {
  ScheduleProblem problem;
  problem.resources = {{{{0, 100, 2}}, calendar_days}};
  problem.activities.resize(1);
  problem.activities[0].modes = {{3, {{0, 2}}}};
  return problem;
}

std::vector<Kind> kinds(const ScheduleProblem& problem) {
  std::vector<Kind> result;
  for (const ScheduleFault& fault : validate(problem)) result.push_back(fault.kind);
  return result;
}

}  // namespace

TEST_CASE("a sound problem has no faults") { CHECK(validate(one_activity()).empty()); }

TEST_CASE("every fault of an activity is told at once") {
  ScheduleProblem problem = one_activity();
  problem.activities[0].calendar = 4;
  problem.activities[0].modes[0].duration = -1;
  problem.activities[0].modes[0].demands = {{0, 3}, {7, 1}};
  CHECK(kinds(problem) == std::vector{Kind::unknown_calendar, Kind::negative_amount,
                                      Kind::unknown_resource, Kind::demand_above_capacity});
}

TEST_CASE("a demand above the capacity names both") {
  ScheduleProblem problem = one_activity();
  problem.activities[0].modes[0].demands[0].amount = 5;
  const auto faults = validate(problem);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].sentence ==
        "activity 0 demands 5 of resource 0, of which there are never more than 2");
  CHECK(faults[0].resource == ResourceIndex{0});
  CHECK_NOTHROW(require_well_formed(problem));
}

TEST_CASE("links must name activities, and not the finish of what never finishes") {
  ScheduleProblem problem = one_activity();
  problem.activities.push_back(problem.activities[0]);
  problem.activities[1].ongoing = true;
  problem.links = {{0, 9, ScheduleLink::Type::finish_start, {}, std::nullopt},
                   {1, 0, ScheduleLink::Type::finish_start, {}, std::nullopt}};
  CHECK(kinds(problem) == std::vector{Kind::unknown_activity, Kind::no_finish});
}

TEST_CASE("numbers that sums cannot hold are refused") {
  ScheduleProblem problem = one_activity();
  problem.activities[0].release = std::numeric_limits<DayNumber>::max();
  problem.links = {{0,
                    0,
                    ScheduleLink::Type::start_start,
                    {std::numeric_limits<std::int32_t>::min(), calendar_days},
                    std::nullopt}};
  CHECK(kinds(problem) == std::vector{Kind::too_large, Kind::too_large});
  CHECK_THROWS_AS(require_well_formed(problem), std::invalid_argument);
}

TEST_CASE("capacity intervals that overlap are refused") {
  ScheduleProblem problem = one_activity();
  problem.resources[0].capacity = {{0, 10, 2}, {9, 20, 2}};
  CHECK(kinds(problem) == std::vector{Kind::bad_interval});
}

TEST_CASE("an activity whose resources never work when it does is refused") {
  ScheduleProblem problem = one_activity();
  problem.calendars = {WorkCalendar(monday_to_friday, {}), WorkCalendar(WeekDays(0b1100000), {})};
  problem.activities[0].calendar = 0;
  problem.resources[0].calendar = 1;
  CHECK(kinds(problem) == std::vector{Kind::no_working_day});
}

TEST_CASE("finishing before the start is refused") {
  ScheduleProblem problem = one_activity();
  problem.activities[0].fixed_start = 5;
  problem.activities[0].fixed_finish = 4;
  CHECK(kinds(problem) == std::vector{Kind::fixed_out_of_order});
}

TEST_CASE("two demands on one resource are refused") {
  ScheduleProblem problem = one_activity();
  problem.activities[0].modes[0].demands = {{0, 1}, {0, 1}};
  CHECK(kinds(problem) == std::vector{Kind::repeated_demand});
}

}  // namespace sixstep_tests::schedule_problem_test
