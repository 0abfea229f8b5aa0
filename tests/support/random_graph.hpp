// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include <sixstep/graph/digraph.hpp>

namespace test_support {

/// Graphs of any kind, from a seed: loops, parallel edges, self-loops, parts that are apart.
class RandomGraph {
 public:
  explicit RandomGraph(std::uint32_t seed) : draw_(seed) {}

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(draw_() % limit); }

  sixstep::Digraph graph(std::uint32_t most_nodes) {
    const std::uint32_t nodes = 1 + below(most_nodes);
    return graph(nodes, below(3 * nodes));
  }
  sixstep::Digraph graph(std::uint32_t nodes, std::size_t edges) {
    std::vector<sixstep::Arc> arcs(edges);
    for (sixstep::Arc& arc : arcs) {
      arc.from = below(nodes);
      arc.to = below(nodes);
    }
    return {nodes, arcs};
  }

  /// Whole numbers from 1 to `most`, so that sums are exact.
  std::vector<double> numbers(std::size_t count, std::uint32_t most) {
    std::vector<double> result(count);
    for (double& number : result) number = 1.0 + below(most);
    return result;
  }

 private:
  std::mt19937 draw_;
};

/// Warshall (1962): who reaches whom, itself counted.
inline std::vector<std::vector<bool>> reachability(const sixstep::Digraph& graph) {
  const std::size_t nodes = graph.node_count();
  std::vector<std::vector<bool>> reaches(nodes, std::vector<bool>(nodes, false));
  for (std::size_t node = 0; node < nodes; ++node) reaches[node][node] = true;
  for (const sixstep::Arc& arc : graph.arcs()) reaches[arc.from][arc.to] = true;
  for (std::size_t via = 0; via < nodes; ++via) {
    for (std::size_t from = 0; from < nodes; ++from) {
      for (std::size_t to = 0; to < nodes; ++to) {
        if (reaches[from][via] && reaches[via][to]) reaches[from][to] = true;
      }
    }
  }
  return reaches;
}

/// The graph without one node's edges.
inline sixstep::Digraph isolated(const sixstep::Digraph& graph, sixstep::NodeIndex node) {
  std::vector<sixstep::Arc> arcs = graph.arcs();
  std::erase_if(arcs, [&](const sixstep::Arc& arc) { return arc.from == node || arc.to == node; });
  return {graph.node_count(), arcs};
}

}  // namespace test_support
