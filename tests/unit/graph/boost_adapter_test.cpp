// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/graph/boost_adapter.hpp>

#include <vector>

#include <doctest/doctest.h>
#include <boost/concept/assert.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/properties.hpp>

namespace sixstep_tests::boost_adapter_test {

using namespace sixstep;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Digraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<Digraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<Digraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Digraph>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<Digraph, NodeIndex, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<Digraph, BoostEdge, boost::edge_index_t>));

namespace {
const std::vector<Arc> arcs = {{2, 0}, {0, 2}, {0, 2}, {0, 0}, {2, 4}};
}

TEST_CASE("Boost.Graph sees every edge once, parallel edges and self-loops included") {
  const Digraph graph(6, arcs);
  std::vector<Arc> seen(graph.edge_count());
  const auto [first, last] = edges(graph);
  for (auto edge = first; edge != last; ++edge) {
    const BoostEdge found = *edge;
    seen[get(boost::edge_index, graph, found)] = {source(found, graph), target(found, graph)};
  }
  CHECK(std::distance(first, last) == 5);
  CHECK(seen == arcs);
}

TEST_CASE("Boost.Graph walks a node's edges forwards and backwards") {
  const Digraph graph(6, arcs);
  const auto [first, last] = out_edges(0, graph);
  CHECK(last - first == 3);
  CHECK((*first == BoostEdge{0, 2, 1}));
  CHECK((*(last - 1) == BoostEdge{0, 0, 3}));
  CHECK(out_degree(5, graph) == 0);
}

TEST_CASE("a Boost.Graph search runs on the graph as it stands") {
  const Digraph graph(6, arcs);
  std::vector<int> distance(graph.node_count(), -1);
  distance[0] = 0;
  const auto record = boost::record_distances(distance.data(), boost::on_tree_edge());
  boost::breadth_first_search(graph, NodeIndex{0}, boost::visitor(boost::make_bfs_visitor(record)));
  CHECK(distance == std::vector<int>{0, -1, 1, -1, 2, -1});
}

}  // namespace sixstep_tests::boost_adapter_test
