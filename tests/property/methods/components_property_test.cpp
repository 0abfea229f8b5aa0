// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/components.hpp>

#include <algorithm>
#include <random>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::components_property_test {

using namespace sixstep;

namespace {

Digraph random_graph(std::uint32_t seed) {
  std::mt19937 draw(seed);
  const auto nodes = 1 + static_cast<NodeIndex>(draw() % 9);
  std::vector<Arc> arcs(draw() % (2 * nodes));
  for (Arc& arc : arcs) {
    arc.from = static_cast<NodeIndex>(draw() % nodes);
    arc.to = static_cast<NodeIndex>(draw() % nodes);
  }
  return Digraph(nodes, arcs);
}

/// Warshall (1962): who reaches whom in one step or more.
std::vector<std::vector<bool>> reach(const Digraph& graph) {
  const std::size_t nodes = graph.node_count();
  std::vector<std::vector<bool>> reaches(nodes, std::vector<bool>(nodes, false));
  for (const Arc& arc : graph.arcs()) reaches[arc.from][arc.to] = true;
  for (std::size_t via = 0; via < nodes; ++via) {
    for (std::size_t from = 0; from < nodes; ++from) {
      for (std::size_t to = 0; to < nodes; ++to) {
        if (reaches[from][via] && reaches[via][to]) reaches[from][to] = true;
      }
    }
  }
  return reaches;
}

bool has_edge(const Digraph& graph, NodeIndex from, NodeIndex to) {
  const auto heads = graph.successors(from);
  return std::ranges::find(heads, to) != heads.end();
}

}  // namespace

TEST_CASE("two nodes share a component just when each reaches the other") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const Digraph graph = random_graph(seed);
    const auto found = strong_components(graph);
    const auto reaches = reach(graph);
    for (NodeIndex a = 0; a < graph.node_count(); ++a) {
      for (NodeIndex b = 0; b < graph.node_count(); ++b) {
        const bool mutual = a == b || (reaches[a][b] && reaches[b][a]);
        CHECK((found.component_of[a] == found.component_of[b]) == mutual);
      }
    }
  }
}

TEST_CASE("every edge between components leads to a higher number, and is in the condensation") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const Digraph graph = random_graph(seed);
    const auto found = strong_components(graph);
    for (const Arc& arc : graph.arcs()) {
      const NodeIndex from = found.component_of[arc.from];
      const NodeIndex to = found.component_of[arc.to];
      CHECK(from <= to);
      if (from != to) CHECK(has_edge(found.condensation, from, to));
    }
  }
}

TEST_CASE("a graph has either an order in which every edge points forwards, or a cycle") {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    const Digraph graph = random_graph(seed);
    const auto reaches = reach(graph);
    bool cyclic = false;
    for (NodeIndex node = 0; node < graph.node_count(); ++node) {
      if (reaches[node][node]) cyclic = true;
    }
    const auto found = topological_order(graph);
    CHECK(found.is_acyclic() != cyclic);
    CHECK(found.order.size() == (cyclic ? 0 : graph.node_count()));
    for (std::size_t k = 0; k < found.cycle.size(); ++k) {
      CHECK(has_edge(graph, found.cycle[k], found.cycle[(k + 1) % found.cycle.size()]));
    }
    if (cyclic) continue;
    for (const Arc& arc : graph.arcs()) {
      CHECK(std::ranges::find(found.order, arc.from) < std::ranges::find(found.order, arc.to));
    }
  }
}

}  // namespace sixstep_tests::components_property_test
