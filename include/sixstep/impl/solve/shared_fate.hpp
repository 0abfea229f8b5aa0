// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/solve/closure_knapsack.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::closure_knapsack {

/// A problem with nodes merged, and the merged node of each of its own.
struct Merged {
  static constexpr NodeIndex dropped = ~NodeIndex{0};
  ClosureKnapsack problem;
  std::vector<NodeIndex> merged;  ///< by original node; `dropped`: no solution has to take it
};

/// Merges nodes that the same nodes of positive value need, themselves among them: a node without
/// value of its own is taken exactly where one of those is. What nobody of value needs is dropped.
/// Cost: edges in all cones of valued nodes; left undone beyond `most_nodes`.
Merged merge_shared_fate(const ClosureKnapsack& problem, std::size_t most_nodes = 50'000);

}  // namespace sixstep::inline SIXSTEP_FORM::detail::closure_knapsack

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/shared_fate.ipp>
#endif
