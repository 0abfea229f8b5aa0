// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/layered_layout.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <doctest/doctest.h>

namespace sixstep_tests::layered_layout_test {

using namespace sixstep;

namespace {

/// A graph with edges from a small congruential sequence: cycles, self-loops and parallel edges.
Digraph tangle(std::size_t nodes, std::size_t edges) {
  std::vector<Arc> arcs;
  std::uint32_t state = 12345;
  const auto next = [&] {
    state = state * 1103515245u + 12345u;
    return static_cast<NodeIndex>((state >> 8) % nodes);
  };
  for (std::size_t e = 0; e < edges; ++e) {
    const NodeIndex from = next();
    arcs.push_back({from, next()});
  }
  return Digraph(nodes, arcs);
}

}  // namespace

TEST_CASE("nodes never overlap and stay within the width") {
  for (const std::size_t nodes : {1u, 5u, 40u, 200u}) {
    for (const double width : {358.0, 1120.0}) {
      const LayeredLayout layout = layered_layout(tangle(nodes, 2 * nodes), {.width = width});
      for (std::size_t a = 0; a < nodes; ++a) {
        CHECK(layout.nodes[a].x >= 0);
        CHECK(layout.nodes[a].right() <= width);
        CHECK(layout.nodes[a].bottom() <= layout.height);
        for (std::size_t b = 0; b < a; ++b) CHECK_FALSE(overlap(layout.nodes[a], layout.nodes[b]));
      }
    }
  }
}

TEST_CASE("without cycles every edge runs down, and every route joins its ends") {
  const std::vector<Arc> arcs = {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {0, 3}};
  const LayeredLayout layout = layered_layout(Digraph(4, arcs), {});
  CHECK(std::ranges::count(layout.against, true) == 0);
  for (std::size_t e = 0; e < arcs.size(); ++e) {
    const Box& from = layout.nodes[arcs[e].from];
    const Box& to = layout.nodes[arcs[e].to];
    CHECK(from.bottom() < to.y);
    CHECK(layout.routes[e].front().y == from.bottom());
    CHECK(layout.routes[e].back().y == to.y);
    CHECK(std::abs(layout.routes[e].back().x - to.centre().x) <= to.width / 2);
  }
}

TEST_CASE("a cycle has one edge that runs upwards, a self-loop no route") {
  const std::vector<Arc> arcs = {{0, 1}, {1, 2}, {2, 0}, {1, 1}};
  const LayeredLayout layout = layered_layout(Digraph(3, arcs), {});
  CHECK(std::ranges::count(layout.against, true) == 1);
  CHECK(layout.routes[3].empty());
  for (std::size_t e = 0; e < 3; ++e) {
    const bool upwards = layout.routes[e].front().y > layout.routes[e].back().y;
    CHECK(upwards == layout.against[e]);
  }
}

TEST_CASE("two edges between the same nodes do not lie on each other") {
  const std::vector<Arc> arcs = {{0, 1}, {1, 0}};
  const LayeredLayout layout = layered_layout(Digraph(2, arcs), {});
  CHECK(std::abs(layout.routes[0].front().x - layout.routes[1].back().x) > 10);
}

TEST_CASE("crossings that an order can avoid are avoided") {
  const std::vector<Arc> arcs = {{0, 5}, {1, 4}, {2, 3}};  // three pairs given crosswise
  const LayeredLayout layout = layered_layout(Digraph(6, arcs), {});
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const double above = layout.routes[a].front().x - layout.routes[b].front().x;
      const double below = layout.routes[a].back().x - layout.routes[b].back().x;
      CHECK(above * below > 0);
    }
  }
}

TEST_CASE("nothing to lay out takes no room") { CHECK(layered_layout(Digraph(), {}).height == 0); }

}  // namespace sixstep_tests::layered_layout_test
