// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <sixstep/impl/solve/schedule_gains.hpp>
#include <sixstep/solve/schedule_objectives.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE std::int64_t weighted_tardiness(const ScheduleProblem& problem,
                                               std::span<const DayNumber> finish) {
  std::int64_t total = 0;
  for (std::size_t i = 0; i < problem.activities.size(); ++i) {
    total = detail::capped_sums::sum(
        total, detail::schedule_gains::tardiness(problem.activities[i], finish[i]));
  }
  return total;
}

SIXSTEP_INLINE std::int64_t discounted_value(const ScheduleProblem& problem,
                                             std::span<const DayNumber> finish) {
  std::int64_t total = 0;
  for (std::size_t i = 0; i < problem.activities.size(); ++i) {
    total += detail::schedule_gains::gain(problem, problem.activities[i].value, finish[i]);
  }
  return total;
}

SIXSTEP_INLINE std::int64_t baseline_distance(const ScheduleProblem& problem,
                                              std::span<const DayNumber> start) {
  std::int64_t total = 0;
  for (std::size_t i = 0; i < problem.activities.size(); ++i) {
    total = detail::capped_sums::sum(
        total, detail::schedule_gains::distance(problem.activities[i], start[i]));
  }
  return total;
}

}  // namespace sixstep::inline SIXSTEP_FORM
