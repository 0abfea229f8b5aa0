// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/measured_graph.hpp>
#include <sixstep/impl/methods/shortest_paths.hpp>
#include <sixstep/impl/methods/source_sweep.hpp>
#include <sixstep/methods/closeness.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::closeness {

/// `distances` to the nodes reached, the node itself first.
inline double closeness_of(std::span<const double> distances, ClosenessKind kind,
                           std::size_t nodes) {
  const auto reached = distances.subspan(1);
  if (reached.empty()) return 0.0;
  const auto others = static_cast<double>(nodes - 1);
  double sum = 0.0;
  if (kind == ClosenessKind::harmonic) {
    for (const double distance : reached) sum += 1.0 / distance;
    return sum / others;
  }
  for (const double distance : reached) sum += distance;
  const auto count = static_cast<double>(reached.size());
  return count / sum * (count / others);
}

template <typename MakeSearch>
Closeness look_from_all(const Digraph& graph, const ClosenessOptions& options,
                        const MakeSearch& make_search) {
  Closeness result{options.kind, {}, false};
  result.of_node.resize(graph.node_count());
  const auto sweep = source_sweep::sweep_sources(
      graph.node_count(), options.threads, options.stop, "finding distances", [&](std::size_t) {
        return [&, search = make_search()](NodeIndex source) mutable {
          search.run(source);
          result.of_node[source] =
              closeness_of(search.distances(), options.kind, graph.node_count());
        };
      });
  result.truncated = sweep.truncated;
  return result;
}

}  // namespace detail::closeness

SIXSTEP_INLINE Closeness closeness(const Digraph& graph, const ClosenessOptions& options) {
  using namespace detail::shortest_paths;
  const auto measured =
      detail::measured_graph::measured(graph, options.edges, options.lengths, "closeness");
  if (measured.measure.empty()) {
    return detail::closeness::look_from_all(measured.graph, options,
                                            [&] { return BreadthFirst(measured.graph); });
  }
  return detail::closeness::look_from_all(
      measured.graph, options, [&] { return Dijkstra(measured.graph, measured.measure); });
}

}  // namespace sixstep::inline SIXSTEP_FORM
