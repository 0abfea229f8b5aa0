// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/closeness.hpp>

#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::closeness_test {

using namespace sixstep;

namespace {

double of(const Closeness& found, std::size_t node) { return found.of_node.at(node).value(); }

const Digraph chain(3, std::vector<Arc>{{0, 1}, {1, 2}});

}  // namespace

TEST_CASE("harmonic closeness adds the inverse distances to all that is reached") {
  const auto found = closeness(chain);
  CHECK(of(found, 0) == doctest::Approx((1.0 + 0.5) / 2));
  CHECK(of(found, 1) == doctest::Approx(0.5));
  CHECK(of(found, 2) == 0.0);
  CHECK(of(closeness(chain.reversed()), 2) == of(found, 0));
}

TEST_CASE("Wasserman and Faust's closeness weighs down who reaches few") {
  const auto found = closeness(chain, {.kind = ClosenessKind::wasserman_faust});
  CHECK(found.kind == ClosenessKind::wasserman_faust);
  CHECK(of(found, 0) == doctest::Approx(2.0 / 3));
  CHECK(of(found, 1) == doctest::Approx(0.5));
  CHECK(of(found, 2) == 0.0);
}

TEST_CASE("edges read both ways bring everybody nearer, lengths further") {
  CHECK(of(closeness(chain, {.edges = EdgeReading::undirected}), 1) == 1.0);
  const std::vector<double> lengths = {2, 2};
  CHECK(of(closeness(chain, {.edges = EdgeReading::undirected, .lengths = lengths}), 1) == 0.5);
}

TEST_CASE("self-loops and parallel edges bring nobody nearer") {
  const Digraph graph(3, std::vector<Arc>{{0, 0}, {0, 1}, {0, 1}});
  CHECK(of(closeness(graph), 0) == 0.5);
  CHECK(of(closeness(Digraph(1, std::vector<Arc>{{0, 0}})), 0) == 0.0);
  CHECK(closeness(Digraph()).of_node.empty());
}

TEST_CASE("a node whose turn did not come has no closeness, rather than none") {
  ClosenessOptions options;
  options.stop.work_limit = 2;
  const auto found = closeness(chain, options);
  CHECK(found.truncated);
  CHECK(found.of_node[1].has_value());
  CHECK_FALSE(found.of_node[2].has_value());
}

TEST_CASE("closeness refuses lengths that do not fit") {
  const std::vector<double> lengths = {1};
  CHECK_THROWS_AS(closeness(chain, {.lengths = lengths}), std::invalid_argument);
}

}  // namespace sixstep_tests::closeness_test
