// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A factor, service or building block.
struct MapNode {
  std::string label = {};
  double importance = 0;  ///< the most important stay where a map must leave some out
  bool goal = false;      ///< drawn with a strong edge
};

enum class MapSign { plus, minus, unknown };

/// An influence: more of `from` makes more (+) or less (−) of `to`, at once or after a delay.
struct MapEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  MapSign sign = MapSign::plus;
  bool delayed = false;
};

/// A feedback loop by its name ("R1" reinforcing, "B1" balancing, "?1" indeterminate).
struct MapLoop {
  std::string name = {};
  std::vector<std::size_t> nodes = {};  ///< in the order of the influences
  std::string words = {};               ///< "Skills → Trust → Uptake → Skills"
};

/// What drives what, in layers from causes down to effects. Signs are letters on the edges (and
/// dashes for −), a delay two short strokes across; loops are named on the edge that closes them
/// and told below.
struct SystemMap {
  std::string title = {};
  std::string description = {};
  std::vector<MapNode> nodes = {};
  std::vector<MapEdge> edges = {};
  std::vector<MapLoop> loops = {};
  std::size_t max_nodes = 40;  ///< in a wide picture; in a narrow one a third of it, at least 12
  std::size_t max_loops = 8;   ///< told and marked; the rest is counted
};

/// The map as a picture. Throws std::out_of_range if an edge or a loop names a node that is not
/// there.
std::string system_map_svg(const SystemMap& map, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/system_map.ipp>
#endif
