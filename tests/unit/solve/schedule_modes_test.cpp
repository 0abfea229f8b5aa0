// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/reschedule.hpp>
#include <sixstep/solve/schedule_check.hpp>
#include <sixstep/solve/schedule_contradiction.hpp>

namespace sixstep_tests::schedule_modes_test {

using namespace sixstep;

namespace {

using Days = std::vector<DayNumber>;
using Modes = std::vector<std::uint32_t>;
using Status = ScheduleResult::Status;

/// So many days for so many people, in one way or another.
ScheduleActivity one_of(std::vector<ScheduleMode> modes) {
  ScheduleActivity activity;
  activity.modes = std::move(modes);
  activity.mode.reset();
  return activity;
}

ScheduleMode days_of(std::int32_t days, std::int64_t people) { return {days, {{0, people}}}; }

ScheduleProblem team_of(std::int64_t people, std::vector<ScheduleActivity> activities) {
  ScheduleProblem problem;
  problem.resources = {{{{0, 100, people}}, calendar_days}};
  problem.activities = std::move(activities);
  return problem;
}

}  // namespace

TEST_CASE("two activities at half speed side by side are done before two at full speed in turn") {
  const ScheduleActivity either = one_of({days_of(2, 2), days_of(3, 1)});
  const ScheduleResult result = schedule(team_of(2, {either, either}));
  CHECK(result.status == Status::optimal);
  CHECK(result.mode == Modes{1, 1});
  CHECK(*result.project_finish == 3);
  ScheduleProblem told = team_of(2, {either, either});
  told.activities[0].mode = 0;
  told.activities[1].mode = 0;
  CHECK(*schedule(told).project_finish == 4);
}

TEST_CASE("what pauses in one mode only is not held to what it would hold in another") {
  ScheduleProblem problem;
  problem.start = 4;  // a Monday
  problem.calendars.emplace_back(monday_to_friday, std::vector<DayInterval>{});
  problem.resources = {{{{4, 9, 11}, {9, 11, 10}, {11, 100, 11}}, calendar_days}};
  problem.activities = {one_of({days_of(10, 11), days_of(90, 10)}), one_of({days_of(2, 10)})};
  problem.activities[0].calendar = 0;
  problem.activities[0].pausable = true;
  problem.activities[1].mode = 0;
  problem.activities[1].fixed_start = 9;  // takes all there is at the week-end
  problem.activities[1].fixed_finish = 11;
  const ScheduleResult result = schedule(problem);
  CHECK(result.status == Status::optimal);
  CHECK(*result.finish_bound <= 16);
  CHECK(*result.project_finish == 16);
}

TEST_CASE("a deadline asks for the mode that keeps it") {
  ScheduleProblem problem = team_of(2, {one_of({days_of(6, 1), days_of(3, 2)})});
  problem.activities[0].deadline = 4;
  const ScheduleResult result = schedule(problem);
  CHECK(result.status == Status::optimal);
  CHECK(result.mode == Modes{1});
}

TEST_CASE("a longer mode may start before the shorter one could, to finish on the same day") {
  // The finish of the second comes 6 days after that of the first: day 7.
  ScheduleProblem problem =
      team_of(2, {one_of({days_of(1, 1)}), one_of({days_of(2, 2), days_of(5, 1)})});
  problem.links = {
      {0, 1, ScheduleLink::Type::finish_finish, {6, calendar_days}, WorkSpan{6, calendar_days}}};
  problem.activities[1].baseline = 2;
  ScheduleOptions options;
  options.objectives = {ScheduleObjective::baseline};
  const ScheduleResult result = schedule(problem, options);
  CHECK(result.start == Days{0, 2});
  CHECK(result.mode == Modes{0, 1});
  CHECK(result.status == Status::optimal);
}

TEST_CASE("no mode that demands more than there is is chosen, and none left is told") {
  ScheduleProblem problem = team_of(2, {one_of({days_of(1, 3), days_of(9, 1)})});
  CHECK(schedule(problem).mode == Modes{1});
  problem.activities[0].modes[1].demands[0].amount = 4;
  const ScheduleResult result = schedule(problem);
  CHECK(result.status == Status::infeasible);
  REQUIRE(result.conflicts.size() == 1);
  CHECK(result.conflicts[0].kind == ScheduleConflict::Kind::capacity);
  CHECK(validate(problem)[0].sentence ==
        "activity 0 demands 3 of resource 0, of which there are never more than 2, in its first "
        "mode, and too much in all others");
}

TEST_CASE("the choice of modes is proven, though no bound tells it") {
  // Three people: three at once in 5 days; 4 of the 12 person-days that are least.
  const ScheduleActivity either = one_of({days_of(2, 2), days_of(5, 1)});
  ScheduleProblem problem = team_of(3, {either, either, either});
  CHECK(schedule(problem).status == Status::feasible);
  ScheduleOptions options;
  options.proof_work = 100'000;
  const ScheduleResult result = schedule(problem, options);
  CHECK(result.status == Status::optimal);
  CHECK(*result.finish_bound == 5);
  CHECK(check_schedule(problem, result.start, result.finish, result.mode).empty());
}

TEST_CASE("a promise is proven to be kept as well as any mode can") {
  const ScheduleActivity either = one_of({days_of(2, 2), days_of(5, 1)});
  ScheduleProblem problem = team_of(3, {either, either, either});
  for (ScheduleActivity& each : problem.activities) each.due = 5;
  ScheduleOptions options;
  options.proof_work = 100'000;
  const ScheduleResult result = schedule(problem, options);
  CHECK(result.status == Status::optimal);
  CHECK(*result.tardiness == 0);
  CHECK(*result.project_finish == 5);
}

TEST_CASE("what cannot be kept in any mode is explained") {
  ScheduleProblem problem = team_of(2, {one_of({days_of(6, 1), days_of(3, 2)})});
  problem.activities[0].deadline = 2;
  const auto contradiction = smallest_contradiction(problem);
  REQUIRE(contradiction.has_value());
  CHECK(contradiction->rules == std::vector<ScheduleRule>{{ScheduleRule::Kind::deadline, 0}});
  REQUIRE(contradiction->ways_out.size() == 1);
  CHECK(contradiction->ways_out[0].amount == 1);
}

TEST_CASE("whatever does not choose takes the shortest mode") {
  const ScheduleProblem problem = team_of(2, {one_of({days_of(6, 1), days_of(3, 2)})});
  CHECK(shortest_modes(problem) == Modes{1});
  const Rescheduling changed = reschedule(problem, std::vector<std::optional<DayNumber>>{2});
  CHECK(changed.schedule.mode == Modes{1});
  CHECK(changed.schedule.finish == Days{5});
  CHECK_THROWS_AS(in_modes(problem, Modes{2}), std::invalid_argument);
  CHECK_THROWS_AS(in_modes(problem, Modes{}), std::invalid_argument);
}

TEST_CASE("the checker wants to know the modes, and looks whether they may be used") {
  using Kind = ScheduleViolation::Kind;
  ScheduleProblem problem = team_of(2, {one_of({days_of(2, 2), days_of(3, 1)})});
  const auto kinds = [&](const Modes& modes) {
    std::vector<Kind> result;
    for (const auto& each : check_schedule(problem, Days{0}, Days{3}, modes)) {
      result.push_back(each.kind);
    }
    return result;
  };
  CHECK(kinds({}) == std::vector{Kind::shape});
  CHECK(kinds({1}).empty());
  CHECK(kinds({0}) == std::vector{Kind::duration});
  CHECK(kinds({2}) == std::vector{Kind::mode});
  problem.activities[0].mode = 0;
  CHECK(kinds({1}) == std::vector{Kind::mode});
}

TEST_CASE("what has happened has a mode, and so has whatever is to be done") {
  using Kind = ScheduleFault::Kind;
  ScheduleProblem problem = team_of(2, {one_of({days_of(2, 2)}), one_of({})});
  problem.activities[0].fixed_start = 0;
  const auto faults = validate(problem);
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].kind == Kind::unknown_mode);
  CHECK(faults[1].sentence == "activity 1 has no modes");
}

}  // namespace sixstep_tests::schedule_modes_test
