// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/steps/framework/panel.hpp>
#include <sixstep/methods/components.hpp>
#include <sixstep/steps/framework.hpp>

// What each goal counts: among its siblings, and of the whole.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

/// Shares of siblings that follow from comparisons.
struct JudgedShares {
  std::vector<double> shares;  ///< by sibling, in the order of the plan
  WeightOrigin origin = WeightOrigin::pairwise;
  ComparisonReading reading;
};

inline JudgedShares judged(const PlanGraph& graph, const Siblings& set, const Panel& panel,
                           JoinedWeights joined, const FrameworkOptions& options) {
  JudgedShares result{std::vector<double>(set.goals.size()), origin_of(panel.method), {}};
  ComparisonReading& reading = result.reading;
  reading.parent = panel.judges.front()->parent;
  reading.method = panel.method;
  reading.of = panel.of;
  reading.weights = std::move(joined.weights);
  reading.consistency_ratio = joined.consistency_ratio;
  for (const Comparison* judge : panel.judges) reading.judges.push_back(judge->judge);
  for (std::size_t i = 0; i < reading.of.size(); ++i) {
    const std::size_t goal = *graph.find_item(NodeKind::goal, reading.of[i]);
    const auto sibling = std::ranges::lower_bound(set.goals, goal) - set.goals.begin();
    result.shares[static_cast<std::size_t>(sibling)] = reading.weights[i];
  }
  if (panel.method != ComparisonMethod::pairwise) return result;
  reading.prioritization = options.prioritization;
  reading.aggregation = options.aggregation;
  reading.random_index = options.random_index;
  return result;
}

/// The judges whose method comes first among those from whose answers weights follow.
struct Decision {
  Panel panel;
  JoinedWeights joined;
};

inline std::optional<Decision> decide(const PlanGraph& graph, const Siblings& set,
                                      const FrameworkOptions& options) {
  for (const ComparisonMethod method :
       {ComparisonMethod::pairwise, ComparisonMethod::best_worst, ComparisonMethod::swing}) {
    Panel panel = panel_of(graph, set, method, options);
    if (panel.judges.empty()) continue;
    JoinedWeights joined = join(panel, options);
    if (!joined.weights.empty()) return Decision{std::move(panel), std::move(joined)};
  }
  return std::nullopt;
}

/// Weights from comparisons; nothing if nobody compared these goals.
inline std::optional<JudgedShares> judged_shares(const PlanGraph& graph, const Siblings& set,
                                                 const FrameworkOptions& options) {
  auto decision = decide(graph, set, options);
  if (!decision) return std::nullopt;
  return judged(graph, set, decision->panel, std::move(decision->joined), options);
}

/// Shares by given weights; a sibling without one counts as the mean of those that have one.
inline std::vector<double> given_shares(const Plan& plan, const std::vector<std::size_t>& goals) {
  double sum = 0.0;
  std::size_t given = 0;
  for (const std::size_t goal : goals) {
    if (!plan.goals[goal].weight) continue;
    sum += *plan.goals[goal].weight;
    ++given;
  }
  std::vector<double> shares(goals.size(), 1.0 / static_cast<double>(goals.size()));
  if (given == 0 || sum <= 0.0) return shares;
  const double mean = sum / static_cast<double>(given);
  const double whole = sum + mean * static_cast<double>(goals.size() - given);
  for (std::size_t i = 0; i < goals.size(); ++i) {
    shares[i] = plan.goals[goals[i]].weight.value_or(mean) / whole;
  }
  return shares;
}

inline bool any_given(const Plan& plan, const std::vector<std::size_t>& goals) {
  return std::ranges::any_of(goals,
                             [&](std::size_t goal) { return plan.goals[goal].weight.has_value(); });
}

/// Multiplies shares down the tree, parents before children.
inline void multiply_down(const PlanGraph& graph, std::vector<GoalReading>& goals) {
  const Projection tree = graph.project({Relation::parent}, {NodeKind::goal});
  const TopologicalOrder order = topological_order(tree.graph.reversed());
  for (const NodeIndex node : order.order) {
    goals[node].weight = goals[node].local_weight;
    for (const NodeIndex parent : tree.graph.successors(node)) {
      goals[node].weight *= goals[parent].weight;
    }
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
