// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include <sixstep/graph/digraph.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A node without which a connected part of the system falls apart.
struct CutPoint {
  NodeIndex node = 0;
  std::size_t parts = 0;      ///< into how many its part falls: 2 or more
  std::size_t separated = 0;  ///< nodes cut off from the largest of them, itself not counted
  friend bool operator==(const CutPoint&, const CutPoint&) = default;
};

/// An edge without which a connected part falls in two.
struct Bridge {
  EdgeIndex edge = 0;
  std::size_t separated = 0;  ///< nodes on the smaller side
  friend bool operator==(const Bridge&, const Bridge&) = default;
};

struct CutPoints {
  std::vector<CutPoint> points;  ///< by node
  std::vector<Bridge> bridges;   ///< by edge
};

/// Articulation points and bridges, each edge joining its ends whichever way it points: where a
/// network of systems or people hangs by one node, or by one tie.
///
///     cut_points(path_of_three).points  // the middle: 2 parts, 1 node separated
///
/// Neither of two parallel edges is a bridge; self-loops change nothing; parts that were apart
/// before are not separated by anything. Hopcroft, J., Tarjan, R. (1973), Algorithm 447, Comm. ACM
/// 16(6), 372–378. Iterative: depth is no limit. O(nodes + edges).
CutPoints cut_points(const Digraph& graph);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/cut_points.ipp>
#endif
