// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/linear_program.hpp>

#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::linear_program_test {

using namespace sixstep;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Matrix table(std::size_t columns, std::initializer_list<double> cells) {
  Matrix result(cells.size() / columns, columns);
  std::size_t k = 0;
  for (const double cell : cells) {
    result(k / columns, k % columns) = cell;
    ++k;
  }
  return result;
}

/// Dantzig's textbook case: 3 x + 5 y, plants of 4, 12 and 18 hours.
LinearProgram glass_doors() {
  return {LinearGoal::maximize,
          {{3.0}, {5.0}},
          {{RowSense::at_most, 4}, {RowSense::at_most, 12}, {RowSense::at_most, 18}},
          table(2, {1, 0, 0, 2, 3, 2})};
}

}  // namespace

TEST_CASE("the glass company makes two doors and six windows") {
  // Hillier & Lieberman, Introduction to Operations Research, the Wyndor Glass Co. example.
  const auto found = solve_linear_program(glass_doors());
  REQUIRE(found.status == LinearStatus::optimal);
  CHECK(found.objective == doctest::Approx(36));
  CHECK(found.values[0] == doctest::Approx(2));
  CHECK(found.values[1] == doctest::Approx(6));
  CHECK(found.prices[0] == doctest::Approx(0));
  CHECK(found.prices[1] == doctest::Approx(1.5));
  CHECK(found.prices[2] == doctest::Approx(1));
  CHECK(found.reduced_costs[0] == doctest::Approx(0));
}

TEST_CASE("rows may ask for at least, exactly or at most so much") {
  const auto found =
      solve_linear_program({LinearGoal::minimize,
                            {{2.0}, {3.0}, {1.0}},
                            {{RowSense::at_least, 4}, {RowSense::equal, 5}, {RowSense::at_most, 2}},
                            table(3, {1, 1, 0, 1, 0, 1, 0, 0, 1})});
  REQUIRE(found.status == LinearStatus::optimal);
  CHECK(found.values == std::vector<double>{4, 0, 1});
  CHECK(found.objective == doctest::Approx(9));
}

TEST_CASE("bounds may be finite, infinite, below zero or fixed") {
  const auto found = solve_linear_program(
      {LinearGoal::minimize, {{1.0, -3.0, 5.0}, {-1.0, -infinity, 2.0}, {7.0, 4, 4}}, {}, {}});
  REQUIRE(found.status == LinearStatus::optimal);
  CHECK(found.values == std::vector<double>{-3, 2, 4});
  CHECK(found.objective == 23.0);
  CHECK(found.reduced_costs == std::vector<double>{1, -1, 7});
}

TEST_CASE("a free variable takes any value that a row asks for") {
  const auto found = solve_linear_program({LinearGoal::minimize,
                                           {{1.0, -infinity, infinity}},
                                           {{RowSense::at_least, -7.5}},
                                           table(1, {1})});
  REQUIRE(found.status == LinearStatus::optimal);
  CHECK(found.values == std::vector<double>{-7.5});
  CHECK(found.prices == std::vector<double>{1});
}

TEST_CASE("rows that exclude each other come with multipliers that show it") {
  const auto found = solve_linear_program({LinearGoal::minimize,
                                           {{1.0}, {1.0}},
                                           {{RowSense::at_most, 1}, {RowSense::at_least, 2}},
                                           table(2, {1, 1, 1, 1})});
  REQUIRE(found.status == LinearStatus::infeasible);
  CHECK(found.values.empty());
  REQUIRE(found.certificate.size() == 2);
  CHECK(found.certificate[0] == doctest::Approx(-found.certificate[1]));
  CHECK(found.certificate[1] > 0.0);
}

TEST_CASE("a goal without end comes with the direction in which it grows") {
  const auto found = solve_linear_program(
      {LinearGoal::maximize, {{1.0}, {1.0}}, {{RowSense::at_most, 1}}, table(2, {1, -1})});
  REQUIRE(found.status == LinearStatus::unbounded);
  REQUIRE(found.certificate.size() == 2);
  CHECK(found.certificate[0] + found.certificate[1] > 0.0);
  CHECK(found.certificate[0] <= found.certificate[1]);
}

TEST_CASE("an empty program costs nothing") {
  const auto found = solve_linear_program({});
  CHECK(found.status == LinearStatus::optimal);
  CHECK(found.objective == 0.0);
}

TEST_CASE("a row of zeros is met or not, whatever the values") {
  LinearProgram program{LinearGoal::minimize, {{1.0}}, {{RowSense::equal, 0}}, table(1, {0})};
  CHECK(solve_linear_program(program).status == LinearStatus::optimal);
  program.rows[0].right_hand_side = 1;
  CHECK(solve_linear_program(program).status == LinearStatus::infeasible);
}

TEST_CASE("out of work, the program says so") {
  const auto found = solve_linear_program(glass_doors(), {1, {}});
  CHECK(found.status == LinearStatus::work_limit);
  CHECK(found.truncated);
  CHECK(found.work <= 1);
}

TEST_CASE("Beale's example does not go round in circles") {
  // Beale, E. M. L. (1955), Cycling in the dual simplex algorithm, Naval Research Logistics
  // Quarterly 2(4), 269–275, in the form in which Dantzig's rule
  // with ties to the lowest index returns to its start after six pivots; the best value is 5/4.
  const auto found = solve_linear_program(
      {LinearGoal::maximize,
       {{0.75}, {-20.0}, {0.5}, {-6.0}},
       {{RowSense::at_most, 0}, {RowSense::at_most, 0}, {RowSense::at_most, 1}},
       table(4, {0.25, -8, -1, 9, 0.5, -12, -0.5, 3, 0, 0, 1, 0})});
  REQUIRE(found.status == LinearStatus::optimal);
  CHECK(found.objective == doctest::Approx(1.25));
}

TEST_CASE("numbers of very different size are scaled") {
  const auto found = solve_linear_program(
      {LinearGoal::maximize,
       {{3e-6}, {5e6}},
       {{RowSense::at_most, 4e6}, {RowSense::at_most, 12e-9}, {RowSense::at_most, 18e-2}},
       table(2, {1, 0, 0, 2e-3, 3e-8, 2e4})});
  REQUIRE(found.status == LinearStatus::optimal);
  CHECK(found.values[0] == doctest::Approx(2e6).epsilon(1e-12));
  CHECK(found.values[1] == doctest::Approx(6e-6).epsilon(1e-12));
}

TEST_CASE("shapes and numbers that cannot be meant are refused") {
  LinearProgram program = glass_doors();
  program.rows.pop_back();
  CHECK_THROWS_AS(solve_linear_program(program), std::invalid_argument);
  program = glass_doors();
  program.variables[0].lower = 1.0;
  program.variables[0].upper = 0.0;
  CHECK_THROWS_AS(solve_linear_program(program), std::invalid_argument);
  program = glass_doors();
  program.coefficients(1, 1) = infinity;
  CHECK_THROWS_AS(solve_linear_program(program), std::invalid_argument);
  program = glass_doors();
  program.rows[2].right_hand_side = infinity;
  CHECK_THROWS_AS(solve_linear_program(program), std::invalid_argument);
  program = glass_doors();
  program.variables[1].cost = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(solve_linear_program(program), std::invalid_argument);
}

}  // namespace sixstep_tests::linear_program_test
