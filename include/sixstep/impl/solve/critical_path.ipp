// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>
#include <utility>

#include <sixstep/impl/solve/arc_ahead.hpp>
#include <sixstep/solve/critical_path.hpp>
#include <sixstep/solve/schedule_passes.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::critical_path {

/// Why an activity starts no earlier, as far as it lies with itself.
inline StartReason own_reason(const ScheduleNetwork& network, const EarliestDates& earliest,
                              ActivityIndex activity) {
  StartReason reason;
  if (network.fixed(activity)) {
    reason.kind = StartReason::Kind::fixed;
    return reason;
  }
  const DayNumber moment = network.base_start(activity);
  if (moment > network.problem().start) reason.kind = StartReason::Kind::release;
  reason.next_working_day = moment < earliest.start[activity];
  return reason;
}

/// Why the activity that an arc leads to starts no earlier, if this arc pushed it there.
inline StartReason pushed_reason(const ScheduleNetwork& network, const EarliestDates& earliest,
                                 const ScheduleArc& arc) {
  const DayNumber moment = network.push(arc, earliest.start[arc.from], earliest.finish[arc.from]);
  StartReason reason;
  reason.kind = arc.max_lag ? StartReason::Kind::max_lag : StartReason::Kind::link;
  reason.index = arc.link;
  reason.activity = arc.from;
  reason.next_working_day = moment < earliest.start[arc.to];
  return reason;
}

/// Asks memory for the arc that pushed an activity some places ahead: they are scattered.
[[gnu::always_inline]] inline void ask_for_pusher(const ScheduleNetwork& network,
                                                  const EarliestDates& earliest,
                                                  std::size_t activity) {
  if (activity >= network.size() || earliest.pusher[activity] == EarliestDates::none) return;
  __builtin_prefetch(&network.arc(earliest.pusher[activity]));
}

inline std::vector<StartReason> reasons(const ScheduleNetwork& network,
                                        const EarliestDates& earliest) {
  constexpr std::size_t ahead = 24;
  std::vector<StartReason> result(network.size());
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    ask_for_pusher(network, earliest, each + ahead);
    const std::uint32_t pusher = earliest.pusher[each];
    result[each] = pusher == EarliestDates::none
                       ? own_reason(network, earliest, each)
                       : pushed_reason(network, earliest, network.arc(pusher));
  }
  return result;
}

/// How far an activity can slip until it pushes another, in moments of its own start.
inline DayNumber free_until(const ScheduleNetwork& network, const EarliestDates& earliest,
                            ActivityIndex activity, DayNumber latest) {
  using namespace detail::schedule_passes;
  DayNumber limit = latest;
  std::int64_t index = network.first_arc(activity);
  for (const ScheduleArc& arc : network.arcs_from(activity)) {
    ask_ahead(network, index++ + arcs_ahead, earliest.start);
    limit = std::min(limit, network.pull(arc, earliest.start[arc.to]));
  }
  if (limit < latest) latest = network.start_until(activity, limit);
  return std::max(latest, earliest.start[activity]);
}

inline void fill_floats(const ScheduleNetwork& network, const EarliestDates& earliest, PlanEnd end,
                        CriticalPath& result) {
  const std::size_t count = network.size();
  result.latest_finish.resize(count);
  result.total_float.resize(count);
  result.free_float.resize(count);
  result.critical.resize(count);
  for (ActivityIndex each = 0; each < count; ++each) {
    const WorkCalendar& calendar = network.calendar(each);
    const DayNumber start = earliest.start[each];
    const bool over = network.finished(each);
    DayNumber& latest = result.latest_start[each];
    const bool same_finish = network.finish(each, latest) == earliest.finish[each];
    if (over || (network.fixed(each) && same_finish)) latest = start;
    result.latest_finish[each] = network.finish(each, latest);
    result.total_float[each] = calendar.count(start, latest);
    const DayNumber free =
        over ? start : free_until(network, earliest, each, latest_alone(network, end, each));
    result.free_float[each] = calendar.count(start, free);
    result.critical[each] = !over && result.total_float[each] <= 0 ? 1 : 0;
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
  result.finish = end.finish;
  result.latest_start = latest_starts(network, order, earliest, latest_alone(network, end));
  result.conflicts = missed_dates(network, earliest);
  detail::critical_path::fill_floats(network, earliest, end, result);
  result.reason = detail::critical_path::reasons(network, earliest);
  result.earliest_start = std::move(earliest.start);
  result.earliest_finish = std::move(earliest.finish);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
