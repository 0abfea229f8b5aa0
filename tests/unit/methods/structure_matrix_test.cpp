// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/structure_matrix.hpp>

#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::structure_matrix_test {

using namespace sixstep;

namespace {

using Nodes = std::vector<NodeIndex>;

Digraph circle(NodeIndex nodes) {
  std::vector<Arc> arcs;
  for (NodeIndex node = 0; node < nodes; ++node) arcs.push_back({node, (node + 1) % nodes});
  return Digraph(nodes, arcs);
}

}  // namespace

TEST_CASE("without loops everything stands in causal order, and nothing is fed back") {
  const auto found = structure_matrix(Digraph(4, std::vector<Arc>{{3, 1}, {1, 0}, {3, 2}, {2, 0}}));
  CHECK(found.order == Nodes{3, 1, 2, 0});
  CHECK(found.blocks == std::vector<StructureBlock>{{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  CHECK(found.feedback.empty());
}

TEST_CASE("nodes of a loop stand together, with one mark fed back") {
  // 4 drives the loop 0 → 1 → 2 → 0, which drives 3.
  const Digraph graph(5, std::vector<Arc>{{2, 0}, {0, 1}, {1, 2}, {4, 1}, {2, 3}});
  const auto found = structure_matrix(graph);
  CHECK(found.order == Nodes{4, 0, 1, 2, 3});
  CHECK(found.blocks == std::vector<StructureBlock>{{0, 1}, {1, 4}, {4, 5}});
  CHECK(found.blocks[1].size() == 3);
  CHECK(found.feedback == std::vector<EdgeIndex>{0});
}

TEST_CASE("self-loops lie on the diagonal, parallel edges back count each") {
  const Digraph graph(2, std::vector<Arc>{{0, 0}, {0, 1}, {0, 1}, {0, 1}, {1, 0}, {1, 0}});
  CHECK(structure_matrix(graph).order == Nodes{0, 1});
  CHECK(structure_matrix(graph).feedback == std::vector<EdgeIndex>{4, 5});
}

TEST_CASE("propagation cost counts whom a change can reach, itself included") {
  // Two branches from the first of six elements: by hand, 6 + 2 + 3 + 1 + 2 + 1 of 36 pairs.
  const Digraph graph(6, std::vector<Arc>{{0, 1}, {0, 2}, {1, 3}, {2, 4}, {4, 5}});
  const auto found = visibility(graph);
  CHECK(found.fan_out == std::vector<std::uint64_t>{6, 2, 3, 1, 2, 1});
  CHECK(found.fan_in == std::vector<std::uint64_t>{1, 2, 2, 3, 3, 4});
  CHECK(found.propagation_cost.value() == doctest::Approx(15.0 / 36));
}

TEST_CASE("propagation cost is 1 over n where nothing is joined, and 1 in one loop") {
  CHECK(visibility(Digraph(4, {})).propagation_cost == 0.25);
  CHECK(visibility(circle(200)).propagation_cost == 1.0);
  CHECK_FALSE(visibility(Digraph()).propagation_cost.has_value());
  CHECK(structure_matrix(Digraph()).order.empty());
}

TEST_CASE("a long chain has more components than a word has bits") {
  std::vector<Arc> arcs;
  for (NodeIndex node = 0; node + 1 < 1000; ++node) arcs.push_back({node, node + 1});
  const auto found = visibility(Digraph(1000, arcs));
  CHECK(found.fan_out.front() == 1000);
  CHECK(found.fan_in[500] == 501);
  CHECK(found.propagation_cost.value() == doctest::Approx(0.5005));
}

TEST_CASE("a stop leaves an order that holds, with what was not placed by index") {
  const auto found = structure_matrix(circle(200), {.work_limit = 1000, .should_stop = {}});
  CHECK(found.truncated);
  CHECK(found.order.size() == 200);
  CHECK(found.blocks == std::vector<StructureBlock>{{0, 200}});
  CHECK_FALSE(found.propagation_cost.has_value());
  CHECK_FALSE(structure_matrix(circle(200)).truncated);
  const auto seen = visibility(Digraph(4, {}), {.work_limit = 3, .should_stop = {}});
  CHECK(seen.truncated);
  CHECK(seen.fan_out.empty());
  CHECK_FALSE(seen.propagation_cost.has_value());
}

}  // namespace sixstep_tests::structure_matrix_test
