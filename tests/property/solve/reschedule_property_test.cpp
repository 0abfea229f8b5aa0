// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/reschedule.hpp>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/schedule_objectives.hpp>

#include "support/every_schedule.hpp"
#include "support/random_schedule.hpp"

namespace sixstep_tests::reschedule_property_test {

using namespace sixstep;

namespace {

using Status = ScheduleResult::Status;
using test_support::EverySchedule;
using test_support::keeps_all_rules;
using Previous = std::vector<std::optional<DayNumber>>;
using Value = std::tuple<std::int64_t, std::int64_t, std::int64_t>;  // tardiness, moves, shift

Value value_of(const ScheduleProblem& problem, const Previous& previous,
               const std::vector<DayNumber>& start, const std::vector<DayNumber>& finish) {
  Value value{weighted_tardiness(problem, finish), 0, 0};
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (!previous[i] || problem.activities[i].fixed_start || *previous[i] == start[i]) continue;
    std::get<1>(value) += 1;
    std::get<2>(value) += std::abs(start[i] - *previous[i]);
  }
  return value;
}

/// The least disturbance over all schedules whose starts lie within the horizon, by trying all.
std::optional<Value> least_disturbance(const ScheduleProblem& problem, const Previous& previous,
                                       DayNumber horizon) {
  std::optional<Value> best;
  const auto consider = [&](const auto& start, const auto& finish) {
    const Value value = value_of(problem, previous, start, finish);
    if (best && value >= *best) return;
    if (keeps_all_rules(problem, start, finish)) best = value;
  };
  EverySchedule(problem, horizon, consider).run();
  return best;
}

ScheduleOptions quickly() {
  ScheduleOptions options;
  options.samples = 20;
  return options;
}

/// A problem, a schedule of it, and the same problem after one thing in it has changed.
struct Case {
  ScheduleProblem problem;
  Previous previous;
};

/// Without links back, so that every draw has a schedule unless a deadline excludes it.
ScheduleProblem drawn_problem(std::uint32_t seed, std::uint32_t activities) {
  test_support::RandomSchedule random(seed);
  ScheduleProblem problem = test_support::well_formed(random.with_resources(activities));
  if (seed % 4 == 0) random.add_budgets(problem);
  std::erase_if(problem.links, [](const ScheduleLink& link) { return link.to < link.from; });
  for (ScheduleLink& link : problem.links) link.max_lag.reset();
  return problem;
}

std::optional<Case> changed_problem(std::uint32_t seed, std::uint32_t activities) {
  const ScheduleProblem problem = drawn_problem(seed, activities);
  const ScheduleResult before = schedule(problem, quickly());
  if (!before.has_schedule()) return std::nullopt;
  Case result{problem, Previous(before.start.begin(), before.start.end())};
  const std::size_t which = seed % activities;
  ScheduleActivity& changed = result.problem.activities[which];
  if (seed % 3 == 0) {
    changed.release = before.start[which] + 1 + seed % 2;
  } else if (seed % 7 == 1 && changed.modes[0].duration > 0) {
    --changed.modes[0].duration;
  } else {
    changed.modes[0].duration += seed % 2 == 0 ? 1 : 2;
  }
  return result;
}

TEST_CASE("a repair keeps all rules, leaves history alone and keeps to its bounds") {
  int repaired = 0;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const auto drawn = changed_problem(seed, 7);
    if (!drawn) continue;
    const Rescheduling found = reschedule(drawn->problem, drawn->previous);
    if (!found.schedule.has_schedule()) continue;
    CAPTURE(seed);
    ++repaired;
    CHECK(keeps_all_rules(drawn->problem, found.schedule.start, found.schedule.finish));
    const Value value =
        value_of(drawn->problem, drawn->previous, found.schedule.start, found.schedule.finish);
    CHECK(value == Value{*found.schedule.tardiness, found.moves, found.shift});
    CHECK(std::tuple(*found.schedule.tardiness_bound, found.least_moves, found.least_shift) <=
          value);
    for (const ActivityIndex moved : found.moved) {
      CHECK_FALSE(drawn->problem.activities[moved].fixed_start);
      CHECK(found.schedule.start[moved] != *drawn->previous[moved]);
    }
  }
  CHECK(repaired > 100);
}

TEST_CASE("a repair of a few activities disturbs as little as any schedule") {
  int compared = 0, equal = 0, proven = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const auto drawn = changed_problem(seed, 4);
    if (!drawn) continue;
    const Rescheduling found = reschedule(drawn->problem, drawn->previous);
    const auto least = least_disturbance(drawn->problem, drawn->previous, 13);
    CAPTURE(seed);
    if (!found.schedule.has_schedule() || !least) continue;
    const Value value{*found.schedule.tardiness, found.moves, found.shift};
    ++compared;
    equal += value <= *least;
    proven += found.schedule.status == Status::optimal;
    if (found.schedule.status == Status::optimal) CHECK(value <= *least);
    CHECK(std::get<0>(value) <= std::get<0>(*least) + 1);
    CHECK(std::get<1>(value) <= std::get<1>(*least) + 1);
  }
  CHECK(compared > 20);
  CHECK(equal * 100 >= compared * 97);
  CHECK(proven * 2 > compared);
}

TEST_CASE("what has not changed does not move") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const ScheduleProblem problem = drawn_problem(seed, 6);
    const ScheduleResult before = schedule(problem, quickly());
    if (before.status != Status::optimal) continue;
    const Rescheduling found =
        reschedule(problem, Previous(before.start.begin(), before.start.end()));
    CAPTURE(seed);
    CHECK(found.moved.empty());
    CHECK(found.schedule.start == before.start);
  }
}

}  // namespace

}  // namespace sixstep_tests::reschedule_property_test
