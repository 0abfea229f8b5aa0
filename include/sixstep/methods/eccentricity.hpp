// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/methods/edge_reading.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct EccentricityOptions {
  EdgeReading edges = EdgeReading::directed;
  unsigned threads = 1;     ///< 0: as many as the processor runs at once
  StopCondition stop = {};  ///< one unit of work is one source
};

/// How many steps it takes at most until a change is everywhere.
struct Eccentricity {
  /// By node, steps to the last of all others. Empty for a node that does not reach all, or whose
  /// turn did not come.
  std::vector<std::optional<std::uint32_t>> of_node;
  /// The largest of them, and the smallest: that of the centre. Empty where some node does not
  /// reach all, so that no number of steps is enough; without nodes; and if truncated.
  std::optional<std::uint32_t> diameter;
  std::optional<std::uint32_t> radius;
  bool truncated = false;
};

/// Eccentricities, radius and diameter of a graph (Harary 1969, Graph Theory, ch. 4), by breadth
/// first search from each node. The same on any number of threads. O(nodes × edges).
Eccentricity eccentricity(const Digraph& graph, const EccentricityOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/eccentricity.ipp>
#endif
