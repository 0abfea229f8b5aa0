// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/steps/framework.hpp>

// Who serves which principle, SDG target or national goal; and how open the plan is about itself.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

/// Collects, for each thing that goals or actions align with, who does.
class AlignmentTable {
 public:
  explicit AlignmentTable(const Plan& plan) {
    for (const Term& term : resolve_terms(VocabularyKind::principles, plan.vocabularies)) {
      row(AnyId{term.id.value});
    }
  }

  AlignmentReading& row(const AnyId& to) {
    const auto [found, is_new] = place_.try_emplace(to.value, rows_.size());
    if (is_new) rows_.push_back({to, {}, {}});
    return rows_[found->second];
  }

  std::vector<AlignmentReading> take() && { return std::move(rows_); }

 private:
  std::vector<AlignmentReading> rows_;
  std::map<std::string, std::size_t> place_;
};

template <class T>
void add_once(std::vector<T>& list, const T& item) {
  if (std::ranges::find(list, item) == list.end()) list.push_back(item);
}

inline std::vector<AlignmentReading> align(const Plan& plan,
                                           const std::vector<GoalReading>& goals) {
  AlignmentTable table(plan);
  for (const GoalReading& goal : goals) {
    for (const AnyId& to : goal.aligned) {
      AlignmentReading& row = table.row(to);
      add_once(row.goals, goal.goal);
      for (const Id<Action>& action : goal.actions) add_once(row.actions, action);
    }
  }
  for (const Action& action : plan.actions) {
    for (const Id<Term>& principle : action.principles) {
      add_once(table.row(AnyId{principle.value}).actions, action.id);
    }
  }
  return std::move(table).take();
}

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

/// Share of actions, headings left out, that say who, how much, by when and how one would see it.
inline std::optional<double> share_published(const PlanGraph& graph) {
  const Plan& plan = graph.plan();
  const std::vector<bool> heading = headings(graph);
  const std::vector<bool> followed = followed_by_indicator(graph);
  std::size_t all = 0;
  std::size_t open = 0;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    if (heading[i]) continue;
    const Action& action = plan.actions[i];
    ++all;
    if (has_owner(action) && likely_cost(action) && action.by && followed[i]) ++open;
  }
  if (all == 0) return std::nullopt;
  return static_cast<double>(open) / static_cast<double>(all);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
