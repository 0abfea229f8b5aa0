// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/methods/edge_reading.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How many edges a node has. Parallel edges count each; a self-loop counts once at either end.
struct Degrees {
  std::vector<std::uint32_t> out;  ///< by node: edges that leave it
  std::vector<std::uint32_t> in;   ///< by node: edges that arrive; the same as `out` if undirected
};

/// O(nodes + edges).
Degrees degrees(const Digraph& graph, EdgeReading edges = EdgeReading::directed);

/// How the iterative centralities below read a graph, and when they end.
struct CentralityOptions {
  EdgeReading edges = EdgeReading::directed;
  std::span<const double> weights = {};  ///< by edge, above 0; empty: every edge weighs 1
  double tolerance = 1e-12;  ///< ends when a round moves the scores by no more, in total or ratio
  StopCondition stop = {100'000, {}};  ///< one unit of work is one round over all edges
};

/// Scores of nodes: the more, and the more important, nodes point at it, the higher.
struct CentralityScores {
  std::vector<double> of_node;
  std::uint64_t rounds = 0;
  bool truncated = false;  ///< stopped before the scores came to rest: those of the last round
};

/// PageRank: the share of its time that a walk spends at each node which follows an edge with
/// probability `damping`, edges by weight, and else, or where no edge leaves, jumps to any node.
/// Scores sum to 1. Brin, S., Page, L. (1998), Computer Networks 30, 107–117.
///
/// Ends when Σ |change| ≤ tolerance. O(edges) a round. Throws std::invalid_argument unless
/// 0 ≤ damping < 1, the tolerance is above 0 and weights are a finite number above 0 for each edge.
CentralityScores page_rank(const Digraph& graph, double damping = 0.85,
                           const CentralityOptions& options = {});

/// Bounds on the spectral radius ρ of the weighted adjacency matrix, by how much influence grows
/// once round at most: 0 without loops.
struct SpectralRadius {
  double lower = 0.0;
  double upper = 0.0;
  bool truncated = false;  ///< stopped while the bounds were further apart than the tolerance
};

/// Collatz–Wielandt bounds from power iteration on every strong component; the upper one holds
/// within rounding wherever it was stopped. Ends when upper − lower ≤ tolerance × upper. Throws as
/// page_rank does.
SpectralRadius spectral_radius(const Digraph& graph, const CentralityOptions& options = {});

/// Katz centrality x = α Aᵀ x + β: each node is worth β, and α of the worth of who points at it.
/// Katz, L. (1953), A new status index derived from sociometric analysis, Psychometrika 18, 39–43.
///
///     *katz(map, 0.1)  // for NetworkX's numbers, divide by the Euclidean norm
///
/// Empty where α ≥ 1/ρ, for then there is no such sum; ρ is taken at spectral_radius' upper bound,
/// and α ρ within 1e-12 of 1 is refused too. Ends when a round adds no more than tolerance × the
/// largest score. O(edges) a round. Throws as page_rank does, and unless α and β are finite and
/// above 0.
std::optional<CentralityScores> katz(const Digraph& graph, double alpha, double beta = 1.0,
                                     const CentralityOptions& options = {});

/// Eigenvector centrality: each node's score is in proportion to the scores of who points at it.
/// The limit of power iteration from equal scores, of Euclidean norm 1. Bonacich, P. (1972), J.
/// Math. Sociol. 2, 113–120.
///
/// Empty for a graph without loops, where there is no such score; beside the components in which
/// influence grows fastest and what they reach, scores are 0 to within the tolerance. Ends when
/// Σ |change| ≤ tolerance. O(edges) a round. Throws as page_rank does.
std::optional<CentralityScores> eigenvector_centrality(const Digraph& graph,
                                                       const CentralityOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/centrality.ipp>
#endif
