// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule.hpp>

#include <algorithm>
#include <optional>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/schedule_check.hpp>
#include <sixstep/solve/schedule_network.hpp>

#include "support/random_schedule.hpp"

namespace sixstep_tests::schedule_property_test {

using namespace sixstep;

namespace {

using Status = ScheduleResult::Status;

bool keeps_all_rules(const ScheduleProblem& problem, const std::vector<DayNumber>& start,
                     const std::vector<DayNumber>& finish) {
  return std::ranges::none_of(check_schedule(problem, start, finish), &ScheduleViolation::fault);
}

/// The earliest end over all schedules whose starts lie within the horizon, by trying all.
class EverySchedule {
 public:
  EverySchedule(const ScheduleProblem& problem, DayNumber horizon)
      : problem_(problem),
        network_(problem),
        horizon_(horizon),
        start_(problem.activities.size()),
        finish_(problem.activities.size()) {}

  std::optional<DayNumber> earliest_end() {
    extend(0);
    return best_;
  }

 private:
  void extend(ActivityIndex activity) {
    if (activity == start_.size()) return consider();
    const auto& fixed = problem_.activities[activity].fixed_start;
    const DayNumber last = fixed.value_or(horizon_);
    for (DayNumber start = fixed.value_or(problem_.start); start <= last; ++start) {
      if (!fixed && network_.start_from(activity, start) != start) continue;
      start_[activity] = start;
      finish_[activity] = network_.finish(activity, start);
      extend(activity + 1);
    }
  }

  void consider() {
    DayNumber end = far_past;
    bool ends = false;
    for (ActivityIndex each = 0; each < finish_.size(); ++each) {
      if (problem_.activities[each].ongoing) continue;
      end = std::max(end, finish_[each]);
      ends = true;
    }
    if (!ends) end = problem_.start;
    if (best_ && end >= *best_) return;
    if (keeps_all_rules(problem_, start_, finish_)) best_ = end;
  }

  const ScheduleProblem& problem_;
  ScheduleNetwork network_;
  DayNumber horizon_;
  std::vector<DayNumber> start_;
  std::vector<DayNumber> finish_;
  std::optional<DayNumber> best_;
};

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
    const auto best = EverySchedule(problem, 9).earliest_end();
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
