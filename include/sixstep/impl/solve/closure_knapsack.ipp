// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include <sixstep/impl/solve/knapsack_tree.hpp>
#include <sixstep/impl/solve/shared_fate.hpp>
#include <sixstep/solve/closure_knapsack.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::closure_knapsack {

inline void require_sound(const ClosureKnapsack& problem) {
  const std::size_t nodes = problem.needs.node_count();
  if (problem.value.size() != nodes || problem.cost.size() != nodes) {
    throw std::invalid_argument("solve_closure_knapsack: needs one value and one cost per node");
  }
  constexpr std::int64_t largest = std::int64_t{1} << 48;
  std::int64_t values = largest, costs = largest;
  for (std::size_t node = 0; node < nodes; ++node) {
    const std::int64_t value = problem.value[node], cost = problem.cost[node];
    if (cost < 0) throw std::invalid_argument("solve_closure_knapsack: a cost is negative");
    if (value < -values || value > values || cost > costs) {
      throw std::invalid_argument("solve_closure_knapsack: the sums overflow");
    }
    values -= value < 0 ? -value : value;
    costs -= cost;
  }
  if (problem.budget < 0) {
    throw std::invalid_argument("solve_closure_knapsack: the budget is negative");
  }
}

}  // namespace detail::closure_knapsack

SIXSTEP_INLINE ClosureKnapsackResult solve_closure_knapsack(const ClosureKnapsack& problem,
                                                            const StopCondition& stop) {
  using namespace detail::closure_knapsack;
  require_sound(problem);
  Merged merged = merge_shared_fate(problem);
  const auto& costs = merged.problem.cost;  // beyond their sum a budget means nothing
  merged.problem.budget =
      std::min(problem.budget, std::accumulate(costs.begin(), costs.end(), std::int64_t{0}));
  ClosureKnapsackResult result = Tree(merged.problem, stop).run();
  std::vector<char> contains(problem.value.size(), 0);
  for (std::size_t node = 0; node < contains.size(); ++node) {
    const NodeIndex into = merged.merged[node];
    if (into != Merged::dropped) contains[node] = result.contains[into];
  }
  result.contains = std::move(contains);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
