// SPDX-License-Identifier: BSL-1.0
#include <sixstep/graph/digraph.hpp>

#include <algorithm>
#include <random>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::digraph_test {

using namespace sixstep;

namespace {
const std::vector<Arc> diamond = {{0, 2}, {0, 1}, {1, 3}, {2, 3}};
}

TEST_CASE("a node's edges keep the order in which they were given") {
  const Digraph graph(4, diamond);
  CHECK(std::ranges::equal(graph.successors(0), std::vector<NodeIndex>{2, 1}));
  CHECK(std::ranges::equal(graph.out_edges(0), std::vector<EdgeIndex>{0, 1}));
  CHECK(graph.successors(3).empty());
}

TEST_CASE("reversing twice gives the same edges by the same indices") {
  const Digraph graph(4, diamond);
  CHECK(std::ranges::equal(graph.reversed().successors(3), std::vector<NodeIndex>{1, 2}));
  CHECK(graph.reversed().reversed().arcs() == diamond);
}

TEST_CASE("an arc to a node that is not there is refused") {
  const std::vector<Arc> stray = {{0, 7}};
  CHECK_THROWS_AS(Digraph(2, stray), std::out_of_range);
}

TEST_CASE("in a graph of thousands of nodes, too, each node's edges keep their order") {
  std::mt19937 random(1);
  for (const std::uint32_t node_count : {1u, 4'095u, 4'096u, 4'097u, 20'000u}) {
    const auto any_node = [&] { return static_cast<NodeIndex>(random() % node_count); };
    std::vector<std::vector<EdgeIndex>> expected(node_count);
    std::vector<Arc> arcs;
    for (EdgeIndex edge = 0; edge < 50'000; ++edge) {
      arcs.push_back({any_node(), any_node()});
      expected[arcs.back().from].push_back(edge);
    }
    const Digraph graph(node_count, arcs);
    CHECK(graph.arcs() == arcs);
    std::size_t differing = 0;
    for (NodeIndex node = 0; node < node_count; ++node) {
      differing += !std::ranges::equal(graph.out_edges(node), expected[node]);
    }
    CHECK(differing == 0);
  }
}

}  // namespace sixstep_tests::digraph_test
