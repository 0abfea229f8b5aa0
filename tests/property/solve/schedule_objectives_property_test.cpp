// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule_objectives.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/schedule.hpp>

#include "support/every_schedule.hpp"
#include "support/random_schedule.hpp"

namespace sixstep_tests::schedule_objectives_property_test {

using namespace sixstep;

namespace {

using Days = std::vector<DayNumber>;
using Losses = std::vector<std::int64_t>;
using Status = ScheduleResult::Status;
using test_support::EverySchedule;
using test_support::keeps_all_rules;

/// What is wanted, written from the definitions: less is better.
class Measure {
 public:
  explicit Measure(const ScheduleProblem& problem) : problem_(problem) {}

  Losses losses(const std::vector<ScheduleObjective>& objectives, const Days& start,
                const Days& finish) const {
    Losses result;
    for (const ScheduleObjective each : objectives) result.push_back(loss(each, start, finish));
    return result;
  }

  std::int64_t loss(ScheduleObjective objective, const Days& start, const Days& finish) const {
    std::int64_t sum = 0;
    DayNumber end = far_past;
    for (std::size_t i = 0; i < start.size(); ++i) {
      const ScheduleActivity& each = problem_.activities[i];
      if (!each.ongoing) end = std::max(end, finish[i]);
      if (objective == ScheduleObjective::tardiness && each.due) {
        sum += each.due_weight * std::max<DayNumber>(0, finish[i] - *each.due);
      } else if (objective == ScheduleObjective::value) {
        sum -= worth(each.value, std::max<DayNumber>(0, finish[i] - problem_.start));
      } else if (objective == ScheduleObjective::baseline && each.baseline && !each.fixed_start) {
        sum += each.baseline_weight * std::abs(start[i] - *each.baseline);
      }
    }
    if (objective != ScheduleObjective::finish) return sum;
    return end == far_past ? problem_.start : end;
  }

 private:
  std::int64_t worth(std::int64_t value, DayNumber days) const {
    const double years = static_cast<double>(days) / 365.0;
    return std::llround(static_cast<double>(value) / std::pow(1.0 + problem_.discount_rate, years));
  }

  const ScheduleProblem& problem_;
};

/// The least losses over all schedules whose starts lie within the horizon, in all modes, by
/// trying all.
std::optional<Losses> least_losses(const ScheduleProblem& problem,
                                   const std::vector<ScheduleObjective>& objectives,
                                   DayNumber horizon) {
  const Measure measure(problem);
  std::optional<Losses> best;
  test_support::in_every_mode(problem, [&](const ScheduleProblem& told) {
    const auto consider = [&](const auto& start, const auto& finish) {
      Losses losses = measure.losses(objectives, start, finish);
      if (best && losses >= *best) return;
      if (keeps_all_rules(told, start, finish)) best = std::move(losses);
    };
    EverySchedule(told, horizon, consider).run();
  });
  return best;
}

}  // namespace

TEST_CASE("no schedule is better than the bounds, or than one that is called optimal") {
  int solved = 0;
  int best_found = 0;
  int optimal = 0;
  for (std::uint32_t seed = 0; seed < 250; ++seed) {
    CAPTURE(seed);
    test_support::RandomSchedule random(seed);
    ScheduleProblem problem =
        seed % 5 == 0 ? random.for_engines(3) : test_support::well_formed(random.with_resources(3));
    random.add_goals(problem);
    if (seed % 3 != 0) random.add_modes(problem);
    if (seed % 4 != 0) random.add_budgets(problem);
    ScheduleOptions options;
    options.objectives = random.objectives();
    options.samples = 20;
    options.proof_work = seed % 2 == 0 && seed % 5 != 0 ? 0 : 2'000;
    const ScheduleResult result = schedule(problem, options);
    const auto least = least_losses(problem, options.objectives, 9);
    if (result.status == Status::infeasible) CHECK_FALSE(least.has_value());
    if (!result.has_schedule()) continue;
    ++solved;
    REQUIRE(keeps_all_rules(problem, result.start, result.finish, result.mode));
    const Measure measure(problem);
    const auto told = [&](ScheduleObjective each) {
      return measure.loss(each, result.start, result.finish);
    };
    CHECK(*result.tardiness == told(ScheduleObjective::tardiness));
    CHECK(*result.project_finish == told(ScheduleObjective::finish));
    CHECK(*result.value == -told(ScheduleObjective::value));
    CHECK(*result.baseline_distance == told(ScheduleObjective::baseline));
    if (!least) continue;
    const Losses found = measure.losses(options.objectives, result.start, result.finish);
    best_found += found <= *least;
    optimal += result.status == Status::optimal;
    if (result.status == Status::optimal) CHECK(found <= *least);
    for (const ScheduleObjective each : {ScheduleObjective::tardiness, ScheduleObjective::finish,
                                         ScheduleObjective::value, ScheduleObjective::baseline}) {
      const std::int64_t bound = each == ScheduleObjective::tardiness ? *result.tardiness_bound
                                 : each == ScheduleObjective::finish  ? *result.finish_bound
                                 : each == ScheduleObjective::value   ? -*result.value_bound
                                                                      : *result.baseline_bound;
      CHECK(bound <= told(each));
      CHECK(bound <= least_losses(problem, {each}, 9)->front());
    }
  }
  CHECK(best_found > 70);
  CHECK(solved > 50);
  CHECK(optimal > 20);
}

TEST_CASE("every schedule of a larger problem with choices keeps every rule") {
  int solved = 0;
  for (std::uint32_t seed = 1000; seed < 1060; ++seed) {
    CAPTURE(seed);
    test_support::RandomSchedule random(seed);
    ScheduleProblem problem = test_support::well_formed(random.with_resources(12));
    for (ScheduleActivity& each : problem.activities) each.deadline.reset();
    random.add_goals(problem);
    random.add_modes(problem);
    if (seed % 2 == 0) random.add_budgets(problem);
    ScheduleOptions options;
    options.objectives = random.objectives();
    options.samples = 10;
    const ScheduleResult result = schedule(problem, options);
    if (!result.has_schedule()) continue;
    ++solved;
    REQUIRE(keeps_all_rules(problem, result.start, result.finish, result.mode));
    const ScheduleResult again = schedule(problem, options);
    CHECK(again.start == result.start);
    CHECK(again.mode == result.mode);
  }
  CHECK(solved > 10);
}

}  // namespace sixstep_tests::schedule_objectives_property_test
