// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/interpretive_structure.hpp>

#include <string>
#include <vector>

#include <support/golden_graph.hpp>

namespace sixstep_tests::interpretive_structure_golden_test {

using namespace sixstep;

namespace {

Digraph graph_of(const Matrix& initial) {
  std::vector<Arc> arcs;
  for (NodeIndex from = 0; from < initial.rows(); ++from) {
    for (NodeIndex to = 0; to < initial.columns(); ++to) {
      if (initial(from, to) != 0.0) arcs.push_back({from, to});
    }
  }
  return Digraph(initial.rows(), arcs);
}

std::vector<double> as_numbers(const std::vector<std::uint64_t>& counts) {
  return {counts.begin(), counts.end()};
}

void check_case(const boost::json::value& example, const std::vector<std::vector<double>>& levels) {
  const auto ours = interpretive_structure(graph_of(test_support::matrix(example.at("initial"))));
  CHECK(ours.reachability == test_support::matrix(example.at("reachability")));
  CHECK(as_numbers(ours.driving_power) == test_support::numbers(example.at("driving_power")));
  CHECK(as_numbers(ours.dependence_power) == test_support::numbers(example.at("dependence_power")));
  REQUIRE(ours.levels.size() == levels.size());
  for (std::size_t level = 0; level < levels.size(); ++level) {
    CHECK(std::vector<double>(ours.levels[level].begin(), ours.levels[level].end()) ==
          levels[level]);
  }
}

}  // namespace

TEST_CASE("reachability, levels and powers of CRAN package ISM's example") {
  // Anand & Bansal (2017), JAMR 14(3), 256–269: matrix of the package, results by the textbook's
  // definition. Exact.
  const auto data = test_support::golden("micmac_pwp_ism");
  if (!data) return;
  const auto& example = data->at("ism_warfield_example");
  std::vector<std::vector<double>> levels;
  for (const auto& level : example.at("levels_0based").as_array()) {
    levels.push_back(test_support::numbers(level));
  }
  check_case(example, levels);
}

TEST_CASE("a chain has a level for each of its nodes, as in Design-Structure-Matrix's own test") {
  // wuzhiqiao-hub/Design-Structure-Matrix, test_analyze_chain_structure, commit 5e01fce. Exact.
  const auto data = test_support::golden("micmac_pwp_ism");
  if (!data) return;
  const auto& example = data->at("ism_chain");
  const std::string labels = "ABC";
  std::vector<std::vector<double>> levels;
  for (const auto& level : example.at("levels").as_array()) {
    auto& nodes = levels.emplace_back();
    for (const auto& label : level.as_array()) {
      nodes.push_back(static_cast<double>(labels.find(label.as_string().c_str())));
    }
  }
  check_case(example, levels);
}

}  // namespace sixstep_tests::interpretive_structure_golden_test
