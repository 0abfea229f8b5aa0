// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <sixstep/solve/project_model.hpp>

/// Holds schedules against the definition of a ProjectModel, and shares nothing with those who
/// find them.
namespace check_project {

using sixstep::ProjectArc;
using sixstep::ProjectMode;
using sixstep::ProjectModel;

struct Dates {
  std::span<const std::int32_t> start;
  std::span<const std::uint32_t> mode;

  const ProjectMode& mode_of(const ProjectModel& model, std::size_t each) const {
    return model.activities[each].modes[mode[each]];
  }
  std::int64_t finish(const ProjectModel& model, std::size_t each) const {
    return std::int64_t{start[each]} + mode_of(model, each).duration;
  }
};

inline std::optional<std::string> fault_of_shape(const ProjectModel& model, const Dates& dates) {
  const std::size_t size = model.activities.size();
  if (dates.start.size() != size || dates.mode.size() != size) return "not one date for each";
  for (std::size_t i = 0; i < size; ++i) {
    const auto& activity = model.activities[i];
    if (dates.mode[i] >= activity.modes.size()) return "a mode that is not there";
    if (dates.start[i] < std::max(activity.earliest, 0)) return "a start that is too early";
    if (dates.start[i] > activity.latest) return "a start that is too late";
  }
  return std::nullopt;
}

inline bool overloaded(const ProjectModel& model, const Dates& dates, std::size_t resource) {
  std::map<std::int64_t, std::int64_t> change;  // gives back before it takes: sums by moment
  for (std::size_t i = 0; i < model.activities.size(); ++i) {
    const ProjectMode& mode = dates.mode_of(model, i);
    change[dates.start[i]] += mode.demand[resource];
    change[dates.finish(model, i)] -= mode.demand[resource];
  }
  std::int64_t held = 0;
  return std::ranges::any_of(
      change, [&](const auto& step) { return (held += step.second) > model.capacity[resource]; });
}

inline bool overspent(const ProjectModel& model, const Dates& dates, std::size_t budget) {
  std::int64_t used = 0;
  for (std::size_t i = 0; i < model.activities.size(); ++i) {
    used += dates.mode_of(model, i).consumption[budget];
  }
  return used > model.budget[budget];
}

/// The first rule that is broken, in words; empty for a schedule that keeps them all.
inline std::optional<std::string> fault(const ProjectModel& model, const Dates& dates) {
  if (const auto shape = fault_of_shape(model, dates)) return shape;
  for (const ProjectArc& arc : model.arcs) {
    const std::int64_t event =
        arc.from_finish ? dates.finish(model, arc.from) : std::int64_t{dates.start[arc.from]};
    if (dates.start[arc.to] < event + arc.lag) {
      return "activity " + std::to_string(arc.to) + " comes too soon after " +
             std::to_string(arc.from);
    }
  }
  for (std::size_t i = 0; i < model.capacity.size(); ++i) {
    if (overloaded(model, dates, i)) return "resource " + std::to_string(i) + " is overbooked";
  }
  for (std::size_t i = 0; i < model.budget.size(); ++i) {
    if (overspent(model, dates, i)) return "budget " + std::to_string(i) + " is overspent";
  }
  return std::nullopt;
}

inline std::int64_t makespan(const ProjectModel& model, const Dates& dates) {
  std::int64_t last = 0;
  for (std::size_t i = 0; i < model.activities.size(); ++i) {
    last = std::max(last, dates.finish(model, i));
  }
  return last;
}

}  // namespace check_project
