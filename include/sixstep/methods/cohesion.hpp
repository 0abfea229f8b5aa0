// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

// How close-knit a network is. Both methods read ties: edges join their ends whichever way they
// point, parallel edges are one tie, and a self-loop is none.

/// How deep in the dense middle of a network each node is: the largest k so that it is in a part
/// where everybody has k ties or more to others of that part. 0 for who has no tie.
///
/// Seidman, S. B. (1983), Social Networks 5, 269–287; found by taking away whoever has fewest ties
/// (Matula & Beck 1983, J. ACM 30, 417–427). O(nodes + edges log edges).
std::vector<std::uint32_t> core_numbers(const Digraph& graph);

/// Whether those who have to do with the same one also have to do with each other.
struct Clustering {
  /// By node, the share of pairs of its neighbours that are tied, from 0 to 1; empty for who has
  /// fewer than two neighbours, or whose turn did not come.
  std::vector<std::optional<double>> of_node;
  /// Mean over all nodes, as Watts and Strogatz take it; who has fewer than two neighbours counts
  /// as 0. Empty without nodes, or if truncated.
  std::optional<double> average;
  /// The share of all pairs of ties at one node that a third tie closes to a triangle: 3 ×
  /// triangles / such pairs. Empty where there are none, or if truncated.
  std::optional<double> transitivity;
  bool truncated = false;
};

/// Clustering coefficients: Watts, D. J., Strogatz, S. H. (1998), Nature 393, 440–442; transitivity
/// after Newman, M. E. J. (2003), SIAM Review 45, 167–256, eq. 3.3. One unit of work is one tie of
/// a neighbour. O(Σ squares of ties of each node).
Clustering clustering(const Digraph& graph, const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/cohesion.ipp>
#endif
