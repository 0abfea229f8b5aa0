// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/graph/plan_facts.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE std::optional<Money> likely_cost(const Mode& mode) {
  if (mode.cost.total) return mode.cost.total->likely;
  if (mode.cost.by_year.empty()) return std::nullopt;
  Money sum;
  for (const YearCost& year : mode.cost.by_year) sum += year.amount.likely;
  return sum;
}

SIXSTEP_INLINE std::optional<Money> likely_cost(const Action& action) {
  return action.modes.empty() ? std::nullopt : likely_cost(action.modes.front());
}

SIXSTEP_INLINE std::vector<bool> headings(const PlanGraph& graph) {
  std::vector<bool> result(graph.plan().actions.size(), false);
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation == Relation::part_of) result[graph.item(edge.to)] = true;
  }
  return result;
}

SIXSTEP_INLINE std::vector<std::optional<Money>> reported_spend(const PlanGraph& graph) {
  const Plan& plan = graph.plan();
  std::vector<std::optional<Money>> spend(plan.actions.size());
  std::vector<std::optional<Date>> at(plan.actions.size());
  for (const ProgressReport& report : plan.progress) {
    const auto action = graph.find_item(NodeKind::action, report.action);
    if (!action || !report.spent || report.at < at[*action]) continue;
    spend[*action] = report.spent;
    at[*action] = report.at;
  }
  return spend;
}

SIXSTEP_INLINE Id<Stakeholder> accountable_of(const Action& action) {
  const auto found = std::ranges::find(action.roles, RoleKind::accountable, &Role::role);
  return found == action.roles.end() ? Id<Stakeholder>{} : found->stakeholder;
}

SIXSTEP_INLINE std::string name_of(const PlanGraph& graph, NodeIndex node) {
  const std::string_view label = graph.label(node).in("en");
  return std::string(label.empty() ? graph.id(node) : label);
}

SIXSTEP_INLINE std::string name_of_term(std::span<const Term> terms, std::string_view id) {
  for (const Term& term : terms) {
    if (term.id.value == id && !term.label.empty()) return std::string(term.label.in("en"));
  }
  return std::string(id);
}

}  // namespace sixstep::inline SIXSTEP_FORM
