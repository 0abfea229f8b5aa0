// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <vector>

#include <sixstep/steps/stakeholders.hpp>

// Who would be left behind: each group's people, the actions that reach them, what measures them.
namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders {

inline bool gives_value_for(const Indicator& indicator, const Id<Group>& group) {
  const auto names = [&](const GroupValue& value) { return value.to == group; };
  return (indicator.baseline && std::ranges::any_of(indicator.baseline->groups, names)) ||
         std::ranges::any_of(indicator.observations,
                             [&](const Observation& seen) { return seen.group == group; });
}

/// An indicator measures a group if it is about it or gives a value for it.
inline std::vector<Id<Indicator>> indicators_of(const Plan& plan, const Id<Group>& group) {
  std::vector<Id<Indicator>> result;
  for (const Indicator& indicator : plan.indicators) {
    if (indicator.measures.value == group.value || gives_value_for(indicator, group)) {
      result.push_back(indicator.id);
    }
  }
  return result;
}

/// Whether what the action does would show in the indicator.
inline bool shows(const Plan& plan, const Action& action, const Indicator& indicator,
                  const Id<Group>& group) {
  if (indicator.measures.value == group.value) return true;
  return std::ranges::any_of(action.advances, [&](const Link<AnyId>& link) {
    if (link.to.value == indicator.id.value || link.to == indicator.measures) return true;
    const auto other = std::ranges::find(plan.indicators, link.to.value,
                                         [](const Indicator& one) { return one.id.value; });
    return other != plan.indicators.end() && !indicator.measures.empty() &&
           other->measures == indicator.measures;
  });
}

inline std::vector<Id<Indicator>> seen_by(const Plan& plan, const Action& action,
                                          const GroupReading& reading) {
  std::vector<Id<Indicator>> result;
  for (const Indicator& indicator : plan.indicators) {
    const bool of_group =
        std::ranges::find(reading.indicators, indicator.id) != reading.indicators.end();
    if (of_group && shows(plan, action, indicator, reading.group)) result.push_back(indicator.id);
  }
  return result;
}

/// The action's entry among those that serve the group; an action may be named twice.
inline GroupService& service_of(GroupReading& reading, const Id<Action>& action) {
  const auto found = std::ranges::find(reading.services, action, &GroupService::action);
  if (found != reading.services.end()) return *found;
  reading.actions.push_back(action);
  reading.services.push_back({action, {}, {}});
  return reading.services.back();
}

/// Actions that serve the group, and how many people they promise to reach.
inline void collect_reach(const PlanGraph& graph, std::size_t group, GroupReading& reading) {
  for (const EdgeIndex in : graph.in_edges(graph.node(NodeKind::group, group))) {
    const PlanEdge& edge = graph.edges()[in];
    if (edge.relation != Relation::serves) continue;
    const Action& action = graph.plan().actions[graph.item(edge.from)];
    if (action.status == ActionStatus::stopped) continue;
    GroupService& service = service_of(reading, action.id);
    if (const auto people = action.serves[edge.item].reach) {
      service.reach = service.reach.value_or(0.0) + *people;
      reading.reach = reading.reach.value_or(0.0) + *people;
    }
    service.seen_by = seen_by(graph.plan(), action, reading);
  }
  if (reading.reach && reading.unserved) {
    reading.reach = std::min(*reading.reach, *reading.unserved);
  }
}

/// How far a group's value is behind the best of all groups; more may be better, or less.
inline std::optional<double> behind_best(const Indicator& indicator, double value) {
  const auto& groups = indicator.baseline->groups;
  const auto known = std::ranges::count_if(
      groups, [](const GroupValue& other) { return other.amount.has_value(); });
  if (!indicator.direction || known < 2) return std::nullopt;
  const double sign = *indicator.direction == Direction::up ? 1.0 : -1.0;
  double behind = 0.0;
  for (const GroupValue& other : groups) {
    if (other.amount) behind = std::max(behind, sign * (*other.amount - value));
  }
  return behind;
}

inline std::vector<GroupBaseline> baselines_of(const Plan& plan, const Id<Group>& group) {
  std::vector<GroupBaseline> result;
  for (const Indicator& indicator : plan.indicators) {
    if (!indicator.baseline) continue;
    for (const GroupValue& value : indicator.baseline->groups) {
      if (value.to != group || !value.amount) continue;
      result.push_back({indicator.id, *value.amount, behind_best(indicator, *value.amount)});
    }
  }
  return result;
}

inline GroupCoverage coverage_of(const GroupReading& reading) {
  if (!reading.actions.empty()) {
    return reading.indicators.empty() ? GroupCoverage::reached_only : GroupCoverage::covered;
  }
  return reading.indicators.empty() ? GroupCoverage::invisible : GroupCoverage::measured_only;
}

inline GroupReading read_group(const PlanGraph& graph, std::size_t index) {
  const Group& group = graph.plan().groups[index];
  GroupReading reading;
  reading.group = group.id;
  reading.vulnerable = group.vulnerable;
  reading.represented_by = group.represented_by;
  reading.population = group.population;
  reading.eligible = group.eligible;
  reading.served = group.served;
  reading.unserved = unserved(group);
  reading.indicators = indicators_of(graph.plan(), group.id);
  collect_reach(graph, index, reading);
  reading.baselines = baselines_of(graph.plan(), group.id);
  reading.coverage = coverage_of(reading);
  return reading;
}

inline std::vector<GroupReading> read_groups(const PlanGraph& graph) {
  std::vector<GroupReading> result;
  for (std::size_t i = 0; i < graph.plan().groups.size(); ++i) {
    result.push_back(read_group(graph, i));
  }
  std::ranges::stable_sort(result, std::ranges::greater{}, [](const GroupReading& reading) {
    return reading.coverage == GroupCoverage::invisible;
  });
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders
