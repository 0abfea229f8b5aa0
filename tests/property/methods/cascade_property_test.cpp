// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/cascade.hpp>

#include <algorithm>
#include <limits>
#include <vector>

#include <doctest/doctest.h>
#include <support/random_graph.hpp>

namespace sixstep_tests::cascade_property_test {

using namespace sixstep;
using test_support::RandomGraph;

namespace {

/// Round by round over all nodes, until nobody fails any more.
std::vector<std::optional<std::uint32_t>> waves_by_rounds(const Digraph& needs,
                                                          const std::vector<NodeIndex>& failed,
                                                          const std::vector<std::uint32_t>& lose) {
  std::vector<std::optional<std::uint32_t>> wave(needs.node_count());
  for (const NodeIndex node : failed) wave[node] = 0;
  for (std::uint32_t round = 1; round <= needs.node_count(); ++round) {
    const auto before = wave;
    for (NodeIndex node = 0; node < wave.size(); ++node) {
      const auto lost = std::ranges::count_if(
          needs.successors(node), [&](NodeIndex need) { return before[need].has_value(); });
      if (!wave[node] && lost > static_cast<std::ptrdiff_t>(lose[node])) wave[node] = round;
    }
  }
  return wave;
}

/// Bellman (1958): over all edges, as often as there are nodes.
std::vector<double> delays_by_rounds(const Digraph& graph, std::vector<double> delay,
                                     const std::vector<double>& slack) {
  const std::vector<Arc> arcs = graph.arcs();
  for (std::size_t round = 0; round < delay.size(); ++round) {
    for (std::size_t e = 0; e < arcs.size(); ++e) {
      delay[arcs[e].to] = std::max(delay[arcs[e].to], delay[arcs[e].from] - slack[e]);
    }
  }
  return delay;
}

}  // namespace

TEST_CASE("a node fails in the first wave that leaves it with too little") {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    RandomGraph random(seed);
    const Digraph needs = random.graph(12);
    const auto nodes = static_cast<std::uint32_t>(needs.node_count());
    const std::vector<NodeIndex> failed = {random.below(nodes), random.below(nodes)};
    std::vector<std::uint32_t> can_lose(nodes);
    for (std::uint32_t& count : can_lose) count = random.below(3);
    const auto found = failure_cascade(needs, failed, can_lose);
    CHECK(found.wave_of == waves_by_rounds(needs, failed, can_lose));
    const std::vector<std::uint32_t> nothing(nodes, 0);
    CHECK(failure_cascade(needs, failed).wave_of == waves_by_rounds(needs, failed, nothing));
  }
}

TEST_CASE("a delay is a range between all slack that is unknown and none of it") {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    RandomGraph random(seed);
    const Digraph graph = random.graph(12);
    std::vector<double> own(graph.node_count());
    for (double& delay : own) delay = random.below(10);
    std::vector<std::optional<double>> slack(graph.edge_count());
    std::vector<double> plenty(slack.size(), std::numeric_limits<double>::infinity());
    std::vector<double> none(slack.size(), 0.0);
    for (std::size_t e = 0; e < slack.size(); ++e) {
      if (random.below(4) == 0) continue;
      slack[e] = plenty[e] = none[e] = random.below(4);
    }
    const auto found = delay_cascade(graph, own, slack);
    const auto least = delays_by_rounds(graph, own, plenty);
    const auto most = delays_by_rounds(graph, own, none);
    for (std::size_t k = 0; k < own.size(); ++k) CHECK(found[k] == Delay{least[k], most[k]});
  }
}

}  // namespace sixstep_tests::cascade_property_test
