// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule_contradiction.hpp>

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/schedule.hpp>
#include <sixstep/solve/schedule_check.hpp>
#include <sixstep/solve/schedule_network.hpp>

#include "support/random_schedule.hpp"

namespace sixstep_tests::schedule_contradiction_property_test {

using namespace sixstep;

namespace {

/// Whether any dates within the horizon keep every rule, by trying all.
class AnySchedule {
 public:
  AnySchedule(const ScheduleProblem& problem, DayNumber horizon)
      : problem_(problem),
        network_(problem),
        horizon_(horizon),
        start_(network_.size()),
        finish_(network_.size()) {}

  bool exists(ActivityIndex activity = 0) {
    if (activity == start_.size()) {
      return std::ranges::none_of(check_schedule(problem_, start_, finish_),
                                  &ScheduleViolation::fault);
    }
    const auto& fixed = problem_.activities[activity].fixed_start;
    for (DayNumber day = fixed.value_or(problem_.start); day <= fixed.value_or(horizon_); ++day) {
      start_[activity] = day;
      finish_[activity] = network_.finish(activity, day);
      if (exists(activity + 1)) return true;
    }
    return false;
  }

 private:
  const ScheduleProblem& problem_;
  ScheduleNetwork network_;
  DayNumber horizon_;
  std::vector<DayNumber> start_;
  std::vector<DayNumber> finish_;
};

bool has_schedule(const ScheduleProblem& problem) { return schedule(problem).has_schedule(); }

}  // namespace

TEST_CASE("a contradiction excludes every schedule, and without any of its rules there is one") {
  int contradictions = 0;
  int rules = 0;
  for (std::uint32_t seed = 0; seed < 80; ++seed) {
    CAPTURE(seed);
    test_support::RandomSchedule random(seed);
    ScheduleProblem problem = test_support::well_formed(random.with_resources(3));
    if (seed % 2 == 1) random.add_budgets(problem);
    const auto found = smallest_contradiction(problem);
    if (!found) continue;
    CHECK_FALSE(AnySchedule(with_rules(problem, found->rules), 10).exists());
    if (!found->minimal) continue;
    for (const ScheduleRule& rule : found->rules) {
      std::vector<ScheduleRule> others = found->rules;
      std::erase(others, rule);
      CHECK(has_schedule(with_rules(problem, others)));
      ++rules;
    }
    ++contradictions;
  }
  CHECK(contradictions > 20);
  CHECK(rules > contradictions);
}

TEST_CASE("a way out makes the whole problem feasible, and a day or unit less does not") {
  int ways_out = 0;
  for (std::uint32_t seed = 0; seed < 80; ++seed) {
    CAPTURE(seed);
    test_support::RandomSchedule random(seed);
    ScheduleProblem problem = test_support::well_formed(random.with_resources(3));
    if (seed % 2 == 1) random.add_budgets(problem);
    const auto found = smallest_contradiction(problem);
    if (!found) continue;
    for (ScheduleChange change : found->ways_out) {
      CHECK(has_schedule(with_change(problem, change)));
      --change.amount;
      if (change.kind != ScheduleChange::Kind::capacity) {
        CHECK_FALSE(AnySchedule(with_change(problem, change), 10).exists());
      }
      ++ways_out;
    }
  }
  CHECK(ways_out > 20);
}

TEST_CASE("two that cannot both meet their deadlines with one team are told with the team") {
  ScheduleProblem problem;
  problem.resources = {{{{0, 100, 1}}, calendar_days}};
  ScheduleActivity work;
  work.modes = {{4, {{0, 1}}}};
  work.deadline = 5;
  problem.activities = {work, work, work};
  problem.activities[2].deadline = 50;
  const auto found = smallest_contradiction(problem);
  REQUIRE(found);
  using Kind = ScheduleRule::Kind;
  CHECK(found->rules ==
        std::vector<ScheduleRule>{{Kind::deadline, 0}, {Kind::deadline, 1}, {Kind::capacity, 0}});
  CHECK(found->minimal);
  REQUIRE(found->ways_out.size() == 3);
  CHECK(found->ways_out[0].amount == 3);  // finished on day 8 at the earliest
  CHECK(found->ways_out[2].amount == 1);
}

TEST_CASE("a problem with a schedule has no contradiction") {
  ScheduleProblem problem;
  ScheduleActivity work;
  work.modes = {{4, {}}};
  problem.activities = {work};
  CHECK_FALSE(smallest_contradiction(problem));
}

}  // namespace sixstep_tests::schedule_contradiction_property_test
