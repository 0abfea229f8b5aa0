// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/betweenness.hpp>

#include <cmath>
#include <limits>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/methods/centrality.hpp>
#include <sixstep/methods/closeness.hpp>
#include <sixstep/methods/linear_algebra.hpp>
#include <support/random_graph.hpp>

namespace sixstep_tests::networks_property_test {

using namespace sixstep;
using test_support::RandomGraph;

namespace {

constexpr double far = std::numeric_limits<double>::infinity();

/// Distances and numbers of shortest paths of all pairs: Floyd (1962) on edges of whole lengths,
/// then counting backwards along the last edge.
struct AllPairs {
  Matrix distance;
  Matrix paths;

  AllPairs(const Digraph& graph, const std::vector<double>& length)
      : distance(graph.node_count(), graph.node_count(), far),
        paths(graph.node_count(), graph.node_count()) {
    const auto nodes = static_cast<NodeIndex>(graph.node_count());
    const std::vector<Arc> arcs = graph.arcs();
    for (std::size_t e = 0; e < arcs.size(); ++e) {
      double& direct = distance(arcs[e].from, arcs[e].to);
      direct = std::min(direct, length[e]);
    }
    for (NodeIndex k = 0; k < nodes; ++k) distance(k, k) = 0.0;
    for (NodeIndex via = 0; via < nodes; ++via) {
      for (NodeIndex a = 0; a < nodes; ++a) {
        for (NodeIndex b = 0; b < nodes; ++b) {
          distance(a, b) = std::min(distance(a, b), distance(a, via) + distance(via, b));
        }
      }
    }
    for (NodeIndex a = 0; a < nodes; ++a) {
      for (NodeIndex b = 0; b < nodes; ++b) paths(a, b) = count(arcs, length, a, b);
    }
  }

  double count(const std::vector<Arc>& arcs, const std::vector<double>& length, NodeIndex a,
               NodeIndex b) const {
    if (a == b) return 1.0;
    if (distance(a, b) == far) return 0.0;
    double sum = 0.0;
    for (std::size_t e = 0; e < arcs.size(); ++e) {
      const bool last = arcs[e].to == b && arcs[e].from != b;
      if (!last || distance(a, arcs[e].from) + length[e] != distance(a, b)) continue;
      sum += count(arcs, length, a, arcs[e].from);
    }
    return sum;
  }

  /// Freeman's (1977) definition, pair by pair.
  double betweenness_of(NodeIndex node) const {
    double sum = 0.0;
    for (NodeIndex a = 0; a < distance.rows(); ++a) {
      for (NodeIndex b = 0; b < distance.rows(); ++b) {
        if (a == b || a == node || b == node || distance(a, b) == far) continue;
        if (distance(a, node) + distance(node, b) != distance(a, b)) continue;
        sum += paths(a, node) * paths(node, b) / paths(a, b);
      }
    }
    return sum;
  }

  double harmonic_of(NodeIndex node) const {
    double sum = 0.0;
    for (NodeIndex b = 0; b < distance.rows(); ++b) {
      if (b != node) sum += 1.0 / distance(node, b);
    }
    return distance.rows() > 1 ? sum / static_cast<double>(distance.rows() - 1) : 0.0;
  }
};

Matrix adjacency(const Digraph& graph, const std::vector<double>& weight) {
  Matrix result(graph.node_count(), graph.node_count());
  const std::vector<Arc> arcs = graph.arcs();
  for (std::size_t e = 0; e < arcs.size(); ++e) result(arcs[e].from, arcs[e].to) += weight[e];
  return result;
}

std::vector<double> twice(std::vector<double> numbers) {
  const std::size_t count = numbers.size();
  for (std::size_t k = 0; k < count; ++k) numbers.push_back(numbers[k]);
  return numbers;
}

}  // namespace

TEST_CASE("betweenness and closeness are what their definitions say, pair by pair") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    RandomGraph random(seed);
    const Digraph graph = random.graph(9);
    const bool plain = seed % 2 == 0;
    const auto lengths = random.numbers(graph.edge_count(), plain ? 1 : 3);
    const std::span<const double> given =
        plain ? std::span<const double>{} : std::span<const double>{lengths};
    const AllPairs directed(graph, lengths);
    const AllPairs undirected(both_ways(graph), twice(lengths));
    const auto ours = betweenness(graph, {.lengths = given});
    const auto ours_undirected =
        betweenness(graph, {.edges = EdgeReading::undirected, .lengths = given});
    const auto near = closeness(graph, {.lengths = given});
    for (NodeIndex node = 0; node < graph.node_count(); ++node) {
      CHECK(std::abs(ours.of_node[node] - directed.betweenness_of(node)) <= 1e-12);
      CHECK(std::abs(ours_undirected.of_node[node] - undirected.betweenness_of(node) / 2) <= 1e-12);
      CHECK(std::abs(near.of_node[node].value() - directed.harmonic_of(node)) <= 1e-12);
    }
  }
}

TEST_CASE("any number of threads finds the same betweenness and closeness, bit by bit") {
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    CAPTURE(seed);
    RandomGraph random(seed);
    const Digraph graph = random.graph(200 + seed, 900);
    const auto lengths = random.numbers(graph.edge_count(), 50);
    const auto plain = betweenness(graph);
    const auto weighted = betweenness(graph, {.lengths = lengths});
    const auto near = closeness(graph, {.lengths = lengths});
    for (const unsigned threads : {0U, 2U, 3U, 7U, 64U}) {
      CHECK(betweenness(graph, {.threads = threads}).of_node == plain.of_node);
      CHECK(betweenness(graph, {.lengths = lengths, .threads = threads}).of_node ==
            weighted.of_node);
      CHECK(closeness(graph, {.lengths = lengths, .threads = threads}).of_node == near.of_node);
    }
    BetweennessOptions limited;
    limited.stop.work_limit = 77;
    const auto cut = betweenness(graph, limited);
    limited.threads = 3;
    CHECK(betweenness(graph, limited).of_node == cut.of_node);
    CHECK(cut.sources == 77);
  }
}

TEST_CASE("edges of one length are as good as steps") {
  RandomGraph random(3);
  const Digraph graph = random.graph(60, 200);
  const std::vector<double> lengths(graph.edge_count(), 0.1);
  const auto steps = betweenness(graph);
  const auto lengthy = betweenness(graph, {.lengths = lengths});
  for (std::size_t k = 0; k < steps.of_node.size(); ++k) {
    CHECK(lengthy.of_node[k] == doctest::Approx(steps.of_node[k]).epsilon(1e-12));
  }
}

TEST_CASE("PageRank and Katz solve their equations") {
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    RandomGraph random(seed);
    const Digraph graph = random.graph(12);
    const auto weights = random.numbers(graph.edge_count(), 4);
    const Matrix a = adjacency(graph, weights);
    const std::size_t nodes = graph.node_count();

    // (I − d Pᵀ) x = (1 − d)/n, P by rows that sum to 1, rows of zeros replaced by 1/n.
    Matrix left = identity(nodes);
    for (std::size_t row = 0; row < nodes; ++row) {
      double sum = 0.0;
      for (const double weight : a.row(row)) sum += weight;
      for (std::size_t to = 0; to < nodes; ++to) {
        left(to, row) -= 0.85 * (sum > 0.0 ? a(row, to) / sum : 1.0 / static_cast<double>(nodes));
      }
    }
    const auto rank = solve(left, Matrix(nodes, 1, 0.15 / static_cast<double>(nodes)));
    const auto ours = page_rank(graph, 0.85, {.weights = weights});
    for (std::size_t k = 0; k < nodes; ++k) {
      CHECK(std::abs(ours.of_node[k] - rank.value()(k, 0)) <= 1e-10);
    }

    const double radius = spectral_radius(graph, {.weights = weights}).upper;
    const double alpha = radius > 0.0 ? 0.9 / radius : 0.9;
    left = identity(nodes);
    for (std::size_t from = 0; from < nodes; ++from) {
      for (std::size_t to = 0; to < nodes; ++to) left(to, from) -= alpha * a(from, to);
    }
    const auto worth = solve(left, Matrix(nodes, 1, 1.0));
    const auto katz_scores = katz(graph, alpha, 1.0, {.weights = weights});
    REQUIRE(katz_scores.has_value());
    for (std::size_t k = 0; k < nodes; ++k) {
      CHECK(katz_scores->of_node[k] == doctest::Approx(worth.value()(k, 0)).epsilon(1e-9));
    }
    if (radius > 0.0) CHECK_FALSE(katz(graph, 1.0 / radius, 1.0, {.weights = weights}).has_value());
  }
}

TEST_CASE("powers of the matrix grow as the bounds of the spectral radius say") {
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    RandomGraph random(seed);
    const Digraph graph = random.graph(8);
    const auto weights = random.numbers(graph.edge_count(), 4);
    const auto found = spectral_radius(graph, {.weights = weights});
    CHECK(found.lower <= found.upper);
    CHECK(found.upper - found.lower <= 1e-11 * found.upper);
    // Gelfand (1941): ρ is the limit of the k-th root of |Aᵏ|, never above it. k = 2^10.
    Matrix power = adjacency(graph, weights);
    double log_of_norm = 0.0;
    for (int squaring = 0; squaring < 10; ++squaring) {
      power = multiply(power, power);
      const double norm = infinity_norm(power);
      log_of_norm = 2.0 * log_of_norm + (norm > 0.0 ? std::log(norm) : 0.0);
      if (norm == 0.0) break;
      for (std::size_t row = 0; row < power.rows(); ++row) {
        for (double& cell : power.row(row)) cell /= norm;
      }
    }
    if (infinity_norm(power) == 0.0) {
      CHECK(found.upper == 0.0);
    } else {
      const double root = std::exp(log_of_norm / 1024.0);
      CHECK(root >= found.lower * (1.0 - 1e-9));
      CHECK(root <= found.upper * 1.1);
    }
  }
}

}  // namespace sixstep_tests::networks_property_test
