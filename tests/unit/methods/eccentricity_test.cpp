// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/eccentricity.hpp>

#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::eccentricity_test {

using namespace sixstep;

namespace {

const Digraph chain(4, std::vector<Arc>{{0, 1}, {1, 2}, {2, 3}});

}  // namespace

TEST_CASE(
    "eccentricity counts steps to the last node, and there are none where it is not reached") {
  const Eccentricity both = eccentricity(chain, {.edges = EdgeReading::undirected});
  CHECK(both.of_node[0] == 3U);
  CHECK(both.of_node[1] == 2U);
  CHECK(both.diameter == 3U);
  CHECK(both.radius == 2U);
  const Eccentricity along = eccentricity(chain);
  CHECK(along.of_node[0] == 3U);
  CHECK_FALSE(along.of_node[1].has_value());
  CHECK_FALSE(along.diameter.has_value());
  CHECK_FALSE(along.radius.has_value());
}

TEST_CASE("one node is everywhere at once, and no nodes have no diameter") {
  CHECK(eccentricity(Digraph(1, std::vector<Arc>{{0, 0}})).diameter == 0U);
  CHECK_FALSE(eccentricity(Digraph()).diameter.has_value());
}

TEST_CASE("a search for eccentricities that is stopped knows no diameter") {
  EccentricityOptions options{.edges = EdgeReading::undirected};
  options.stop.work_limit = 2;
  const Eccentricity found = eccentricity(chain, options);
  CHECK(found.truncated);
  CHECK(found.of_node[1] == 2U);
  CHECK_FALSE(found.of_node[2].has_value());
  CHECK_FALSE(found.diameter.has_value());
}

}  // namespace sixstep_tests::eccentricity_test
