// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/impl/methods/shortest_paths.hpp>
#include <sixstep/impl/methods/source_sweep.hpp>
#include <sixstep/methods/eccentricity.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::eccentricity {

/// Empty unless the search that was run reached all `nodes`.
inline std::optional<std::uint32_t> furthest(const shortest_paths::BreadthFirst& search,
                                             std::size_t nodes) {
  if (search.order().size() < nodes) return std::nullopt;
  return static_cast<std::uint32_t>(search.distances().back());
}

}  // namespace detail::eccentricity

SIXSTEP_INLINE Eccentricity eccentricity(const Digraph& graph, const EccentricityOptions& options) {
  const Digraph walked = options.edges == EdgeReading::undirected ? both_ways(graph) : graph;
  Eccentricity result;
  result.of_node.resize(graph.node_count());
  const auto sweep = detail::source_sweep::sweep_sources(
      graph.node_count(), options.threads, options.stop, "finding distances", [&](std::size_t) {
        return
            [&, search = detail::shortest_paths::BreadthFirst(walked)](NodeIndex source) mutable {
              search.run(source);
              result.of_node[source] = detail::eccentricity::furthest(search, walked.node_count());
            };
      });
  result.truncated = sweep.truncated;
  const bool known =
      std::ranges::all_of(result.of_node, [](const auto& it) { return it.has_value(); });
  if (!known || result.of_node.empty()) return result;
  result.diameter = *std::ranges::max_element(result.of_node);
  result.radius = *std::ranges::min_element(result.of_node);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
