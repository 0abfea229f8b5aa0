// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/interpretive_structure.hpp>

#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::interpretive_structure_test {

using namespace sixstep;

using Levels = std::vector<std::vector<NodeIndex>>;

TEST_CASE("what only is driven stands on top, what drives at the bottom") {
  const auto found = interpretive_structure(Digraph(3, std::vector<Arc>{{0, 1}, {1, 2}, {0, 2}}));
  CHECK(found.levels == Levels{{2}, {1}, {0}});
  CHECK(found.level_of == std::vector<std::uint32_t>{2, 1, 0});
  CHECK(found.driving_power == std::vector<std::uint64_t>{3, 2, 1});
  CHECK(found.dependence_power == std::vector<std::uint64_t>{1, 2, 3});
  CHECK(found.skeleton == std::vector<Arc>{{0, 1}, {1, 2}});
}

TEST_CASE("factors that reach each other share a level and are drawn as one") {
  // 2 drives 0 and 1, which drive each other, and which drive 3.
  const Digraph graph(4, std::vector<Arc>{{2, 0}, {0, 1}, {1, 0}, {1, 3}, {0, 3}, {2, 3}});
  const auto found = interpretive_structure(graph);
  CHECK(found.levels == Levels{{3}, {0, 1}, {2}});
  CHECK(found.groups.members == Levels{{2}, {0, 1}, {3}});
  CHECK(found.skeleton == std::vector<Arc>{{0, 1}, {1, 2}});
}

TEST_CASE("self-loops, parallel edges and factors that nothing joins leave the ladder as it is") {
  const Digraph graph(3, std::vector<Arc>{{0, 0}, {0, 1}, {0, 1}});
  const auto found = interpretive_structure(graph);
  CHECK(found.levels == Levels{{1, 2}, {0}});
  CHECK(found.reachability.cells()[0] == 1.0);
  CHECK(found.skeleton.size() == 1);
  CHECK(interpretive_structure(Digraph()).levels.empty());
}

TEST_CASE("a stop leaves the groups, and no levels") {
  const Digraph graph(3, std::vector<Arc>{{0, 1}, {1, 2}});
  const auto found = interpretive_structure(graph, {.work_limit = 2, .should_stop = {}});
  CHECK(found.truncated);
  CHECK(found.groups.members.size() == 3);
  CHECK(found.levels.empty());
  CHECK(found.reachability == Matrix());
  CHECK_FALSE(interpretive_structure(graph).truncated);
}

}  // namespace sixstep_tests::interpretive_structure_test
