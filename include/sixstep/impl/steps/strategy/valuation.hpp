// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/steps/framework.hpp>

// What each action is worth: success × Σ over the goals it advances of goal weight × amount.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Values by action, and the defaults that stand behind them.
struct Valuation {
  std::vector<std::optional<double>> value;  ///< share of the plan's total value; empty: unknown
  std::vector<double> if_delivered;          ///< the same without the chance of failure, else 0
  std::vector<std::vector<std::pair<std::size_t, double>>> parts;  ///< of that, by goal
  std::vector<std::size_t> shared_amount;    ///< actions for which 1/n was taken, ascending
  std::vector<std::size_t> certain_success;  ///< actions for which a success of 1 was taken
};

/// The goal that an `advances` edge counts for: the goal itself, or the one its indicator measures.
inline std::optional<std::size_t> goal_advanced(const PlanGraph& graph, const PlanEdge& edge) {
  if (graph.kind(edge.to) == NodeKind::goal) return graph.item(edge.to);
  return graph.find_item(NodeKind::goal, graph.plan().indicators[graph.item(edge.to)].measures);
}

/// What each action gives to each goal: the sum of what is stated; nothing where nothing is. An
/// action that names a goal and its indicator advances one goal, not two.
using Contributions = std::map<std::pair<std::size_t, std::size_t>, std::optional<double>>;

inline Contributions contributions(const PlanGraph& graph) {
  const std::vector<bool> heading = headings(graph);
  Contributions result;
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation != Relation::advances) continue;
    const std::size_t action = graph.item(edge.from);
    const auto goal = goal_advanced(graph, edge);
    if (!goal || is_given_up(graph.plan().actions[action]) || heading[action]) continue;
    auto& amount = result[{action, *goal}];
    const auto given = graph.plan().actions[action].advances[edge.item].amount;
    if (given) amount = amount.value_or(0.0) + *given;
  }
  return result;
}

inline void apply_success(const Plan& plan, Valuation& valuation) {
  for (std::size_t i = 0; i < valuation.value.size(); ++i) {
    if (!valuation.value[i]) continue;
    if (!plan.actions[i].success) valuation.certain_success.push_back(i);
    *valuation.value[i] *= plan.actions[i].success.value_or(1.0);
  }
}

/// Without the chance that an action fails: Σ goal weight × amount, weights by goal.
inline Valuation worth_if_delivered(const PlanGraph& graph, std::span<const double> weights) {
  const Contributions given = contributions(graph);
  std::vector<double> sharing(graph.plan().goals.size(), 0.0);
  for (const auto& [ends, amount] : given) sharing[ends.second] += 1.0;
  Valuation result;
  const std::size_t count = graph.plan().actions.size();
  result.value.resize(count);
  result.if_delivered.resize(count);
  result.parts.resize(count);
  for (const auto& [ends, amount] : given) {
    const auto [action, goal] = ends;
    const bool counted = !result.shared_amount.empty() && result.shared_amount.back() == action;
    if (!amount && !counted) result.shared_amount.push_back(action);
    const double part = weights[goal] * amount.value_or(1.0 / sharing[goal]);
    result.value[action] = result.value[action].value_or(0.0) + part;
    result.if_delivered[action] += part;
    result.parts[action].emplace_back(goal, part);
  }
  return result;
}

inline std::vector<double> weights_of(const StrategicFramework& framework) {
  std::vector<double> weights;
  for (const GoalReading& goal : framework.goals) weights.push_back(goal.weight);
  return weights;
}

inline Valuation value_actions(const PlanGraph& graph, std::span<const double> weights) {
  Valuation result = worth_if_delivered(graph, weights);
  apply_success(graph.plan(), result);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
