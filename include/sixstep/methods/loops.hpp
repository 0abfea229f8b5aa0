// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How far to look for feedback loops. A map of 40 factors can hold millions of them.
struct LoopOptions {
  std::size_t max_length = std::numeric_limits<std::size_t>::max();     ///< edges in a loop
  std::uint64_t max_count = std::numeric_limits<std::uint64_t>::max();  ///< loops to hand out
  StopCondition stop = {};  ///< one unit of work is one edge looked at
};

/// What a search for loops came to.
struct LoopSearch {
  std::uint64_t count = 0;       ///< loops handed out
  bool truncated = false;        ///< it stopped early: loops within max_length may be missing
  bool longer_possible = false;  ///< paths were given up at max_length: longer loops may exist
  std::uint64_t work = 0;        ///< edges looked at
  friend bool operator==(const LoopSearch&, const LoopSearch&) = default;
};

/// Takes one loop as the edges along it, valid during the call; returns whether to go on.
using LoopSink = std::function<bool(std::span<const EdgeIndex> loop)>;

/// Hands out every feedback loop of a system: every closed path that passes no node twice.
///
///     enumerate_loops(map, {.max_length = 8}, [&](std::span<const EdgeIndex> loop) {
///       loops.emplace_back(loop.begin(), loop.end());
///       return true;
///     });
///
/// A loop starts at its lowest node. Loops come by that node, then in the order in which each
/// node's edges were given. A self-loop is a loop of one edge; parallel edges make loops of their
/// own, told apart by edge index. With `max_count`, `truncated` says whether there is another loop.
///
/// Johnson, D. B. (1975), Finding all the elementary circuits of a directed graph, SIAM J. Comput.
/// 4(1), 77–84. Time without max_length: O((nodes + edges)(loops + nodes of looped components));
/// space O(nodes + edges). Iterative: depth is no limit.
LoopSearch enumerate_loops(const Digraph& graph, const LoopOptions& options, const LoopSink& sink);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/loops.ipp>
#endif
