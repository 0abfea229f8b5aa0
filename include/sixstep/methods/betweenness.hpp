// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/methods/edge_reading.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct BetweennessOptions {
  EdgeReading edges = EdgeReading::directed;
  std::span<const double> lengths = {};  ///< by edge, above 0; empty: every edge is one step
  bool normalized = false;               ///< divide by the number of pairs without the node
  unsigned threads = 1;                  ///< 0: as many as the processor runs at once
  StopCondition stop = {};               ///< one unit of work is one source
};

/// Through which factors, services or people the shortest ways lead.
struct Betweenness {
  /// By node: the sum over all pairs of other nodes of the share of their shortest paths that pass
  /// the node. Of `sources` first nodes only, and so a lower bound, if `truncated`.
  std::vector<double> of_node;
  bool normalized = false;  ///< divided by (n − 1)(n − 2) pairs, or half as many if undirected
  std::uint64_t sources = 0;  ///< nodes from which shortest paths were followed
  bool truncated = false;     ///< stopped before all nodes were
};

/// Betweenness: a high value is a broker, a bottleneck, a system that all data passes.
///
///     betweenness(star, {.edges = EdgeReading::undirected, .normalized = true})  // centre: 1
///
/// A pair counts once in an undirected graph, and once each way in a directed one. Ends of a path
/// do not count. Parallel edges are different paths; self-loops lie on none. Lengths within 1e-10
/// of each other tie. The result is the same, bit by bit, on any number of threads; `should_stop`
/// is asked between sources, and what it stops is not reproducible.
///
/// Freeman, L. C. (1977), Sociometry 40(1), 35–41, computed as in Brandes, U. (2001), A faster
/// algorithm for betweenness centrality, J. Math. Sociol. 25(2), 163–177. O(nodes × edges), with
/// lengths O(nodes × edges × log nodes); memory O(nodes + edges). Throws std::invalid_argument if
/// lengths are not one finite number above 0 for each edge, std::overflow_error where more than
/// 1e300 shortest paths lead from one node to another.
Betweenness betweenness(const Digraph& graph, const BetweennessOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/betweenness.ipp>
#endif
