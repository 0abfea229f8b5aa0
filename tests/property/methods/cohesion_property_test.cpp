// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/cohesion.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/methods/eccentricity.hpp>
#include <sixstep/methods/structural_holes.hpp>
#include <support/random_graph.hpp>

namespace sixstep_tests::cohesion_property_test {

using namespace sixstep;
using test_support::RandomGraph;

namespace {

/// Weights of ties in both directions, without self-loops.
std::vector<std::vector<double>> ties_of(const Digraph& graph, const std::vector<double>& weights) {
  const std::size_t nodes = graph.node_count();
  std::vector<std::vector<double>> ties(nodes, std::vector<double>(nodes, 0.0));
  for (std::size_t edge = 0; const Arc& arc : graph.arcs()) {
    const double weight = weights[edge++];
    if (arc.from == arc.to) continue;
    ties[arc.from][arc.to] += weight;
    ties[arc.to][arc.from] += weight;
  }
  return ties;
}

/// By definition: whoever is left when all with fewer than k ties are taken away, again and again.
std::uint32_t core_number(const std::vector<std::vector<double>>& ties, std::size_t node) {
  const std::size_t nodes = ties.size();
  for (std::uint32_t k = 1;; ++k) {
    std::vector<bool> in(nodes, true);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t a = 0; a < nodes; ++a) {
        std::size_t left = 0;
        for (std::size_t b = 0; b < nodes; ++b) left += in[b] && ties[a][b] > 0.0 ? 1U : 0U;
        if (in[a] && left < k) in[a] = false, changed = true;
      }
    }
    if (!in[node]) return k - 1;
  }
}

double constraint(const std::vector<std::vector<double>>& ties, std::size_t i) {
  const auto share = [&](std::size_t a, std::size_t b) {
    double sum = 0.0;
    for (const double tie : ties[a]) sum += tie;
    return ties[a][b] / sum;
  };
  double result = 0.0;
  for (std::size_t j = 0; j < ties.size(); ++j) {
    if (ties[i][j] == 0.0) continue;
    double spent = share(i, j);
    for (std::size_t q = 0; q < ties.size(); ++q) {
      if (ties[i][q] > 0.0 && q != j) spent += share(i, q) * share(q, j);
    }
    result += spent * spent;
  }
  return result;
}

}  // namespace

TEST_CASE("core numbers, clustering and constraint are what their definitions say") {
  RandomGraph random(20260);
  for (int round = 0; round < 60; ++round) {
    const Digraph graph = random.graph(12);
    const std::vector<double> weights = random.numbers(graph.edge_count(), 5);
    const auto ties = ties_of(graph, weights);
    const auto cores = core_numbers(graph);
    const Clustering clusters = clustering(graph);
    const BurtConstraint holes = burt_constraint(graph, weights);
    double triangles = 0.0;
    double pairs = 0.0;
    for (std::size_t node = 0; node < ties.size(); ++node) {
      CHECK(cores[node] == core_number(ties, node));
      double closed = 0.0;
      double both = 0.0;
      for (std::size_t a = 0; a < ties.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
          if (ties[node][a] == 0.0 || ties[node][b] == 0.0) continue;
          ++both;
          closed += ties[a][b] > 0.0 ? 1.0 : 0.0;
        }
      }
      triangles += closed;
      pairs += both;
      CHECK(clusters.of_node[node].has_value() == (both > 0.0));
      if (both > 0.0) CHECK(*clusters.of_node[node] == closed / both);
      const bool tied = std::ranges::any_of(ties[node], [](double tie) { return tie > 0.0; });
      REQUIRE(holes.of_actor[node].has_value() == tied);
      if (tied) CHECK(std::abs(*holes.of_actor[node] - constraint(ties, node)) < 1e-12);
    }
    CHECK(clusters.transitivity.has_value() == (pairs > 0.0));
    if (pairs > 0.0) CHECK(*clusters.transitivity == triangles / pairs);
  }
}

TEST_CASE("eccentricity is known of exactly those who reach all, the same on any threads") {
  RandomGraph random(20261);
  for (int round = 0; round < 60; ++round) {
    const Digraph graph = random.graph(10);
    const auto reaches = test_support::reachability(graph);
    const Eccentricity found = eccentricity(graph);
    for (std::size_t node = 0; node < graph.node_count(); ++node) {
      CHECK(found.of_node[node].has_value() == std::ranges::all_of(reaches[node], std::identity{}));
    }
    CHECK(eccentricity(graph, {.threads = 3}).of_node == found.of_node);
    if (found.diameter) CHECK(*found.radius <= *found.diameter);
  }
}

}  // namespace sixstep_tests::cohesion_property_test
