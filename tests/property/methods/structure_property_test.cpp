// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/structure_matrix.hpp>

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/methods/interpretive_structure.hpp>
#include <support/random_graph.hpp>

namespace sixstep_tests::structure_property_test {

using namespace sixstep;
using test_support::RandomGraph;

namespace {

std::vector<std::size_t> places(const std::vector<NodeIndex>& order) {
  std::vector<std::size_t> place(order.size(), order.size());
  for (std::size_t k = 0; k < order.size(); ++k) place[order[k]] = k;
  return place;
}

/// Warfield (1974): the nodes whose reachability set lies within their antecedent set are the top;
/// they are taken away, and so on.
std::vector<std::vector<NodeIndex>> levels_by_partition(
    const std::vector<std::vector<bool>>& reaches) {
  std::vector<std::vector<NodeIndex>> levels;
  std::vector<bool> left(reaches.size(), true);
  while (std::ranges::find(left, true) != left.end()) {
    auto& level = levels.emplace_back();
    for (NodeIndex node = 0; node < left.size(); ++node) {
      bool top = left[node];
      for (NodeIndex other = 0; other < left.size(); ++other) {
        if (left[other] && reaches[node][other] && !reaches[other][node]) top = false;
      }
      if (top) level.push_back(node);
    }
    for (const NodeIndex node : level) left[node] = false;
  }
  return levels;
}

}  // namespace

TEST_CASE("only edges within blocks lead back, and blocks are whole components") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Digraph graph = RandomGraph(seed).graph(20);
    const auto reaches = test_support::reachability(graph);
    const auto found = structure_matrix(graph);
    const auto place = places(found.order);
    CHECK(std::ranges::max(place) < graph.node_count());
    const std::vector<Arc> arcs = graph.arcs();
    std::size_t back = 0;
    for (const Arc& arc : arcs) {
      if (place[arc.to] >= place[arc.from]) continue;
      ++back;
      CHECK(reaches[arc.to][arc.from]);
    }
    CHECK(found.feedback.size() == back);
    // Eades, Lin & Smyth (1993): in their order at most half of the edges lead back.
    CHECK(static_cast<double>(back) <= static_cast<double>(arcs.size()) / 2);
    std::size_t covered = 0;
    for (const StructureBlock& block : found.blocks) {
      CHECK(block.begin == covered);
      covered = block.end;
      for (std::size_t k = block.begin; k < block.end; ++k) {
        for (NodeIndex other = 0; other < graph.node_count(); ++other) {
          const bool mutual = reaches[found.order[k]][other] && reaches[other][found.order[k]];
          CHECK(mutual == (place[other] >= block.begin && place[other] < block.end));
        }
      }
    }
    CHECK(covered == graph.node_count());
  }
}

TEST_CASE("visibility is the sums of the reachability matrix") {
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    CAPTURE(seed);
    const std::uint32_t nodes = 50 + 3 * seed;  // one to three words of bits
    const Digraph graph = RandomGraph(seed).graph(nodes, 40 + 4 * seed);
    const auto reaches = test_support::reachability(graph);
    const auto found = visibility(graph);
    double pairs = 0.0;
    for (NodeIndex node = 0; node < graph.node_count(); ++node) {
      std::uint64_t out = 0;
      std::uint64_t in = 0;
      for (NodeIndex other = 0; other < graph.node_count(); ++other) {
        if (reaches[node][other]) ++out;
        if (reaches[other][node]) ++in;
      }
      CHECK(found.fan_out[node] == out);
      CHECK(found.fan_in[node] == in);
      pairs += static_cast<double>(out);
    }
    CHECK(found.propagation_cost.value() * nodes * nodes == doctest::Approx(pairs));
  }
}

TEST_CASE("levels are those of Warfield's partition") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Digraph graph = RandomGraph(seed).graph(12);
    const auto reaches = test_support::reachability(graph);
    const auto found = interpretive_structure(graph);
    CHECK(found.levels == levels_by_partition(reaches));
    for (NodeIndex from = 0; from < graph.node_count(); ++from) {
      for (NodeIndex to = 0; to < graph.node_count(); ++to) {
        CHECK(found.reachability(from, to) == (reaches[from][to] ? 1.0 : 0.0));
      }
    }
  }
}

TEST_CASE("the skeleton reaches as far as the system, and would not without any of its edges") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const auto found = interpretive_structure(RandomGraph(seed).graph(12));
    const std::size_t groups = found.groups.count();
    const auto whole = test_support::reachability(found.groups.condensation);
    CHECK(test_support::reachability(Digraph(groups, found.skeleton)) == whole);
    for (std::size_t k = 0; k < found.skeleton.size(); ++k) {
      std::vector<Arc> fewer = found.skeleton;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(k));
      CHECK(test_support::reachability(Digraph(groups, fewer)) != whole);
    }
  }
}

}  // namespace sixstep_tests::structure_property_test
