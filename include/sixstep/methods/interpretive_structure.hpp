// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/methods/components.hpp>
#include <sixstep/methods/matrix.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A system as a ladder of levels: what drives stands at the bottom, what is only driven on top.
struct InterpretiveStructure {
  /// Cell (i, j) is 1 where i reaches j in any number of steps, itself counted, else 0. Row i is
  /// the reachability set of i, column i its antecedent set.
  Matrix reachability;
  std::vector<std::uint64_t> driving_power;     ///< by node: row sums, how many it reaches
  std::vector<std::uint64_t> dependence_power;  ///< by node: column sums, how many reach it
  std::vector<std::vector<NodeIndex>> levels;   ///< the top first; nodes by index
  std::vector<std::uint32_t> level_of;          ///< by node: 0 is the top

  /// Nodes that all reach each other are drawn as one; see StrongComponents.
  StrongComponents groups;
  /// The fewest edges between groups that leave everything reachable as it is: what to draw.
  std::vector<Arc> skeleton;
  bool truncated =
      false;  ///< stopped before it was known who reaches whom: all but groups is empty
};

/// Interpretive structural modelling. An edge leads from what influences to what is influenced.
///
/// A node is on the top level if whatever it reaches reaches it too; then the top is taken away,
/// and so on. Parallel edges and self-loops change nothing. Warfield, J. N. (1974), Developing
/// subsystem matrices in structural modeling, IEEE Trans. Syst. Man Cybern. 4(1), 74–80; skeleton:
/// Aho, A. V., Garey, M. R., Ullman, J. D. (1972), The transitive reduction of a directed graph,
/// SIAM J. Comput. 1(2), 131–137. Time O(nodes × edges + nodes²), memory O(nodes²). One unit of
/// work is one pair of groups looked at, then as visibility.
InterpretiveStructure interpretive_structure(const Digraph& graph, const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/interpretive_structure.ipp>
#endif
