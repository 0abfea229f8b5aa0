// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/centrality.hpp>

#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::centrality_test {

using namespace sixstep;

namespace {

using Arcs = std::vector<Arc>;

const Digraph chain(3, Arcs{{0, 1}, {1, 2}});
const Digraph triangle(3, Arcs{{0, 1}, {1, 2}, {2, 0}});

Digraph star(NodeIndex leaves) {
  Arcs arcs;
  for (NodeIndex leaf = 1; leaf <= leaves; ++leaf) arcs.push_back({0, leaf});
  return Digraph(leaves + 1, arcs);
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

const CentralityOptions undirected{.edges = EdgeReading::undirected};

}  // namespace

TEST_CASE("a self-loop counts at both of its ends, a parallel edge as one more") {
  const Digraph graph(3, Arcs{{0, 0}, {0, 1}, {0, 1}});
  CHECK(degrees(graph).out == std::vector<std::uint32_t>{3, 0, 0});
  CHECK(degrees(graph).in == std::vector<std::uint32_t>{1, 2, 0});
  CHECK(degrees(graph, EdgeReading::undirected).out == std::vector<std::uint32_t>{4, 2, 0});
  CHECK(degrees(graph, EdgeReading::undirected).in == std::vector<std::uint32_t>{4, 2, 0});
  CHECK(degrees(Digraph()).out.empty());
}

TEST_CASE("PageRank sums to 1, also where walks end in a node that nothing leaves") {
  const auto found = page_rank(chain);
  CHECK(sum(found.of_node) == doctest::Approx(1.0).epsilon(1e-12));
  CHECK(found.of_node[0] < found.of_node[1]);
  CHECK(found.of_node[1] < found.of_node[2]);
  CHECK_FALSE(found.truncated);
  CHECK(page_rank(triangle).of_node[0] == doctest::Approx(1.0 / 3));
  CHECK(page_rank(Digraph(2, Arcs{})).of_node == std::vector<double>{0.5, 0.5});
  CHECK(page_rank(Digraph()).of_node.empty());
}

TEST_CASE("a walk follows edges by their weight") {
  const std::vector<double> weights = {3, 1};
  const auto found = page_rank(star(2), 0.5, {.weights = weights});
  // x0 = 1/6 + (x1 + x2) / 6, x1 = that + 3/8 x0, x2 = that + 1/8 x0, together 1.
  CHECK(found.of_node[1] - found.of_node[2] == doctest::Approx(found.of_node[0] / 4));
  CHECK(found.of_node[0] == doctest::Approx(2.0 / 7));
}

TEST_CASE("the spectral radius lies between its bounds: 0 without loops, root n for a star") {
  CHECK(spectral_radius(chain).upper == 0.0);
  CHECK(spectral_radius(Digraph()).upper == 0.0);
  const auto circle = spectral_radius(triangle);
  CHECK(circle.lower == doctest::Approx(1.0));
  CHECK(circle.upper == doctest::Approx(1.0));
  const auto found = spectral_radius(star(10'000), undirected);
  CHECK(found.lower <= 100.0 + 1e-9);
  CHECK(found.upper >= 100.0 - 1e-9);
  CHECK(found.upper - found.lower <= 1e-9);
  CHECK_FALSE(found.truncated);
}

TEST_CASE("tiny weights have as tight a spectral radius as large ones") {
  const std::vector<double> weights = {1e-9, 2e-9, 4e-9};
  const auto found = spectral_radius(triangle, {.weights = weights});
  CHECK(found.lower == doctest::Approx(2e-9).epsilon(1e-11));
  CHECK(found.upper == doctest::Approx(2e-9).epsilon(1e-11));
}

TEST_CASE("the fastest loops decide, wherever they stand") {
  // A loop of 1, one of 2 × 8, one of 3, in a row.
  const Digraph graph(5, Arcs{{0, 0}, {0, 1}, {1, 2}, {2, 1}, {2, 3}, {3, 3}, {3, 4}});
  const std::vector<double> weights = {1, 9, 2, 8, 9, 3, 9};
  const auto found = spectral_radius(graph, {.weights = weights});
  CHECK(found.lower == doctest::Approx(4.0));
  CHECK(found.upper == doctest::Approx(4.0));
}

TEST_CASE("Katz adds a share of the worth of who points at a node") {
  const auto found = katz(chain, 0.5, 2.0);
  REQUIRE(found.has_value());
  CHECK(found->of_node == std::vector<double>{2, 3, 3.5});
  CHECK(katz(Digraph(), 0.5)->of_node.empty());
}

TEST_CASE("Katz refuses an alpha from 1 over the spectral radius on, where the sum has no end") {
  CHECK(katz(triangle, 0.99)->of_node[0] == doctest::Approx(100.0));
  CHECK_FALSE(katz(triangle, 1.0).has_value());
  CHECK_FALSE(katz(triangle, 1.01).has_value());
  CHECK(katz(star(16), 0.249, 1.0, undirected).has_value());
  CHECK_FALSE(katz(star(16), 0.25, 1.0, undirected).has_value());
  CHECK(katz(chain, 1000.0).has_value());
}

TEST_CASE("eigenvector centrality of a star: its centre has half of the squared norm") {
  const auto found = eigenvector_centrality(star(4), undirected);
  REQUIRE(found.has_value());
  CHECK(found->of_node[0] == doctest::Approx(std::sqrt(0.5)));
  CHECK(found->of_node[1] == doctest::Approx(std::sqrt(0.125)));
}

TEST_CASE("without loops nobody has eigenvector centrality") {
  CHECK_FALSE(eigenvector_centrality(chain).has_value());
  CHECK_FALSE(eigenvector_centrality(Digraph()).has_value());
}

TEST_CASE("iterations that are stopped say so and give the last scores") {
  CentralityOptions options;
  options.stop.work_limit = 3;
  const auto rank = page_rank(chain, 0.85, options);
  CHECK(rank.truncated);
  CHECK(rank.rounds == 3);
  CHECK(katz(triangle, 0.9, 1.0, options)->truncated);
  const Digraph lollipop(3, Arcs{{0, 1}, {1, 2}, {2, 0}, {1, 0}});
  CHECK(eigenvector_centrality(lollipop, options)->truncated);
  CHECK(spectral_radius(lollipop, options).truncated);
}

TEST_CASE("numbers that centralities cannot take are refused") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const double damping : {-0.1, 1.0, nan}) {
    CHECK_THROWS_AS(page_rank(chain, damping), std::invalid_argument);
  }
  CHECK_THROWS_AS(page_rank(chain, 0.85, {.tolerance = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS(katz(chain, 0.0), std::invalid_argument);
  CHECK_THROWS_AS(katz(chain, nan), std::invalid_argument);
  CHECK_THROWS_AS(katz(chain, 0.1, -1.0), std::invalid_argument);
  const std::vector<double> negative = {1, -1};
  CHECK_THROWS_AS(page_rank(chain, 0.85, {.weights = negative}), std::invalid_argument);
  CHECK_THROWS_AS(eigenvector_centrality(chain, {.weights = negative}), std::invalid_argument);
}

}  // namespace sixstep_tests::centrality_test
