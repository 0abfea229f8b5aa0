// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>

// How open the plan is about its actions: who, how much, by when, and how one would see it.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

inline bool has_owner(const Action& action) {
  return std::ranges::any_of(action.roles,
                             [](const Role& role) { return role.role == RoleKind::accountable; });
}

/// Actions, by place in the plan, that an indicator follows: they advance it or the goal it
/// measures.
inline std::vector<bool> followed_by_indicator(const PlanGraph& graph) {
  std::vector<bool> followed(graph.plan().actions.size(), false);
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation != Relation::advances) continue;
    const bool to_indicator = graph.kind(edge.to) == NodeKind::indicator;
    const bool measured = std::ranges::any_of(graph.in_edges(edge.to), [&](EdgeIndex in) {
      return graph.edges()[in].relation == Relation::measures;
    });
    if (to_indicator || measured) followed[graph.item(edge.from)] = true;
  }
  return followed;
}

/// How many actions, headings left out, say what a citizen may ask of them.
struct Openness {
  std::size_t actions = 0;
  std::size_t owner = 0;
  std::size_t budget = 0;
  std::size_t date = 0;
  std::size_t indicator = 0;
  std::size_t all_four = 0;
};

inline Openness openness_of(const PlanGraph& graph) {
  const Plan& plan = graph.plan();
  const std::vector<bool> heading = headings(graph);
  const std::vector<bool> followed = followed_by_indicator(graph);
  Openness open;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    if (heading[i]) continue;
    const Action& action = plan.actions[i];
    const bool owner = has_owner(action);
    const bool budget = likely_cost(action).has_value();
    const bool date = action.by.has_value();
    ++open.actions;
    open.owner += owner;
    open.budget += budget;
    open.date += date;
    open.indicator += followed[i];
    open.all_four += owner && budget && date && followed[i];
  }
  return open;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
