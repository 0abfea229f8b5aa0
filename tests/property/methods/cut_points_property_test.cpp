// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/cut_points.hpp>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <iterator>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/methods/edge_reading.hpp>
#include <support/random_graph.hpp>

namespace sixstep_tests::cut_points_property_test {

using namespace sixstep;
using test_support::RandomGraph;

namespace {

/// Sizes of the pieces that hold the given nodes, by who reaches whom.
std::vector<std::size_t> piece_sizes(const Digraph& graph, const std::vector<NodeIndex>& nodes) {
  const auto reaches = test_support::reachability(both_ways(graph));
  std::vector<std::size_t> sizes;
  std::vector<bool> counted(graph.node_count(), false);
  for (const NodeIndex node : nodes) {
    if (counted[node]) continue;
    std::size_t size = 0;
    for (NodeIndex other = 0; other < graph.node_count(); ++other) {
      if (!reaches[node][other]) continue;
      counted[other] = true;
      ++size;
    }
    sizes.push_back(size);
  }
  return sizes;
}

std::vector<NodeIndex> others_in_piece(const Digraph& graph, NodeIndex node) {
  const auto reaches = test_support::reachability(both_ways(graph));
  std::vector<NodeIndex> others;
  for (NodeIndex other = 0; other < graph.node_count(); ++other) {
    if (other != node && reaches[node][other]) others.push_back(other);
  }
  return others;
}

/// Taking out each node in turn, and counting what is left.
std::vector<CutPoint> points_by_removal(const Digraph& graph) {
  std::vector<CutPoint> points;
  for (NodeIndex node = 0; node < graph.node_count(); ++node) {
    const auto others = others_in_piece(graph, node);
    const auto sizes = piece_sizes(test_support::isolated(graph, node), others);
    if (sizes.size() < 2) continue;
    points.push_back({node, sizes.size(), others.size() - std::ranges::max(sizes)});
  }
  return points;
}

std::vector<Bridge> bridges_by_removal(const Digraph& graph) {
  const std::vector<Arc> arcs = graph.arcs();
  std::vector<Bridge> bridges;
  for (EdgeIndex edge = 0; edge < arcs.size(); ++edge) {
    std::vector<Arc> rest = arcs;
    rest.erase(rest.begin() + edge);
    const Digraph left(graph.node_count(), rest);
    const auto sizes = piece_sizes(left, {arcs[edge].from, arcs[edge].to});
    if (sizes.size() == 2) bridges.push_back({edge, std::ranges::min(sizes)});
  }
  return bridges;
}

std::vector<NodeIndex> points_by_boost(const Digraph& graph) {
  boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> undirected(
      graph.node_count());
  for (const Arc& arc : graph.arcs()) {
    if (arc.from != arc.to) boost::add_edge(arc.from, arc.to, undirected);
  }
  std::vector<std::size_t> found;
  boost::articulation_points(undirected, std::back_inserter(found));
  std::vector<NodeIndex> points;
  for (const std::size_t node : found) points.push_back(static_cast<NodeIndex>(node));
  std::ranges::sort(points);
  return points;
}

}  // namespace

TEST_CASE("a cut point leaves the parts, and a bridge the sides, that taking it out leaves") {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    RandomGraph random(seed);
    const auto nodes = 1 + random.below(10);
    const Digraph graph = random.graph(nodes, random.below(2 * nodes));
    const CutPoints found = cut_points(graph);
    CHECK(found.points == points_by_removal(graph));
    CHECK(found.bridges == bridges_by_removal(graph));
  }
}

TEST_CASE("Boost.Graph finds the same articulation points") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    RandomGraph random(seed);
    const Digraph graph = random.graph(400, 300 + 10 * seed);
    std::vector<NodeIndex> ours;
    for (const CutPoint& point : cut_points(graph).points) ours.push_back(point.node);
    CHECK(ours == points_by_boost(graph));
  }
}

}  // namespace sixstep_tests::cut_points_property_test
