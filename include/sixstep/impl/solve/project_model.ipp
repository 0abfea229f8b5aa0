// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>

#include <sixstep/solve/project_model.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::project_model {

inline constexpr std::int32_t longest = 1 << 28;

[[noreturn]] inline void refuse(const std::string& what) {
  throw std::invalid_argument("project model: " + what);
}

inline bool negative(std::int64_t amount) { return amount < 0; }

inline void require_mode(const ProjectModel& model, const ProjectMode& mode,
                         const std::string& where) {
  if (mode.demand.size() != model.capacity.size() ||
      mode.consumption.size() != model.budget.size()) {
    refuse(where + " needs one demand per resource and one consumption per budget");
  }
  if (mode.duration < 0 || mode.duration > longest) refuse(where + " has no possible duration");
  if (std::any_of(mode.demand.begin(), mode.demand.end(), negative) ||
      std::any_of(mode.consumption.begin(), mode.consumption.end(), negative)) {
    refuse(where + " has a negative amount");
  }
}

inline void require_activity(const ProjectModel& model, std::size_t index) {
  const ProjectActivity& activity = model.activities[index];
  const std::string where = "activity " + std::to_string(index);
  if (activity.modes.empty()) refuse(where + " has no modes");
  if (activity.earliest > longest) refuse(where + " starts too late to compute with");
  for (const ProjectMode& mode : activity.modes) require_mode(model, mode, "a mode of " + where);
}

inline void require_arc(const ProjectModel& model, std::size_t index) {
  const ProjectArc& arc = model.arcs[index];
  const std::string where = "arc " + std::to_string(index);
  const std::size_t activities = model.activities.size();
  if (arc.from >= activities || arc.to >= activities) refuse(where + " names no activity");
  if (arc.lag < -longest || arc.lag > longest) refuse(where + " is too long to compute with");
}

}  // namespace detail::project_model

SIXSTEP_INLINE void require_well_formed(const ProjectModel& model) {
  using namespace detail::project_model;
  if (std::any_of(model.capacity.begin(), model.capacity.end(), negative) ||
      std::any_of(model.budget.begin(), model.budget.end(), negative)) {
    refuse("a capacity or budget is negative");
  }
  for (std::size_t i = 0; i < model.activities.size(); ++i) require_activity(model, i);
  for (std::size_t a = 0; a < model.arcs.size(); ++a) require_arc(model, a);
}

}  // namespace sixstep::inline SIXSTEP_FORM
