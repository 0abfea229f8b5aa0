// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/results_chain.hpp>

#include <stdexcept>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::results_chain_test {

using namespace sixstep;

namespace {

ResultsChain chain_of(std::size_t nodes, std::size_t branching) {
  ResultsChain chain{.title = "Results", .description = "From vision to outputs"};
  chain.columns = {"Vision", "Goals", "Outcomes", "Outputs"};
  for (std::size_t i = 0; i < nodes; ++i) {
    ResultsNode node{.label = sample_label(i), .measured = i % 3 != 0};
    if (i > 0) node.parent = (i - 1) / branching;
    if (i % 2 == 0) node.weight = 1.0 / static_cast<double>(nodes);
    chain.nodes.push_back(node);
  }
  return chain;
}

}  // namespace

TEST_CASE("a results chain of any size and shape keeps its labels apart and inside") {
  for (const std::size_t nodes : {0u, 1u, 3u, 30u, 300u}) {
    for (const std::size_t branching : {1u, 3u, 20u, 300u}) {
      const ResultsChain chain = chain_of(nodes, branching);
      CHECK(fault_in_any_style(
                [&](const auto& style) { return results_chain_svg(chain, style); }) == "");
    }
  }
}

TEST_CASE("goals that are their own ancestors are drawn all the same") {
  ResultsChain chain = chain_of(4, 1);
  chain.nodes[0].parent = 3;
  CHECK(count_class(results_chain_svg(chain, {}), "s6-card") == 4);
  chain.nodes[0].parent = 0;
  CHECK(count_class(results_chain_svg(chain, {}), "s6-card") == 4);
}

TEST_CASE("siblings beyond the limit are counted") {
  const ResultsChain chain = chain_of(301, 300);  // one goal with 300 children
  CHECK(results_chain_svg(chain, {}).find("and 288 more, in the table") != std::string::npos);
}

TEST_CASE("a goal without an indicator is marked") {
  ResultsChain chain = chain_of(2, 1);
  chain.nodes[0].measured = chain.nodes[1].measured = true;
  CHECK(count_class(results_chain_svg(chain, {}), "s6-accent-fill") == 0);
  chain.nodes[1].measured = false;
  CHECK(count_class(results_chain_svg(chain, {}), "s6-accent-fill") == 2);  // with the legend's
}

TEST_CASE("a parent that is not there is refused") {
  ResultsChain chain = chain_of(2, 1);
  chain.nodes[1].parent = 2;
  CHECK_THROWS_AS(results_chain_svg(chain, {}), std::out_of_range);
}

TEST_CASE("hostile labels do not break a results chain") {
  ResultsChain chain = chain_of(12, 3);
  for (std::size_t i = 0; i < 12; ++i) chain.nodes[i].label = hostile_labels()[i];
  CHECK(fault_in_any_style([&](const auto& style) { return results_chain_svg(chain, style); }) ==
        "");
}

}  // namespace sixstep_tests::results_chain_test
