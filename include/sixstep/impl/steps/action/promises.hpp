// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <sixstep/impl/steps/action/timetable.hpp>

// How each milestone and target stands against its date.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

using ScheduledById = std::map<std::string_view, const ScheduledAction*>;

inline ScheduledById by_id(const std::vector<ScheduledAction>& actions) {
  ScheduledById result;
  for (const ScheduledAction& action : actions) result[action.action] = &action;
  return result;
}

/// When all actions of a promise have done `share` of their work; unknown if one has no dates.
inline std::optional<Date> expected_date(const std::vector<Id<Action>>& of, double share,
                                         const ScheduledById& scheduled) {
  std::optional<Date> expected;
  for (const Id<Action>& id : of) {
    const auto found = scheduled.find(id);
    if (found == scheduled.end() || !found->second->start || !found->second->finish)
      return std::nullopt;
    const Date start = *found->second->start;
    const double days = share * (*found->second->finish - start);
    expected =
        std::max(expected, std::optional(start + static_cast<std::int32_t>(std::ceil(days))));
  }
  return expected;
}

inline bool all_finished(const PlanGraph& graph, const std::vector<Id<Action>>& of) {
  return !of.empty() && std::ranges::all_of(of, [&](const Id<Action>& id) {
    return finished(graph.plan().actions[*graph.find_item(NodeKind::action, id)]);
  });
}

/// A promise before the status date with nothing reached is "state unknown", never late.
inline PromiseState state_of(std::optional<Date> by, std::optional<Date> expected, bool kept,
                             std::optional<Date> status_date) {
  if (kept) return PromiseState::kept;
  if (!by) return PromiseState::open;
  if (status_date && *by < *status_date) return PromiseState::state_unknown;
  return expected && *expected > *by ? PromiseState::late : PromiseState::due;
}

/// How the actions' own promises stand.
inline void read_own_promises(const PlanGraph& graph, std::vector<ScheduledAction>& actions) {
  for (ScheduledAction& scheduled : actions) {
    const Action& action =
        graph.plan().actions[*graph.find_item(NodeKind::action, scheduled.action)];
    scheduled.promise =
        state_of(scheduled.promised, scheduled.finish, finished(action), graph.plan().status_date);
  }
}

inline PromiseReading read_milestone(const PlanGraph& graph, const Milestone& milestone,
                                     const ScheduledById& scheduled) {
  PromiseReading promise;
  promise.promise.value = milestone.id.value;
  promise.of = milestone.of;
  promise.level = milestone.level;
  if (milestone.by) promise.by = milestone.by->last;
  if (milestone.at) promise.expected = expected_date(milestone.of, *milestone.at, scheduled);
  const bool kept = milestone.reached || all_finished(graph, milestone.of);
  promise.state = state_of(promise.by, promise.expected, kept, graph.plan().status_date);
  return promise;
}

/// Actions that advance an indicator, or else the goal that it measures.
inline std::vector<Id<Action>> advancing(const PlanGraph& graph, const Indicator& indicator) {
  std::vector<Id<Action>> direct;
  std::vector<Id<Action>> through_goal;
  for (const Action& action : graph.plan().actions) {
    for (const Link<AnyId>& link : action.advances) {
      if (link.to.value == indicator.id.value) direct.push_back(action.id);
      if (link.to == indicator.measures) through_goal.push_back(action.id);
    }
  }
  return direct.empty() ? through_goal : direct;
}

/// Whether an observation up to the status date has reached the target's value.
inline bool observed(const Indicator& indicator, const Target& target,
                     std::optional<Date> status_date) {
  if (!target.value || !indicator.direction) return false;
  return std::ranges::any_of(indicator.observations, [&](const Observation& seen) {
    if (!seen.value || !seen.group.empty()) return false;
    if (status_date && seen.date && seen.date->first > *status_date) return false;
    return *indicator.direction == Direction::up ? *seen.value >= *target.value
                                                 : *seen.value <= *target.value;
  });
}

inline void read_targets(const PlanGraph& graph, const Indicator& indicator,
                         std::vector<PromiseReading>& promises) {
  const std::vector<Id<Action>> of = advancing(graph, indicator);
  for (const Target& target : indicator.targets) {
    PromiseReading& promise = promises.emplace_back();
    promise.promise.value = target.id.value;
    promise.of = of;
    promise.level = target.level;
    if (target.by) promise.by = target.by->last;
    const bool kept = observed(indicator, target, graph.plan().status_date);
    promise.state = state_of(promise.by, promise.expected, kept, graph.plan().status_date);
  }
}

/// Soonest first; those without a date last.
template <class Promise>
void sort_by_day(std::vector<Promise>& promises) {
  std::ranges::stable_sort(promises, [](const Promise& a, const Promise& b) {
    if (a.by.has_value() != b.by.has_value()) return a.by.has_value();
    return a.by != b.by ? a.by < b.by : a.promise < b.promise;
  });
}

inline std::vector<PromiseReading> read_promises(const PlanGraph& graph,
                                                 const std::vector<ScheduledAction>& actions) {
  const ScheduledById scheduled = by_id(actions);
  std::vector<PromiseReading> promises;
  for (const Milestone& milestone : graph.plan().milestones) {
    promises.push_back(read_milestone(graph, milestone, scheduled));
  }
  for (const Indicator& indicator : graph.plan().indicators) {
    read_targets(graph, indicator, promises);
  }
  sort_by_day(promises);
  return promises;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
