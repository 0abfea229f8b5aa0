// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/critical_path.hpp>

#include <algorithm>
#include <set>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/schedule_check.hpp>

#include "support/random_schedule.hpp"

namespace sixstep_tests::critical_path_property_test {

using namespace sixstep;

namespace {

using Kind = ScheduleViolation::Kind;

constexpr DayNumber horizon = 120;

/// The least dates that the checker accepts, found by moving whatever is too early by one day.
class DayByDay {
 public:
  explicit DayByDay(const ScheduleProblem& problem) : problem_(problem) {
    for (const ScheduleActivity& each : problem.activities) {
      start_.push_back(each.fixed_start.value_or(problem.start));
      finish_.push_back(start_.back());
    }
  }

  /// Empty if dates run past the horizon.
  std::vector<DayNumber> earliest() {
    for (std::set<ActivityIndex> early = {0}; !early.empty();) {
      for (std::size_t i = 0; i < start_.size(); ++i) settle(static_cast<ActivityIndex>(i));
      early = too_early();
      for (const ActivityIndex each : early) ++start_[each];
      if (std::ranges::max(start_) > horizon) return {};
    }
    return start_;
  }

  const std::vector<DayNumber>& finish() const { return finish_; }

 private:
  void settle(ActivityIndex activity) {
    finish_[activity] = problem_.activities[activity].ongoing ? far_future : start_[activity];
    while (finish_[activity] < start_[activity] + 60 && lasts_wrong(activity)) ++finish_[activity];
  }

  bool lasts_wrong(ActivityIndex activity) const {
    return std::ranges::any_of(check_schedule(problem_, start_, finish_), [&](const auto& each) {
      return each.kind == Kind::duration && each.index == activity;
    });
  }

  std::set<ActivityIndex> too_early() const {
    std::set<ActivityIndex> result;
    for (const ScheduleViolation& each : check_schedule(problem_, start_, finish_)) {
      if (each.kind == Kind::too_early || each.kind == Kind::day_off) result.insert(each.index);
      if (each.kind == Kind::lag) result.insert(problem_.links[each.index].to);
      if (each.kind == Kind::max_lag) result.insert(problem_.links[each.index].from);
    }
    std::erase_if(result, [&](ActivityIndex each) {
      return problem_.activities[each].fixed_start.has_value();
    });
    return result;
  }

  const ScheduleProblem& problem_;
  std::vector<DayNumber> start_;
  std::vector<DayNumber> finish_;
};

std::size_t faults(const ScheduleProblem& problem, const std::vector<DayNumber>& start,
                   const std::vector<DayNumber>& finish) {
  return static_cast<std::size_t>(
      std::ranges::count_if(check_schedule(problem, start, finish), &ScheduleViolation::fault));
}

bool has_cycle(const CriticalPath& path) { return path.earliest_start.empty(); }

}  // namespace

TEST_CASE("earliest dates are the least that keep every rule") {
  int contradictory = 0;
  int missed = 0;
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    const ScheduleProblem problem =
        test_support::well_formed(test_support::RandomSchedule(seed).network(4));
    const CriticalPath path = critical_path(problem);
    DayByDay reference(problem);
    const std::vector<DayNumber> earliest = reference.earliest();
    REQUIRE(path.earliest_start == earliest);
    contradictory += has_cycle(path);
    if (has_cycle(path)) continue;
    REQUIRE(path.earliest_finish == reference.finish());
    REQUIRE(path.feasible() == (faults(problem, earliest, reference.finish()) == 0));
    missed += !path.feasible();
  }
  CHECK(contradictory > 5);
  CHECK(missed > 5);
}

TEST_CASE("latest dates keep every rule too, and no activity can start later by itself") {
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    ScheduleProblem problem =
        test_support::well_formed(test_support::RandomSchedule(seed).network(5));
    for (ScheduleActivity& each : problem.activities) {
      each.fixed_start.reset();
      each.ongoing = false;
    }
    const CriticalPath path = critical_path(problem);
    if (!path.feasible()) continue;
    for (ScheduleActivity& each : problem.activities) {
      if (!each.ongoing) each.deadline = std::min(each.deadline.value_or(path.finish), path.finish);
    }
    REQUIRE(faults(problem, path.latest_start, path.latest_finish) == 0);
    for (std::size_t i = 0; i < problem.activities.size(); ++i) {
      if (problem.activities[i].ongoing) continue;
      ScheduleProblem later = problem;
      later.activities[i].release = path.latest_start[i] + 1;
      REQUIRE_FALSE(critical_path(later).feasible());
    }
  }
}

TEST_CASE("within its free float an activity moves nobody else") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    ScheduleProblem problem =
        test_support::well_formed(test_support::RandomSchedule(seed).network(5));
    const CriticalPath path = critical_path(problem);
    if (!path.feasible()) continue;
    for (std::size_t i = 0; i < problem.activities.size(); ++i) {
      REQUIRE(path.free_float[i] >= 0);
      if (problem.activities[i].fixed_start || path.free_float[i] == 0) continue;
      ScheduleProblem slipped = problem;
      slipped.activities[i].release = path.earliest_start[i] + 1;
      const CriticalPath after = critical_path(slipped);
      REQUIRE(after.finish == path.finish);
      for (std::size_t j = 0; j < problem.activities.size(); ++j) {
        if (j != i) REQUIRE(after.earliest_start[j] == path.earliest_start[j]);
      }
    }
  }
}

}  // namespace sixstep_tests::critical_path_property_test
