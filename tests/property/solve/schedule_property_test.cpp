// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule.hpp>

#include <algorithm>
#include <optional>
#include <vector>

#include <doctest/doctest.h>

#include "support/every_schedule.hpp"
#include "support/random_schedule.hpp"

namespace sixstep_tests::schedule_property_test {

using namespace sixstep;

namespace {

using Status = ScheduleResult::Status;
using test_support::EverySchedule;
using test_support::keeps_all_rules;

/// The end of all that ends.
DayNumber end_of(const ScheduleProblem& problem, const std::vector<DayNumber>& finish) {
  DayNumber end = far_past;
  for (ActivityIndex each = 0; each < finish.size(); ++each) {
    if (!problem.activities[each].ongoing) end = std::max(end, finish[each]);
  }
  return end == far_past ? problem.start : end;
}

/// The earliest end over all schedules whose starts lie within the horizon, by trying all.
std::optional<DayNumber> earliest_end(const ScheduleProblem& problem, DayNumber horizon) {
  std::optional<DayNumber> best;
  const auto consider = [&](const auto& start, const auto& finish) {
    const DayNumber end = end_of(problem, finish);
    if (best && end >= *best) return;
    if (keeps_all_rules(problem, start, finish)) best = end;
  };
  EverySchedule(problem, horizon, consider).run();
  return best;
}

ScheduleOptions for_finish() {
  ScheduleOptions options;
  options.objectives = {ScheduleObjective::finish};
  options.samples = 20;
  return options;
}

}  // namespace

TEST_CASE("no schedule ends before the bound, and none is called infeasible that is not") {
  int solved = 0;
  int optimal = 0;
  int infeasible = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const ScheduleProblem problem =
        test_support::well_formed(test_support::RandomSchedule(seed).with_resources(3));
    const ScheduleResult result = schedule(problem, for_finish());
    const auto best = earliest_end(problem, 9);
    if (result.status == Status::infeasible) CHECK_FALSE(best.has_value());
    infeasible += result.status == Status::infeasible;
    if (best && result.finish_bound) CHECK(*result.finish_bound <= *best);
    if (!result.has_schedule()) continue;
    ++solved;
    REQUIRE(keeps_all_rules(problem, result.start, result.finish));
    if (!best) continue;
    CHECK(*result.project_finish >= *best);
    optimal += *result.project_finish == *best;
    if (result.status == Status::optimal) CHECK(*result.project_finish == *best);
  }
  CHECK(infeasible > 2);
  CHECK(solved > 20);
  CHECK(optimal > 15);
}

TEST_CASE("what the engines prove is true, however capacities change") {
  int optimal = 0;
  int proven = 0;
  for (std::uint32_t seed = 0; seed < 120; ++seed) {
    CAPTURE(seed);
    const ScheduleProblem problem = test_support::RandomSchedule(seed).for_engines(3);
    ScheduleOptions options = for_finish();
    const bool before = schedule(problem, options).status == Status::optimal;
    options.proof_work = 5'000;
    const ScheduleResult result = schedule(problem, options);
    const auto best = earliest_end(problem, 12);
    if (best && result.finish_bound) CHECK(*result.finish_bound <= *best);
    if (!result.has_schedule()) continue;
    REQUIRE(keeps_all_rules(problem, result.start, result.finish));
    if (best && result.status == Status::optimal) CHECK(*result.project_finish == *best);
    optimal += result.status == Status::optimal;
    proven += result.status == Status::optimal && !before;
  }
  CHECK(optimal > 40);
  CHECK(proven > 3);
}

TEST_CASE("every schedule of a larger problem keeps every rule") {
  int solved = 0;
  for (std::uint32_t seed = 1000; seed < 1060; ++seed) {
    CAPTURE(seed);
    ScheduleProblem problem =
        test_support::well_formed(test_support::RandomSchedule(seed).with_resources(12));
    for (ScheduleActivity& each : problem.activities) each.deadline.reset();
    ScheduleOptions options;
    options.samples = 10;
    const ScheduleResult result = schedule(problem, options);
    if (!result.has_schedule()) continue;
    ++solved;
    for (const ScheduleViolation& each : check_schedule(problem, result.start, result.finish)) {
      CAPTURE(each.sentence);
      REQUIRE_FALSE(each.fault());
    }
    CHECK(*result.project_finish >= *result.finish_bound);
    CHECK(*result.tardiness >= *result.tardiness_bound);
  }
  CHECK(solved > 10);
}

TEST_CASE("the same problem and seed give the same schedule") {
  const ScheduleProblem problem =
      test_support::well_formed(test_support::RandomSchedule(7).with_resources(12));
  const ScheduleResult first = schedule(problem);
  const ScheduleResult second = schedule(problem);
  CHECK(first.start == second.start);
  CHECK(first.reason == second.reason);
  CHECK(first.work == second.work);
}

}  // namespace sixstep_tests::schedule_property_test
