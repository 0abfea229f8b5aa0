// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule.hpp>

#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/schedule_check.hpp>

namespace sixstep_tests::schedule_test {

using namespace sixstep;

namespace {

using Status = ScheduleResult::Status;
using Days = std::vector<DayNumber>;

ScheduleActivity using_team(std::int32_t duration, std::int64_t people) {
  ScheduleActivity activity;
  activity.modes = {{duration, {{0, people}}}};
  return activity;
}

/// A team of two from day 0 to day 100.
ScheduleProblem team_of_two(std::vector<ScheduleActivity> activities) {
  ScheduleProblem problem;
  problem.resources = {{{{0, 100, 2}}, calendar_days}};
  problem.activities = std::move(activities);
  return problem;
}

}  // namespace

TEST_CASE("activities that need the whole team follow each other, and say whom they wait for") {
  const ScheduleResult result = schedule(team_of_two({using_team(3, 2), using_team(4, 2)}));
  CHECK(result.status == Status::optimal);
  CHECK(*result.project_finish == 7);
  CHECK(*result.finish_bound == 7);  // 14 person-days for two
  CHECK(*result.gap == 0.0);
  const ActivityIndex second = result.start[0] == 0 ? 1 : 0;
  CHECK(result.reason[second].kind == StartReason::Kind::resource);
  CHECK(result.reason[second].activity == ActivityIndex{1 - second});
}

TEST_CASE("a promise goes before the end") {
  ScheduleProblem problem = team_of_two({using_team(3, 2), using_team(2, 2)});
  problem.activities[1].due = 2;
  const ScheduleResult result = schedule(problem);
  CHECK(result.status == Status::optimal);
  CHECK(result.start == Days{2, 0});
  CHECK(*result.tardiness == 0);
}

TEST_CASE("only a pausable activity works around a shortage") {
  ScheduleProblem problem = team_of_two({using_team(3, 2)});
  problem.resources[0].capacity = {{0, 2, 2}, {2, 5, 1}, {5, 100, 2}};
  CHECK(schedule(problem).start == Days{5});
  problem.activities[0].pausable = true;
  const ScheduleResult result = schedule(problem);
  CHECK(result.start == Days{0});
  CHECK(result.finish == Days{6});
}

TEST_CASE("what waits for a capacity that begins later waits for no one") {
  ScheduleProblem problem = team_of_two({using_team(3, 2)});
  problem.resources[0].capacity = {{10, 100, 2}};
  const ScheduleResult result = schedule(problem);
  CHECK(result.start == Days{10});
  CHECK(result.reason[0].kind == StartReason::Kind::resource);
  CHECK_FALSE(result.reason[0].activity.has_value());
}

TEST_CASE("a demand above the capacity is told, not scheduled") {
  const ScheduleResult result = schedule(team_of_two({using_team(1, 1), using_team(1, 3)}));
  CHECK(result.status == Status::infeasible);
  REQUIRE(result.conflicts.size() == 1);
  CHECK(result.conflicts[0].kind == ScheduleConflict::Kind::capacity);
  CHECK(result.conflicts[0].activities == std::vector<ActivityIndex>{1});
  CHECK(result.conflicts[0].resource == ResourceIndex{0});
  CHECK(result.start.empty());
}

TEST_CASE("more work than the capacity ever supplies is told as infeasible") {
  ScheduleProblem problem = team_of_two({using_team(6, 2), using_team(6, 2)});
  problem.resources[0].capacity[0].until = 10;
  const ScheduleResult result = schedule(problem);
  CHECK(result.status == Status::infeasible);
  REQUIRE(result.conflicts.size() == 1);
  CHECK(result.conflicts[0].kind == ScheduleConflict::Kind::capacity_end);
  CHECK(result.conflicts[0].activities.size() == 2);
}

TEST_CASE("a maximum lag holds its predecessor back until the team is free") {
  ScheduleProblem problem = team_of_two({using_team(1, 1), using_team(2, 2), using_team(9, 1)});
  problem.activities[2].fixed_start = 0;
  problem.links = {{0, 1, ScheduleLink::Type::finish_start, {}, WorkSpan{0, calendar_days}}};
  const ScheduleResult result = schedule(problem);
  REQUIRE(result.has_schedule());
  CHECK(result.start == Days{8, 9, 0});
}

TEST_CASE("a work limit ends the search with the best so far and says so") {
  ScheduleProblem problem = team_of_two({using_team(3, 2), using_team(2, 1), using_team(3, 1)});
  problem.activities[1].due = 0;
  problem.activities[0].due = 0;
  ScheduleOptions options;
  options.stop.work_limit = 1;
  const ScheduleResult result = schedule(problem, options);
  CHECK(result.stopped);
  CHECK(result.has_schedule());
}

TEST_CASE("a problem that is not well formed, or wants nothing, is refused") {
  ScheduleProblem problem = team_of_two({using_team(-3, 2)});
  CHECK_THROWS_AS(schedule(problem), std::invalid_argument);
  ScheduleOptions options;
  options.objectives.clear();
  CHECK_THROWS_AS(schedule(team_of_two({}), options), std::invalid_argument);
}

TEST_CASE("the checker finds an overbooked day, an early start and a short duration") {
  const ScheduleProblem problem = team_of_two({using_team(3, 2), using_team(3, 2)});
  const Days start = {-1, 1};
  const Days finish = {2, 3};
  std::vector<ScheduleViolation::Kind> kinds;
  for (const auto& each : check_schedule(problem, start, finish)) kinds.push_back(each.kind);
  using Kind = ScheduleViolation::Kind;
  CHECK(kinds == std::vector{Kind::too_early, Kind::duration, Kind::capacity});
}

TEST_CASE("what shares one calendar and a steady team is proven, though no bound tells it") {
  // Three parts of 2 days for two of three people: one after the other, 6 days; energy says 4.
  ScheduleProblem problem = team_of_two({});
  problem.resources[0].capacity[0].amount = 3;
  for (int i = 0; i < 3; ++i) problem.activities.push_back(using_team(2, 2));
  CHECK(schedule(problem).status == ScheduleResult::Status::feasible);
  ScheduleOptions options;
  options.proof_work = 100'000;
  const ScheduleResult result = schedule(problem, options);
  CHECK(result.status == ScheduleResult::Status::optimal);
  CHECK(*result.finish_bound == *result.project_finish);
}

TEST_CASE("times when somebody is missing are proven with, before the first bound and after it") {
  // As above, three parts of 2 days for two of three people; on one day there is only one of them.
  ScheduleProblem problem = team_of_two({using_team(2, 2), using_team(2, 2), using_team(2, 2)});
  ScheduleOptions options;
  options.proof_work = 100'000;
  const auto finish_with_loss_on = [&](DayNumber day) {
    problem.resources[0].capacity = {{0, day, 3}, {day, day + 1, 1}, {day + 1, 100, 3}};
    const ScheduleResult result = schedule(problem, options);
    CHECK(result.status == ScheduleResult::Status::optimal);
    CHECK(*result.finish_bound == *result.project_finish);
    return *result.project_finish;
  };
  CHECK(finish_with_loss_on(2) == 7);
  CHECK(finish_with_loss_on(5) == 8);  // the first bound is 4
  CHECK(finish_with_loss_on(6) == 6);
}

TEST_CASE("somebody missing over days off alone is not proven with") {
  // Whoever works Friday and Monday holds a person in between as well.
  ScheduleProblem problem = team_of_two({using_team(2, 2), using_team(2, 2), using_team(2, 2)});
  problem.calendars = {WorkCalendar(monday_to_friday, {})};
  for (ScheduleActivity& each : problem.activities) each.calendar = 0;
  problem.start = 4;  // a Monday: Saturday is day 9
  problem.resources[0].capacity = {{0, 9, 3}, {9, 10, 1}, {10, 100, 3}};
  ScheduleOptions options;
  options.proof_work = 100'000;
  const ScheduleResult result = schedule(problem, options);
  CHECK(*result.project_finish == 13);  // Monday, Wednesday, and Monday again
  CHECK(*result.finish_bound <= 13);
  CHECK(check_schedule(problem, result.start, result.finish).empty());
}

}  // namespace sixstep_tests::schedule_test
