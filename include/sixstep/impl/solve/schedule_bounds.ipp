// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include <sixstep/solve/schedule_bounds.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::schedule_bounds {

inline constexpr std::int64_t cap = std::int64_t{1} << 62;

/// Factors are at least 0.
inline std::int64_t capped_product(std::int64_t left, std::int64_t right) {
  return right != 0 && left > cap / right ? cap : left * right;
}

inline std::int64_t capped_sum(std::int64_t left, std::int64_t right) {
  return left > cap - right ? cap : left + right;
}

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

/// What finishes and uses the resource, the latest first.
inline std::vector<Work> work_on(const ScheduleNetwork& network, ResourceIndex resource,
                                 std::span<const DayNumber> earliest) {
  std::vector<Work> result;
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    if (network.fixed(each) || network.ongoing(each)) continue;
    for (const ScheduleDemand& demand : network.demands(each)) {
      if (demand.resource != resource) continue;
      result.push_back({earliest[each], capped_product(demand.amount, held_days(network, each))});
    }
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
    energy = detail::schedule_bounds::capped_sum(energy, work[i].energy);
    if (energy == 0 || (i + 1 < work.size() && work[i + 1].from == work[i].from)) continue;
    const auto supplied = free.supplied_by(work[i].from, energy);
    if (!supplied) return std::nullopt;
    bound = std::max(bound, *supplied);
  }
  return bound;
}

SIXSTEP_INLINE std::int64_t weighted_tardiness(const ScheduleProblem& problem,
                                               std::span<const DayNumber> finish) {
  std::int64_t total = 0;
  for (std::size_t i = 0; i < problem.activities.size(); ++i) {
    const ScheduleActivity& activity = problem.activities[i];
    if (!activity.due || finish[i] <= *activity.due) continue;
    const std::int64_t late = finish[i] - *activity.due;
    total = detail::schedule_bounds::capped_sum(
        total, detail::schedule_bounds::capped_product(activity.due_weight, late));
  }
  return total;
}

}  // namespace sixstep::inline SIXSTEP_FORM
