// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/press_perturbation.hpp>

#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep_tests::press_perturbation_property_test {

using namespace sixstep;

namespace {

Matrix random_signs(std::mt19937& draw, std::size_t factors) {
  Matrix result(factors, factors);
  for (std::size_t row = 0; row < factors; ++row) {
    for (double& cell : result.row(row)) cell = static_cast<double>(draw() % 3) - 1.0;
    result(row, row) = draw() % 4 ? -1.0 : 0.0;
  }
  return result;
}

Matrix without(const Matrix& matrix, std::size_t row, std::size_t column) {
  Matrix result(matrix.rows() - 1, matrix.columns() - 1);
  for (std::size_t r = 0; r < result.rows(); ++r) {
    for (std::size_t c = 0; c < result.columns(); ++c) {
      result(r, c) = matrix(r + (r >= row), c + (c >= column));
    }
  }
  return result;
}

/// Laplace's expansion along the first row: the determinant, or the permanent of absolute values.
double expanded(const Matrix& matrix, bool permanent) {
  if (matrix.rows() == 0) return 1.0;
  double sum = 0.0;
  for (std::size_t column = 0; column < matrix.columns(); ++column) {
    const double cell = permanent ? std::abs(matrix(0, column)) : matrix(0, column);
    if (cell == 0.0) continue;
    const double sign = permanent || column % 2 == 0 ? 1.0 : -1.0;
    sum += sign * cell * expanded(without(matrix, 0, column), permanent);
  }
  return sum;
}

Matrix negative(Matrix matrix) {
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    for (double& cell : matrix.row(row)) cell = -cell;
  }
  return matrix;
}

}  // namespace

TEST_CASE("responses and ways are cofactors and permanents, expanded by hand") {
  std::mt19937 draw(41);
  for (int turn = 0; turn < 60; ++turn) {
    const std::size_t factors = 1 + draw() % 6;
    const Matrix community = random_signs(draw, factors);
    const auto found = press_perturbation(community);
    REQUIRE(found.has_value());
    const Matrix minus = negative(community);
    CHECK(found->determinant == expanded(minus, false));
    for (std::size_t i = 0; i < factors; ++i) {
      for (std::size_t j = 0; j < factors; ++j) {
        const double sign = (i + j) % 2 ? -1.0 : 1.0;
        CHECK(found->adjoint(i, j) == sign * expanded(without(minus, j, i), false));
        CHECK(found->terms(i, j) == expanded(without(minus, j, i), true));
        CHECK(found->weight(i, j) >= 0.0);
        CHECK(found->weight(i, j) <= 1.0);
      }
    }
  }
}

TEST_CASE("the adjoint times -A is the determinant, in larger maps too") {
  std::mt19937 draw(42);
  for (std::size_t factors = 7; factors <= 20; ++factors) {
    const Matrix community = random_signs(draw, factors);
    const auto found = press_perturbation(community);
    REQUIRE(found.has_value());
    const Matrix product = multiply(found->adjoint, negative(community));
    for (std::size_t row = 0; row < factors; ++row) {
      for (std::size_t column = 0; column < factors; ++column) {
        CHECK(product(row, column) == (row == column ? found->determinant : 0.0));
      }
    }
  }
}

TEST_CASE("a map is stable just when a small disturbance dies out") {
  std::mt19937 draw(43);
  std::size_t decided = 0;
  for (int turn = 0; turn < 200; ++turn) {
    const std::size_t factors = 2 + draw() % 3;
    const Matrix community = random_signs(draw, factors);
    // e^(A t) for t = 2^13 / 64, by squaring (1 + A / 64 + … )
    Matrix step = identity(factors);
    Matrix term = identity(factors);
    for (int k = 1; k < 12; ++k) {
      term = multiply(term, community);
      for (std::size_t row = 0; row < factors; ++row) {
        for (std::size_t column = 0; column < factors; ++column) {
          term(row, column) /= 64.0 * k;
          step(row, column) += term(row, column);
        }
      }
    }
    for (int k = 0; k < 13 && infinity_norm(step) < 1e100; ++k) step = multiply(step, step);
    const double size = infinity_norm(step);
    if (size > 1e-3 && size < 1e3) continue;  // on the edge
    ++decided;
    CHECK(press_perturbation(community)->stable == (size < 1.0));
  }
  CHECK(decided > 50);
}

}  // namespace sixstep_tests::press_perturbation_property_test
