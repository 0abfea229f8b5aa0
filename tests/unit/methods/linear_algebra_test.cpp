// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/linear_algebra.hpp>

#include <initializer_list>
#include <stdexcept>

#include <doctest/doctest.h>

namespace sixstep_tests::linear_algebra_test {

using namespace sixstep;

namespace {

Matrix rows(std::size_t count, std::initializer_list<double> cells) {
  Matrix result(count, cells.size() / count);
  std::size_t next = 0;
  for (const double cell : cells) {
    result(next / result.columns(), next % result.columns()) = cell;
    ++next;
  }
  return result;
}

}  // namespace

TEST_CASE("a system whose first pivot is zero is solved by exchanging rows") {
  const auto x = solve(rows(2, {0, 2, 4, 1}), rows(2, {6, 7}));
  REQUIRE(x.has_value());
  CHECK((*x)(0, 0) == 1.0);
  CHECK((*x)(1, 0) == 3.0);
}

TEST_CASE("several right-hand sides are solved at once") {
  const Matrix a = rows(3, {2, 1, 0, 1, 3, 1, 0, 1, 4});
  const auto inverse = solve(a, identity(3));
  REQUIRE(inverse.has_value());
  const Matrix product = multiply(a, *inverse);
  for (std::size_t k = 0; k < 9; ++k) {
    CHECK(product.cells()[k] == doctest::Approx(identity(3).cells()[k]));
  }
}

TEST_CASE("a singular system has no solution, even if rounding hides that") {
  CHECK_FALSE(solve(rows(2, {1, 2, 2, 4}), identity(2)).has_value());
  CHECK_FALSE(solve(rows(2, {0.1, 0.3, 0.7, 2.1}), identity(2)).has_value());
  CHECK_FALSE(solve(Matrix(2, 2), identity(2)).has_value());
}

TEST_CASE("a product of shapes that differ has the outer ones") {
  const Matrix product = multiply(rows(1, {1, 2, 3}), rows(3, {1, 0, 0, 1, 1, 1}));
  CHECK(product == rows(1, {4, 5}));
  CHECK_THROWS_AS(multiply(identity(2), identity(3)), std::invalid_argument);
  CHECK_THROWS_AS(solve(identity(2), identity(3)), std::invalid_argument);
}

TEST_CASE("the norm is the largest absolute row sum") {
  CHECK(infinity_norm(rows(2, {1, -4, 2, 2})) == 5.0);
}

}  // namespace sixstep_tests::linear_algebra_test
