// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/loops.hpp>

#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::loops_test {

using namespace sixstep;

namespace {

using Edges = std::vector<EdgeIndex>;

struct Found {
  std::vector<Edges> loops;
  LoopSearch search;
};

Found loops_of(std::size_t nodes, const std::vector<Arc>& arcs, const LoopOptions& options = {}) {
  Found found;
  found.search = enumerate_loops(Digraph(nodes, arcs), options, [&](std::span<const EdgeIndex> l) {
    found.loops.emplace_back(l.begin(), l.end());
    return true;
  });
  return found;
}

/// Every edge of the complete digraph on `nodes` nodes.
std::vector<Arc> complete(NodeIndex nodes) {
  std::vector<Arc> arcs;
  for (NodeIndex from = 0; from < nodes; ++from) {
    for (NodeIndex to = 0; to < nodes; ++to) {
      if (from != to) arcs.push_back({from, to});
    }
  }
  return arcs;
}

}  // namespace

TEST_CASE("loops come from their lowest node, in the order in which edges were given") {
  const auto found = loops_of(4, {{2, 0}, {0, 2}, {1, 3}, {0, 1}, {1, 2}, {3, 1}});
  CHECK(found.loops == std::vector<Edges>{{1, 0}, {3, 4, 0}, {2, 5}});
  CHECK(found.search.count == 3);
  CHECK_FALSE(found.search.truncated);
  CHECK_FALSE(found.search.longer_possible);
}

TEST_CASE("a map without feedback has no loops and costs no search") {
  const auto found = loops_of(3, {{0, 1}, {1, 2}, {0, 2}});
  CHECK(found.search == LoopSearch{});
}

TEST_CASE("a self-loop is a loop of one edge, and parallel edges make loops of their own") {
  const auto found = loops_of(2, {{0, 0}, {0, 1}, {0, 1}, {1, 0}, {1, 1}});
  CHECK(found.loops == std::vector<Edges>{{0}, {1, 3}, {2, 3}, {4}});
}

TEST_CASE("a length limit leaves out longer loops, says so, and misses no shorter one") {
  const std::vector<Arc> arcs = {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 2}, {3, 2}};
  const auto found = loops_of(4, arcs, {.max_length = 3});
  CHECK(found.loops == std::vector<Edges>{{4, 2, 3}, {2, 5}});
  CHECK(found.search.longer_possible);
  CHECK_FALSE(found.search.truncated);
  CHECK(loops_of(4, arcs).loops.size() == 3);
}

TEST_CASE("a count limit hands out that many, and knows whether there was another") {
  const auto arcs = complete(4);  // 20 loops
  const auto cut = loops_of(4, arcs, {.max_count = 19});
  CHECK(cut.loops.size() == 19);
  CHECK(cut.search.truncated);
  const auto whole = loops_of(4, arcs, {.max_count = 20});
  CHECK(whole.loops.size() == 20);
  CHECK_FALSE(whole.search.truncated);
}

TEST_CASE("the sink ends the stream by saying no") {
  std::size_t seen = 0;
  const auto search = enumerate_loops(Digraph(4, complete(4)), {},
                                      [&](std::span<const EdgeIndex>) { return ++seen < 5; });
  CHECK(seen == 5);
  CHECK(search.count == 5);
  CHECK(search.truncated);
}

TEST_CASE("a work limit stops at the same loop every time") {
  const auto arcs = complete(7);
  LoopOptions options;
  options.stop.work_limit = 500;
  const auto first = loops_of(7, arcs, options);
  CHECK(first.search.truncated);
  CHECK(first.search.work >= 500);
  CHECK(first.loops.size() < 2365);
  CHECK(first.loops == loops_of(7, arcs, options).loops);
}

TEST_CASE("a caller can cancel a search that would not end") {
  LoopOptions options;
  options.stop.should_stop = [](const Progress& progress) { return progress.work > 100'000; };
  const auto search = enumerate_loops(Digraph(30, complete(30)), options,
                                      [](std::span<const EdgeIndex>) { return true; });
  CHECK(search.truncated);
  CHECK(search.work > 100'000);
}

TEST_CASE("a loop through a hundred thousand nodes is not too deep") {
  const NodeIndex length = 100'000;
  std::vector<Arc> arcs;
  for (NodeIndex node = 0; node < length; ++node) arcs.push_back({node, (node + 1) % length});
  const auto found = loops_of(length, arcs, {.max_count = 1});
  REQUIRE(found.loops.size() == 1);
  CHECK(found.loops[0].size() == length);
}

}  // namespace sixstep_tests::loops_test
