// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include <sixstep/solve/schedule_network.hpp>

// Activities that cannot keep a problem from having a schedule, because they can wait for all
// others.
namespace sixstep::inline SIXSTEP_FORM::detail::schedule_latecomers {

/// A lag that lets the second event come as early as it likes: a rule that was given up.
inline constexpr std::int32_t no_lag = -1'000'000;

inline bool says_nothing(const ScheduleArc& arc) { return arc.lead && arc.days >= -no_lag; }

/// Whether there is enough for the demands for ever, from some day on.
inline bool supplied_for_ever(const ScheduleProblem& problem,
                              std::span<const ScheduleDemand> demands) {
  return std::ranges::all_of(demands, [&](const ScheduleDemand& demand) {
    const auto& capacity = problem.resources[demand.resource].capacity;
    return demand.amount == 0 || (!capacity.empty() && capacity.back().until >= far_future &&
                                  capacity.back().amount >= demand.amount);
  });
}

inline bool works_for_ever(const WorkCalendar& calendar) {
  return calendar.holidays().empty() || calendar.holidays().back().until < far_future;
}

/// By activity: whether it can be put behind all those that cannot. Nothing that must come in time
/// follows it, and its resources do not run out. What stands on a cycle of links never is one.
inline std::vector<bool> latecomers(const ScheduleNetwork& network) {
  std::vector<bool> late(network.size(), false);
  const std::vector<ActivityIndex> order = precedence_order(network);
  for (std::size_t place = order.size(); place-- > 0;) {
    const ActivityIndex each = order[place];
    const bool bound = network.fixed(each) || network.deadline(each) < far_future ||
                       network.ongoing(each) || !network.expenses(each).empty() ||
                       !works_for_ever(network.calendar(each)) ||
                       !supplied_for_ever(network.problem(), network.demands(each));
    late[each] =
        !bound && std::ranges::all_of(network.arcs_from(each), [&](const ScheduleArc& arc) {
          return late[arc.to] || says_nothing(arc);
        });
  }
  return late;
}

/// The problem without its latecomers: it has a schedule exactly if the whole has one.
inline ScheduleProblem without_latecomers(const ScheduleProblem& problem) {
  const ScheduleNetwork network(problem);
  const std::vector<bool> late = latecomers(network);
  ScheduleProblem rest;
  rest.start = problem.start;
  rest.calendars = problem.calendars;
  rest.resources = problem.resources;
  rest.budgets = problem.budgets;
  std::vector<ActivityIndex> place(network.size());
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    place[each] = static_cast<ActivityIndex>(rest.activities.size());
    if (!late[each]) rest.activities.push_back(problem.activities[each]);
  }
  for (ScheduleLink link : problem.links) {
    if (late[link.from] || late[link.to] || (link.lag.days <= no_lag && !link.max_lag)) continue;
    link.from = place[link.from];
    link.to = place[link.to];
    rest.links.push_back(link);
  }
  return rest;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule_latecomers
