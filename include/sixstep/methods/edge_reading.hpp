// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <sixstep/graph/digraph.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Whether an edge leads one way, like an influence, or joins its ends, like two systems that
/// exchange data.
enum class EdgeReading : std::uint8_t { directed, undirected };
constexpr std::array<std::string_view, 2> words_of(EdgeReading) {
  return {"directed", "undirected"};
}

/// The graph with every edge there and back: edge e as it was given, and edge_count + e the other
/// way. A self-loop comes twice too, as it does in the degree of an undirected graph.
/// O(nodes + edges).
Digraph both_ways(const Digraph& graph);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/edge_reading.ipp>
#endif
