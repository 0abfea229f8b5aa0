// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/steps/strategy.hpp>

// What each action is worth: success × Σ over the goals it advances of goal weight × amount.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Values by action, and the defaults that stand behind them.
struct Valuation {
  std::vector<std::optional<double>> value;  ///< share of the plan's total value; empty: unknown
  std::size_t shared_amounts = 0;            ///< advances without an amount: 1/n was taken
  std::size_t certain_success = 0;           ///< valued actions without a success: 1 was taken
};

/// The goal that an `advances` edge counts for: the goal itself, or the one its indicator measures.
inline std::optional<std::size_t> goal_advanced(const PlanGraph& graph, const PlanEdge& edge) {
  if (graph.kind(edge.to) == NodeKind::goal) return graph.item(edge.to);
  return graph.find_item(NodeKind::goal, graph.plan().indicators[graph.item(edge.to)].measures);
}

inline std::vector<std::size_t> advancing_actions(const PlanGraph& graph) {
  std::vector<std::size_t> count(graph.plan().goals.size(), 0);
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation != Relation::advances) continue;
    if (graph.plan().actions[graph.item(edge.from)].status == ActionStatus::stopped) continue;
    if (const auto goal = goal_advanced(graph, edge)) ++count[*goal];
  }
  return count;
}

inline Valuation value_actions(const PlanGraph& graph, const StrategicFramework& framework) {
  const std::vector<std::size_t> sharing = advancing_actions(graph);
  Valuation result;
  result.value.resize(graph.plan().actions.size());
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation != Relation::advances) continue;
    const auto goal = goal_advanced(graph, edge);
    const std::size_t action = graph.item(edge.from);
    if (!goal || graph.plan().actions[action].status == ActionStatus::stopped) continue;
    const auto given = graph.plan().actions[action].advances[edge.item].amount;
    if (!given) ++result.shared_amounts;
    const double amount = given.value_or(1.0 / static_cast<double>(sharing[*goal]));
    result.value[action] =
        result.value[action].value_or(0.0) + framework.goals[*goal].weight * amount;
  }
  for (std::size_t i = 0; i < result.value.size(); ++i) {
    if (!result.value[i]) continue;
    const auto success = graph.plan().actions[i].success;
    if (!success) ++result.certain_success;
    *result.value[i] *= success.value_or(1.0);
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
