// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/dominators.hpp>

#include <support/golden_graph.hpp>

namespace sixstep_tests::dominators_golden_test {

using namespace sixstep;

TEST_CASE("immediate dominators of Lengauer and Tarjan's flow graph") {
  // Lengauer & Tarjan (1979), TOPLAS 1(1), 121–141, figure 1; NetworkX 2.8.8 and igraph 0.10.2
  // agree.
  const auto data = test_support::golden("cycles_dominators");
  if (!data) return;
  const auto& example = data->at("lengauer_tarjan_1979_fig1");
  test_support::LabelledGraph labelled(example.at("edges"));
  const NodeIndex root = labelled.index(example.at("root"));
  const DominatorTree tree = dominators(labelled.graph(), root);
  CHECK(example.at("idom").as_object().size() == labelled.labels.size());
  for (const auto& [key, dominator] : example.at("idom").as_object()) {
    const std::string label(key);
    CAPTURE(label);
    const NodeIndex node = labelled.index(boost::json::value(label));
    CHECK(tree.immediate[node].value_or(root) == labelled.index(dominator));
    CHECK(tree.immediate[node].has_value() == (node != root));
  }
}

}  // namespace sixstep_tests::dominators_golden_test
