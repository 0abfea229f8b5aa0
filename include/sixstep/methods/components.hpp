// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <sixstep/graph/digraph.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// An order of the nodes in which every edge points forwards, or the reason why there is none.
///
/// Nodes stand by `level`, the number of edges on the longest path that leads to them, and within
/// a level by index: the order does not depend on the order in which edges were given.
struct TopologicalOrder {
  std::vector<NodeIndex> order;  ///< all nodes, causes before effects; empty if there is a cycle
  std::vector<std::uint32_t> level;  ///< by node; empty if there is a cycle

  /// The nodes of one cycle, each with an edge to the next and the last to the first; empty if the
  /// graph is acyclic. It starts at its lowest node, through which there is no shorter cycle.
  std::vector<NodeIndex> cycle;

  bool is_acyclic() const { return cycle.empty(); }
};

/// Orders a graph, or names a cycle in it. Iterative: depth is no limit. O(nodes + edges).
///
///     const TopologicalOrder found = topological_order(prerequisites);
///     if (!found.is_acyclic()) report(found.cycle);
TopologicalOrder topological_order(const Digraph& graph);

/// The groups of nodes that can all reach each other: parts of a system that move together.
///
/// Components are numbered in the topological order of their condensation (see TopologicalOrder:
/// by level, then by lowest member), so every edge between components leads to a higher number.
struct StrongComponents {
  std::vector<NodeIndex> component_of;          ///< by node
  std::vector<std::vector<NodeIndex>> members;  ///< by component; nodes by index

  /// One node for each component and one edge for each pair of components that edges join: the
  /// system with its loops folded up. Acyclic, without self-loops and parallel edges.
  Digraph condensation;

  std::size_t count() const { return members.size(); }
};

/// Tarjan's (1972) components. Iterative. O(nodes + edges log edges).
StrongComponents strong_components(const Digraph& graph);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/components.ipp>
#endif
