// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/cut_points.hpp>

#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::cut_points_test {

using namespace sixstep;

namespace {

CutPoints of(std::size_t nodes, const std::vector<Arc>& arcs) {
  return cut_points(Digraph(nodes, arcs));
}

}  // namespace

TEST_CASE("a chain falls apart at each inner node and each edge") {
  const auto found = of(4, {{0, 1}, {2, 1}, {2, 3}});
  CHECK(found.points == std::vector<CutPoint>{{1, 2, 1}, {2, 2, 1}});
  CHECK(found.bridges == std::vector<Bridge>{{0, 1}, {1, 2}, {2, 1}});
}

TEST_CASE("the centre of a star leaves as many parts as it has arms") {
  const auto found = of(6, {{3, 0}, {3, 1}, {2, 3}, {4, 3}, {4, 5}});
  CHECK(found.points == std::vector<CutPoint>{{3, 4, 3}, {4, 2, 1}});
  CHECK(found.bridges.size() == 5);
}

TEST_CASE("two circles that share a node hang by it, and a ring hangs by nothing") {
  const std::vector<Arc> circles = {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {4, 5}, {5, 2}};
  CHECK(of(6, circles).points == std::vector<CutPoint>{{2, 2, 2}});
  CHECK(of(6, circles).bridges.empty());
  CHECK(of(3, {{0, 1}, {1, 2}, {2, 0}}).points.empty());
}

TEST_CASE("of two ties between the same nodes neither is a bridge") {
  const auto found = of(3, {{0, 1}, {1, 0}, {1, 2}});
  CHECK(found.points == std::vector<CutPoint>{{1, 2, 1}});
  CHECK(found.bridges == std::vector<Bridge>{{2, 1}});
  CHECK(of(2, {{0, 1}, {0, 1}}).bridges.empty());
}

TEST_CASE("a self-loop joins nothing") {
  const auto found = of(3, {{1, 1}, {0, 1}, {1, 2}, {2, 2}});
  CHECK(found.points == std::vector<CutPoint>{{1, 2, 1}});
  CHECK(found.bridges == std::vector<Bridge>{{1, 1}, {2, 1}});
}

TEST_CASE("parts that were apart before are not separated by anything") {
  const auto found = of(7, {{0, 1}, {1, 2}, {4, 5}});
  CHECK(found.points == std::vector<CutPoint>{{1, 2, 1}});
  CHECK(found.bridges == std::vector<Bridge>{{0, 1}, {1, 1}, {2, 1}});
  CHECK(of(0, {}).points.empty());
  CHECK(of(3, {}).bridges.empty());
}

TEST_CASE("a chain of a hundred thousand nodes is not too deep for cut points") {
  const NodeIndex length = 100'000;
  std::vector<Arc> arcs;
  for (NodeIndex node = 0; node + 1 < length; ++node) arcs.push_back({node, node + 1});
  const auto found = of(length, arcs);
  CHECK(found.points.size() == length - 2);
  CHECK(found.points[49'999] == CutPoint{50'000, 2, 49'999});
  CHECK(found.bridges[49'999] == Bridge{49'999, 50'000});
}

}  // namespace sixstep_tests::cut_points_test
