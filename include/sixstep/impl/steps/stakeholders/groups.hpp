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

/// Actions that serve the group, and how many people they promise to reach.
inline void collect_reach(const PlanGraph& graph, std::size_t group, GroupReading& reading) {
  for (const EdgeIndex in : graph.in_edges(graph.node(NodeKind::group, group))) {
    const PlanEdge& edge = graph.edges()[in];
    if (edge.relation != Relation::serves) continue;
    const Action& action = graph.plan().actions[graph.item(edge.from)];
    if (action.status == ActionStatus::stopped) continue;
    reading.actions.push_back(action.id);
    if (const auto people = action.serves[edge.item].reach) {
      reading.reach = reading.reach.value_or(0.0) + *people;
    }
  }
  if (reading.reach && reading.unserved) {
    reading.reach = std::min(*reading.reach, *reading.unserved);
  }
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
  reading.population = group.population;
  reading.eligible = group.eligible;
  reading.served = group.served;
  if (group.eligible && group.served) reading.unserved = *group.eligible - *group.served;
  collect_reach(graph, index, reading);
  reading.indicators = indicators_of(graph.plan(), group.id);
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
