// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <vector>

#include <sixstep/methods/centrality.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Who stands how in a network of alliances (weights above 0) and conflicts (below 0). Parallel
/// edges are one tie of the sum of their weights, and of none where that is 0. All three methods
/// throw std::invalid_argument if there is not one weight for each edge, other than 0 and of at
/// most 1e100, or if an edge joins an actor with itself.

/// With how many others each actor is allied and in conflict.
struct SignedDegrees {
  Degrees alliances;
  Degrees conflicts;
};

/// Directed: an edge is what the actor at its tail holds of the one at its head. O(actors + edges
/// log edges).
SignedDegrees signed_degrees(const Digraph& graph, std::span<const double> weights,
                             EdgeReading edges = EdgeReading::undirected);

/// How well each actor is placed among allies and opponents, opponents counting twice: 1 without
/// ties, 2 where all are allied with all.
struct PnIndex {
  std::vector<double> out;  ///< by actor, by the ties that leave it; empty where there is none
  std::vector<double> in;   ///< by the ties that arrive; the same as `out` if undirected
  bool truncated = false;   ///< stopped before the end: both are empty
};

/// The PN index: with P the alliances, N the conflicts, both 0 or 1 whatever the weight, and
/// B = (P − 2N) / (2 (actors − 1)), the solution of out = 1 + B in, in = 1 + Bᵀ out, undirected
/// with in = out. So an ally who is placed well is worth more, a conflict with such a one costs
/// more, and to be in conflict with who is in many costs less.
///
/// Everett, M. G., Borgatti, S. P. (2014), Networks containing negative ties, Social Networks 38,
/// 111–120. Empty where the equations have no single solution: for two actors in conflict and,
/// directed, where all are in conflict with all. O(actors³); one unit of work is one
/// multiplication.
PnIndex pn_index(const Digraph& graph, std::span<const double> weights,
                 EdgeReading edges = EdgeReading::undirected, const StopCondition& stop = {});

/// Who is at the heart of which camp.
struct SignedEigenvector {
  /// By actor, from −1 to 1, and 1 in size for the most central. Where the eigenvalue is above 0,
  /// actors of one sign pull together, and those of two signs against each other. The camp with the
  /// larger sum is above 0; of equal ones (within 1e-9) that of the first actor who is in one.
  /// Empty where several eigenvalues are equal (within 1e-8): such scores could be any.
  std::vector<double> of_actor;
  /// The one of the largest size, of two opposite ones that above 0; 0 without ties. Below 0 there
  /// is more conflict than two camps put in order, and signs do not tell camps.
  double eigenvalue = 0.0;
  /// By which share of it the next one is smaller in size. Where it is near 0, other weights that
  /// differ little may give other scores.
  double gap = 0.0;
  bool truncated = false;  ///< stopped before the end: there are no scores
};

/// Eigenvector centrality with conflicts: each actor's score is in proportion to the sum of the
/// others', each times the weight of the tie. Edges join their ends, whichever way they point.
///
/// Bonacich, P., Lloyd, P. (2004), Calculating status with negative relations, Social Networks
/// 26(4), 331–338, for the eigenvalue of the largest size; by Jacobi's rotations. In a balanced
/// network (signed_balance) scores are those of the network without signs, with the signs of the
/// camps. O(actors³); one unit of work is one cell that a rotation changes.
SignedEigenvector signed_eigenvector(const Digraph& graph, std::span<const double> weights,
                                     const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/signed_centrality.ipp>
#endif
