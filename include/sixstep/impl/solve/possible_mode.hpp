// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>

#include <sixstep/solve/schedule_problem.hpp>

// Whether there ever is as much of each resource as a mode demands.
namespace sixstep::inline SIXSTEP_FORM::detail::possible_mode {

inline std::int64_t most_of(const ScheduleProblem& problem, ResourceIndex resource) {
  std::int64_t most = 0;
  for (const ScheduleCapacity& each : problem.resources[resource].capacity) {
    most = std::max(most, each.amount);
  }
  return most;
}

/// Of a resource that is there: more than there is on any day.
inline bool exceeds(const ScheduleProblem& problem, const ScheduleDemand& demand) {
  return demand.resource < problem.resources.size() &&
         demand.amount > most_of(problem, demand.resource);
}

inline bool possible(const ScheduleProblem& problem, const ScheduleMode& mode) {
  return std::ranges::none_of(
      mode.demands, [&](const ScheduleDemand& demand) { return exceeds(problem, demand); });
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::possible_mode
