// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <sixstep/impl/steps/action/timetable.hpp>
#include <sixstep/solve/critical_path.hpp>
#include <sixstep/solve/random.hpp>

// The date that 80 of 100 futures meet, where every duration says how uncertain it is.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

inline constexpr std::size_t confidence_runs = 1000;

/// Inverse of the triangular distribution's cumulative function.
inline double triangular(double share, double low, double likely, double high) {
  if (high <= low) return likely;
  const double mode = (likely - low) / (high - low);
  return share < mode ? low + std::sqrt(share * (high - low) * (likely - low))
                      : high - std::sqrt((1.0 - share) * (high - low) * (high - likely));
}

/// An activity whose duration is still open, and the range that the plan gives for it.
struct OpenDuration {
  std::size_t activity = 0;
  Duration duration;
};

inline bool still_open(const Action& action) {
  return !finished(action) && !action.ongoing.value_or(false);
}

/// The open durations, if each is a range; nothing if one is a single number or unknown.
inline std::optional<std::vector<OpenDuration>> open_ranges(const PlanGraph& graph,
                                                            const Strategy& strategy,
                                                            const Timetable& timetable) {
  std::vector<OpenDuration> result;
  for (std::size_t i = 0; i < timetable.action.size(); ++i) {
    const Action& action = graph.plan().actions[timetable.action[i]];
    if (!still_open(action)) continue;
    const std::size_t mode = strategy.chosen[i].mode;
    const bool known = mode < action.modes.size() && action.modes[mode].duration &&
                       action.modes[mode].duration->length.bounds;
    if (!known) return std::nullopt;
    result.push_back({i, *action.modes[mode].duration});
  }
  if (result.empty()) return std::nullopt;
  return result;
}

/// One future: each open duration drawn by itself from a triangular distribution.
inline DayNumber finish_in(ScheduleProblem& problem, const std::vector<OpenDuration>& open,
                           const CounterRandom& random) {
  for (std::size_t i = 0; i < open.size(); ++i) {
    const Estimate<double>& length = open[i].duration.length;
    const double drawn =
        triangular(random.unit(i), length.bounds->low, length.likely, length.bounds->high);
    ScheduleActivity& activity = problem.activities[open[i].activity];
    activity.modes.front().duration =
        days_from(anchor_of(activity, problem), drawn, open[i].duration.unit);
    if (activity.fixed_start)
      keep_running(calendar_at(problem, activity.calendar), problem.start, activity);
  }
  return sixstep::critical_path(problem).finish;
}

/// The finish that 80 % of the futures meet, resources taken as plentiful.
inline std::optional<DayNumber> finish_with_confidence(const PlanGraph& graph,
                                                       const Strategy& strategy,
                                                       const Timetable& timetable,
                                                       std::uint64_t seed) {
  const auto open = open_ranges(graph, strategy, timetable);
  if (!open) return std::nullopt;
  ScheduleProblem problem = timetable.problem;
  std::vector<DayNumber> finishes;
  for (std::size_t run = 0; run < confidence_runs; ++run) {
    finishes.push_back(finish_in(problem, *open, CounterRandom(seed, run)));
  }
  std::ranges::sort(finishes);
  return finishes[confidence_runs * 8 / 10 - 1];
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
