// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <sixstep/impl/methods/registry/network_inputs.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/plan/words.hpp>
#include <sixstep/solve/project.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace project_schedule_entry {

inline constexpr MethodInput inputs[] = {
    {"durations", ValueShape::indices, "by activity, in steps of time"},
    {"links", ValueShape::edges,
     "activities, from and to: the second starts after the first is finished; if not given, none",
     false},
    {"lags", ValueShape::vector,
     "by link, steps in between, below 0 if it may start earlier; if not given, 0", false},
    {"demands", ValueShape::matrix,
     "row: activity, column: resource, units held from start to finish; if not given, none", false},
    {"capacity", ValueShape::indices, "by resource, units that are there", false}};

inline constexpr MethodOption options[] = {
    whole("work", 10'000'000.0, "units of work at most, some millions a second"),
    whole("seed", 0.0, "of the search: another one finds other schedules as good"), threads};

inline constexpr MethodOutput outputs[] = {
    {"status", ValueShape::text, "optimal, feasible, infeasible, or unknown where none was found"},
    {"start", ValueShape::indices, "by activity; left out where no schedule was found", false},
    {"makespan", ValueShape::whole, "when the last activity is finished", false},
    {"bound", ValueShape::whole, "proven: no schedule finishes earlier"}};

inline std::int32_t amount(double cell, const char* input) {
  if (cell == std::floor(cell) && std::abs(cell) <= 1e9) return static_cast<std::int32_t>(cell);
  throw MethodError("invalid-input", input,
                    std::string(input) + " holds whole numbers of at most 1,000,000,000");
}

inline std::vector<std::int32_t> amounts(const MethodCall& call, const char* input) {
  std::vector<std::int32_t> result;
  for (const double cell : call.vector(input)) result.push_back(amount(cell, input));
  return result;
}

inline void require_size(std::size_t size, std::size_t expected, const char* input) {
  if (size == expected) return;
  throw MethodError("invalid-input", input,
                    std::string(input) + " has " + std::to_string(size) + " entries where " +
                        std::to_string(expected) + " are needed");
}

inline void add_demands(const MethodCall& call, ProjectModel& model) {
  model.capacity = amounts(call, "capacity");
  const bool given = call.has("demands");
  if (given) require_size(call.matrix("demands").rows(), model.activities.size(), "demands");
  require_size(model.capacity.size(), given ? call.matrix("demands").columns() : 0, "capacity");
  for (std::size_t row = 0; given && row < model.activities.size(); ++row) {
    for (const double cell : call.matrix("demands").row(row)) {
      model.activities[row].modes.front().demand.push_back(amount(cell, "demands"));
    }
  }
}

inline ProjectModel model_of(const MethodCall& call) {
  ProjectModel model;
  for (const std::int32_t duration : amounts(call, "durations")) {
    model.activities.push_back({{{duration, {}, {}}}});
  }
  add_demands(call, model);
  if (!call.has("links")) return model;
  const Matrix& links = call.matrix("links");
  std::vector<std::int32_t> lags = amounts(call, "lags");
  if (!call.has("lags")) lags.assign(links.rows(), 0);
  require_size(lags.size(), links.rows(), "lags");
  for (std::size_t row = 0; row < links.rows(); ++row) {
    model.arcs.push_back({static_cast<std::uint32_t>(links(row, 0)),
                          static_cast<std::uint32_t>(links(row, 1)), lags[row], true});
  }
  return model;
}

inline MethodResult run(const MethodCall& call) {
  ProjectOptions how;
  how.seed = call.whole("seed");
  how.threads = std::max<std::uint32_t>(1, thread_count(call));
  how.stop = call.stop();
  how.stop.work_limit = std::min(how.stop.work_limit, call.whole("work"));
  const ProjectResult found = solve_project(model_of(call), how);
  MethodResult result;
  result.set_text("status", word(found.status));
  result.set_truncated(found.stopped);
  result.set_number("bound", found.bound);
  if (!found.has_schedule()) return result;
  result.set_vector("start", found.schedule.start);
  result.set_number("makespan", *found.makespan);
  return result;
}

}  // namespace project_schedule_entry

inline constexpr Method project_schedule = {
    "project_schedule",
    "Project schedule",
    "When to start each activity, so that links and capacities are kept and the last finishes "
    "early, with proof.",
    "Hartmann 1998; Schutt, Feydy, Stuckey & Wallace 2011",
    project_schedule_entry::inputs,
    project_schedule_entry::options,
    project_schedule_entry::outputs,
    project_schedule_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
