// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/nearest_start.hpp>
#include <sixstep/impl/solve/schedule_gains.hpp>
#include <sixstep/solve/schedule_bounds.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::schedule_bounds {

struct Work {
  DayNumber from;
  std::int64_t energy;
};

/// On how many days it holds what it demands, at least; pauses give it back on all but those on
/// which it works.
inline std::int64_t held_days(const ScheduleNetwork& network, ActivityIndex activity) {
  const std::int64_t duration = network.duration(activity);
  const bool pauses = !network.pauses(activity).empty();
  return pauses ? duration : network.calendar(activity).least_span(duration);
}

inline std::int64_t energy_in(const ScheduleMode& mode, ResourceIndex resource) {
  for (const ScheduleDemand& each : mode.demands) {
    if (each.resource == resource) return capped_sums::product(each.amount, mode.duration);
  }
  return 0;
}

/// Of the mode that needs the least, where that is open.
inline std::int64_t least_energy(const ScheduleNetwork& network, ActivityIndex activity,
                                 ResourceIndex resource) {
  if (network.open_mode(activity)) {
    std::int64_t least = capped_sums::cap;
    for (const ScheduleMode& each : network.problem().activities[activity].modes) {
      least = std::min(least, energy_in(each, resource));
    }
    return least;
  }
  std::int64_t energy = 0;
  for (const ScheduleDemand& each : network.demands(activity)) {
    if (each.resource != resource) continue;
    energy = capped_sums::product(each.amount, held_days(network, activity));
  }
  return energy;
}

/// What finishes and uses the resource, the latest first.
inline std::vector<Work> work_on(const ScheduleNetwork& network, ResourceIndex resource,
                                 std::span<const DayNumber> earliest) {
  std::vector<Work> result;
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    if (network.fixed(each) || network.ongoing(each)) continue;
    const std::int64_t energy = least_energy(network, each, resource);
    if (energy > 0) result.push_back({earliest[each], energy});
  }
  std::ranges::stable_sort(result, std::ranges::greater(), &Work::from);
  return result;
}

}  // namespace detail::schedule_bounds

SIXSTEP_INLINE std::optional<DayNumber> energy_bound(const ScheduleNetwork& network,
                                                     ResourceIndex resource,
                                                     std::span<const DayNumber> earliest,
                                                     const ResourceProfile& free) {
  const auto work = detail::schedule_bounds::work_on(network, resource, earliest);
  DayNumber bound = far_past;
  std::int64_t energy = 0;
  for (std::size_t i = 0; i < work.size(); ++i) {
    energy = detail::capped_sums::sum(energy, work[i].energy);
    if (energy == 0 || (i + 1 < work.size() && work[i + 1].from == work[i].from)) continue;
    const auto supplied = free.supplied_by(work[i].from, energy);
    if (!supplied) return std::nullopt;
    bound = std::max(bound, *supplied);
  }
  return bound;
}

SIXSTEP_INLINE std::int64_t discounted_value_bound(const ScheduleProblem& problem,
                                                   std::span<const DayNumber> earliest_finish,
                                                   std::span<const DayNumber> latest_finish) {
  std::int64_t total = 0;
  for (std::size_t i = 0; i < problem.activities.size(); ++i) {
    const std::int64_t value = problem.activities[i].value;
    total += detail::schedule_gains::gain(problem, value,
                                          value < 0 ? latest_finish[i] : earliest_finish[i]);
  }
  return total;
}

SIXSTEP_INLINE std::int64_t baseline_distance_bound(const ScheduleNetwork& network,
                                                    std::span<const DayNumber> earliest_start,
                                                    std::span<const DayNumber> latest_start) {
  std::int64_t total = 0;
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    const ScheduleActivity& activity = network.problem().activities[each];
    if (!activity.baseline || network.fixed(each)) continue;
    const DayNumber nearest = detail::nearest_start(network, each, *activity.baseline,
                                                    earliest_start[each], latest_start[each]);
    total = detail::capped_sums::sum(total, detail::schedule_gains::distance(activity, nearest));
  }
  return total;
}

}  // namespace sixstep::inline SIXSTEP_FORM
