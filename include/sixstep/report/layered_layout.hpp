// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How a layered drawing is spaced.
struct LayeredOptions {
  double width = 1120;
  double node_width = 140;
  double node_height = 48;
  double node_gap = 24;   ///< between neighbours of a layer, at least
  double layer_gap = 56;  ///< between layers
  int sweeps = 24;        ///< of crossing reduction
};

/// A drawing of a graph in layers from top to bottom.
struct LayeredLayout {
  std::vector<Box> nodes;  ///< by node
  std::vector<std::vector<Point>>
      routes;                 ///< by edge: from its tail to its head; none for a self-loop
  std::vector<bool> against;  ///< by edge: it closes a cycle and runs upwards
  double height = 0;
};

/// Lays out any directed graph, cycles included (Sugiyama, Tagawa & Toda 1981): edges that close a
/// cycle are turned for the time being (the order of Eades, Lin & Smyth 1993), nodes stand in
/// layers by their longest path from a source, no more to a layer than the width holds, long edges
/// pass through the layers between, neighbours are ordered by barycentres while that lessens
/// crossings, and each node then stands as near to its neighbours' middle as its layer's order
/// allows. Deterministic. O(sweeps × (nodes + edges × layers) × log).
LayeredLayout layered_layout(const Digraph& graph, const LayeredOptions& options);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/layered_layout.ipp>
#endif
