// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/betweenness.hpp>

#include <limits>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::betweenness_test {

using namespace sixstep;

namespace {

using Values = std::vector<double>;

Digraph graph_of(std::size_t nodes, const std::vector<Arc>& arcs) { return Digraph(nodes, arcs); }

/// `length` diamonds in a row: 2^length shortest paths from the first node to the last.
Digraph diamonds(NodeIndex length) {
  std::vector<Arc> arcs;
  for (NodeIndex k = 0; k < length; ++k) {
    const NodeIndex start = 3 * k;
    arcs.insert(arcs.end(), {{start, start + 1}, {start, start + 2}});
    arcs.insert(arcs.end(), {{start + 1, start + 3}, {start + 2, start + 3}});
  }
  return Digraph(3 * length + 1, arcs);
}

}  // namespace

TEST_CASE("the middle of a chain lies between its ends, once each way if edges go both ways") {
  const Digraph chain = graph_of(4, {{0, 1}, {1, 2}, {2, 3}});
  CHECK(betweenness(chain).of_node == Values{0, 2, 2, 0});
  CHECK(betweenness(chain, {.edges = EdgeReading::undirected}).of_node == Values{0, 2, 2, 0});
  const Digraph there_and_back = graph_of(3, {{0, 1}, {1, 2}, {2, 1}, {1, 0}});
  CHECK(betweenness(there_and_back).of_node == Values{0, 2, 0});
}

TEST_CASE("normalized, the centre of a star has all pairs") {
  const Digraph star = graph_of(5, {{0, 1}, {0, 2}, {3, 0}, {4, 0}});
  const auto found = betweenness(star, {.edges = EdgeReading::undirected, .normalized = true});
  CHECK(found.of_node == Values{1, 0, 0, 0, 0});
  CHECK(found.normalized);
  CHECK(betweenness(star, {.normalized = true}).of_node[0] == doctest::Approx(4.0 / 12));
}

TEST_CASE("two equally short ways share a pair, and a parallel edge is a way of its own") {
  CHECK(betweenness(diamonds(1)).of_node == Values{0, 0.5, 0.5, 0});
  const auto found = betweenness(graph_of(4, {{0, 1}, {0, 1}, {0, 2}, {1, 3}, {2, 3}}));
  CHECK(found.of_node[1] == doctest::Approx(2.0 / 3));
  CHECK(found.of_node[2] == doctest::Approx(1.0 / 3));
}

TEST_CASE("self-loops and nodes that nothing joins lie between nobody") {
  const auto found = betweenness(graph_of(4, {{0, 0}, {0, 1}, {1, 1}, {1, 2}}));
  CHECK(found.of_node == Values{0, 1, 0, 0});
}

TEST_CASE("lengths send paths the other way, and sums that are rounded differently tie") {
  const Digraph graph = graph_of(4, {{0, 1}, {1, 3}, {0, 2}, {2, 3}});
  const Values detour = {1, 5, 2, 2};
  CHECK(betweenness(graph, {.lengths = detour}).of_node == Values{0, 0, 1, 0});
  const Digraph shortcut = graph_of(3, {{0, 1}, {1, 2}, {0, 2}});
  const Values tied = {0.1, 0.2, 0.3};  // 0.1 + 0.2 > 0.3 in binary fractions
  CHECK(betweenness(shortcut, {.lengths = tied}).of_node == Values{0, 0.5, 0});
  const Values longer = {0.1, 0.2, 0.299};
  CHECK(betweenness(shortcut, {.lengths = longer}).of_node == Values{0, 0, 0});
}

TEST_CASE("an undirected graph has each length both ways") {
  const Digraph graph = graph_of(4, {{3, 1}, {1, 0}, {0, 2}, {2, 3}});
  const Values lengths = {1, 1, 5, 5};
  const auto found = betweenness(graph, {.edges = EdgeReading::undirected, .lengths = lengths});
  CHECK(found.of_node == Values{0.5, 1, 0, 0.5});
}

TEST_CASE("an empty graph, one node and a graph without edges have no betweenness to speak of") {
  CHECK(betweenness(Digraph()).of_node.empty());
  CHECK(betweenness(graph_of(1, {}), {.normalized = true}).of_node == Values{0});
  CHECK(betweenness(graph_of(3, {}), {.threads = 2}).of_node == Values{0, 0, 0});
}

TEST_CASE("lengths that are not one finite number above 0 for each edge are refused") {
  const Digraph graph = graph_of(2, {{0, 1}, {1, 0}});
  for (const Values& lengths : {Values{1}, Values{1, 0}, Values{1, -1}, Values{1, 1, 1},
                                Values{1, std::numeric_limits<double>::infinity()},
                                Values{1, std::numeric_limits<double>::quiet_NaN()}}) {
    CHECK_THROWS_AS(betweenness(graph, {.lengths = lengths}), std::invalid_argument);
  }
}

TEST_CASE("paths without number are refused rather than counted wrong, on threads too") {
  CHECK(betweenness(diamonds(900)).of_node[1] == doctest::Approx(0.5 * 3 * 899 + 0.5));
  CHECK_THROWS_AS(betweenness(diamonds(1100)), std::overflow_error);
  CHECK_THROWS_AS(betweenness(diamonds(1100), {.threads = 2}), std::overflow_error);
}

TEST_CASE("a work limit counts the first sources only, which bounds the result from below") {
  const Digraph chain = graph_of(4, {{0, 1}, {1, 2}, {2, 3}});
  BetweennessOptions options;
  options.stop.work_limit = 1;
  const auto cut = betweenness(chain, options);
  CHECK(cut.of_node == Values{0, 2, 1, 0});
  CHECK(cut.sources == 1);
  CHECK(cut.truncated);
  options.stop.work_limit = 4;
  CHECK_FALSE(betweenness(chain, options).truncated);
  options.stop.work_limit = 0;
  CHECK(betweenness(chain, options).of_node == Values{0, 0, 0, 0});
}

TEST_CASE("a caller can cancel, and is asked on its own thread") {
  for (const unsigned threads : {1U, 2U}) {
    BetweennessOptions options;
    options.threads = threads;
    options.stop.should_stop = [](const Progress& progress) { return progress.work >= 1; };
    const auto found = betweenness(diamonds(100), options);
    CHECK(found.truncated);
    CHECK(found.sources < 301);
  }
}

}  // namespace sixstep_tests::betweenness_test
