// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/ahp.hpp>

#include <cmath>

#include <support/golden.hpp>

namespace sixstep_tests::ahp_golden_test {

using namespace sixstep;
using boost::json::value;
using test_support::number;
using test_support::numbers;

namespace {

Judgments judgments(const value& rows) {
  Judgments result;
  for (const auto& row : rows.as_array()) {
    const std::vector<double> cells = numbers(row);
    result.emplace_back(cells.begin(), cells.end());
  }
  return result;
}

/// One published case by its id; empty where the reference data are not there.
std::optional<value> published(std::string_view id) {
  const auto data = test_support::golden("ahp_cases");
  if (!data) return std::nullopt;
  for (const auto& example : data->at("cases").as_array()) {
    if (example.at("id").as_string() == id) return example;
  }
  FAIL("no such case: ", std::string(id));
  return std::nullopt;
}

void check_close(double ours, double theirs, double tolerance) {
  CAPTURE(ours);
  CAPTURE(theirs);
  CHECK(std::abs(ours - theirs) <= tolerance);
}

void check_weights(const std::vector<double>& ours, const std::vector<double>& theirs,
                   double tolerance) {
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t k = 0; k < ours.size(); ++k) check_close(ours[k], theirs[k], tolerance);
}

/// The values of `by_name` in the order of `names`.
std::vector<double> in_order(const value& by_name, const value& names) {
  std::vector<double> result;
  for (const auto& name : names.as_array()) {
    result.push_back(number(by_name.at(name.as_string())));
  }
  return result;
}

/// Weights of the alternatives: those under each criterion, weighted by the criterion.
std::vector<double> synthesis(const value& example) {
  const auto criteria = ahp_priorities(judgments(example.at("criteria_matrix"))).weights;
  std::vector<double> result(example.at("alternatives").as_array().size(), 0.0);
  for (std::size_t k = 0; k < criteria.size(); ++k) {
    const auto& name = example.at("criteria").at(k).as_string();
    const auto local = ahp_priorities(judgments(example.at("alternative_matrices").at(name)));
    for (std::size_t j = 0; j < result.size(); ++j) result[j] += criteria[k] * local.weights[j];
  }
  return result;
}

}  // namespace

TEST_CASE("Saaty's drinks: weights, and consistency ratios under two tables") {
  // Saaty (2008), Int. J. Services Sciences 1(1), 83–98, as asserted by AHPy's tests.
  const auto example = published("saaty2008_drinks");
  if (!example) return;
  const double tolerance = number(example->at("tolerance"));
  const Judgments given = judgments(example->at("matrix"));
  const auto found = ahp_priorities(given);
  const auto& names = example->at("names");
  check_weights(found.weights, in_order(example->at("expected_weights_4dp"), names), tolerance);
  check_weights(found.weights, in_order(example->at("expected_weights_3dp"), names), tolerance);
  check_close(*found.consistency_ratio, number(example->at("expected_cr_saaty_3dp")), tolerance);
  const auto other = ahp_priorities(given, {.table = RandomIndexTable::donegan_dodd_1991});
  check_close(*other.consistency_ratio, number(example->at("expected_cr_donegan_dodd_4dp")), 5e-5);
}

TEST_CASE("the dam example, which is consistent") {
  // Saaty, The Essentials of the Analytic Network Process with Seven Examples (2).
  const auto example = published("dam_intermediate");
  if (!example) return;
  const double tolerance = number(example->at("tolerance"));
  const auto found = ahp_priorities(judgments(example->at("matrix")));
  check_weights(found.weights, numbers(example->at("expected_weights_3dp")), tolerance);
  check_close(*found.consistency_ratio, number(example->at("expected_cr_3dp")), tolerance);
}

TEST_CASE("the leader example: local weights, ratios and synthesis") {
  // Wikipedia, Analytic hierarchy process – leader example; numbers as AHPy gives them under
  // Saaty's table of 2005.
  const auto example = published("wikipedia_leader_hierarchy");
  if (!example) return;
  const double tolerance = number(example->at("tolerance"));
  const auto criteria = ahp_priorities(judgments(example->at("criteria_matrix")));
  check_weights(criteria.weights,
                in_order(example->at("peer_criteria_weights"), example->at("criteria")), tolerance);
  check_close(*criteria.consistency_ratio, number(example->at("peer_criteria_cr")), tolerance);
  const auto& alternatives = example->at("alternatives");
  for (const auto& [key, peer] : example->at("peer_local").as_object()) {
    const std::string name(key);
    CAPTURE(name);
    const auto found = ahp_priorities(judgments(example->at("alternative_matrices").at(name)));
    check_weights(found.weights, in_order(peer.at("weights"), alternatives), tolerance);
    check_close(*found.consistency_ratio, number(peer.at("cr")), tolerance);
  }
  check_weights(synthesis(*example), in_order(example->at("peer_target_weights"), alternatives),
                tolerance);
}

TEST_CASE("the car example of CRAN's MCDA package") {
  // CRAN MCDA, tests/testthat/test-AHP.R, after Haas & Meixner's tutorial.
  const auto example = published("r_mcda_car");
  if (!example) return;
  check_weights(synthesis(*example), numbers(example->at("expected_target_weights_4dp")),
                number(example->at("tolerance")));
}

TEST_CASE("buying a house: an inconsistent matrix, on which the two methods differ") {
  // Saaty (1990), European Journal of Operational Research 48, 9–26; random index 1.41 as printed.
  const auto example = published("saaty1990_house");
  if (!example) return;
  const double tolerance = number(example->at("tolerance"));
  const Judgments given = judgments(example->at("matrix"));
  const auto found = ahp_priorities(given, {.table = RandomIndexTable::saaty_1980});
  check_weights(found.weights, numbers(example->at("expected_weights_3dp")), tolerance);
  check_close(found.lambda_max, number(example->at("expected_lambda_max")), tolerance);
  check_close(found.consistency_index, number(example->at("expected_ci")), tolerance);
  check_close(*found.consistency_ratio, number(example->at("expected_cr")), tolerance);
  CHECK(found.random_index == number(example->at("cr_uses_ri")));
  const auto means = ahp_priorities(given, {.method = PriorityMethod::geometric_mean});
  check_weights(means.weights, numbers(example->at("geometric_mean_weights_3dp")), tolerance);
}

}  // namespace sixstep_tests::ahp_golden_test
