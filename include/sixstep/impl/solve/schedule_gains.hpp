// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstdint>
#include <cstdlib>

#include <sixstep/impl/solve/capped_sums.hpp>
#include <sixstep/solve/schedule_problem.hpp>

// What the dates of one activity add to each objective.
namespace sixstep::inline SIXSTEP_FORM::detail::schedule_gains {

inline std::int64_t tardiness(const ScheduleActivity& activity, DayNumber finish) {
  if (!activity.due || finish <= *activity.due) return 0;
  return capped_sums::product(activity.due_weight, finish - *activity.due);
}

/// Of a value on a day.
inline std::int64_t gain(const ScheduleProblem& problem, std::int64_t value, DayNumber day) {
  if (value == 0 || problem.discount_rate == 0.0 || day <= problem.start) return value;
  const auto days = static_cast<double>(day - problem.start);
  const double factor = std::pow(1.0 + problem.discount_rate, -days / 365.0);
  return std::llround(static_cast<double>(value) * factor);
}

/// Weighted calendar days between two starts.
inline std::int64_t distance(std::int64_t weight, DayNumber wanted, DayNumber start) {
  return capped_sums::product(weight, std::abs(start - wanted));
}

inline std::int64_t distance(const ScheduleActivity& activity, DayNumber start) {
  const bool happened = activity.fixed_start || activity.fixed_finish;
  if (!activity.baseline || happened) return 0;
  return distance(activity.baseline_weight, *activity.baseline, start);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule_gains
