// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/method_registry.hpp>

#include <cmath>

#include <doctest/doctest.h>
#include <sixstep/methods/electre_credibility.hpp>
#include <sixstep/methods/promethee.hpp>
#include <sixstep/methods/topsis.hpp>
#include <sixstep/methods/vikor.hpp>
#include <sixstep/methods/weight_sensitivity.hpp>
#include <support/matrix_of.hpp>
#include <support/method_calls.hpp>

namespace sixstep_tests::registry_ranking_test {

using namespace sixstep;
using test_support::cells;
using test_support::code_of;
using test_support::matrix_of;
using test_support::unknown;

namespace {

const Matrix values = matrix_of({{10, 3}, {20, 4}, {40, 9}});
const Matrix weights = matrix_of({{1, 3}});
const DecisionTable table = {values, {1, 3}, {Goodness::less, Goodness::more}};

MethodArguments given() {
  return {.inputs = {
              {"values", values}, {"weights", weights}, {"less_is_better", matrix_of({{1, 0}})}}};
}

}  // namespace

TEST_CASE("rankings by name are those of their functions") {
  CHECK(cells(run_method("weighted_sum", given()), "score") == weighted_sum(table).score);
  CHECK(cells(run_method("topsis", given()), "closeness") == topsis(table).closeness);
  CHECK(cells(run_method("vikor", given()), "compromise") == vikor(table).compromise);
  CHECK(cells(run_method("promethee", given()), "net") == promethee(table).net);
  CHECK(*run_method("normalization", {.inputs = {{"values", values}}}).matrix("normalized") ==
        normalize({values, {1, 1}, {}}).values);
  CHECK(cells(run_method("vikor", given()), "place") == std::vector<double>{3, 2, 1});
}

TEST_CASE("what was used is named") {
  MethodArguments arguments = given();
  arguments.options = {{"normalization", "sum"}, {"costs", "reciprocal"}};
  const MethodResult found = run_method("weighted_sum", arguments);
  CHECK(*found.text("normalization") == "sum");
  CHECK(*found.text("costs") == "reciprocal");
  CHECK(cells(found, "score") ==
        weighted_sum(table, {Normalization::sum, CostConvention::reciprocal}).score);
}

TEST_CASE("preference functions are one for all, or one by criterion") {
  MethodArguments arguments = given();
  arguments.options = {{"shape", "linear"}, {"pairs", true}};
  arguments.inputs["indifference"] = matrix_of({{5, 1}});
  arguments.inputs["preference"] = matrix_of({{20, 5}});
  const PreferenceFunction linear[] = {{PreferenceShape::linear, 5, 20},
                                       {PreferenceShape::linear, 1, 5}};
  const MethodResult found = run_method("promethee", arguments);
  CHECK(cells(found, "net") == promethee(table, linear).net);
  CHECK(*found.matrix("indices") == preference_indices(table, linear));
  CHECK((*found.matrix("relation"))(2, 2) == 1.0);
  arguments.inputs["shapes"] = matrix_of({{4, 0}});
  const PreferenceFunction mixed[] = {linear[0], {}};
  CHECK(cells(run_method("promethee", arguments), "net") == promethee(table, mixed).net);
  arguments.inputs["shapes"] = matrix_of({{6, 0}});
  CHECK(code_of("promethee", arguments) == "invalid-input");
  arguments.inputs["shapes"] = matrix_of({{1}});
  CHECK(code_of("promethee", arguments) == "invalid-input");
}

TEST_CASE("a kernel comes with its relation and the cycles in it") {
  MethodArguments arguments = {
      .inputs = {{"values", matrix_of({{1}, {1}, {0}})}, {"weights", matrix_of({{1}})}}};
  const MethodResult found = run_method("electre", arguments);
  CHECK(cells(found, "kernel") == std::vector<double>{0, 1});
  CHECK(cells(found, "cycle_offsets") == std::vector<double>{0, 2});
  CHECK(cells(found, "cycle_members") == std::vector<double>{0, 1});
  CHECK(*found.matrix("outranking") == matrix_of({{0, 1}, {0, 2}, {1, 0}, {1, 2}}));
  CHECK(*found.text("discordance_by") == "own range");
}

TEST_CASE("a criterion without a veto is NaN") {
  MethodArguments arguments = given();
  arguments.inputs["preference"] = matrix_of({{20, 3}});
  arguments.inputs["veto"] = matrix_of({{unknown, 6}});
  const PseudoCriterion criteria[] = {{0, 20}, {0, 3, 6}};
  CHECK(*run_method("electre_credibility", arguments).matrix("credibility") ==
        electre_credibility(table, criteria).credibility);
}

TEST_CASE("ranges of weights are NaN where there are none") {
  const Matrix scores = matrix_of({{1, 0}, {0, 1}});
  const MethodResult found = run_method(
      "weight_sensitivity", {.inputs = {{"scores", scores}, {"weights", matrix_of({{3, 1}})}}});
  CHECK(cells(found, "weight") == std::vector<double>{0.75, 0.25});
  CHECK(cells(found, "first_least") == std::vector<double>{0.5, 0});
  CHECK(cells(found, "first_most") == std::vector<double>{1, 0.5});
  CHECK(cells(found, "rival_below")[0] == 1.0);
  CHECK(std::isnan(cells(found, "rival_above")[0]));
  const MethodResult alone = run_method(
      "weight_sensitivity", {.inputs = {{"scores", scores}, {"weights", matrix_of({{1, 0}})}}});
  CHECK(std::isnan(cells(alone, "order_most")[0]));
}

TEST_CASE("what is no decision table is refused") {
  MethodArguments arguments = given();
  arguments.inputs["less_is_better"] = matrix_of({{0.5, 0}});
  CHECK(code_of("topsis", arguments) == "invalid-input");
  arguments = given();
  arguments.inputs["weights"] = matrix_of({{1, -1}});
  CHECK(code_of("vikor", arguments) == "invalid-input");
  arguments.inputs["weights"] = matrix_of({{1}});
  CHECK(code_of("electre", arguments) == "invalid-input");
  arguments = given();
  arguments.inputs["values"] = matrix_of({{1, unknown}});
  CHECK(code_of("weighted_sum", arguments) == "not-finite");
}

}  // namespace sixstep_tests::registry_ranking_test
