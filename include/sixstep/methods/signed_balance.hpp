// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How many trios of actors who all have ties with each other there are, by their conflicts.
struct TriangleCensus {
  std::uint64_t three_allies = 0;     ///< +++, balanced
  std::uint64_t one_conflict = 0;     ///< ++−, one actor between two allies who are at odds
  std::uint64_t two_conflicts = 0;    ///< +−−, balanced: two against one
  std::uint64_t three_conflicts = 0;  ///< −−−, each against each
  bool truncated = false;             ///< stopped early: there are at least as many
  friend bool operator==(const TriangleCensus&, const TriangleCensus&) = default;
};

/// Counts trios; parallel edges are one tie of the sum of their weights. Throws as signed_balance
/// does. O(actors + ties × most ties of an actor); one unit of work is one tie looked at.
TriangleCensus triangle_census(const Digraph& graph, std::span<const double> weights,
                               const StopCondition& stop = {});

/// The share of the counted trios that are balanced; empty where there is none. O(1).
std::optional<double> balanced_share(const TriangleCensus& triangles);

/// Whether alliances and conflicts fit together, and if not, where they do not.
struct SignedBalance {
  /// By actor, 0 or 1, such that all alliances are within and all conflicts between the two; the
  /// first actor of every connected part is in camp 0. Empty where that cannot be.
  std::vector<std::size_t> camps;
  /// Edges, one after the other, of a shortest closed path with an odd number of conflicts, which
  /// no two camps explain; empty where the network is balanced.
  std::vector<EdgeIndex> contradiction;
  /// By actor, groups numbered by first appearance, as many as it takes, such that all alliances
  /// are within and all conflicts between groups. Empty where alliances join opponents.
  std::vector<std::size_t> groups;
  /// Conflicts between actors that alliances join; empty where there are groups.
  std::vector<EdgeIndex> conflicts_within;

  bool balanced = true;     ///< in the strict sense: there are camps
  bool clusterable = true;  ///< in the weak sense: there are groups
  bool truncated = false;   ///< stopped early: a shorter contradiction, or any, may be missing
};

/// Structural balance of a network of alliances (weights above 0) and conflicts (below 0). Edges
/// join their ends, whichever way they point; parallel edges are ties of their own.
///
/// Cartwright, D., Harary, F. (1956), Structural balance, Psychological Review 63(5), 277–293, for
/// two camps; Davis, J. A. (1967), Clustering and structural balance in graphs, Human Relations
/// 20(2), 181–187, for groups. Throws std::invalid_argument if there is not one weight for each
/// edge, other than 0 and of at most 1e100, or if an edge joins an actor with itself.
/// O(actors + edges) where balanced, else O(actors × edges), of which the search for a shortest
/// contradiction can be stopped; one unit of work is one actor or edge that it looks at.
SignedBalance signed_balance(const Digraph& graph, std::span<const double> weights,
                             const StopCondition& stop = {});

/// tr e^A / tr e^|A| of the signs: share of closed walks without contradiction, longer ones
/// counting less. 1 where the network is balanced, and where it has no actors; empty if it was
/// stopped.
///
/// Estrada, E., Benzi, M. (2014), Walk-based measure of balance in signed networks, Physical Review
/// E 90, 042802; eigenvalues by Jacobi's rotations. Throws as signed_balance does. O(actors³);
/// one unit of work is one cell that a rotation changes.
std::optional<double> walk_balance(const Digraph& graph, std::span<const double> weights,
                                   const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/signed_balance.ipp>
#endif
