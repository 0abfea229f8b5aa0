// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/impl/methods/measured_graph.hpp>
#include <sixstep/impl/methods/shortest_paths.hpp>
#include <sixstep/impl/methods/source_sweep.hpp>
#include <sixstep/methods/betweenness.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::betweenness {

inline constexpr double most_paths = 1e300;

/// Adds up what the shortest paths from one source after the other put on each node.
template <typename Search>
class Accumulation {
 public:
  Accumulation(Search search, std::size_t nodes, std::vector<double>& sum)
      : search_(std::move(search)), sum_(sum), paths_(nodes), dependency_per_path_(nodes) {}

  void operator()(NodeIndex source) {
    search_.run(source);
    count_paths();
    collect_dependencies();
  }

 private:
  using Position = shortest_paths::Position;

  void count_paths() {
    const auto reached = static_cast<Position>(search_.order().size());
    std::fill_n(paths_.begin(), reached, 0.0);
    paths_[0] = 1.0;
    for (Position at = 0; at < reached; ++at) {
      if (paths_[at] > most_paths) {
        throw std::overflow_error("betweenness: more than 1e300 shortest paths between two nodes");
      }
      for (const Position next : search_.following(at)) paths_[next] += paths_[at];
    }
  }

  /// Brandes (2001), theorem 6: the dependency of the source on v is the sum of
  /// σ(v) / σ(w) × (1 + dependency on w) over the nodes w that follow v on shortest paths.
  void collect_dependencies() {
    const auto order = search_.order();
    for (auto at = static_cast<Position>(order.size()); at-- > 1;) {
      double per_path = 0.0;
      for (const Position next : search_.following(at)) per_path += dependency_per_path_[next];
      const double dependency = paths_[at] * per_path;
      sum_[order[at]] += dependency;
      dependency_per_path_[at] = (1.0 + dependency) / paths_[at];
    }
  }

  Search search_;
  std::vector<double>& sum_;
  std::vector<double> paths_;                // by position
  std::vector<double> dependency_per_path_;  // by position
};

/// Every block of sources has a sum of its own; together they are added in the order of the blocks.
template <typename MakeSearch>
Betweenness sum_over_sources(const Digraph& graph, const BetweennessOptions& options,
                             const MakeSearch& make_search) {
  const std::size_t nodes = graph.node_count();
  std::vector<std::vector<double>> sums(source_sweep::most_blocks);
  const auto sweep = source_sweep::sweep_sources(
      nodes, options.threads, options.stop, "finding shortest paths", [&](std::size_t block) {
        sums[block].assign(nodes, 0.0);
        return Accumulation(make_search(), nodes, sums[block]);
      });
  Betweenness result{std::vector<double>(nodes, 0.0), options.normalized, sweep.sources,
                     sweep.truncated};
  for (const std::vector<double>& sum : sums) {
    for (std::size_t node = 0; node < sum.size(); ++node) result.of_node[node] += sum[node];
  }
  return result;
}

/// What the sum over sources is multiplied by: it meets an undirected pair from both of its ends.
inline double factor(std::size_t nodes, const BetweennessOptions& options) {
  if (options.normalized && nodes > 2) {
    return 1.0 / (static_cast<double>(nodes - 1) * static_cast<double>(nodes - 2));
  }
  return options.edges == EdgeReading::undirected ? 0.5 : 1.0;
}

}  // namespace detail::betweenness

SIXSTEP_INLINE Betweenness betweenness(const Digraph& graph, const BetweennessOptions& options) {
  using namespace detail::betweenness;
  using namespace detail::shortest_paths;
  const auto measured =
      detail::measured_graph::measured(graph, options.edges, options.lengths, "betweenness");
  Betweenness result =
      measured.measure.empty()
          ? sum_over_sources(measured.graph, options, [&] { return BreadthFirst(measured.graph); })
          : sum_over_sources(measured.graph, options,
                             [&] { return Dijkstra(measured.graph, measured.measure); });
  const double scale = factor(graph.node_count(), options);
  for (double& value : result.of_node) value *= scale;
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
