// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>
#include <utility>

#include <sixstep/solve/critical_path.hpp>
#include <sixstep/solve/schedule_passes.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::critical_path {

inline StartReason reason_of(const ScheduleNetwork& network, const EarliestDates& earliest,
                             ActivityIndex activity) {
  StartReason reason;
  if (network.fixed(activity)) {
    reason.kind = StartReason::Kind::fixed;
    return reason;
  }
  DayNumber moment = network.base_start(activity);
  const std::uint32_t pusher = earliest.pusher[activity];
  if (pusher != EarliestDates::none) {
    const ScheduleArc& arc = network.arc(pusher);
    reason.kind = arc.max_lag ? StartReason::Kind::max_lag : StartReason::Kind::link;
    reason.index = arc.link;
    reason.activity = arc.from;
    moment = network.push(arc, earliest.start[arc.from], earliest.finish[arc.from]);
  } else if (moment > network.problem().start) {
    reason.kind = StartReason::Kind::release;
  }
  reason.next_working_day = moment < earliest.start[activity];
  return reason;
}

/// How far an activity can slip until it pushes another, in moments of its own start.
inline DayNumber free_until(const ScheduleNetwork& network, const EarliestDates& earliest,
                            ActivityIndex activity, DayNumber latest) {
  for (const ScheduleArc& arc : network.arcs_from(activity)) {
    const DayNumber limit = network.pull(arc, earliest.start[arc.to], earliest.finish[arc.to]);
    latest = std::min(latest, network.start_until(activity, limit));
  }
  return std::max(latest, earliest.start[activity]);
}

inline void fill_floats(const ScheduleNetwork& network, const EarliestDates& earliest,
                        std::span<const DayNumber> alone, CriticalPath& result) {
  const std::size_t count = network.size();
  result.latest_finish.resize(count);
  result.total_float.resize(count);
  result.free_float.resize(count);
  result.critical.resize(count);
  result.reason.resize(count);
  for (ActivityIndex each = 0; each < count; ++each) {
    const WorkCalendar& calendar = network.calendar(each);
    const DayNumber start = earliest.start[each];
    const bool over = network.problem().activities[each].fixed_finish.has_value();
    DayNumber& latest = result.latest_start[each];
    const bool same_finish = network.finish(each, latest) == earliest.finish[each];
    if (over || (network.fixed(each) && same_finish)) latest = start;
    result.latest_finish[each] = network.finish(each, latest);
    result.total_float[each] = calendar.count(start, latest);
    const DayNumber free = over ? start : free_until(network, earliest, each, alone[each]);
    result.free_float[each] = calendar.count(start, free);
    result.critical[each] = !over && result.total_float[each] <= 0;
    result.reason[each] = reason_of(network, earliest, each);
  }
}

}  // namespace detail::critical_path

SIXSTEP_INLINE CriticalPath critical_path(const ScheduleProblem& problem) {
  require_well_formed(problem);
  return critical_path(ScheduleNetwork(problem));
}

SIXSTEP_INLINE CriticalPath critical_path(const ScheduleNetwork& network) {
  CriticalPath result;
  const std::vector<ActivityIndex> order = precedence_order(network);
  EarliestDates earliest = earliest_dates(network, order);
  if (earliest.conflict) {
    result.conflicts.push_back(std::move(*earliest.conflict));
    return result;
  }
  const PlanEnd end = plan_end(network, earliest.start, earliest.finish);
  const std::vector<DayNumber> alone = latest_alone(network, end);
  result.finish = end.finish;
  result.latest_start = latest_starts(network, order, earliest, alone);
  result.conflicts = missed_dates(network, earliest);
  detail::critical_path::fill_floats(network, earliest, alone, result);
  result.earliest_start = std::move(earliest.start);
  result.earliest_finish = std::move(earliest.finish);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
