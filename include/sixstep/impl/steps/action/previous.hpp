// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/impl/steps/action/timetable.hpp>
#include <sixstep/solve/reschedule.hpp>

// The schedule, made anew or with the least disturbance of the one before.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

inline std::vector<std::optional<DayNumber>> previous_starts(const PlanGraph& graph,
                                                             const Timetable& timetable,
                                                             const ActionOptions& options) {
  std::map<std::string_view, DayNumber> known;
  for (const PreviousStart& each : options.previous) known.emplace(each.action, day(each.start));
  std::vector<std::optional<DayNumber>> result;
  for (const std::size_t place : timetable.action) {
    const auto found = known.find(graph.plan().actions[place].id);
    result.push_back(found == known.end() ? std::nullopt : std::optional(found->second));
  }
  return result;
}

inline ScheduleResult dates_of(const PlanGraph& graph, const Timetable& timetable,
                               const ActionOptions& options) {
  if (options.previous.empty()) {
    ScheduleOptions kernel;
    kernel.seed = options.seed;
    kernel.stop = options.stop;
    return sixstep::schedule(timetable.problem, kernel);
  }
  RescheduleOptions kernel;
  kernel.seed = options.seed;
  kernel.stop = options.stop;
  return sixstep::reschedule(timetable.problem, previous_starts(graph, timetable, options), kernel)
      .schedule;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
