// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <sixstep/graph/digraph.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A node dominates another if every path from the root to that other passes it.
struct DominatorTree {
  NodeIndex root = 0;
  /// By node: the last other node that every path from the root passes on the way there. Empty for
  /// the root, and for what it does not reach.
  std::vector<std::optional<NodeIndex>> immediate;

  /// All nodes that dominate `node`, from the root to itself; empty if the root does not reach it.
  std::vector<NodeIndex> chain(NodeIndex node) const;
};

/// Cooper, K. D., Harvey, T. J., Kennedy, K. (2001), A simple, fast dominance algorithm, Rice
/// University TR-06-33870. Iterative: depth is no limit. O(edges × depth of the tree) for each of
/// the few rounds that loops ask for. Throws std::out_of_range if the root is not in the graph.
DominatorTree dominators(const Digraph& graph, NodeIndex root);

/// The single points of failure on the way to a goal: nodes that lie on every path from any of the
/// sources to the target, in the order in which paths pass them, the target not counted. A source
/// counts where every path begins with it or passes it.
///
/// Empty optional if no source reaches the target: then there is no way that could fail. An empty
/// list says that no one node can cut off the target; so it is if the target is itself a source.
/// Throws std::out_of_range if a node is not in the graph. Complexity as dominators.
std::optional<std::vector<NodeIndex>> single_points_of_failure(const Digraph& graph,
                                                               std::span<const NodeIndex> sources,
                                                               NodeIndex target);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/dominators.ipp>
#endif
