// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/components.hpp>

#include <algorithm>

#include <doctest/doctest.h>

namespace sixstep_tests::components_test {

using namespace sixstep;

namespace {

using Nodes = std::vector<NodeIndex>;

Digraph graph_of(std::size_t nodes, const std::vector<Arc>& arcs) { return Digraph(nodes, arcs); }

/// 0 → 1 → … → length − 1, given backwards.
std::vector<Arc> chain(NodeIndex length) {
  std::vector<Arc> arcs;
  for (NodeIndex node = length - 1; node > 0; --node) arcs.push_back({node - 1, node});
  return arcs;
}

}  // namespace

TEST_CASE("nodes are ordered by the longest path that leads to them, then by index") {
  const auto found = topological_order(graph_of(5, {{4, 0}, {3, 1}, {1, 0}}));
  REQUIRE(found.is_acyclic());
  CHECK(found.order == Nodes{2, 3, 4, 1, 0});
  CHECK(found.level == std::vector<std::uint32_t>{2, 1, 0, 0, 0});
}

TEST_CASE("the order does not depend on the order in which edges were given") {
  const std::vector<Arc> arcs = {{5, 1}, {1, 3}, {5, 3}, {0, 4}, {4, 3}, {2, 0}};
  const std::vector<Arc> turned(arcs.rbegin(), arcs.rend());
  CHECK(topological_order(graph_of(6, arcs)).order == topological_order(graph_of(6, turned)).order);
}

TEST_CASE("an empty graph has an empty order") {
  const auto found = topological_order(Digraph());
  CHECK(found.is_acyclic());
  CHECK(found.order.empty());
}

TEST_CASE("a cycle is told in order, from its lowest node, without what hangs on it") {
  const auto found = topological_order(graph_of(6, {{0, 4}, {4, 2}, {2, 5}, {5, 4}, {5, 1}}));
  CHECK_FALSE(found.is_acyclic());
  CHECK(found.cycle == Nodes{2, 5, 4});
  CHECK(found.order.empty());
}

TEST_CASE("the cycle that is told takes the short way round") {
  const auto found = topological_order(graph_of(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {1, 0}}));
  CHECK(found.cycle == Nodes{0, 1});
}

TEST_CASE("a self-loop is a cycle of one node") {
  CHECK(topological_order(graph_of(3, {{0, 1}, {1, 1}})).cycle == Nodes{1});
}

TEST_CASE("a hundred thousand links in a row are not too deep to order and to fold up") {
  const NodeIndex length = 100'000;
  std::vector<Arc> arcs = chain(length);
  const auto ordered = topological_order(graph_of(length, arcs));
  REQUIRE(ordered.order.size() == length);
  CHECK(std::ranges::is_sorted(ordered.order));
  CHECK(strong_components(graph_of(length, arcs)).count() == length);

  arcs.push_back({length - 1, 0});
  CHECK(topological_order(graph_of(length, arcs)).cycle.size() == length);
  CHECK(strong_components(graph_of(length, arcs)).count() == 1);
}

TEST_CASE("components are numbered from causes to effects") {
  const auto found =
      strong_components(graph_of(6, {{4, 5}, {5, 4}, {5, 0}, {4, 0}, {0, 2}, {2, 0}, {2, 1}}));
  CHECK(found.members == std::vector<Nodes>{{3}, {4, 5}, {0, 2}, {1}});
  CHECK(found.component_of == Nodes{2, 3, 2, 0, 1, 1});
  CHECK(found.condensation.arcs() == std::vector<Arc>{{1, 2}, {2, 3}});
}

TEST_CASE("a self-loop does not join components") {
  const auto found = strong_components(graph_of(2, {{0, 0}, {0, 1}}));
  CHECK(found.count() == 2);
  CHECK(found.condensation.arcs() == std::vector<Arc>{{0, 1}});
}

}  // namespace sixstep_tests::components_test
