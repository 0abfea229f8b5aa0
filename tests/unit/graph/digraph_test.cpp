// SPDX-License-Identifier: BSL-1.0
#include <sixstep/graph/digraph.hpp>

#include <algorithm>
#include <stdexcept>

#include <doctest/doctest.h>

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
