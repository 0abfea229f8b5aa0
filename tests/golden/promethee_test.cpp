// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/promethee.hpp>

#include <cmath>
#include <string>

#include <support/ranking_cases.hpp>

namespace sixstep_tests::promethee_golden_test {

using namespace sixstep;
using test_support::check_close;
using test_support::number;

namespace {

PreferenceFunction function_of(const boost::json::value& example, std::size_t criterion) {
  const auto& name = example.at("preference_functions").at(criterion).as_string();
  PreferenceFunction function{PreferenceShape::usual, number(example.at("q").at(criterion)),
                              number(example.at("p").at(criterion)),
                              number(example.at("gaussian_s").at(criterion))};
  if (name == "Gaussian") function.shape = PreferenceShape::gaussian;
  if (name == "Level") function.shape = PreferenceShape::level;
  if (name == "V-shape-Indiff") function.shape = PreferenceShape::linear;
  REQUIRE(function.shape != PreferenceShape::usual);
  return function;
}

std::vector<PreferenceFunction> functions_of(const boost::json::value& example) {
  std::vector<PreferenceFunction> functions;
  for (std::size_t k = 0; k < example.at("criteria").as_array().size(); ++k) {
    functions.push_back(function_of(example, k));
  }
  return functions;
}

/// 1 where the row stands to the column as asked.
Matrix relation(const Promethee& flows, PartialComparison asked) {
  Matrix result(flows.net.size(), flows.net.size());
  for (std::size_t row = 0; row < result.rows(); ++row) {
    for (std::size_t other = 0; other < result.rows(); ++other) {
      if (compare(flows, row, other) == asked) result(row, other) = 1.0;
    }
  }
  return result;
}

}  // namespace

TEST_CASE("PROMETHEE I and II of ways to an airport, on three kinds of criteria") {
  // CRAN package MCDA (commit 16d8703), the example of its help page, run unmodified. It takes
  // flows as means over all alternatives.
  const auto example = test_support::golden("promethee_cran_mcda");
  if (!example) return;
  const double tolerance = number(example->at("tolerance"));
  const DecisionTable table = test_support::decision_table(*example);
  const auto functions = functions_of(*example);
  check_close(preference_indices(table, functions), example->at("preference_indices"), tolerance);
  const Promethee found = promethee(table, functions, {.mean = FlowMean::over_all});
  CHECK(found.mean == FlowMean::over_all);
  check_close(found.positive, example->at("flows").at("outrankingFlowsPos"), tolerance);
  check_close(found.negative, example->at("flows").at("outrankingFlowsNeg"), tolerance);
  const auto& partial = example->at("promethee1");
  CHECK(relation(found, PartialComparison::better) == test_support::matrix(partial.at("P")));
  CHECK(relation(found, PartialComparison::indifferent) == test_support::matrix(partial.at("I")));
  CHECK(relation(found, PartialComparison::incomparable) == test_support::matrix(partial.at("R")));
  for (std::size_t place = 0; place < found.ranking.order.size(); ++place) {
    CHECK(example->at("alternatives").at(found.ranking.order[place]) ==
          example->at("promethee2").at(place));
  }
}

TEST_CASE("trap: flows over the others and over all differ by a factor, and rank alike") {
  const auto example = test_support::golden("promethee_cran_mcda");
  if (!example) return;
  const DecisionTable table = test_support::decision_table(*example);
  const Promethee others = promethee(table, functions_of(*example));
  CHECK(others.mean == FlowMean::over_others);
  const auto& peer = example->at("flows").at("outrankingFlowsPos");
  for (std::size_t k = 0; k < others.positive.size(); ++k) {
    CHECK(std::abs(others.positive[k] * 4 / 5 - number(peer.at(k))) <=
          number(example->at("tolerance")));
  }
  const Promethee all = promethee(table, functions_of(*example), {.mean = FlowMean::over_all});
  CHECK(others.ranking == all.ranking);
}

TEST_CASE("PROMETHEE II with usual criteria") {
  // Zhao, Peng & Li (2013), Procedia Computer Science 17, 181–188; asserted in pymcdm.
  const auto example = test_support::published_ranking("promethee2_zhao2013");
  if (!example) return;
  const Promethee found = promethee(test_support::decision_table(*example));
  check_close(found.net, example->at("expected").at("net_flow_2dp"),
              number(example->at("tolerance")));
}

}  // namespace sixstep_tests::promethee_golden_test
