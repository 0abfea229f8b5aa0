// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/methods/edge_reading.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE Digraph both_ways(const Digraph& graph) {
  std::vector<Arc> arcs = graph.arcs();
  const std::size_t given = arcs.size();
  arcs.reserve(2 * given);
  for (std::size_t edge = 0; edge < given; ++edge) {
    arcs.push_back({arcs[edge].to, arcs[edge].from});
  }
  return Digraph(graph.node_count(), arcs);
}

}  // namespace sixstep::inline SIXSTEP_FORM
