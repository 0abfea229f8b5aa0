// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/signed_balance.hpp>

#include <cmath>
#include <stdexcept>

#include <support/signed_network.hpp>

namespace sixstep_tests::signed_balance_test {

using namespace sixstep;
using test_support::SignedNetwork;

namespace {

SignedBalance balance(const SignedNetwork& network) {
  return signed_balance(network.graph(), network.weights);
}

using Numbers = std::vector<std::size_t>;

}  // namespace

TEST_CASE("two camps explain a network without contradiction") {
  const SignedBalance found = balance({5, {{2, 0}, {2, 1}, {0, 1}, {4, 3}}, {-1, -2, 1, -1}});
  CHECK(found.balanced);
  CHECK(found.camps == Numbers{0, 0, 1, 0, 1});
  CHECK(found.groups == Numbers{0, 0, 1, 2, 3});
}

TEST_CASE("three who are all against each other make three groups but not two camps") {
  const SignedBalance found = balance({4, {{0, 1}, {1, 2}, {2, 0}, {3, 2}}, {-1, -1, -1, 1}});
  CHECK_FALSE(found.balanced);
  CHECK(found.clusterable);
  CHECK(found.camps.empty());
  CHECK(found.groups == Numbers{0, 1, 2, 2});
}

TEST_CASE("the contradiction is a shortest one, edge after edge") {
  // A square with one conflict hangs beside a ring of five with three.
  const SignedNetwork network{
      8,
      {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}, {4, 5}, {5, 6}, {6, 7}, {7, 4}},
      {-1, -1, -1, 1, 1, 1, 1, -1, 1}};
  const SignedBalance found = balance(network);
  CHECK(found.contradiction == std::vector<EdgeIndex>{5, 6, 7, 8});
  CHECK_FALSE(found.clusterable);
  CHECK(found.conflicts_within == std::vector<EdgeIndex>{7});
  CHECK(found.groups.empty());
}

TEST_CASE("two edges that disagree about two actors are a contradiction of two") {
  const SignedBalance found = balance({3, {{0, 1}, {1, 2}, {2, 1}}, {1, 1, -1}});
  CHECK(found.contradiction == std::vector<EdgeIndex>{1, 2});
  CHECK(found.conflicts_within == std::vector<EdgeIndex>{2});
}

TEST_CASE("trios are counted by their conflicts, parallel edges as one tie of their sum") {
  const SignedNetwork network{
      4, {{0, 1}, {1, 2}, {0, 2}, {2, 0}, {3, 0}, {3, 1}, {3, 2}}, {1, 1, 1, -2, 1, 1, -1}};
  const TriangleCensus found = triangle_census(network.graph(), network.weights);
  CHECK(found == TriangleCensus{1, 2, 1, 0, false});  // 013 | 012, 123 | 023
  CHECK(balanced_share(found) == 0.5);
  CHECK_FALSE(balanced_share({}).has_value());
}

TEST_CASE("walks are balanced where the network is, and less where it is not") {
  CHECK(walk_balance(Digraph(), {}) == 1.0);
  const SignedNetwork balanced{3, {{0, 1}, {1, 2}, {2, 0}}, {1, -5, -5}};
  CHECK(walk_balance(balanced.graph(), balanced.weights).value() == doctest::Approx(1.0));
  // Eigenvalues 1, 1, −2 of the signs of three conflicts, and −1, −1, 2 without signs.
  const SignedNetwork odd{3, {{0, 1}, {1, 2}, {2, 0}}, {-1, -1, -1}};
  const double expected =
      (2 * std::exp(1.0) + std::exp(-2.0)) / (2 * std::exp(-1.0) + std::exp(2.0));
  CHECK(walk_balance(odd.graph(), odd.weights).value() == doctest::Approx(expected).epsilon(1e-12));
}

TEST_CASE("work stops at its limit: counts are at least, and a contradiction may be missing") {
  const SignedNetwork odd{4, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 0}}, {-1, -1, -1, 1, 1}};
  const StopCondition soon{.work_limit = 4, .should_stop = {}};
  const SignedBalance found = signed_balance(odd.graph(), odd.weights, soon);
  CHECK(found.truncated);
  CHECK_FALSE(found.balanced);
  CHECK(found.contradiction.empty());
  CHECK(found.camps.empty());
  CHECK(triangle_census(odd.graph(), odd.weights, soon) == TriangleCensus{0, 0, 0, 1, true});
  CHECK_FALSE(walk_balance(odd.graph(), odd.weights, soon).has_value());
}

TEST_CASE("nobody and nothing is balanced") {
  CHECK(balance({}).balanced);
  CHECK(balance({2}).camps == Numbers{0, 0});
  CHECK(balance({2}).groups == Numbers{0, 1});
}

TEST_CASE("what is no network of alliances and conflicts is refused") {
  CHECK_THROWS_AS(balance({2, {{0, 1}}, {0.0}}), std::invalid_argument);
  CHECK_THROWS_AS(balance({2, {{0, 0}}, {1.0}}), std::invalid_argument);
  CHECK_THROWS_AS(triangle_census(Digraph(), std::vector{1.0}), std::invalid_argument);
  CHECK_THROWS_AS(walk_balance(Digraph(), std::vector{1.0}), std::invalid_argument);
}

}  // namespace sixstep_tests::signed_balance_test
