// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule_objectives.hpp>

#include <stdexcept>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/schedule.hpp>

namespace sixstep_tests::schedule_objectives_test {

using namespace sixstep;

namespace {

using Days = std::vector<DayNumber>;
using Objective = ScheduleObjective;
using Status = ScheduleResult::Status;

/// Two days of the whole team.
ScheduleActivity worth(std::int64_t value) {
  ScheduleActivity activity;
  activity.modes = {{2, {{0, 1}}}};
  activity.value = value;
  return activity;
}

ScheduleActivity planned(DayNumber baseline, std::int64_t weight = 1) {
  ScheduleActivity activity = worth(0);
  activity.baseline = baseline;
  activity.baseline_weight = weight;
  return activity;
}

/// A team of one, and money that loses half its worth in a year.
ScheduleProblem one_team(std::vector<ScheduleActivity> activities) {
  ScheduleProblem problem;
  problem.resources = {{{{0, 1000, 1}}, calendar_days}};
  problem.activities = std::move(activities);
  problem.discount_rate = 1.0;
  return problem;
}

ScheduleResult schedule_for(const ScheduleProblem& problem, std::vector<Objective> objectives) {
  ScheduleOptions options;
  options.objectives = std::move(objectives);
  return schedule(problem, options);
}

}  // namespace

TEST_CASE("what comes in a year is worth as much less as the rate says, what has come is not") {
  ScheduleProblem problem = one_team({worth(100), worth(-100), worth(100)});
  problem.start = 1000;
  problem.discount_rate = 0.05;
  CHECK(discounted_value(problem, Days{1365, 10'000'000, 900}) == 95 + 0 + 100);
  CHECK(discounted_value(problem, Days{1365, 1730, 1000}) == 95 - 91 + 100);  // 90.70
  problem.discount_rate = 0.0;
  CHECK(discounted_value(problem, Days{1365, 1730, 1000}) == 100);
}

TEST_CASE("gains come as early and costs as late as they can") {
  ScheduleProblem problem = one_team({worth(-1000), worth(1000)});
  problem.activities[0].deadline = 365;
  const ScheduleResult result = schedule_for(problem, {Objective::value});
  CHECK(result.status == Status::optimal);
  CHECK(result.start == Days{363, 0});
  CHECK(*result.value == 996 - 500);  // 1000 / 2^(2/365) = 996.2
}

TEST_CASE("a cost is put off with the smaller gain that follows it, and not with a larger one") {
  ScheduleProblem problem = one_team({worth(-1000), worth(500)});
  problem.links = {{0, 1, ScheduleLink::Type::finish_start, {}, std::nullopt}};
  problem.activities[1].deadline = 100;
  CHECK(schedule_for(problem, {Objective::value}).start == Days{96, 98});
  problem.activities[1].value = 2000;
  CHECK(schedule_for(problem, {Objective::value}).start == Days{0, 2});
}

TEST_CASE("a cost that nothing forces to come is put off until the rest is done") {
  const ScheduleProblem problem = one_team({worth(-1000), worth(1000), worth(1000)});
  const ScheduleResult result = schedule_for(problem, {Objective::value});
  CHECK(result.start[0] == 4);
  CHECK(result.status == Status::feasible);  // it might never come
}

TEST_CASE("the activity that weighs more keeps its baseline, the other goes as near as it can") {
  const ScheduleProblem problem = one_team({planned(5), planned(6, 3)});
  const ScheduleResult result = schedule_for(problem, {Objective::baseline});
  CHECK(result.start == Days{4, 6});
  CHECK(*result.baseline_distance == 1);
  CHECK(*result.baseline_bound == 0);
}

TEST_CASE("a baseline that links forbid is missed by as little as the bound says") {
  ScheduleProblem problem = one_team({planned(0, 2), planned(1, 2)});
  problem.links = {{0, 1, ScheduleLink::Type::finish_start, {}, std::nullopt}};
  const ScheduleResult result = schedule_for(problem, {Objective::baseline});
  CHECK(result.status == Status::optimal);
  CHECK(*result.baseline_distance == 2);
  CHECK(*result.baseline_bound == 2);
}

TEST_CASE("the first objective decides, the next breaks its ties") {
  ScheduleProblem problem = one_team({planned(5), worth(0)});
  CHECK(schedule_for(problem, {Objective::finish, Objective::baseline}).start == Days{2, 0});
  CHECK(schedule_for(problem, {Objective::baseline, Objective::finish}).start[0] == 5);
}

TEST_CASE("what never finishes has no value, and a discount rate has its limits") {
  using Kind = ScheduleFault::Kind;
  ScheduleProblem problem = one_team({worth(5), worth(2'000'000'000'000'000)});
  problem.activities[0].ongoing = true;
  problem.activities[1].baseline_weight = -1;
  problem.discount_rate = -0.1;
  std::vector<Kind> kinds;
  for (const ScheduleFault& fault : validate(problem)) kinds.push_back(fault.kind);
  CHECK(kinds ==
        std::vector{Kind::no_finish, Kind::negative_amount, Kind::too_large, Kind::bad_rate});
  CHECK_THROWS_AS(schedule(problem), std::invalid_argument);
}

}  // namespace sixstep_tests::schedule_objectives_test
