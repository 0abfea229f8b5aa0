// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/decision_table.hpp>

#include <limits>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>
#include <support/matrix_of.hpp>

namespace sixstep_tests::decision_table_test {

using namespace sixstep;
using test_support::matrix_of;

namespace {

const Matrix two_by_two = matrix_of({{1, 5}, {3, 5}});

}  // namespace

TEST_CASE("weights count as shares of their sum") {
  CHECK(weight_shares({two_by_two, {1, 3}, {}}) == std::vector<double>{0.25, 0.75});
}

TEST_CASE("costs turn their sign, so that of all criteria more is better") {
  const Matrix turned = oriented_values({two_by_two, {1, 1}, {Goodness::less, Goodness::more}});
  CHECK(turned == matrix_of({{-1, 5}, {-3, 5}}));
}

TEST_CASE("a criterion on which all are equal is told") {
  CHECK(criteria_without_spread({two_by_two, {1, 1}, {}}) == std::vector<std::size_t>{1});
  CHECK(criteria_without_spread({Matrix(1, 2), {1, 1}, {}}) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("a table that is not whole is refused, and the place named") {
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  const auto shares = [](DecisionTable table) { return weight_shares(table); };
  CHECK_THROWS_WITH_AS(
      shares({matrix_of({{1, 2}, {3, unknown}}), {1, 1}, {}}),
      "decision table: the value of alternative 2 on criterion 2 is not a number within 1e100",
      std::invalid_argument);
  CHECK_THROWS_AS(shares({matrix_of({{1e101}}), {1}, {}}), std::invalid_argument);
  CHECK_THROWS_AS(shares({two_by_two, {1}, {}}), std::invalid_argument);
  CHECK_THROWS_AS(shares({two_by_two, {1, 1}, {Goodness::less}}), std::invalid_argument);
  CHECK_THROWS_AS(shares({two_by_two, {1, -1}, {}}), std::invalid_argument);
  CHECK_THROWS_AS(shares({two_by_two, {1, unknown}, {}}), std::invalid_argument);
  CHECK_THROWS_AS(shares({two_by_two, {0, 0}, {}}), std::invalid_argument);
}

}  // namespace sixstep_tests::decision_table_test
