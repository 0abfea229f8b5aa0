// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/signed_centrality.hpp>

#include <cmath>
#include <stdexcept>

#include <support/signed_network.hpp>

namespace sixstep_tests::signed_centrality_test {

using namespace sixstep;
using test_support::SignedNetwork;

namespace {

using Counts = std::vector<std::uint32_t>;
using Scores = std::vector<double>;

PnIndex pn(const SignedNetwork& network, EdgeReading edges = EdgeReading::undirected) {
  return pn_index(network.graph(), network.weights, edges);
}

SignedEigenvector eigenvector(const SignedNetwork& network) {
  return signed_eigenvector(network.graph(), network.weights);
}

/// All pairs, in both directions, with ties of one weight.
SignedNetwork complete(NodeIndex actors, double weight) {
  SignedNetwork network{actors};
  for (NodeIndex from = 0; from < actors; ++from) {
    for (NodeIndex to = 0; to < actors; ++to) {
      if (from != to) network.add(from, to, weight);
    }
  }
  return network;
}

void check_close(const Scores& ours, const Scores& expected, double tolerance = 1e-12) {
  REQUIRE(ours.size() == expected.size());
  for (std::size_t k = 0; k < ours.size(); ++k) CHECK(std::abs(ours[k] - expected[k]) <= tolerance);
}

}  // namespace

TEST_CASE("alliances and conflicts are counted apart, parallel edges by their sum") {
  const SignedNetwork network{4, {{0, 1}, {1, 2}, {2, 1}, {0, 3}, {3, 0}}, {2, 1, -3, 1, -1}};
  const SignedDegrees mutual = signed_degrees(network.graph(), network.weights);
  CHECK(mutual.alliances.out == Counts{1, 1, 0, 0});
  CHECK(mutual.conflicts.out == Counts{0, 1, 1, 0});  // 0 and 3 cancel out
  CHECK(mutual.alliances.in == mutual.alliances.out);
  CHECK(mutual.conflicts.in == mutual.conflicts.out);
  const SignedDegrees directed =
      signed_degrees(network.graph(), network.weights, EdgeReading::directed);
  CHECK(directed.alliances.out == Counts{2, 1, 0, 0});
  CHECK(directed.alliances.in == Counts{0, 1, 1, 1});
  CHECK(directed.conflicts.out == Counts{0, 0, 1, 1});
  CHECK(directed.conflicts.in == Counts{1, 1, 0, 0});
  CHECK(signed_degrees(Digraph(), {}).alliances.out.empty());
}

TEST_CASE("the PN index is 1 without ties, and 2 where all are allied with all") {
  CHECK(pn({}).out.empty());
  CHECK(pn({1}).out == Scores{1});
  CHECK(pn({3}).out == Scores{1, 1, 1});
  check_close(pn(complete(5, 1)).out, {2, 2, 2, 2, 2});
  check_close(pn(complete(5, 7), EdgeReading::directed).in, {2, 2, 2, 2, 2});
  check_close(pn(complete(3, -1)).out, {0.5, 0.5, 0.5});
}

TEST_CASE("an ally lifts the PN index and an opponent lowers it") {
  // x0 = 1 + (x1 − 2 x2) / 4, x1 = 1 + x0 / 4, x2 = 1 − x0 / 2.
  const SignedNetwork network{3, {{0, 1}, {2, 0}}, {5, -0.25}};
  check_close(pn(network).out, {12.0 / 11, 14.0 / 11, 5.0 / 11});
  // Directed: out0 = 1 + in1 / 4, in1 = 1 + out0 / 4; out2 = 1 − in0 / 2, in0 = 1 − out2 / 2.
  const PnIndex directed = pn(network, EdgeReading::directed);
  check_close(directed.out, {4.0 / 3, 1, 2.0 / 3});
  check_close(directed.in, {2.0 / 3, 4.0 / 3, 1});
}

TEST_CASE("the PN index of ten actors as it was published") {
  // Everett & Borgatti (2014), Social Networks 38, 111–120, table 5, printed to three digits.
  const SignedNetwork network{
      10,
      {{0, 1}, {0, 3}, {0, 7}, {0, 8}, {1, 2}, {1, 3}, {1, 4}, {1, 5}, {1, 6},
       {2, 3}, {2, 4}, {2, 8}, {3, 4}, {3, 5}, {3, 6}, {4, 5}, {4, 7}, {4, 9},
       {5, 6}, {5, 8}, {5, 9}, {6, 7}, {6, 8}, {6, 9}, {7, 8}, {8, 9}},
      {1, 1, -1, -1, 1, -1, 1, -1, -1, 1, -1, -1, 1, -1, -1, 1, -1, -1, 1, 1, -1, 1, -1, 1, 1, 1}};
  check_close(pn(network).out,
              {0.901, 0.861, 0.908, 0.861, 0.841, 0.850, 0.862, 0.902, 0.851, 0.907}, 5e-4);
}

TEST_CASE("where all are in conflict there may be no single PN index, which is said") {
  CHECK(pn(complete(2, -1)).out.empty());
  CHECK(pn(complete(4, -1), EdgeReading::directed).out.empty());
  CHECK(pn(complete(4, -1), EdgeReading::directed).in.empty());
  CHECK_FALSE(pn(complete(2, -1)).truncated);
}

TEST_CASE("two camps have scores of two signs, the larger camp above 0") {
  // Alliances 0-1, 0-2, 1-2 and one opponent of 0: eigenvalue λ with λ² (λ − 1) = 3 λ − 1.
  const SignedNetwork network{4, {{0, 1}, {0, 2}, {1, 2}, {3, 0}}, {1, 1, 1, -1}};
  const SignedEigenvector found = eigenvector(network);
  const double value = found.eigenvalue;
  CHECK(std::abs(value * value * (value - 1) - 3 * value + 1) <= 1e-12);
  check_close(found.of_actor, {1, 1 / (value - 1), 1 / (value - 1), -1 / value});
  CHECK(found.gap > 0.2);
}

TEST_CASE("of equal camps that of the first actor who is in one is above 0") {
  const SignedNetwork network{
      5, {{2, 1}, {1, 3}, {1, 4}, {2, 3}, {2, 4}, {3, 4}}, {1, -1, -1, -1, -1, 1}};
  check_close(eigenvector(network).of_actor, {0, 1, 1, -1, -1});
}

TEST_CASE("of opposite eigenvalues that above 0 tells the camps") {
  const SignedNetwork star{3, {{0, 1}, {0, 2}}, {1, -1}};
  const SignedEigenvector found = eigenvector(star);
  CHECK(found.eigenvalue == doctest::Approx(std::sqrt(2.0)));
  check_close(found.of_actor, {1, std::sqrt(0.5), -std::sqrt(0.5)});
  CHECK(found.gap == doctest::Approx(0.0));
}

TEST_CASE("an eigenvalue below 0 says that no two camps order the conflicts") {
  const SignedEigenvector found = eigenvector({3, {{0, 1}, {1, 2}, {2, 0}}, {-1, -1, -1}});
  CHECK(found.eigenvalue == doctest::Approx(-2.0));
  CHECK(found.gap == doctest::Approx(0.5));
  check_close(found.of_actor, {1, 1, 1});
}

TEST_CASE("weights count, and parallel edges are one tie of their sum") {
  const SignedNetwork whole{3, {{0, 1}, {1, 2}}, {3, -4}};
  const SignedNetwork split{3, {{0, 1}, {2, 1}, {1, 0}, {1, 2}}, {1, -6, 2, 2}};
  CHECK(eigenvector(whole).eigenvalue == doctest::Approx(5.0));
  check_close(eigenvector(whole).of_actor, {0.6, 1, -0.8});
  CHECK(eigenvector(split).of_actor == eigenvector(whole).of_actor);
}

TEST_CASE("parts that are alike, and actors without ties, have no scores") {
  CHECK(eigenvector({4, {{0, 1}, {2, 3}}, {1, -1}}).of_actor.empty());
  CHECK(eigenvector({4, {{0, 1}, {2, 3}}, {1, -1}}).eigenvalue == doctest::Approx(1.0));
  CHECK(eigenvector({1}).of_actor.empty());
  CHECK(eigenvector({2}).eigenvalue == 0.0);
  CHECK(eigenvector({}).of_actor.empty());
}

TEST_CASE("centrality stops at its limit of work and then says nothing of anybody") {
  const SignedNetwork network = complete(6, 1);
  for (const EdgeReading edges : {EdgeReading::undirected, EdgeReading::directed}) {
    const PnIndex stopped = pn_index(network.graph(), network.weights, edges, {5, {}});
    CHECK(stopped.truncated);
    CHECK(stopped.out.empty());
    CHECK(stopped.in.empty());
  }
  const auto stopped = signed_eigenvector(network.graph(), network.weights, {5, {}});
  CHECK(stopped.truncated);
  CHECK(stopped.of_actor.empty());
}

TEST_CASE("centrality refuses what is no network of alliances and conflicts") {
  const SignedNetwork self{2, {{1, 1}}, {1}};
  CHECK_THROWS_AS(signed_degrees(self.graph(), self.weights), std::invalid_argument);
  CHECK_THROWS_AS(pn(self), std::invalid_argument);
  CHECK_THROWS_AS(eigenvector({2, {{0, 1}}, {0.0}}), std::invalid_argument);
  CHECK_THROWS_AS(pn_index(Digraph(), std::vector{1.0}), std::invalid_argument);
}

}  // namespace sixstep_tests::signed_centrality_test
