// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <numeric>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/solve/shared_fate.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::closure_knapsack {

/// By node, the valued nodes that need it, as their sorted indices; walked from each valued node.
inline std::vector<std::vector<NodeIndex>> wanters(const ClosureKnapsack& problem) {
  const auto nodes = static_cast<NodeIndex>(problem.needs.node_count());
  std::vector<std::vector<NodeIndex>> result(nodes);
  std::vector<NodeIndex> reached;
  for (NodeIndex wanter = 0; wanter < nodes; ++wanter) {
    if (problem.value[wanter] <= 0) continue;
    reached.assign(1, wanter);
    result[wanter].push_back(wanter);
    while (!reached.empty()) {
      const NodeIndex node = reached.back();
      reached.pop_back();
      for (const NodeIndex need : problem.needs.successors(node)) {
        if (!result[need].empty() && result[need].back() == wanter) continue;
        result[need].push_back(wanter);
        reached.push_back(need);
      }
    }
  }
  return result;
}

inline ClosureKnapsack contract(const ClosureKnapsack& problem,
                                const std::vector<NodeIndex>& merged, NodeIndex count) {
  ClosureKnapsack result{
      {}, std::vector<std::int64_t>(count), std::vector<std::int64_t>(count), problem.budget};
  std::vector<std::pair<NodeIndex, NodeIndex>> pairs;
  for (NodeIndex node = 0; node < merged.size(); ++node) {
    if (merged[node] == Merged::dropped) continue;
    result.value[merged[node]] += problem.value[node];
    result.cost[merged[node]] += problem.cost[node];
    for (const NodeIndex need : problem.needs.successors(node)) {
      if (merged[need] != merged[node]) pairs.emplace_back(merged[node], merged[need]);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  result.needs = Digraph(count, mapped(pairs, [](const auto& pair) {
                           return Arc{pair.first, pair.second};
                         }));
  return result;
}

SIXSTEP_INLINE Merged merge_shared_fate(const ClosureKnapsack& problem, std::size_t most_nodes) {
  const auto nodes = static_cast<NodeIndex>(problem.needs.node_count());
  Merged result{problem, std::vector<NodeIndex>(nodes)};
  std::iota(result.merged.begin(), result.merged.end(), NodeIndex{0});
  if (nodes > most_nodes) return result;
  const auto wanted_by = wanters(problem);
  std::vector<NodeIndex> order = result.merged;
  std::stable_sort(order.begin(), order.end(),
                   [&](NodeIndex a, NodeIndex b) { return wanted_by[a] < wanted_by[b]; });
  NodeIndex count = 0;
  for (std::size_t k = 0; k < order.size(); ++k) {
    const auto& wanted = wanted_by[order[k]];
    if (wanted.empty()) {
      result.merged[order[k]] = Merged::dropped;
      continue;
    }
    if (k > 0 && wanted == wanted_by[order[k - 1]]) {
      result.merged[order[k]] = count - 1;
    } else {
      result.merged[order[k]] = count++;
    }
  }
  result.problem = contract(problem, result.merged, count);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::closure_knapsack
