// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/cohesion.hpp>

#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::cohesion_test {

using namespace sixstep;

namespace {

/// A triangle 0 1 2 with a tail 2 3 4, and node 5 by itself; edges point anywhere, one comes twice.
const Digraph kite(6, std::vector<Arc>{{0, 1}, {2, 1}, {2, 0}, {0, 2}, {3, 2}, {3, 4}, {4, 4}});

}  // namespace

TEST_CASE("core numbers fall from the dense middle to who has no tie") {
  CHECK(core_numbers(kite) == std::vector<std::uint32_t>{2, 2, 2, 1, 1, 0});
  CHECK(core_numbers(Digraph()).empty());
}

TEST_CASE("clustering is the share of neighbours' pairs that are tied, by node and over all") {
  const Clustering found = clustering(kite);
  CHECK(found.of_node[0] == 1.0);
  CHECK(found.of_node[2] == 1.0 / 3);
  CHECK(found.of_node[3] == 0.0);
  CHECK_FALSE(found.of_node[4].has_value());
  CHECK_FALSE(found.of_node[5].has_value());
  CHECK(found.average.value() == doctest::Approx((1.0 + 1.0 + 1.0 / 3) / 6));
  CHECK(found.transitivity == 3.0 / 6);
  CHECK_FALSE(found.truncated);
}

TEST_CASE("without pairs of ties there is no transitivity, without nodes no average") {
  const Clustering pair = clustering(Digraph(2, std::vector<Arc>{{0, 1}}));
  CHECK(pair.average == 0.0);
  CHECK_FALSE(pair.transitivity.has_value());
  CHECK_FALSE(clustering(Digraph()).average.has_value());
}

TEST_CASE("clustering that is stopped tells what it found by node, and nothing over all") {
  StopCondition stop;
  stop.work_limit = 8;
  const Clustering found = clustering(kite, stop);
  CHECK(found.truncated);
  CHECK(found.of_node[0] == 1.0);
  CHECK_FALSE(found.of_node[2].has_value());
  CHECK_FALSE(found.average.has_value());
  CHECK_FALSE(found.transitivity.has_value());
}

}  // namespace sixstep_tests::cohesion_test
