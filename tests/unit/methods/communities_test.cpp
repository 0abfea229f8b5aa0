// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/communities.hpp>

#include <limits>
#include <stdexcept>

#include <support/signed_network.hpp>

namespace sixstep_tests::communities_test {

using namespace sixstep;
using test_support::SignedNetwork;
using Numbers = std::vector<std::size_t>;

namespace {

/// Two rings of three who know each other by one tie.
const SignedNetwork two_rings{
    6, {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}, {2, 3}}, {1, 1, 1, 1, 1, 1, 1}};

Communities divided(const SignedNetwork& network, CommunityOptions options = {}) {
  options.weights = network.weights;
  return communities(network.graph(), options);
}

}  // namespace

TEST_CASE("who has more to do with each other than with the rest is a community") {
  const Communities found = communities(two_rings.graph());
  CHECK(found.community_of == Numbers{0, 0, 0, 1, 1, 1});
  CHECK(found.count == 2);
  CHECK(found.modularity == doctest::Approx(6.0 / 7 - 0.5));
  CHECK(found.modularity == modularity(two_rings.graph(), found.community_of));
}

TEST_CASE("modularity is what lies within less what chance would put there") {
  const Digraph graph = two_rings.graph();
  CHECK(modularity(graph, Numbers(6, 0)) == 0.0);
  CHECK(modularity(graph, Numbers{0, 1, 2, 3, 4, 5}) ==
        doctest::Approx(-(4 * 4.0 + 2 * 9.0) / 196));
  CHECK(modularity(graph, Numbers(6, 0), two_rings.weights, 2.0) == -1.0);
}

TEST_CASE("weights decide who belongs together") {
  SignedNetwork chain{4, {{0, 1}, {1, 2}, {2, 3}}, {1, 5, 1}};
  CHECK(divided(chain).community_of == Numbers{0, 0, 0, 0});
  chain.weights = {5, 1, 5};
  CHECK(divided(chain).community_of == Numbers{0, 0, 1, 1});
}

TEST_CASE("a higher resolution makes smaller communities") {
  CHECK(divided(two_rings, {.resolution = 5.0}).count == 6);
  CHECK(divided(two_rings, {.resolution = 0.1}).count == 1);
  CHECK(divided(two_rings, {.resolution = 0.1}).resolution == 0.1);
}

TEST_CASE("opponents are in different communities, and the opponents of the same in one") {
  // Two against two, without any alliance.
  const SignedNetwork opponents{4, {{0, 2}, {0, 3}, {1, 2}, {1, 3}}, {-1, -1, -1, -1}};
  const Communities found = divided(opponents);
  CHECK(found.community_of == Numbers{0, 0, 1, 1});
  CHECK(found.modularity == 0.5);
  SignedNetwork enemies = two_rings;
  enemies.weights[1] = -1;
  CHECK(divided(enemies).community_of[1] != divided(enemies).community_of[2]);
}

TEST_CASE("modularity with conflicts follows its definition") {
  // w+ = 1, w− = 2. Together 0 and 1: 2·1 of 6 within; chance (1+1)²/2 − (1+1)²/4.
  const SignedNetwork trio{3, {{0, 1}, {1, 2}, {0, 2}}, {1, -1, -1}};
  const double expected = (2.0 - (4.0 / 2 - 4.0 / 4 - 4.0 / 4)) / 6.0;
  CHECK(modularity(trio.graph(), Numbers{0, 0, 1}, trio.weights) == doctest::Approx(expected));
}

TEST_CASE("a self-loop has both of its ends in its community") {
  const SignedNetwork loop{2, {{0, 0}, {0, 1}}, {1, 1}};
  CHECK(modularity(loop.graph(), Numbers{0, 1}, loop.weights) == doctest::Approx(0.5 - 10.0 / 16));
}

TEST_CASE("without edges everybody is alone, and there is no modularity") {
  const Communities found = communities(Digraph(3, {}));
  CHECK(found.community_of == Numbers{0, 1, 2});
  CHECK_FALSE(found.modularity.has_value());
  CHECK(communities(Digraph()).count == 0);
}

TEST_CASE("work stops at its limit with the best division so far") {
  CommunityOptions options;
  for (const std::uint64_t limit : {0U, 1U, 5U, 20U, 60U}) {
    options.stop.work_limit = limit;
    const Communities found = divided(two_rings, options);
    CHECK(found.truncated);
    CHECK(found.work <= limit);
    CHECK(found.community_of.size() == 6);
    CHECK(found.modularity == modularity(two_rings.graph(), found.community_of));
  }
}

TEST_CASE("what is no weight, community or resolution is refused") {
  const Digraph pair(2, std::vector<Arc>{{0, 1}});
  const double infinite = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(modularity(pair, Numbers{0}), std::invalid_argument);
  CHECK_THROWS_AS(modularity(pair, Numbers{0, 2}), std::invalid_argument);
  CHECK_THROWS_AS(modularity(pair, Numbers{0, 1}, std::vector{0.0}), std::invalid_argument);
  CHECK_THROWS_AS(modularity(pair, Numbers{0, 1}, std::vector{1.0, 1.0}), std::invalid_argument);
  CHECK_THROWS_AS(modularity(pair, Numbers{0, 1}, std::vector{infinite}), std::invalid_argument);
  CHECK_THROWS_AS(communities(pair, {.resolution = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS(communities(pair, {.starts = 0}), std::invalid_argument);
}

}  // namespace sixstep_tests::communities_test
