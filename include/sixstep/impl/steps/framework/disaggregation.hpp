// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/impl/steps/framework/smart.hpp>

// What an indicator says of single groups, and of whom it should say something and does not.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

inline GroupIndicatorReading& group_entry(std::vector<GroupIndicatorReading>& groups,
                                          const Id<Group>& group) {
  const auto found = std::ranges::find(groups, group, &GroupIndicatorReading::group);
  if (found != groups.end()) return *found;
  groups.push_back({group, {}, {}, {}, {}});
  return groups.back();
}

/// Values by group, in the order in which the indicator brings them.
inline std::vector<GroupIndicatorReading> values_by_group(const Indicator& indicator,
                                                          std::optional<Date> status_date) {
  std::vector<GroupIndicatorReading> groups;
  if (indicator.baseline) {
    for (const GroupValue& value : indicator.baseline->groups) {
      group_entry(groups, value.to).baseline = value.amount;
    }
  }
  for (const Observation& seen : indicator.observations) {
    if (seen.group.empty() || !seen.value || !seen.date) continue;
    if (status_date && seen.date->first > *status_date) continue;
    GroupIndicatorReading& entry = group_entry(groups, seen.group);
    if (entry.observed && seen.date->last < *entry.observed) continue;
    entry.latest = seen.value;
    entry.observed = seen.date->last;
  }
  return groups;
}

/// Distance to the best group; like is compared with like.
inline void compare_groups(std::vector<GroupIndicatorReading>& groups, Direction direction) {
  const bool seen = std::ranges::any_of(
      groups, [](const GroupIndicatorReading& group) { return group.latest.has_value(); });
  const auto member = seen ? &GroupIndicatorReading::latest : &GroupIndicatorReading::baseline;
  std::optional<double> best;
  std::size_t known = 0;
  for (const GroupIndicatorReading& group : groups) {
    const auto& value = group.*member;
    if (!value) continue;
    ++known;
    if (!best || better_by(*value, *best, direction) > 0.0) best = value;
  }
  if (known < 2) return;
  for (GroupIndicatorReading& group : groups) {
    if (group.*member) group.gap = better_by(*best, *(group.*member), direction);
  }
}

inline bool shares_dimension(const Group& group, const std::vector<Id<Term>>& dimensions) {
  return std::ranges::any_of(group.dimensions, [&](const Id<Term>& dimension) {
    return std::ranges::find(dimensions, dimension) != dimensions.end();
  });
}

/// Groups that an indicator should speak of: those along its dimensions, and those for whom the
/// goal is that it measures.
inline std::vector<const Group*> groups_asked_for(const PlanGraph& graph,
                                                  const Indicator& indicator) {
  const Plan& plan = graph.plan();
  const auto goal = graph.find_item(NodeKind::goal, indicator.measures);
  const auto is_for = [&](const Group& group) {
    if (!goal) return false;
    const auto& groups = plan.goals[*goal].groups;
    return std::ranges::find(groups, group.id) != groups.end();
  };
  std::vector<const Group*> asked;
  for (const Group& group : plan.groups) {
    if (shares_dimension(group, indicator.disaggregated_by) || is_for(group)) {
      asked.push_back(&group);
    }
  }
  return asked;
}

inline bool has_value(const GroupIndicatorReading& group) {
  return group.baseline.has_value() || group.latest.has_value();
}

inline void read_groups_of(const PlanGraph& graph, const Indicator& indicator,
                           IndicatorReading& reading) {
  const Plan& plan = graph.plan();
  reading.groups = values_by_group(indicator, plan.status_date);
  if (indicator.direction) compare_groups(reading.groups, *indicator.direction);
  const auto is_known = [&](const Group& group) {
    const auto found = std::ranges::find(reading.groups, group.id, &GroupIndicatorReading::group);
    return found != reading.groups.end() && has_value(*found);
  };
  for (const Group* group : groups_asked_for(graph, indicator)) {
    if (!is_known(*group)) reading.unmeasured.push_back(group->id);
  }
  for (const Id<Term>& dimension : indicator.disaggregated_by) {
    const bool told = std::ranges::any_of(plan.groups, [&](const Group& group) {
      return shares_dimension(group, {dimension}) && is_known(group);
    });
    if (!told) reading.dimensions.push_back(dimension);
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
