// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/closure_flow.hpp>

#include <numeric>

#include <doctest/doctest.h>
#include <sixstep/solve/random.hpp>
#include <support/boost_closure.hpp>

namespace sixstep_tests::closure_flow_property_test {

using namespace sixstep;

namespace {

/// Draws numbers one after the other.
class Draws {
 public:
  explicit Draws(std::uint64_t stream) : random_(11, stream) {}
  std::uint64_t below(std::uint64_t bound) { return random_.below(next_++, bound); }

  std::vector<Arc> arcs(std::uint64_t nodes) {
    std::vector<Arc> result;
    for (std::uint64_t k = below(3 * nodes); k > 0; --k) {
      result.push_back(
          {static_cast<NodeIndex>(below(nodes)), static_cast<NodeIndex>(below(nodes))});
    }
    return result;
  }

  std::vector<std::int64_t> weights(std::size_t nodes) {
    std::vector<std::int64_t> result(nodes);
    for (std::int64_t& weight : result) weight = static_cast<std::int64_t>(below(41)) - 20;
    return result;
  }

 private:
  CounterRandom random_;
  std::uint64_t next_ = 0;
};

/// The copies of a graph and the edges between them, written out.
std::vector<Arc> layered(const std::vector<Arc>& arcs, NodeIndex nodes, std::uint32_t layers) {
  std::vector<Arc> result;
  for (std::uint32_t layer = 0; layer < layers; ++layer) {
    const NodeIndex base = layer * nodes;
    for (const Arc& arc : arcs) result.push_back({base + arc.from, base + arc.to});
    for (NodeIndex node = 0; layer + 1 < layers && node < nodes; ++node) {
      result.push_back({base + node, base + nodes + node});
    }
  }
  return result;
}

std::vector<char> complement(std::vector<char> set) {
  for (char& member : set) member = member ? 0 : 1;
  return set;
}

std::int64_t weight_of(const std::vector<char>& set, const std::vector<std::int64_t>& weights) {
  std::int64_t sum = 0;
  for (std::size_t node = 0; node < set.size(); ++node) sum += set[node] ? weights[node] : 0;
  return sum;
}

}  // namespace

TEST_CASE("payments carried over to new weights lead to the closures that Boost's cuts find") {
  for (std::uint64_t stream = 0; stream < 500; ++stream) {
    Draws draws(stream);
    const auto nodes = static_cast<NodeIndex>(1 + draws.below(30));
    const auto layers = static_cast<std::uint32_t>(1 + draws.below(4));
    const std::vector<Arc> arcs = draws.arcs(nodes);
    const std::vector<Arc> all = layered(arcs, nodes, layers);
    std::vector<Arc> reversed;
    for (const Arc& arc : all) reversed.push_back({arc.to, arc.from});
    ClosureFlow flow(Digraph(nodes, arcs), layers);
    for (int turn = 0; turn < 5; ++turn) {
      std::vector<std::int64_t> weights = draws.weights(flow.node_count());
      flow.reweight(weights);
      flow.solve();
      const std::vector<char> smallest = test_support::boost_closure(all, weights);
      CAPTURE(stream);
      CAPTURE(turn);
      CHECK(flow.weight() == weight_of(smallest, weights));
      CHECK(flow.smallest() == smallest);
      for (std::int64_t& weight : weights) weight = -weight;  // what is left out is closed upwards
      CHECK(flow.largest() == complement(test_support::boost_closure(reversed, weights)));
    }
  }
}

TEST_CASE("imbalances are what the weights and the payments say") {
  for (std::uint64_t stream = 0; stream < 200; ++stream) {
    Draws draws(stream);
    const auto nodes = static_cast<NodeIndex>(1 + draws.below(20));
    const std::vector<Arc> arcs = draws.arcs(nodes);
    ClosureFlow flow(Digraph(nodes, arcs), 1);
    for (int turn = 0; turn < 3; ++turn) {
      std::vector<std::int64_t> held = draws.weights(nodes);
      flow.reweight(held);
      flow.solve();
      for (EdgeIndex edge = 0; edge < arcs.size(); ++edge) {
        CHECK(flow.payment(edge) >= 0);
        held[arcs[edge].from] -= flow.payment(edge);
        held[arcs[edge].to] += flow.payment(edge);
      }
      CAPTURE(stream);
      CHECK(held == std::vector<std::int64_t>(flow.imbalance().begin(), flow.imbalance().end()));
    }
  }
}

TEST_CASE("a decided node taken out leaves the closure of the rest, and put back the whole") {
  for (std::uint64_t stream = 0; stream < 300; ++stream) {
    Draws draws(stream);
    const auto nodes = static_cast<NodeIndex>(2 + draws.below(20));
    const std::vector<Arc> arcs = draws.arcs(nodes);
    const std::vector<std::int64_t> weights = draws.weights(nodes);
    ClosureFlow flow(Digraph(nodes, arcs), 1);
    flow.reweight(weights);
    flow.solve();
    const std::vector<char> members = flow.smallest();
    const std::int64_t weight = flow.weight();
    for (NodeIndex node = 0; node < nodes; ++node) {
      if (members[node]) flow.remove(node);
    }
    flow.solve();
    CAPTURE(stream);
    CHECK(flow.weight() == 0);  // nothing is worth adding to a maximum closure
    for (NodeIndex node = 0; node < nodes; ++node) flow.restore(node);
    flow.solve();
    CHECK(flow.weight() == weight);
    CHECK(flow.smallest() == members);
  }
}

}  // namespace sixstep_tests::closure_flow_property_test
