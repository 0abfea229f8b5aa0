// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/dominators.hpp>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <vector>

#include <doctest/doctest.h>
#include <support/random_graph.hpp>

namespace sixstep_tests::dominators_property_test {

using namespace sixstep;
using test_support::RandomGraph;

namespace {

/// Boost 1.81 counts on edges that come from nodes which the root does not reach.
Digraph without_unreached(const Digraph& graph, NodeIndex root) {
  const auto reaches = test_support::reachability(graph);
  std::vector<Arc> arcs = graph.arcs();
  std::erase_if(arcs, [&](const Arc& arc) { return !reaches[root][arc.from]; });
  return Digraph(graph.node_count(), arcs);
}

std::vector<std::optional<NodeIndex>> by_boost(const Digraph& graph, NodeIndex root) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
  Graph theirs(graph.node_count());
  for (const Arc& arc : graph.arcs()) boost::add_edge(arc.from, arc.to, theirs);
  const std::size_t none = boost::graph_traits<Graph>::null_vertex();
  std::vector<std::size_t> dominator(graph.node_count(), none);
  boost::lengauer_tarjan_dominator_tree(
      theirs, root,
      boost::make_iterator_property_map(dominator.begin(), get(boost::vertex_index, theirs)));
  std::vector<std::optional<NodeIndex>> result(graph.node_count());
  for (std::size_t node = 0; node < result.size(); ++node) {
    if (dominator[node] != none) result[node] = static_cast<NodeIndex>(dominator[node]);
  }
  return result;
}

bool reaches(const Digraph& graph, const std::vector<NodeIndex>& sources, NodeIndex target,
             NodeIndex without) {
  const auto table = test_support::reachability(test_support::isolated(graph, without));
  return std::ranges::any_of(
      sources, [&](NodeIndex source) { return source != without && table[source][target]; });
}

}  // namespace

TEST_CASE("Lengauer and Tarjan's algorithm in Boost.Graph finds the same dominators") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    RandomGraph random(seed);
    const auto nodes = 1 + random.below(60);
    const Digraph graph = random.graph(nodes, nodes + random.below(nodes));
    CHECK(dominators(graph, 0).immediate == by_boost(without_unreached(graph, 0), 0));
  }
}

TEST_CASE("a node is a single point of failure just when without it no source reaches the goal") {
  std::size_t found = 0;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    RandomGraph random(seed);
    const Digraph graph = random.graph(10);
    const auto nodes = static_cast<std::uint32_t>(graph.node_count());
    const std::vector<NodeIndex> sources = {random.below(nodes), random.below(nodes)};
    const NodeIndex target = random.below(nodes);
    const auto ours = single_points_of_failure(graph, sources, target);
    CHECK(ours.has_value() == reaches(graph, sources, target, nodes));
    if (!ours) continue;
    found += ours->size();
    for (NodeIndex node = 0; node < nodes; ++node) {
      const bool listed = std::ranges::find(*ours, node) != ours->end();
      CHECK(listed == (node != target && !reaches(graph, sources, target, node)));
    }
  }
  CHECK(found > 100);
}

}  // namespace sixstep_tests::dominators_property_test
