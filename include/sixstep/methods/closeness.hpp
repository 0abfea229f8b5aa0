// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/methods/edge_reading.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How distances become closeness where not all nodes are reached. d is the distance to each of
/// the r nodes that are reached, n the number of nodes.
enum class ClosenessKind : std::uint8_t {
  harmonic,  ///< Σ 1/d / (n − 1): who is not reached adds nothing (Marchiori & Latora 2000)
  wasserman_faust,  ///< r/Σ d × r/(n − 1) (Wasserman & Faust 1994, eq. 5.22); plain in one piece
};
constexpr std::array<std::string_view, 2> words_of(ClosenessKind) {
  return {"harmonic", "Wasserman and Faust"};
}

struct ClosenessOptions {
  ClosenessKind kind = ClosenessKind::harmonic;
  EdgeReading edges = EdgeReading::directed;
  std::span<const double> lengths = {};  ///< by edge, above 0; empty: every edge is one step
  unsigned threads = 1;                  ///< 0: as many as the processor runs at once
  StopCondition stop = {};               ///< one unit of work is one source
};

/// How near each node is to all others.
struct Closeness {
  ClosenessKind kind = ClosenessKind::harmonic;
  /// By node, from 0 (reaches nobody) to 1 (one step of length 1 from everybody; shorter lengths
  /// give more). Empty if the search was stopped before the node's turn.
  std::vector<std::optional<double>> of_node;
  bool truncated = false;
};

/// Closeness along edges: how soon a change that starts at the node is everywhere. For how soon
/// the node hears of changes elsewhere, pass graph.reversed().
///
/// The same, bit by bit, on any number of threads. O(nodes × edges), with lengths
/// O(nodes × edges × log nodes); memory O(nodes + edges). Throws std::invalid_argument if lengths
/// are not one finite number above 0 for each edge.
Closeness closeness(const Digraph& graph, const ClosenessOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/closeness.ipp>
#endif
