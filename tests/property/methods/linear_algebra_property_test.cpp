// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/linear_algebra.hpp>

#include <cmath>
#include <random>

#include <doctest/doctest.h>
#include <sixstep/impl/methods/dense_kernel.hpp>

namespace sixstep_tests::linear_algebra_property_test {

using namespace sixstep;

namespace {

Matrix random_matrix(std::mt19937& draw, std::size_t rows, std::size_t columns) {
  Matrix result(rows, columns);
  for (std::size_t row = 0; row < rows; ++row) {
    for (double& cell : result.row(row)) cell = static_cast<double>(draw()) / 0x1p31 - 1.0;
  }
  return result;
}

/// The product as the definition says it.
Matrix product_by_definition(const Matrix& a, const Matrix& b) {
  Matrix result(a.rows(), b.columns());
  for (std::size_t row = 0; row < a.rows(); ++row) {
    for (std::size_t column = 0; column < b.columns(); ++column) {
      for (std::size_t k = 0; k < a.columns(); ++k) {
        result(row, column) += a(row, k) * b(k, column);
      }
    }
  }
  return result;
}

}  // namespace

TEST_CASE("products have the bits of three plain loops, whatever their shape") {
  std::mt19937 draw(11);
  for (const std::size_t size : {1U, 3U, 4U, 5U, 63U, 64U, 65U, 131U}) {
    const Matrix a = random_matrix(draw, size, size + 3);
    const Matrix b = random_matrix(draw, size + 3, size / 2 + 1);
    CHECK(multiply(a, b) == product_by_definition(a, b));
  }
}

TEST_CASE("the kernels for two and for four numbers at once agree to the bit") {
  if (!detail::dense_kernel::can_add_by_four()) return;
  std::mt19937 draw(12);
  const Matrix terms = random_matrix(draw, 2, 4 * 50);
  Matrix sums = random_matrix(draw, 1, 16);
  Matrix others = sums;
  detail::dense_kernel::add_terms_by_two(terms.row(0).data(), terms.row(1).data(), 50,
                                         sums.row(0).data());
  detail::dense_kernel::add_terms_by_four(terms.row(0).data(), terms.row(1).data(), 50,
                                          others.row(0).data());
  CHECK(sums == others);
}

TEST_CASE("a solution satisfies its equations, on both sides of a block's edge") {
  std::mt19937 draw(13);
  for (const std::size_t size : {1U, 2U, 63U, 64U, 65U, 128U, 129U, 150U}) {
    const Matrix a = random_matrix(draw, size, size);
    const Matrix b = random_matrix(draw, size, 7);
    const auto x = solve(a, b);
    REQUIRE(x.has_value());
    const Matrix back = product_by_definition(a, *x);
    for (std::size_t k = 0; k < b.cells().size(); ++k) {
      CHECK(std::abs(back.cells()[k] - b.cells()[k]) < 1e-9);
    }
  }
}

TEST_CASE("a large singular matrix is found out in its last block") {
  std::mt19937 draw(14);
  Matrix a = random_matrix(draw, 100, 100);
  for (std::size_t column = 0; column < 100; ++column) {
    a(99, column) = a(3, column) - 2.0 * a(70, column);
  }
  CHECK_FALSE(solve(a, identity(100)).has_value());
}

}  // namespace sixstep_tests::linear_algebra_property_test
