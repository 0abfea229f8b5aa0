// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/loops.hpp>

#include <map>
#include <set>
#include <string>

#include <sixstep/methods/components.hpp>
#include <sixstep/methods/loop_traits.hpp>
#include <support/golden_graph.hpp>

namespace sixstep_tests::loops_golden_test {

using namespace sixstep;

namespace {

LoopSearch count_by_length(const Digraph& graph, std::map<std::size_t, std::uint64_t>& counts) {
  return enumerate_loops(graph, {}, [&](std::span<const EdgeIndex> loop) {
    ++counts[loop.size()];
    return true;
  });
}

Digraph complete(NodeIndex nodes) {
  std::vector<Arc> arcs;
  for (NodeIndex from = 0; from < nodes; ++from) {
    for (NodeIndex to = 0; to < nodes; ++to) {
      if (from != to) arcs.push_back({from, to});
    }
  }
  return Digraph(nodes, arcs);
}

std::uint64_t loop_count(const Digraph& graph) {
  return enumerate_loops(graph, {}, [](std::span<const EdgeIndex>) { return true; }).count;
}

/// A community matrix as a signed map: cell (i, j) is what variable j does to variable i.
struct Community {
  std::vector<Arc> arcs;
  std::vector<Polarity> polarity;

  explicit Community(const Matrix& matrix) {
    for (NodeIndex effect = 0; effect < matrix.rows(); ++effect) {
      for (NodeIndex cause = 0; cause < matrix.columns(); ++cause) {
        if (matrix(effect, cause) == 0.0) continue;
        arcs.push_back({cause, effect});
        polarity.push_back(matrix(effect, cause) > 0 ? Polarity::positive : Polarity::negative);
      }
    }
  }
};

/// A loop as its nodes and its sign, the same whichever way round it was read.
using SignedLoop = std::pair<std::set<NodeIndex>, LoopKind>;

std::multiset<SignedLoop> our_loops(const Matrix& matrix) {
  const Community community(matrix);
  const std::vector<std::optional<double>> unknown(community.arcs.size());
  std::multiset<SignedLoop> loops;
  enumerate_loops(Digraph(matrix.rows(), community.arcs), {}, [&](std::span<const EdgeIndex> loop) {
    std::set<NodeIndex> nodes;
    for (const EdgeIndex edge : loop) nodes.insert(community.arcs[edge].from);
    loops.insert({nodes, loop_traits(loop, {community.polarity, unknown, unknown}).kind});
    return true;
  });
  return loops;
}

std::multiset<SignedLoop> published_loops(const boost::json::value& example) {
  std::multiset<SignedLoop> loops;
  for (std::size_t k = 0; k < example.at("loops").as_array().size(); ++k) {
    std::set<NodeIndex> nodes;
    for (const double node : test_support::numbers(example.at("loops").at(k))) {
      nodes.insert(static_cast<NodeIndex>(node) - 1);
    }
    const double sign = test_support::number(example.at("sign_col_to_row").at(k));
    loops.insert({nodes, sign > 0 ? LoopKind::reinforcing : LoopKind::balancing});
  }
  return loops;
}

}  // namespace

TEST_CASE("loops and signs of published community matrices") {
  // CRAN LoopAnalyst: Dambacher, Levins & Rossignol (2005), Math. Biosci. 197, 1, figure 2, and the
  // package's own example; loops and signs as its R code prints them. Exact.
  const auto data = test_support::golden("loops_loopanalyst_4cases");
  if (!data) return;
  for (const auto& [key, example] : data->at("cases").as_object()) {
    const std::string name(key);
    CAPTURE(name);
    const auto ours = our_loops(test_support::matrix(example.at("matrix")));
    CHECK(ours == published_loops(example));
    CHECK(ours.size() == test_support::number(example.at("n_loops")));
  }
}

TEST_CASE("loops of the complete digraph are as many as OEIS A002807 says") {
  const auto data = test_support::golden("cycles_dominators");
  if (!data) return;
  const auto& counts = data->at("complete_digraph_cycle_counts").at("counts");
  for (NodeIndex nodes = 2; nodes <= 10; ++nodes) {
    CAPTURE(nodes);
    CHECK(loop_count(complete(nodes)) == test_support::number(counts.at(std::to_string(nodes))));
  }
}

TEST_CASE("a random map of 30 factors has the loops, by length, that NetworkX 2.8.8 finds") {
  const auto data = test_support::golden("cycles_dominators");
  if (!data) return;
  const auto& example = data->at("gnm_30_90_seed7");
  const test_support::LabelledGraph labelled(example.at("edges"));
  std::map<std::size_t, std::uint64_t> counts;
  const auto search = count_by_length(labelled.graph(), counts);
  CHECK(search.count == test_support::number(example.at("n_cycles")));
  CHECK(counts.size() == example.at("cycles_by_length").as_object().size());
  for (const auto& [length, count] : example.at("cycles_by_length").as_object()) {
    CHECK(counts[std::stoul(std::string(length))] == test_support::number(count));
  }
}

TEST_CASE("self-loops and short loops as in NetworkX's own test of Johnson's algorithm") {
  const auto data = test_support::golden("cycles_dominators");
  if (!data) return;
  const auto& example = data->at("networkx_test_simple_cycles");
  CHECK(loop_count(test_support::LabelledGraph(example.at("edges")).graph()) ==
        example.at("cycles").as_array().size());
}

TEST_CASE("the flow graph of Lengauer and Tarjan (1979), figure 1, is one component with 9 loops") {
  const auto data = test_support::golden("cycles_dominators");
  if (!data) return;
  const auto& example = data->at("lengauer_tarjan_1979_fig1");
  const Digraph graph = test_support::LabelledGraph(example.at("edges")).graph();
  CHECK(loop_count(graph) == test_support::number(example.at("simple_cycles_count")));
  CHECK(strong_components(graph).count() == example.at("scc").as_array().size());
}

}  // namespace sixstep_tests::loops_golden_test
