// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/impl/methods/elimination.hpp>
#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE Matrix identity(std::size_t size) {
  Matrix result(size, size);
  for (std::size_t k = 0; k < size; ++k) result(k, k) = 1.0;
  return result;
}

SIXSTEP_INLINE Matrix transposed(const Matrix& a) {
  Matrix result(a.columns(), a.rows());
  for (std::size_t row = 0; row < a.rows(); ++row) {
    for (std::size_t column = 0; column < a.columns(); ++column) {
      result(column, row) = a(row, column);
    }
  }
  return result;
}

SIXSTEP_INLINE Matrix multiply(const Matrix& a, const Matrix& b) {
  if (a.columns() != b.rows()) throw std::invalid_argument("multiply: shapes do not fit");
  Matrix product(a.rows(), b.columns());
  for (std::size_t first = 0; first < a.columns(); first += detail::dense_kernel::depth) {
    const std::size_t terms = std::min(detail::dense_kernel::depth, a.columns() - first);
    detail::dense_kernel::add_product(
        product, {0, 0, a.rows(), b.columns()}, a, {0, first, a.rows(), terms}, b,
        {first, 0, terms, b.columns()}, detail::dense_kernel::Sign::plus);
  }
  return product;
}

SIXSTEP_INLINE double infinity_norm(const Matrix& a) {
  double largest = 0.0;
  for (std::size_t row = 0; row < a.rows(); ++row) {
    double sum = 0.0;
    for (const double cell : a.row(row)) sum += std::abs(cell);
    largest = std::max(largest, sum);
  }
  return largest;
}

SIXSTEP_INLINE std::optional<Matrix> solve(Matrix a, Matrix b) {
  if (!a.is_square() || a.rows() != b.rows()) {
    throw std::invalid_argument("solve: shapes do not fit");
  }
  const StopCondition never;
  detail::WorkMeter meter("solving equations", never);
  const auto outcome = detail::elimination::solve_in_place(a, b, meter);
  if (outcome != detail::elimination::Outcome::solved) return std::nullopt;
  return b;
}

}  // namespace sixstep::inline SIXSTEP_FORM
