// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/frustration.hpp>

#include <limits>
#include <stdexcept>

#include <support/signed_network.hpp>

namespace sixstep_tests::frustration_test {

using namespace sixstep;
using test_support::SignedNetwork;
using Camps = std::vector<std::size_t>;

namespace {

Frustration solve(const SignedNetwork& network, const FrustrationOptions& options = {}) {
  return frustration(network.graph(), network.weights, options);
}

/// Everybody with everybody, all in conflict.
SignedNetwork all_against_all(std::size_t actors) {
  SignedNetwork network{actors};
  for (NodeIndex from = 0; from < actors; ++from) {
    for (NodeIndex to = 0; to < from; ++to) network.add(from, to, -1.0);
  }
  return network;
}

}  // namespace

TEST_CASE("a balanced network falls into its camps without friction") {
  const SignedNetwork network{4, {{0, 1}, {1, 2}, {3, 2}, {0, 3}}, {1, -2, 1, -4}};
  const Frustration found = solve(network);
  CHECK(found.camps == Camps{0, 0, 1, 1});
  CHECK(found.index == 0.0);
  CHECK(found.balance == 1.0);
  CHECK(found.optimal);
  CHECK(found.optima == 1);
  CHECK(found.frustrated.empty());
}

TEST_CASE("an actor between two allies who are at odds: the cheapest tie gives way") {
  const SignedNetwork network{3, {{0, 1}, {1, 2}, {2, 0}}, {3, -2, 1.5}};
  const Frustration found = solve(network);
  CHECK(found.index == 1.5);
  CHECK(found.lower_bound == 1.5);
  CHECK(found.frustrated == std::vector<EdgeIndex>{2});
  CHECK(found.camps == Camps{0, 0, 1});
  CHECK(found.balance == doctest::Approx(1.0 - 3.0 / 6.5));
}

TEST_CASE("of camps that are equally good the first in digits is given, and all are counted") {
  const Frustration found = solve(all_against_all(4));  // any two against any two
  CHECK(found.index == 2.0);
  CHECK(found.camps == Camps{0, 0, 1, 1});
  CHECK(found.optima == 3);
}

TEST_CASE("parts that no tie joins are divided each for itself") {
  SignedNetwork network{7, {{1, 2}, {2, 3}, {3, 1}, {5, 4}}, {-1, -1, -1, -1}};
  const Frustration found = solve(network);
  CHECK(found.index == 1.0);
  CHECK(found.optima == 3);
  CHECK(found.camps == Camps{0, 0, 0, 1, 0, 1, 0});
  CHECK(solve({}).optima == 1);
  CHECK(solve({}).optimal);
  CHECK_FALSE(solve({2}).balance.has_value());
}

TEST_CASE("two who are allies and opponents at once are frustrated either way") {
  const SignedNetwork network{2, {{0, 1}, {1, 0}}, {3, -1}};
  const Frustration found = solve(network);
  CHECK(found.index == 1.0);
  CHECK(found.lower_bound == 1.0);
  CHECK(found.frustrated == std::vector<EdgeIndex>{1});
  const Frustration even = solve({2, {{0, 1}, {1, 0}}, {1, -1}});
  CHECK(even.index == 1.0);
  CHECK(even.optimal);
}

TEST_CASE("larger parts are searched, between camps that were found and a bound that is proven") {
  const SignedNetwork conflict = all_against_all(30);
  const Frustration found = solve(conflict);
  CHECK(found.index == 2.0 * (15 * 14 / 2));  // half against half
  CHECK(found.lower_bound > 100.0);
  CHECK(found.lower_bound <= found.index);
  CHECK_FALSE(found.optimal);
  CHECK_FALSE(found.optima.has_value());
}

TEST_CASE("a search that meets its bound is proven") {
  SignedNetwork ring{40};  // an odd ring of conflicts: one has to give way
  for (NodeIndex actor = 0; actor < 39; ++actor) ring.add(actor, (actor + 1) % 39, -1.0);
  ring.add(39, 0, 2.0);
  const Frustration found = solve(ring);
  CHECK(found.index == 1.0);
  CHECK(found.optimal);
  CHECK_FALSE(found.optima.has_value());
}

TEST_CASE("24 actors who all have ties are divided exactly, 25 too if that is asked for") {
  const Frustration found = solve(all_against_all(24));
  CHECK(found.index == 132.0);
  CHECK(found.optimal);
  CHECK(found.optima == 1352078);  // 24 choose 12, halved
  CHECK(found.work == (1U << 22) - 1);
}

TEST_CASE("weights of any size are read alike") {
  const SignedNetwork small{3, {{0, 1}, {1, 2}, {2, 0}}, {3e-90, -2e-90, 1e-90}};
  CHECK(solve(small).index == 1e-90);
  CHECK(solve(small).optimal);
  const SignedNetwork large{3, {{0, 1}, {1, 2}, {2, 0}}, {3e90, -2e90, 1e90}};
  CHECK(solve(large).index == 1e90);
}

TEST_CASE("work stops at its limit with the best camps so far") {
  FrustrationOptions options;
  options.stop.work_limit = 10'000;
  const Frustration exact = solve(all_against_all(20), options);
  CHECK(exact.truncated);
  CHECK_FALSE(exact.optimal);
  CHECK_FALSE(exact.optima.has_value());
  CHECK(exact.work <= 10'000);
  CHECK(exact.lower_bound <= 90.0);
  CHECK(exact.index >= 90.0);
  const Frustration searched = solve(all_against_all(40), options);
  CHECK(searched.truncated);
  CHECK(searched.camps.size() == 40);
  options.stop.work_limit = 0;
  CHECK(solve(all_against_all(40), options).index >= 2.0 * (20 * 19 / 2));
}

TEST_CASE("what is no network of alliances and conflicts is refused") {
  const double infinite = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(solve({2, {{0, 1}}, {}}), std::invalid_argument);
  CHECK_THROWS_AS(solve({2, {{0, 1}}, {0.0}}), std::invalid_argument);
  CHECK_THROWS_AS(solve({2, {{0, 1}}, {infinite}}), std::invalid_argument);
  CHECK_THROWS_AS(solve({2, {{0, 1}}, {std::nan("")}}), std::invalid_argument);
  CHECK_THROWS_AS(solve({2, {{1, 1}}, {1.0}}), std::invalid_argument);
  CHECK_THROWS_AS(solve({2, {{0, 1}}, {1.0}}, {.exact_up_to = 33}), std::invalid_argument);
  CHECK_THROWS_AS(solve({2, {{0, 1}}, {1.0}}, {.starts = 0}), std::invalid_argument);
}

}  // namespace sixstep_tests::frustration_test
