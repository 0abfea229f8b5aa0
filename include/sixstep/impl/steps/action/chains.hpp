// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <sixstep/impl/steps/action/earlier.hpp>
#include <sixstep/impl/steps/action/reasons.hpp>
#include <sixstep/impl/steps/action/timetable.hpp>
#include <sixstep/solve/schedule_why.hpp>

// The chains behind the dates of a whole plan.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

/// The chain that ends with what finishes last, from first to last.
inline std::vector<ChainStep> resource_chain(const PlanGraph& graph, const Timetable& timetable,
                                             const ScheduleWhy& why, const ScheduleDates& dates) {
  std::optional<ActivityIndex> last;
  for (ActivityIndex each = 0; each < dates.finish.size(); ++each) {
    const bool ends = timetable.dated[each] && !timetable.problem.activities[each].ongoing;
    if (ends && (!last || dates.finish[each] > dates.finish[*last])) last = each;
  }
  std::vector<ChainStep> result;
  if (!last) return result;
  for (const DateLink& link : why.chain(*last)) {
    ScheduledAction told;
    explain_date(graph, timetable, link.activity, link.reason, told);
    result.push_back(
        {graph.plan().actions[timetable.action[link.activity]].id, told.reason, told.because_of});
  }
  std::ranges::reverse(result);
  return result;
}

/// Says for each action that is still to start what would let it start earlier. Bounded: each
/// action, and all together, may move so many others.
inline void tell_earlier_dates(const PlanGraph& graph, const Timetable& timetable, ScheduleWhy& why,
                               std::vector<ScheduledAction>& actions) {
  constexpr std::uint64_t work_each = 300;
  constexpr std::uint64_t work_together = 300'000;
  for (ActivityIndex each = 0; each < actions.size() && why.work() < work_together; ++each) {
    if (!timetable.dated[each]) continue;
    const auto link = why.nearest_help(each, work_each);
    if (!link) continue;
    actions[each].earlier =
        EarlierTeller(graph, timetable, each).tell(*link, link->earlier.front());
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
