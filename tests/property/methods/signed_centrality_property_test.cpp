// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/signed_centrality.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>

#include <support/signed_network.hpp>

namespace sixstep_tests::signed_centrality_property_test {

using namespace sixstep;
using test_support::random_network;
using test_support::SignedNetwork;

namespace {

constexpr double tolerance = 1e-9;

NodeIndex upto(std::mt19937& draw, NodeIndex least, NodeIndex most) {
  return least + static_cast<NodeIndex>(draw() % (most - least + 1));
}

/// By pair, both ways if undirected; the networks here have no parallel edges.
Matrix weights_of(const SignedNetwork& network, EdgeReading edges) {
  Matrix weights(network.actors, network.actors);
  for (std::size_t edge = 0; edge < network.arcs.size(); ++edge) {
    const auto [from, to] = network.arcs[edge];
    weights(from, to) = network.weights[edge];
    if (edges == EdgeReading::undirected) weights(to, from) = network.weights[edge];
  }
  return weights;
}

double worth(double weight) { return weight > 0.0 ? 1.0 : weight < 0.0 ? -2.0 : 0.0; }

/// Ties of any kind each way with a chance of 50 %.
SignedNetwork random_directed(std::mt19937& draw, NodeIndex actors) {
  SignedNetwork network{actors};
  for (NodeIndex from = 0; from < actors; ++from) {
    for (NodeIndex to = 0; to < actors; ++to) {
      if (from != to && draw() % 2) network.add(from, to, draw() % 2 ? 1.0 : -1.0);
    }
  }
  return network;
}

/// The largest of |A x − λ x| over actors.
double residual(const Matrix& a, const std::vector<double>& x, double value) {
  double largest = 0.0;
  for (std::size_t row = 0; row < a.rows(); ++row) {
    const double sum = std::inner_product(x.begin(), x.end(), a.row(row).begin(), 0.0);
    largest = std::max(largest, std::abs(sum - value * x[row]));
  }
  return largest;
}

/// By many products with A of a vector that no eigenvector of these networks is at right angles to.
double largest_size_of_eigenvalues(const Matrix& a) {
  std::vector<double> x(a.rows());
  for (std::size_t k = 0; k < x.size(); ++k) x[k] = 1.0 + std::sqrt(2.0 + static_cast<double>(k));
  double growth = 0.0;
  for (int step = 0; step < 4000; ++step) {
    std::vector<double> next(x.size(), 0.0);
    for (std::size_t row = 0; row < x.size(); ++row) {
      next[row] = std::inner_product(x.begin(), x.end(), a.row(row).begin(), 0.0);
    }
    growth = std::sqrt(std::inner_product(next.begin(), next.end(), next.begin(), 0.0));
    if (growth == 0.0) return 0.0;
    for (std::size_t k = 0; k < x.size(); ++k) x[k] = next[k] / growth;
  }
  return growth;
}

}  // namespace

TEST_CASE("each PN index is 1 and what the ties to the others' are worth") {
  std::mt19937 draw(2014);
  std::size_t solved = 0;
  for (int turn = 0; turn < 300; ++turn) {
    const bool directed = turn % 2 == 1;
    const auto reading = directed ? EdgeReading::directed : EdgeReading::undirected;
    const NodeIndex actors = upto(draw, 3, 12);
    const auto network =
        directed ? random_directed(draw, actors) : random_network(draw, actors, 60, 5);
    const Matrix ties = weights_of(network, reading);
    const PnIndex found = pn_index(network.graph(), network.weights, reading);
    if (found.out.empty()) continue;
    ++solved;
    const double most = 2.0 * (static_cast<double>(actors) - 1.0);
    for (std::size_t actor = 0; actor < actors; ++actor) {
      double out = 1.0;
      double in = 1.0;
      for (std::size_t other = 0; other < actors; ++other) {
        out += worth(ties(actor, other)) / most * found.in[other];
        in += worth(ties(other, actor)) / most * found.out[other];
      }
      CHECK(std::abs(found.out[actor] - out) <= tolerance);
      CHECK(std::abs(found.in[actor] - in) <= tolerance);
    }
  }
  CHECK(solved > 290);
}

TEST_CASE("ties given both ways make one PN index, and turning all round swaps in and out") {
  std::mt19937 draw(38);
  for (int turn = 0; turn < 100; ++turn) {
    const NodeIndex actors = upto(draw, 3, 10);
    const auto network = random_network(draw, actors, 50, 1);
    SignedNetwork mutual = network;
    for (std::size_t edge = 0; edge < network.arcs.size(); ++edge) {
      mutual.add(network.arcs[edge].to, network.arcs[edge].from, network.weights[edge]);
    }
    const auto one = pn_index(network.graph(), network.weights);
    const auto both = pn_index(mutual.graph(), mutual.weights, EdgeReading::directed);
    const auto some = random_directed(draw, actors);
    const auto forth = pn_index(some.graph(), some.weights, EdgeReading::directed);
    const auto back = pn_index(some.graph().reversed(), some.weights, EdgeReading::directed);
    REQUIRE(one.out.size() == actors);
    for (std::size_t actor = 0; actor < actors && !both.out.empty(); ++actor) {
      CHECK(std::abs(one.out[actor] - both.out[actor]) <= tolerance);
      CHECK(std::abs(one.out[actor] - both.in[actor]) <= tolerance);
    }
    REQUIRE(forth.out.size() == back.in.size());
    for (std::size_t actor = 0; actor < forth.out.size(); ++actor) {
      CHECK(std::abs(forth.out[actor] - back.in[actor]) <= tolerance);
    }
  }
}

TEST_CASE("counts are those of looking at all pairs") {
  std::mt19937 draw(5);
  for (int turn = 0; turn < 100; ++turn) {
    const auto network = random_directed(draw, upto(draw, 1, 9));
    const Matrix ties = weights_of(network, EdgeReading::directed);
    const auto found = signed_degrees(network.graph(), network.weights, EdgeReading::directed);
    for (std::size_t actor = 0; actor < network.actors; ++actor) {
      std::array<std::uint32_t, 4> counts{};
      for (std::size_t other = 0; other < network.actors; ++other) {
        counts[0] += ties(actor, other) > 0 ? 1U : 0U;
        counts[1] += ties(actor, other) < 0 ? 1U : 0U;
        counts[2] += ties(other, actor) > 0 ? 1U : 0U;
        counts[3] += ties(other, actor) < 0 ? 1U : 0U;
      }
      CHECK(found.alliances.out[actor] == counts[0]);
      CHECK(found.conflicts.out[actor] == counts[1]);
      CHECK(found.alliances.in[actor] == counts[2]);
      CHECK(found.conflicts.in[actor] == counts[3]);
    }
  }
}

TEST_CASE("scores are an eigenvector of the eigenvalue of the largest size, scaled as promised") {
  std::mt19937 draw(2004);
  std::size_t told = 0;
  for (int turn = 0; turn < 300; ++turn) {
    const auto network = random_network(draw, 2 + draw() % 12, 50, 4);
    const Matrix ties = weights_of(network, EdgeReading::undirected);
    const auto found = signed_eigenvector(network.graph(), network.weights);
    // Powers tell the size only where no other eigenvalue is near it.
    if (found.gap > 0.02) {
      const double size = largest_size_of_eigenvalues(ties);
      CHECK(std::abs(std::abs(found.eigenvalue) - size) <= tolerance * size);
    }
    if (found.of_actor.empty()) continue;
    ++told;
    CHECK(residual(ties, found.of_actor, found.eigenvalue) <= tolerance);
    const auto size = [](double a, double b) { return std::abs(a) < std::abs(b); };
    CHECK(std::abs(std::ranges::max(found.of_actor, size)) == 1.0);
    CHECK(std::accumulate(found.of_actor.begin(), found.of_actor.end(), 0.0) >= -tolerance * 20);
  }
  CHECK(told > 200);
}

TEST_CASE("in a network of two camps scores are those without signs, with the signs of the camps") {
  std::mt19937 draw(56);
  std::size_t seen = 0;
  for (int turn = 0; turn < 200; ++turn) {
    auto network = random_network(draw, 3 + draw() % 8, 60, 3);
    SignedNetwork plain = network;
    std::vector<double> camp(network.actors);
    for (double& side : camp) side = draw() % 2 ? 1.0 : -1.0;
    for (std::size_t edge = 0; edge < network.arcs.size(); ++edge) {
      plain.weights[edge] = std::abs(network.weights[edge]);
      network.weights[edge] =
          plain.weights[edge] * camp[network.arcs[edge].from] * camp[network.arcs[edge].to];
    }
    const auto with = signed_eigenvector(network.graph(), network.weights);
    const auto without = signed_eigenvector(plain.graph(), plain.weights);
    CHECK(std::abs(with.eigenvalue - without.eigenvalue) <= tolerance);
    REQUIRE(with.of_actor.size() == without.of_actor.size());
    if (with.of_actor.empty()) continue;
    ++seen;
    double turned = 0.0;
    for (std::size_t actor = 0; actor < network.actors; ++actor) {
      CHECK(without.of_actor[actor] >= -1e-7);
      CHECK(std::abs(std::abs(with.of_actor[actor]) - without.of_actor[actor]) <= tolerance);
      if (without.of_actor[actor] < 1e-6) continue;
      const double sign = std::copysign(1.0, with.of_actor[actor]) * camp[actor];
      if (turned == 0.0) turned = sign;
      CHECK(sign == turned);
    }
  }
  CHECK(seen > 150);
}

}  // namespace sixstep_tests::signed_centrality_property_test
