// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/steps/stakeholders.hpp>

// Who answers for what, and for how much at once.
namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders {

inline std::vector<Id<Stakeholder>>& holders_of(ResponsibilityReading& reading, RoleKind role) {
  switch (role) {
    case RoleKind::accountable:
      return reading.accountable;
    case RoleKind::responsible:
      return reading.responsible;
    case RoleKind::consulted:
      return reading.consulted;
    default:
      return reading.informed;
  }
}

inline std::vector<ResponsibilityReading> read_responsibilities(const PlanGraph& graph) {
  const std::vector<bool> heading = headings(graph);
  std::vector<ResponsibilityReading> result;
  for (std::size_t i = 0; i < graph.plan().actions.size(); ++i) {
    const Action& action = graph.plan().actions[i];
    if (heading[i] || action.status == ActionStatus::stopped) continue;
    ResponsibilityReading& reading = result.emplace_back();
    reading.action = action.id;
    for (const Role& role : action.roles) {
      holders_of(reading, role.role).push_back(role.stakeholder);
    }
  }
  return result;
}

/// First and last day of an action by the plan's own dates.
inline std::optional<std::pair<Date, Date>> own_dates(const Action& action) {
  std::optional<Date> first = action.started;
  std::optional<Date> last = action.finished;
  if (!first && action.from) first = action.from->first;
  if (!last && action.by) last = action.by->last;
  if (!first || !last || *last < *first) return std::nullopt;
  return std::pair(*first, *last);
}

/// The most stretches that cover one day, and the first such day. O(n log n).
inline void find_busiest(const std::vector<std::pair<Date, Date>>& stretches, Workload& load) {
  std::map<Date, int> change;
  for (const auto& [first, last] : stretches) {
    ++change[first];
    --change[Date{last.day_number + 1}];
  }
  int running = 0;
  for (const auto& [day, by] : change) {
    running += by;
    const auto count = static_cast<std::size_t>(running);
    if (load.at_once && count <= *load.at_once) continue;
    load.at_once = count;
    load.busiest = day;
  }
}

inline std::vector<Workload> read_workloads(const PlanGraph& graph,
                                            const std::vector<ResponsibilityReading>& matrix) {
  const Plan& plan = graph.plan();
  std::vector<Workload> loads(plan.stakeholders.size());
  std::vector<std::vector<std::pair<Date, Date>>> stretches(plan.stakeholders.size());
  for (const ResponsibilityReading& row : matrix) {
    const auto dates = own_dates(plan.actions[*graph.find_item(NodeKind::action, row.action)]);
    for (const Id<Stakeholder>& holder : row.accountable) {
      const auto place = graph.find_item(NodeKind::stakeholder, holder);
      if (!place) continue;
      ++loads[*place].accountable_for;
      if (dates) stretches[*place].push_back(*dates);
      if (!dates) ++loads[*place].undated;
    }
  }
  std::vector<Workload> result;
  for (std::size_t i = 0; i < loads.size(); ++i) {
    if (loads[i].accountable_for == 0) continue;
    loads[i].stakeholder = plan.stakeholders[i].id;
    loads[i].share =
        static_cast<double>(loads[i].accountable_for) / static_cast<double>(matrix.size());
    find_busiest(stretches[i], loads[i]);
    result.push_back(loads[i]);
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders
