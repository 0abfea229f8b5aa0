// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How little room each actor has to go between others.
struct BurtConstraint {
  /// By actor. Near 0: many ties to others who do not know each other, who is heard in many places
  /// first; 1 and above: all goes through a few who are tied anyway. Empty for an actor without
  /// ties, or whose turn did not come.
  std::vector<std::optional<double>> of_actor;
  bool truncated = false;
};

/// Burt's constraint: with p_ij the share of actor i's ties, by weight, that it spends on j, the
/// sum over its neighbours j of (p_ij + Σ_q p_iq p_qj)². Edges join their ends whichever way they
/// point, parallel ones are one tie of the sum of their weights, self-loops are none.
///
/// Burt, R. S. (1992), Structural Holes, Harvard University Press, eq. 2.4. One unit of work is
/// one tie of a neighbour. O(Σ squares of ties of each actor). Throws std::invalid_argument unless
/// `weights` is empty (each edge weighs 1) or one finite number above 0 for each edge.
BurtConstraint burt_constraint(const Digraph& graph, std::span<const double> weights = {},
                               const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/structural_holes.ipp>
#endif
