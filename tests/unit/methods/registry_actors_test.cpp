// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/method_registry.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>
#include <support/method_calls.hpp>

namespace sixstep_tests::registry_actors_test {

using namespace sixstep;
using test_support::code_of;
using test_support::column;
using test_support::matrix_of;
using test_support::Row;
using test_support::unknown;

namespace {

/// Cells with −1 where not known, to be comparable.
Row cells(const MethodResult& result, std::string_view output) {
  return test_support::cells(result, output, -1.0);
}

const MethodArguments game = {.inputs = {{"direct", matrix_of({{0, 3}, {1, 0}})},
                                         {"positions", matrix_of({{2, unknown}, {-1, 3}})}}};

}  // namespace

TEST_CASE("power and interest by name give quadrants, and none where not enough is known") {
  const MethodResult found =
      run_method("power_interest", {.inputs = {{"power", column({1, 1, 0, 0, unknown})},
                                               {"interest", column({1, 0, 1, 0, 1})}}});
  CHECK(cells(found, "quadrant") == Row{3, 1, 2, 0, -1});
  const MethodResult strict =
      run_method("power_interest",
                 {.inputs = {{"power", column({0.6, 0.8})}, {"interest", column({0.6, 0.8})}},
                  .options = {{"cut", 0.7}}});
  CHECK(cells(strict, "quadrant") == Row{0, 3});
}

TEST_CASE("salience by name gives classes and groups") {
  const MethodArguments arguments = {.inputs = {{"power", column({1, 0, 1, unknown})},
                                                {"legitimacy", column({1, 0, 0, 1})},
                                                {"urgency", column({1, 0, 1, 1})}}};
  CHECK(cells(run_method("salience", arguments), "salience") == Row{7, 0, 5, -1});
  CHECK(cells(run_method("salience", arguments), "group") == Row{3, 0, 2, -1});
}

TEST_CASE("stakeholders by name are refused where their shares are not shares of the same") {
  CHECK(code_of("power_interest", {.inputs = {{"power", column({1, 1})},
                                              {"interest", column({1})}}}) == "invalid-input");
  CHECK(code_of("power_interest", {.inputs = {{"power", column({3})},
                                              {"interest", column({1})}}}) == "invalid-input");
  CHECK(code_of("salience", {.inputs = {{"power", column({1})}}}) == "missing-input");
}

TEST_CASE("MACTOR by name gives forces and the order that was asked for") {
  const MethodResult third = run_method("mactor", game);
  CHECK(*third.text("diagonal") == "left out and subtracted");
  CHECK(cells(third, "influence") == Row{1, 3, 1, 1});
  CHECK(cells(third, "competitiveness") == Row{2, 0});
  CHECK(cells(third, "positions") == Row{4, -1, -0.0, 0});
  MethodArguments second = game;
  second.options = {{"order", 2.0}, {"diagonal", "left out"}};
  CHECK(cells(run_method("mactor", second), "divergence") == Row{0, 1.5, 1.5, 0});
  CHECK(cells(run_method("mactor", second), "compared") == Row{0, 1, 1, 0});
  CHECK(cells(run_method("mactor", second), "goal_net") == Row{0, -2, -2, 0});
  CHECK(*run_method("mactor", second).text("diagonal") == "left out");
}

TEST_CASE("MACTOR by name leaves out what is not there, and refuses a fourth order") {
  MethodArguments mutual = game;
  mutual.inputs["direct"] = matrix_of({{0, 1}, {1, 0}});
  CHECK(run_method("mactor", mutual).matrix("competitiveness") == nullptr);
  CHECK(run_method("mactor", mutual).matrix("positions") == nullptr);
  mutual.options = {{"order", 1.0}};
  CHECK(run_method("mactor", mutual).matrix("positions") != nullptr);
  mutual.options = {{"order", 4.0}};
  CHECK(code_of("mactor", mutual) == "option-out-of-range");
  MethodArguments limited = game;
  limited.stop.work_limit = 1;
  CHECK(run_method("mactor", limited).truncated());
  CHECK(run_method("mactor", limited).matrix("influence") == nullptr);
}

TEST_CASE("positions by name are compared alone") {
  const MethodResult found =
      run_method("position_comparison", {.inputs = {{"positions", matrix_of({{2, -1}, {4, 1}})}}});
  CHECK(cells(found, "net") == Row{0, 2, 2, 0});
  CHECK(cells(found, "convergence_degree") == Row{0.75});
  const MethodResult none =
      run_method("position_comparison", {.inputs = {{"positions", matrix_of({{0, 0}})}}});
  CHECK(none.matrix("convergence_degree") == nullptr);
  CHECK(cells(none, "ambivalence") == Row{-1});
}

}  // namespace sixstep_tests::registry_actors_test
