// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::linear_algebra {

inline constexpr double singular = 1e-13;

inline double largest_cell(const Matrix& a) {
  double largest = 0.0;
  for (const double cell : a.cells()) largest = std::max(largest, std::abs(cell));
  return largest;
}

inline std::size_t pivot_row(const Matrix& a, std::size_t column) {
  std::size_t best = column;
  for (std::size_t row = column + 1; row < a.rows(); ++row) {
    if (std::abs(a(row, column)) > std::abs(a(best, column))) best = row;
  }
  return best;
}

/// Takes `factor` times one row from another, from `first` on.
inline void subtract_row(Matrix& a, std::size_t from, std::size_t row, double factor,
                         std::size_t first = 0) {
  const auto taken = a.row(from);
  const auto left = a.row(row);
  for (std::size_t column = first; column < a.columns(); ++column) {
    left[column] -= factor * taken[column];
  }
}

/// Clears `column` below its pivot; false where no pivot is large enough.
inline bool eliminate(Matrix& a, Matrix& b, std::size_t column, double smallest_pivot) {
  const std::size_t pivot = pivot_row(a, column);
  // Written so that a pivot that is not a number is refused too.
  if (!(std::abs(a(pivot, column)) > smallest_pivot)) return false;
  std::ranges::swap_ranges(a.row(pivot), a.row(column));
  std::ranges::swap_ranges(b.row(pivot), b.row(column));
  for (std::size_t row = column + 1; row < a.rows(); ++row) {
    const double factor = a(row, column) / a(column, column);
    if (factor == 0.0) continue;
    subtract_row(a, column, row, factor, column);
    subtract_row(b, column, row, factor);
  }
  return true;
}

/// Solves for `b` in place; `a` is upper triangular.
inline void substitute_back(const Matrix& a, Matrix& b) {
  for (std::size_t row = a.rows(); row-- > 0;) {
    for (std::size_t known = row + 1; known < a.rows(); ++known) {
      subtract_row(b, known, row, a(row, known));
    }
    for (double& cell : b.row(row)) cell /= a(row, row);
  }
}

}  // namespace detail::linear_algebra

SIXSTEP_INLINE Matrix identity(std::size_t size) {
  Matrix result(size, size);
  for (std::size_t k = 0; k < size; ++k) result(k, k) = 1.0;
  return result;
}

SIXSTEP_INLINE Matrix multiply(const Matrix& a, const Matrix& b) {
  if (a.columns() != b.rows()) throw std::invalid_argument("multiply: shapes do not fit");
  Matrix product(a.rows(), b.columns());
  for (std::size_t row = 0; row < a.rows(); ++row) {
    const auto sums = product.row(row);
    for (std::size_t inner = 0; inner < a.columns(); ++inner) {
      const double factor = a(row, inner);
      if (factor == 0.0) continue;
      const auto terms = b.row(inner);
      for (std::size_t column = 0; column < sums.size(); ++column) {
        sums[column] += factor * terms[column];
      }
    }
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
  using namespace detail::linear_algebra;
  if (!a.is_square() || a.rows() != b.rows())
    throw std::invalid_argument("solve: shapes do not fit");
  const double smallest_pivot = singular * largest_cell(a);
  for (std::size_t column = 0; column < a.columns(); ++column) {
    if (!eliminate(a, b, column, smallest_pivot)) return std::nullopt;
  }
  substitute_back(a, b);
  return b;
}

}  // namespace sixstep::inline SIXSTEP_FORM
