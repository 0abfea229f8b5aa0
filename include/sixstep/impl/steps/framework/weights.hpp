// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/methods/ahp_group.hpp>
#include <sixstep/methods/components.hpp>
#include <sixstep/steps/framework.hpp>

// What each goal counts: among its siblings, and of the whole.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

/// Goals that share a parent, by place in the plan. The roots are siblings too.
struct Siblings {
  std::string parent;
  std::vector<std::size_t> goals;
};

inline std::vector<Siblings> sibling_sets(const Plan& plan) {
  std::vector<Siblings> sets;
  std::map<std::string_view, std::size_t> place;
  for (std::size_t i = 0; i < plan.goals.size(); ++i) {
    const std::string& parent = plan.goals[i].parent.value;
    const auto [found, is_new] = place.try_emplace(parent, sets.size());
    if (is_new) sets.push_back({parent, {}});
    sets[found->second].goals.push_back(i);
  }
  return sets;
}

/// Whether a comparison is over exactly these goals, in any order.
inline bool is_over(const PlanGraph& graph, const Comparison& comparison, const Siblings& set) {
  std::vector<std::size_t> goals;
  for (const Id<Goal>& goal : comparison.of) {
    goals.push_back(graph.find_item(NodeKind::goal, goal).value_or(graph.plan().goals.size()));
  }
  std::ranges::sort(goals);
  return goals == set.goals;
}

/// Whether a judge's statements can be used: missing comparisons can, others may have made them.
inline bool is_usable(const Comparison& comparison) {
  if (comparison.method == ComparisonMethod::swing) {
    const double sum = std::accumulate(comparison.points.begin(), comparison.points.end(), 0.0);
    return comparison.points.size() == comparison.of.size() && sum > 0.0;
  }
  const auto fault = find_fault(comparison.matrix);
  return comparison.matrix.size() == comparison.of.size() &&
         (!fault || fault->kind == JudgmentFaultKind::not_connected);
}

/// The usable comparisons of one set of siblings by one method, over the same goals in the same
/// order.
inline std::vector<const Comparison*> judges_of(const PlanGraph& graph, const Siblings& set,
                                                ComparisonMethod method) {
  std::vector<const Comparison*> judges;
  for (const Comparison& comparison : graph.plan().comparisons) {
    if (comparison.method != method || !is_over(graph, comparison, set)) continue;
    if (!is_usable(comparison)) continue;
    if (judges.empty() || judges.front()->of == comparison.of) judges.push_back(&comparison);
  }
  return judges;
}

/// Shares of siblings that follow from comparisons.
struct JudgedShares {
  std::vector<double> shares;  ///< by sibling, in the order of the plan
  WeightOrigin origin = WeightOrigin::pairwise;
  ComparisonReading reading;
};

/// Analytic hierarchy process over the judges' joined judgments; nothing if they do not connect.
inline std::optional<AhpPriorities> pairwise_weights(const std::vector<const Comparison*>& judges,
                                                     RandomIndexTable table) {
  std::vector<Judgments> matrices;
  for (const Comparison* judge : judges) matrices.push_back(judge->matrix);
  const Judgments joined = aggregate_judgments(matrices);
  if (find_fault(joined)) return std::nullopt;
  return ahp_priorities(joined, {PriorityMethod::principal_eigenvector, table});
}

/// Swing weighting: each judge's points as shares, and the mean over judges.
inline std::vector<double> swing_weights(const std::vector<const Comparison*>& judges) {
  std::vector<double> weights(judges.front()->of.size(), 0.0);
  for (const Comparison* judge : judges) {
    const double sum = std::accumulate(judge->points.begin(), judge->points.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      weights[i] += judge->points[i] / sum / static_cast<double>(judges.size());
    }
  }
  return weights;
}

inline JudgedShares judged(const PlanGraph& graph, const Siblings& set,
                           const std::vector<const Comparison*>& judges,
                           std::vector<double> weights, WeightOrigin origin) {
  JudgedShares result{std::vector<double>(set.goals.size()), origin, {}};
  result.reading.parent = judges.front()->parent;
  result.reading.of = judges.front()->of;
  for (const Comparison* judge : judges) result.reading.judges.push_back(judge->judge);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::size_t goal = *graph.find_item(NodeKind::goal, result.reading.of[i]);
    const auto sibling = std::ranges::lower_bound(set.goals, goal) - set.goals.begin();
    result.shares[static_cast<std::size_t>(sibling)] = weights[i];
  }
  result.reading.weights = std::move(weights);
  return result;
}

/// Weights from pairwise comparisons, else from swing; nothing if nobody compared these goals.
inline std::optional<JudgedShares> judged_shares(const PlanGraph& graph, const Siblings& set,
                                                 const FrameworkOptions& options) {
  const auto pairwise = judges_of(graph, set, ComparisonMethod::pairwise);
  if (!pairwise.empty()) {
    if (auto ahp = pairwise_weights(pairwise, options.random_index)) {
      JudgedShares result =
          judged(graph, set, pairwise, std::move(ahp->weights), WeightOrigin::pairwise);
      if (set.goals.size() > 2) result.reading.consistency_ratio = ahp->consistency_ratio;
      return result;
    }
  }
  const auto swing = judges_of(graph, set, ComparisonMethod::swing);
  if (swing.empty()) return std::nullopt;
  return judged(graph, set, swing, swing_weights(swing), WeightOrigin::swing);
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
