// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/dominators.hpp>

#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::dominators_test {

using namespace sixstep;

namespace {

using Nodes = std::vector<NodeIndex>;

std::optional<Nodes> failures(std::size_t nodes, const std::vector<Arc>& arcs, const Nodes& sources,
                              NodeIndex target) {
  return single_points_of_failure(Digraph(nodes, arcs), sources, target);
}

}  // namespace

TEST_CASE("what every path from the root passes dominates, what can be gone round does not") {
  // 0 → 1 → {2, 3} → 4, and 5 that nothing reaches.
  const Digraph graph(6, std::vector<Arc>{{0, 1}, {1, 2}, {1, 3}, {2, 4}, {3, 4}, {5, 4}});
  const DominatorTree tree = dominators(graph, 0);
  CHECK(tree.immediate == std::vector<std::optional<NodeIndex>>{{}, 0, 1, 1, 1, {}});
  CHECK(tree.chain(4) == Nodes{0, 1, 4});
  CHECK(tree.chain(0) == Nodes{0});
  CHECK(tree.chain(5).empty());
}

TEST_CASE("loops, self-loops and parallel edges open no way round") {
  const Digraph graph(4, std::vector<Arc>{{0, 1}, {0, 1}, {1, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 3}});
  CHECK(dominators(graph, 0).chain(3) == Nodes{0, 1, 2, 3});
}

TEST_CASE("a root that is not in the graph is refused") {
  CHECK_THROWS_AS(dominators(Digraph(), 0), std::out_of_range);
  CHECK_THROWS_AS(dominators(Digraph(2, {}), 2), std::out_of_range);
  CHECK_THROWS_AS(dominators(Digraph(2, {}), 0).chain(2), std::out_of_range);
}

TEST_CASE("single points of failure come in the order in which paths pass them") {
  const std::vector<Arc> arcs = {{0, 2}, {1, 2}, {2, 3}, {2, 4}, {3, 5}, {4, 5}, {5, 6}};
  CHECK(failures(7, arcs, {0, 1}, 6) == Nodes{2, 5});
  CHECK(failures(7, arcs, {0}, 6) == Nodes{0, 2, 5});
  CHECK(failures(7, arcs, {1, 2}, 5) == Nodes{2});
}

TEST_CASE("a goal that no source reaches has no way that could fail, rather than a safe one") {
  CHECK_FALSE(failures(2, {{1, 0}}, {0}, 1).has_value());
  CHECK_FALSE(failures(2, {{0, 1}}, {}, 1).has_value());
  CHECK(failures(4, {{0, 1}, {1, 3}, {0, 2}, {2, 3}, {0, 3}}, {1, 2}, 3) == Nodes{});
  CHECK(failures(2, {{0, 1}}, {0, 1}, 1) == Nodes{});
}

TEST_CASE("sources and goals that are not in the graph are refused") {
  CHECK_THROWS_AS(failures(2, {}, {2}, 0), std::out_of_range);
  CHECK_THROWS_AS(failures(2, {}, {0}, 2), std::out_of_range);
}

TEST_CASE("a chain of a hundred thousand nodes is not too deep for dominators") {
  const NodeIndex length = 100'000;
  std::vector<Arc> arcs;
  for (NodeIndex node = 0; node + 1 < length; ++node) arcs.push_back({node, node + 1});
  CHECK(dominators(Digraph(length, arcs), 0).chain(length - 1).size() == length);
}

}  // namespace sixstep_tests::dominators_test
