// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>

#include <sixstep/solve/project_model.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// The longest step of time in which durations, lags and releases are whole numbers; at least 1.
/// Some best schedule starts everything at whole steps: left-shifted starts are sums of these.
inline std::int32_t common_step(const ProjectModel& model) {
  std::int32_t result = 0;
  for (const ProjectActivity& activity : model.activities) {
    result = std::gcd(result, std::max(activity.earliest, 0));
    for (const ProjectMode& mode : activity.modes) result = std::gcd(result, mode.duration);
  }
  for (const ProjectArc& arc : model.arcs) result = std::gcd(result, arc.lag);
  return std::max(result, 1);
}

/// For `value` of at least 0.
inline std::int32_t steps_within(std::int32_t value, std::int32_t step) { return value / step; }
inline std::int32_t steps_to_reach(std::int32_t value, std::int32_t step) {
  return value / step + (value % step > 0 ? 1 : 0);
}

inline ProjectModel in_steps(ProjectModel model, std::int32_t step) {
  for (ProjectActivity& activity : model.activities) {
    activity.earliest = std::max(activity.earliest, 0) / step;
    if (activity.latest >= 0) activity.latest = steps_within(activity.latest, step);
    for (ProjectMode& mode : activity.modes) mode.duration /= step;
  }
  for (ProjectArc& arc : model.arcs) arc.lag /= step;
  return model;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
