// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How far each node can be seen along edges in any number of steps, itself counted.
struct Visibility {
  std::vector<std::uint64_t> fan_out;  ///< by node: nodes that a change of it can reach
  std::vector<std::uint64_t> fan_in;   ///< by node: nodes whose changes can reach it
  /// The share of all n² pairs (i, j), i = j included, where a change of i can reach j: 1/n if
  /// nothing is joined, 1 if everything is in one loop. Empty for an empty graph.
  std::optional<double> propagation_cost;
  bool truncated = false;  ///< stopped before all was counted: everything else is empty
};

/// MacCormack, A., Rusnak, J., Baldwin, C. Y. (2006), Exploring the structure of complex software
/// designs, Management Science 52(7), 1015–1030. O(nodes × edges / 64 + pairs of components of
/// which one reaches the other); memory O(nodes + edges). One unit of work is one edge looked at
/// for 64 components at once, or one such pair.
Visibility visibility(const Digraph& graph, const StopCondition& stop = {});

/// Nodes that all reach each other, at the places begin … end − 1 of an order.
struct StructureBlock {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
  friend bool operator==(const StructureBlock&, const StructureBlock&) = default;
};

/// A design structure matrix put in order: with rows and columns in this order, every mark of a
/// cause in the row of its effect lies below the diagonal, but for feedback within the blocks.
struct StructureMatrix {
  std::vector<NodeIndex> order;            ///< all nodes, causes before effects
  std::vector<StructureBlock> blocks;      ///< the strong components in turn; size 1: no loop
  std::vector<EdgeIndex> feedback;         ///< edges that lead back in the order, by index
  std::optional<double> propagation_cost;  ///< see Visibility
  /// Stopped early: nodes that were not placed yet stand in their block by index, and there is no
  /// propagation cost. Order, blocks and feedback hold, but fewer edges might lead back.
  bool truncated = false;
};

/// Orders a system so that it can be decided or built block by block: whoever is in a block must be
/// decided together, everything else follows from what stands before it.
///
/// Blocks stand as strong_components numbers them. Within one, an order with few edges back is
/// looked for; the fewest are hard to find (Eades, P., Lin, X., Smyth, W. F. (1993), A fast and
/// effective heuristic for the feedback arc set problem, Inf. Process. Lett. 47, 319–323).
/// Self-loops lie on the diagonal and are no feedback here. Steward, D. V. (1981), The design
/// structure system, IEEE Trans. Eng. Manag. 28(3), 71–74. As visibility, and O(size²) a block; one
/// more unit of work is one node of a block looked at.
StructureMatrix structure_matrix(const Digraph& graph, const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/structure_matrix.ipp>
#endif
