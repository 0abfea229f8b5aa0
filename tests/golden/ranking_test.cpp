// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/decision_table.hpp>

#include <cmath>

#include <sixstep/methods/electre_credibility.hpp>
#include <sixstep/methods/topsis.hpp>
#include <sixstep/methods/vikor.hpp>
#include <sixstep/methods/weighted_sum.hpp>
#include <support/ranking_cases.hpp>

namespace sixstep_tests::ranking_golden_test {

using namespace sixstep;
using boost::json::value;
using test_support::check_close;
using test_support::decision_table;
using test_support::indices;
using test_support::number;
using test_support::published_ranking;

TEST_CASE("TOPSIS of four alternatives on three criteria") {
  // Tzeng & Huang (2011), Multiple Attribute Decision Making, CRC Press; asserted in
  // scikit-criteria, tests/agg/test_topsis.py.
  const auto example = published_ranking("topsis_tzeng2011");
  if (!example) return;
  const Topsis found = topsis(decision_table(*example));
  const value& expected = example->at("expected");
  check_close(found.closeness, expected.at("closeness"), number(example->at("tolerance")));
  CHECK(found.ranking.place == indices(expected.at("rank")));
}

TEST_CASE("VIKOR where advantage and stability hold, and two alternatives tie") {
  // Opricovic & Tzeng (2004), European Journal of Operational Research 156, 445–455; asserted in
  // scikit-criteria and pymcdm.
  const auto example = published_ranking("vikor_opricovic2004");
  if (!example) return;
  const Vikor found = vikor(decision_table(*example), number(example->at("v")));
  const value& expected = example->at("expected");
  const double tolerance = number(example->at("tolerance"));
  check_close(found.group_loss, expected.at("S"), tolerance);
  check_close(found.largest_loss, expected.at("R"), tolerance);
  check_close(found.compromise, expected.at("Q"), tolerance);
  CHECK(found.by_compromise.place == indices(expected.at("rank")));
  CHECK(found.compromise_set == indices(expected.at("compromise_set")));
}

TEST_CASE("VIKOR of hydropower on the Drina: weights decide whether one is enough") {
  // Opricovic & Tzeng (2007), European Journal of Operational Research 178, 514–529; asserted in
  // scikit-criteria, tests/agg/test_vikor.py.
  for (const char* id : {"vikor_opricovic2007_W2", "vikor_opricovic2007_W4"}) {
    CAPTURE(id);
    const auto example = published_ranking(id);
    if (!example) return;
    const Vikor found = vikor(decision_table(*example), number(example->at("v")));
    const value& expected = example->at("expected");
    const double tolerance = number(example->at("tolerance"));
    check_close(found.group_loss, expected.at("S"), tolerance);
    check_close(found.largest_loss, expected.at("R"), tolerance);
    check_close(found.compromise, expected.at("Q"), tolerance);
    CHECK(found.by_compromise.place == indices(expected.at("rank")));
    CHECK(found.acceptable_advantage == expected.at("acceptable_advantage").as_bool());
    CHECK(found.acceptable_stability == expected.at("acceptable_stability").as_bool());
    CHECK(found.compromise_set == indices(expected.at("compromise_set_0based")));
  }
}

TEST_CASE("weighted sum with costs as reciprocals and shares of sums") {
  // Kracka, Brauers & Zavadskas (2010), Inzinerine Ekonomika 21(4), 352; asserted in
  // scikit-criteria, tests/agg/test_simple.py.
  const auto example = published_ranking("wsm_kracka2010");
  if (!example) return;
  const WeightedSum found =
      weighted_sum(decision_table(*example), {Normalization::sum, CostConvention::reciprocal});
  const value& expected = example->at("expected");
  check_close(found.score, expected.at("score"), number(example->at("tolerance")));
  CHECK(found.ranking.place == indices(expected.at("rank")));
}

TEST_CASE("credibility and qualification of ELECTRE III") {
  // CRAN package MCDA, tests/testthat/test-ELECTRE.R.
  const auto example = published_ranking("electre3_school");
  if (!example) return;
  const DecisionTable table = decision_table(*example);
  std::vector<PseudoCriterion> thresholds;
  for (std::size_t k = 0; k < table.weights.size(); ++k) {
    thresholds.push_back({number(example->at("q").at(k)), number(example->at("p").at(k)),
                          number(example->at("v").at(k))});
  }
  const ElectreCredibility found = electre_credibility(table, thresholds);
  const value& expected = example->at("expected");
  const double tolerance = number(example->at("tolerance"));
  test_support::check_close(found.concordance, expected.at("concordance"), tolerance);
  double credibility = 0.0;
  double discordance = 0.0;
  for (const double cell : found.credibility.cells()) credibility += cell;
  for (std::size_t k = 0; k < thresholds.size(); ++k) {
    const Matrix against = partial_discordance(table, thresholds, k);
    for (const double cell : against.cells()) discordance += cell;
  }
  CHECK(std::abs(credibility - number(expected.at("sum_credibility"))) <= tolerance);
  CHECK(std::abs(discordance - number(expected.at("sum_discordance"))) <= tolerance);
  CHECK(found.outranking == test_support::matrix(expected.at("dominance")));
  for (std::size_t k = 0; k < found.qualification.size(); ++k) {
    CHECK(found.qualification[k] == expected.at("scoring").at(k).to_number<int>());
  }
}

}  // namespace sixstep_tests::ranking_golden_test
