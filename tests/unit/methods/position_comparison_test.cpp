// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/position_comparison.hpp>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::position_comparison_test {

using namespace sixstep;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

Matrix rows(std::initializer_list<std::initializer_list<double>> cells) {
  Matrix result(cells.size(), cells.size() == 0 ? 0 : cells.begin()->size());
  std::size_t row = 0;
  for (const auto& cell : cells) std::ranges::copy(cell, result.row(row++).begin());
  return result;
}

}  // namespace

TEST_CASE("actors converge where they stand on one side and diverge where on two") {
  const PositionComparison found = compare_positions(rows({{3, -1, 0}, {1, 2, 4}}));
  CHECK(found.convergence == rows({{0, 2}, {2, 0}}));
  CHECK(found.divergence == rows({{0, 1.5}, {1.5, 0}}));
  CHECK(found.net == rows({{0, 0.5}, {0.5, 0}}));
  CHECK(found.convergence_degree == doctest::Approx(2.0 / 3.5));
  CHECK(*found.ambivalence[0] == doctest::Approx(1.0 - 0.5 / 3.5));
}

TEST_CASE("both against a goal stand on the same side") {
  CHECK(compare_positions(rows({{-2}, {-4}})).convergence(0, 1) == 3.0);
}

TEST_CASE("an unknown position is no indifference: it is not compared") {
  const PositionComparison found = compare_positions(rows({{unknown, 2}, {3, 2}, {0, 0}}));
  CHECK(found.compared == rows({{0, 1, 1}, {1, 0, 2}, {1, 2, 0}}));
  CHECK(found.convergence(0, 1) == 2.0);
  CHECK_FALSE(found.ambivalence[2].has_value());  // indifferent: neither ally nor opponent
  CHECK(found.ambivalence[0] == 0.0);
}

TEST_CASE("where nobody takes sides there is no degree of convergence") {
  const PositionComparison found = compare_positions(rows({{0, 1}, {1, 0}}));
  CHECK_FALSE(found.convergence_degree.has_value());
  CHECK(found.compared(0, 1) == 2.0);
  CHECK(compare_positions(Matrix()).ambivalence.empty());
  CHECK_FALSE(compare_positions(Matrix(2, 0)).convergence_degree.has_value());
}

TEST_CASE("sides do not depend on how small or large a position is") {
  CHECK(compare_positions(rows({{1e-300}, {-1e-300}})).divergence(0, 1) == 1e-300);
  CHECK(compare_positions(rows({{1e300}, {1e300}})).convergence(0, 1) == 1e300);
}

TEST_CASE("work stops at its limit with nothing, for half a comparison misleads") {
  const PositionComparison found =
      compare_positions(Matrix(3, 2, 1.0), {.work_limit = 5, .should_stop = {}});
  CHECK(found.truncated);
  CHECK(found.convergence.rows() == 0);
  CHECK_FALSE(compare_positions(Matrix(3, 2, 1.0), {.work_limit = 6, .should_stop = {}}).truncated);
}

TEST_CASE("an infinite position is refused") {
  const double infinite = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(compare_positions(Matrix(1, 1, -infinite)), std::invalid_argument);
}

}  // namespace sixstep_tests::position_comparison_test
