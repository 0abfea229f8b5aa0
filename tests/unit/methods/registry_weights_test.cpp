// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/method_registry.hpp>

#include <cmath>

#include <doctest/doctest.h>
#include <sixstep/methods/ahp_group.hpp>
#include <sixstep/methods/best_worst.hpp>
#include <sixstep/methods/judgment_revision.hpp>
#include <sixstep/methods/objective_weights.hpp>
#include <support/matrix_of.hpp>
#include <support/method_calls.hpp>

namespace sixstep_tests::registry_weights_test {

using namespace sixstep;
using test_support::cells;
using test_support::matrix_of;
using test_support::unknown;

namespace {

double cell(const MethodResult& found, std::string_view name) { return cells(found, name).at(0); }

MethodError error_of(std::string_view method, const MethodArguments& arguments) {
  try {
    run_method(method, arguments);
  } catch (const MethodError& error) {
    return error;
  }
  FAIL("accepted");
  return {"", "", ""};
}

const Matrix circular = matrix_of({{1, 2, 0.25}, {0.5, 1, 3}, {4, 1.0 / 3, 1}});
const Matrix agreeing = matrix_of({{1, 2, 6}, {0.5, 1, 3}, {1.0 / 6, 1.0 / 3, 1}});

Matrix stacked(const Matrix& first, const Matrix& second) {
  Matrix result(first.rows() + second.rows(), first.columns());
  for (std::size_t row = 0; row < result.rows(); ++row) {
    for (std::size_t k = 0; k < result.columns(); ++k) {
      result(row, k) = row < first.rows() ? first(row, k) : second(row - first.rows(), k);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("AHP by name tells consistency both ways, and the judgment to revise") {
  const MethodResult found = run_method("ahp", {.inputs = {{"judgments", circular}}});
  CHECK(cell(found, "consistency_ratio") > 0.1);
  CHECK(cell(found, "geometric_consistency") > cell(found, "geometric_limit"));
  const auto best = *most_helpful_revision({{1, 2, 0.25}, {0.5, 1, 3}, {4, 1.0 / 3, 1}}).best;
  CHECK(cells(found, "revise") ==
        std::vector<double>{static_cast<double>(best.row), static_cast<double>(best.column)});
  CHECK(cell(found, "revise_to") == best.better);
  CHECK(cell(found, "revised_ratio") == doctest::Approx(0.0));
  const MethodResult sound = run_method("ahp", {.inputs = {{"judgments", agreeing}}});
  CHECK(sound.matrix("revise") == nullptr);
}

TEST_CASE("a judge whose comparisons fall apart is told which item is left out") {
  const Matrix split = matrix_of({{1, 2, unknown}, {0.5, 1, unknown}, {unknown, unknown, 1}});
  const MethodError error = error_of("ahp", {.inputs = {{"judgments", split}}});
  CHECK(error.code == "invalid-input");
  CHECK(error.item == "judgments");
  CHECK(std::string(error.what()).find("column 2") != std::string::npos);
  CHECK(error.hint == "compare it with at least one item of the others");
}

TEST_CASE("a group's judgments or its weights are joined") {
  const Matrix both = stacked(agreeing, circular);
  const MethodResult whole = run_method("ahp_group", {.inputs = {{"judgments", both}}});
  CHECK(*whole.text("aggregation") == "judgments");
  CHECK(whole.matrix("consistency_ratio") != nullptr);
  CHECK(cells(whole, "judge_ratio")[0] == doctest::Approx(0.0));
  const MethodResult apart = run_method(
      "ahp_group", {.inputs = {{"judgments", both}},
                    .options = {{"aggregation", "priorities"}, {"mean", "arithmetic mean"}}});
  CHECK(apart.matrix("consistency_ratio") == nullptr);
  const Matrix& alone = *apart.matrix("judge_weights");
  CHECK(cells(apart, "weights")[1] == doctest::Approx((alone(0, 1) + alone(1, 1)) / 2));
}

TEST_CASE("one judge may bridge what another skipped, where judgments are joined") {
  const Matrix split = matrix_of({{1, 2, unknown}, {0.5, 1, unknown}, {unknown, unknown, 1}});
  const Matrix both = stacked(split, agreeing);
  const MethodResult whole = run_method("ahp_group", {.inputs = {{"judgments", both}}});
  CHECK(cells(whole, "weights")[0] == doctest::Approx(0.6));
  CHECK(std::isnan(cells(whole, "judge_ratio")[0]));
  CHECK(error_of("ahp_group",
                 {.inputs = {{"judgments", both}}, .options = {{"aggregation", "priorities"}}})
            .code == "invalid-input");
  CHECK(error_of("ahp_group", {.inputs = {{"judgments", matrix_of({{1, 2}})}}}).code ==
        "invalid-input");
}

TEST_CASE("the best-worst method by name finds best and worst by their 1") {
  const MethodResult found =
      run_method("best_worst", {.inputs = {{"best_to_others", matrix_of({{2, 1, 4, 3, 8}})},
                                           {"others_to_worst", matrix_of({{4, 8, 2, 3, 1}})}}});
  const auto direct = best_worst_weights({1, 4, {2, 1, 4, 3, 8}, {4, 8, 2, 3, 1}});
  CHECK(cells(found, "weights") == direct.weights);
  CHECK(cell(found, "consistency_ratio") == *direct.consistency_ratio);
  CHECK(cells(found, "revise").size() == 2);
  CHECK(error_of("best_worst", {.inputs = {{"best_to_others", matrix_of({{2, 2}})},
                                           {"others_to_worst", matrix_of({{2, 1}})}}})
            .code == "invalid-input");
}

TEST_CASE("swing points and values alone give weights by name") {
  CHECK(cells(run_method("swing", {.inputs = {{"points", matrix_of({{100, 50, 50}})}}}),
              "weights") == std::vector<double>{0.5, 0.25, 0.25});
  const Matrix values = matrix_of({{1, 3}, {2, 9}, {3, 1}});
  CHECK(cells(run_method("entropy", {.inputs = {{"values", values}}}), "weights") ==
        entropy_weights(values).weights);
  CHECK(cells(run_method("deviation_weights", {.inputs = {{"values", values}}}), "weights") ==
        deviation_weights(values).weights);
  const std::vector<Goodness> better = {Goodness::more, Goodness::less};
  const MethodResult critic = run_method(
      "critic", {.inputs = {{"values", values}, {"less_is_better", matrix_of({{0, 1}})}}});
  CHECK(cells(critic, "weights") == critic_weights(values, better).weights);
  CHECK(*critic.text("basis") == "information");
  CHECK(*critic.text("normalization") == "minimum and maximum");
}

TEST_CASE("a linear program by name") {
  const MethodArguments given{.inputs = {{"cost", matrix_of({{3, 5}})},
                                         {"coefficients", matrix_of({{1, 0}, {0, 2}, {3, 2}})},
                                         {"right_hand_side", matrix_of({{4, 12, 18}})}},
                              .options = {{"maximize", true}}};
  const MethodResult found = run_method("linear_program", given);
  CHECK(*found.text("status") == "optimal");
  CHECK(cell(found, "objective") == doctest::Approx(36));
  MethodArguments opposed = given;
  opposed.inputs["sense"] = matrix_of({{1, -1, -1}});
  opposed.inputs["upper"] = matrix_of({{3, unknown}});
  const MethodResult none = run_method("linear_program", opposed);
  CHECK(*none.text("status") == "infeasible");
  CHECK(none.matrix("values") == nullptr);
  CHECK(cells(none, "certificate").size() == 3);
  opposed.inputs["sense"] = matrix_of({{1, -1}});
  CHECK(error_of("linear_program", opposed).item == "sense");
}

}  // namespace sixstep_tests::registry_weights_test
