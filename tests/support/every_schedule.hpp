// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include <sixstep/solve/schedule_check.hpp>
#include <sixstep/solve/schedule_network.hpp>

namespace test_support {

inline bool keeps_all_rules(const sixstep::ScheduleProblem& problem,
                            const std::vector<sixstep::DayNumber>& start,
                            const std::vector<sixstep::DayNumber>& finish,
                            const std::vector<std::uint32_t>& mode = {}) {
  return std::ranges::none_of(sixstep::check_schedule(problem, start, finish, mode),
                              &sixstep::ScheduleViolation::fault);
}

/// Visits all starts within a horizon that calendars allow, with their finishes: `visit(start,
/// finish)`. They may break other rules. For problems of a few activities and days.
template <typename Visit>
class EverySchedule {
 public:
  EverySchedule(const sixstep::ScheduleProblem& problem, sixstep::DayNumber horizon, Visit visit)
      : problem_(problem),
        network_(problem),
        horizon_(horizon),
        visit_(visit),
        start_(problem.activities.size()),
        finish_(problem.activities.size()) {}

  void run() { extend(0); }

 private:
  void extend(sixstep::ActivityIndex activity) {
    if (activity == start_.size()) return visit_(start_, finish_);
    const auto& fixed = problem_.activities[activity].fixed_start;
    const sixstep::DayNumber last = fixed.value_or(horizon_);
    for (auto start = fixed.value_or(problem_.start); start <= last; ++start) {
      if (!fixed && network_.start_from(activity, start) != start) continue;
      start_[activity] = start;
      finish_[activity] = network_.finish(activity, start);
      extend(activity + 1);
    }
  }

  const sixstep::ScheduleProblem& problem_;
  sixstep::ScheduleNetwork network_;
  sixstep::DayNumber horizon_;
  Visit visit_;
  std::vector<sixstep::DayNumber> start_;
  std::vector<sixstep::DayNumber> finish_;
};

/// Visits the problem in every combination of the modes that it leaves open, but for those that
/// demand more than there is.
template <typename Visit>
void in_every_mode(const sixstep::ScheduleProblem& problem, Visit visit) {
  const auto open = std::ranges::find_if(
      problem.activities, [](const sixstep::ScheduleActivity& each) { return !each.mode; });
  if (open == problem.activities.end()) {
    if (sixstep::validate(problem).empty()) visit(problem);
    return;
  }
  sixstep::ScheduleProblem told = problem;
  auto& mode = told.activities[static_cast<std::size_t>(open - problem.activities.begin())].mode;
  for (std::uint32_t each = 0; each < open->modes.size(); ++each) {
    mode = each;
    in_every_mode(told, visit);
  }
}

}  // namespace test_support
