// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/loops.hpp>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/methods/loop_traits.hpp>

namespace sixstep_tests::loops_property_test {

using namespace sixstep;

namespace {

using Edges = std::vector<EdgeIndex>;

/// Small maps with self-loops and parallel edges, from a seed.
struct RandomMap {
  NodeIndex nodes;
  std::vector<Arc> arcs;

  explicit RandomMap(std::uint32_t seed) {
    std::mt19937 draw(seed);
    nodes = 2 + static_cast<NodeIndex>(draw() % 6);
    const std::size_t edges = draw() % (2 * nodes + 4);
    for (std::size_t k = 0; k < edges; ++k) {
      const auto from = static_cast<NodeIndex>(draw() % nodes);
      arcs.push_back({from, static_cast<NodeIndex>(draw() % nodes)});
    }
  }
};

/// Every way to go on from a path until it closes: no blocking, no components, no cleverness.
void extend(const std::vector<Arc>& arcs, Edges& path, std::set<Edges>& loops) {
  const NodeIndex start = arcs[path.front()].from;
  const NodeIndex end = arcs[path.back()].to;
  if (end == start) {
    loops.insert(path);
    return;
  }
  for (EdgeIndex next = 0; next < arcs.size(); ++next) {
    const bool passed =
        std::ranges::any_of(path, [&](EdgeIndex edge) { return arcs[edge].to == arcs[next].to; });
    if (arcs[next].from != end || arcs[next].to < start || passed) continue;
    path.push_back(next);
    extend(arcs, path, loops);
    path.pop_back();
  }
}

std::set<Edges> loops_by_brute_force(const std::vector<Arc>& arcs) {
  std::set<Edges> loops;
  for (EdgeIndex first = 0; first < arcs.size(); ++first) {
    if (arcs[first].to < arcs[first].from) continue;
    Edges path = {first};
    extend(arcs, path, loops);
  }
  return loops;
}

std::set<Edges> loops_by_johnson(std::size_t nodes, const std::vector<Arc>& arcs,
                                 const LoopOptions& options = {}) {
  std::set<Edges> loops;
  const auto search =
      enumerate_loops(Digraph(nodes, arcs), options, [&](std::span<const EdgeIndex> loop) {
        loops.emplace(loop.begin(), loop.end());
        return true;
      });
  CHECK(search.count == loops.size());
  return loops;
}

/// Loops as sets of edges: the same whatever the nodes are called.
std::set<std::set<EdgeIndex>> unordered(const std::set<Edges>& loops) {
  std::set<std::set<EdgeIndex>> result;
  for (const Edges& loop : loops) result.emplace(loop.begin(), loop.end());
  return result;
}

}  // namespace

TEST_CASE("Johnson's loops are those of an exhaustive search") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const RandomMap map(seed);
    CAPTURE(seed);
    CHECK(loops_by_johnson(map.nodes, map.arcs) == loops_by_brute_force(map.arcs));
  }
}

TEST_CASE("under a length limit they are those of an exhaustive search that are short enough") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const RandomMap map(seed);
    for (std::size_t limit = 0; limit <= map.nodes; ++limit) {
      std::set<Edges> expected = loops_by_brute_force(map.arcs);
      std::erase_if(expected, [limit](const Edges& loop) { return loop.size() > limit; });
      CAPTURE(seed);
      CAPTURE(limit);
      CHECK(loops_by_johnson(map.nodes, map.arcs, {.max_length = limit}) == expected);
    }
  }
}

TEST_CASE("which loops there are does not depend on how nodes are numbered") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const RandomMap map(seed);
    std::vector<NodeIndex> name(map.nodes);
    std::iota(name.begin(), name.end(), NodeIndex{0});
    std::rotate(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(seed % map.nodes),
                name.end());
    if (seed % 2 == 1) std::ranges::reverse(name);
    std::vector<Arc> renamed = map.arcs;
    for (Arc& arc : renamed) arc = {name[arc.from], name[arc.to]};
    CAPTURE(seed);
    CHECK(unordered(loops_by_johnson(map.nodes, renamed)) ==
          unordered(loops_by_johnson(map.nodes, map.arcs)));
  }
}

TEST_CASE("the sign of a loop is the product of its links' signs") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const RandomMap map(seed);
    std::mt19937 draw(seed);
    std::vector<Polarity> polarity(map.arcs.size());
    for (Polarity& sign : polarity) sign = draw() % 2 ? Polarity::positive : Polarity::negative;
    const std::vector<std::optional<double>> unknown(map.arcs.size());
    for (const Edges& loop : loops_by_brute_force(map.arcs)) {
      int product = 1;
      for (const EdgeIndex edge : loop) product *= polarity[edge] == Polarity::positive ? 1 : -1;
      CHECK(loop_traits(loop, {polarity, unknown, unknown}).kind ==
            (product > 0 ? LoopKind::reinforcing : LoopKind::balancing));
    }
  }
}

}  // namespace sixstep_tests::loops_property_test
