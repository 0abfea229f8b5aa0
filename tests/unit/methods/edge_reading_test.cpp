// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/edge_reading.hpp>

#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::edge_reading_test {

using namespace sixstep;

TEST_CASE("read both ways, edge e comes back as edge e + edge count") {
  const Digraph graph(3, std::vector<Arc>{{0, 1}, {2, 1}});
  CHECK(both_ways(graph).arcs() == std::vector<Arc>{{0, 1}, {2, 1}, {1, 0}, {1, 2}});
  CHECK(both_ways(Digraph()).node_count() == 0);
}

}  // namespace sixstep_tests::edge_reading_test
