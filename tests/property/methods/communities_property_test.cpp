// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/communities.hpp>

#include <algorithm>
#include <cmath>
#include <random>

#include <sixstep/methods/linear_algebra.hpp>
#include <support/signed_network.hpp>

namespace sixstep_tests::communities_property_test {

using namespace sixstep;
using test_support::random_network;
using test_support::SignedNetwork;
using Numbers = std::vector<std::size_t>;

namespace {

Matrix adjacency(const SignedNetwork& network) {
  Matrix result(network.actors, network.actors);
  for (std::size_t edge = 0; edge < network.arcs.size(); ++edge) {
    const auto [from, to] = network.arcs[edge];
    result(from, to) += network.weights[edge];
    result(to, from) += network.weights[edge];
  }
  return result;
}

/// Pair by pair: Σ (A − k⁺k⁺/2w⁺ + k⁻k⁻/2w⁻) within communities, over 2w⁺ + 2w⁻.
double modularity_by_definition(const Matrix& tie, const Numbers& community_of) {
  const std::size_t actors = tie.rows();
  std::vector<double> plus(actors, 0.0);
  std::vector<double> minus(actors, 0.0);
  double all_plus = 0.0;
  double all_minus = 0.0;
  for (std::size_t a = 0; a < actors; ++a) {
    for (std::size_t b = 0; b < actors; ++b) {
      plus[a] += std::max(tie(a, b), 0.0);
      minus[a] += std::max(-tie(a, b), 0.0);
    }
    all_plus += plus[a];
    all_minus += minus[a];
  }
  double sum = 0.0;
  for (std::size_t a = 0; a < actors; ++a) {
    for (std::size_t b = 0; b < actors; ++b) {
      if (community_of[a] != community_of[b]) continue;
      sum += tie(a, b);
      if (all_plus > 0.0) sum -= plus[a] * plus[b] / all_plus;
      if (all_minus > 0.0) sum += minus[a] * minus[b] / all_minus;
    }
  }
  return sum / (all_plus + all_minus);
}

/// The largest modularity of all ways to divide, each as a string of numbers by first appearance.
double largest_modularity(const Matrix& tie) {
  Numbers community_of(tie.rows(), 0);
  double largest = -1.0;
  const auto divide = [&](const auto& next, std::size_t actor, std::size_t count) -> void {
    if (actor == tie.rows()) {
      largest = std::max(largest, modularity_by_definition(tie, community_of));
      return;
    }
    for (std::size_t community = 0; community <= count; ++community) {
      community_of[actor] = community;
      next(next, actor + 1, std::max(count, community + 1));
    }
  };
  divide(divide, 0, 0);
  return largest;
}

SignedNetwork network_of(std::mt19937& draw, std::size_t actors, bool conflicts) {
  auto network = random_network(draw, actors, 30 + draw() % 60, 5);
  for (double& weight : network.weights) weight = conflicts ? weight : std::abs(weight);
  return network;
}

}  // namespace

TEST_CASE("modularity is that of the definition, with conflicts and without") {
  std::mt19937 draw(2004);
  for (int turn = 0; turn < 300; ++turn) {
    const auto network = network_of(draw, 2 + draw() % 9, turn % 2 == 0);
    if (network.arcs.empty()) continue;
    Numbers community_of(network.actors);
    for (std::size_t& community : community_of) community = draw() % network.actors;
    const auto found = modularity(network.graph(), community_of, network.weights);
    CHECK(std::abs(found.value() - modularity_by_definition(adjacency(network), community_of)) <=
          1e-12);
  }
}

TEST_CASE("on small networks the best of all divisions is found") {
  std::mt19937 draw(2008);
  for (int turn = 0; turn < 120; ++turn) {
    const auto network = network_of(draw, 2 + draw() % 6, turn % 2 == 0);
    if (network.arcs.empty()) continue;
    const Communities found = communities(network.graph(), {.weights = network.weights});
    CHECK(std::abs(found.modularity.value() - largest_modularity(adjacency(network))) <= 1e-12);
  }
}

TEST_CASE("without conflicts every community is in one piece, and none gains by joining another") {
  std::mt19937 draw(2019);
  for (int turn = 0; turn < 60; ++turn) {
    const auto network = network_of(draw, 5 + draw() % 40, false);
    if (network.arcs.empty()) continue;
    const Digraph graph = network.graph();
    const Communities found = communities(graph, {.weights = network.weights});
    Numbers piece(network.actors);
    for (std::size_t actor = 0; actor < network.actors; ++actor) piece[actor] = actor;
    for (std::size_t round = 0; round < network.actors; ++round) {
      for (const Arc& arc : network.arcs) {
        if (found.community_of[arc.from] != found.community_of[arc.to]) continue;
        piece[arc.from] = piece[arc.to] = std::min(piece[arc.from], piece[arc.to]);
      }
    }
    std::size_t pieces = 0;
    for (std::size_t actor = 0; actor < network.actors; ++actor) pieces += piece[actor] == actor;
    CHECK(pieces == found.count);
    for (std::size_t one = 0; one < found.count; ++one) {
      for (std::size_t other = 0; other < one; ++other) {
        Numbers merged = found.community_of;
        std::ranges::replace(merged, one, other);
        CHECK(modularity(graph, merged, network.weights).value() <=
              found.modularity.value() + 1e-9);
      }
    }
  }
}

TEST_CASE("no actor would rather be in another community, nor alone") {
  std::mt19937 draw(13);
  for (int turn = 0; turn < 60; ++turn) {
    const auto network = network_of(draw, 3 + draw() % 20, true);
    if (network.arcs.empty()) continue;
    const Digraph graph = network.graph();
    const Communities found = communities(graph, {.weights = network.weights});
    for (std::size_t actor = 0; actor < network.actors; ++actor) {
      for (std::size_t other = 0; other < std::min(found.count + 1, network.actors); ++other) {
        Numbers moved = found.community_of;
        moved[actor] = other;
        CHECK(modularity(graph, moved, network.weights).value() <= found.modularity.value() + 1e-9);
      }
    }
  }
}

TEST_CASE("communities do not depend on the scale of weights nor on which way edges point") {
  std::mt19937 draw(17);
  for (int turn = 0; turn < 60; ++turn) {
    auto network = network_of(draw, 3 + draw() % 20, turn % 2 == 0);
    const Communities before = communities(network.graph(), {.weights = network.weights});
    for (Arc& arc : network.arcs) std::swap(arc.from, arc.to);
    for (double& weight : network.weights) weight *= 0x1p-40;
    const Communities after = communities(network.graph(), {.weights = network.weights});
    CHECK(after.community_of == before.community_of);
    CHECK(after.modularity == before.modularity);
  }
}

}  // namespace sixstep_tests::communities_property_test
