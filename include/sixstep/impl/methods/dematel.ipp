// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

#include <sixstep/methods/dematel.hpp>
#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::dematel {

/// 2^30 steps tell a spectral radius of 1 − 1e-9 from 1. More would tell rounding from 1: a row
/// that sums to 1 within an ulp drifts by as much again with every squaring.
inline constexpr int squarings = 30;
inline constexpr double vanished = 0.5;
inline constexpr double overflowed = 1e150;

/// Whether the powers of `matrix` die out, which is so just when its spectral radius is below 1.
inline bool powers_vanish(Matrix power) {
  for (int k = 0;; ++k) {
    const double norm = infinity_norm(power);
    if (norm < vanished) return true;
    if (norm > overflowed || k == squarings) return false;
    power = multiply(power, power);
  }
}

inline std::vector<double> row_sums(const Matrix& matrix) {
  std::vector<double> sums;
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    const auto cells = matrix.row(row);
    sums.push_back(std::accumulate(cells.begin(), cells.end(), 0.0));
  }
  return sums;
}

inline Matrix transposed(const Matrix& matrix) {
  Matrix result(matrix.columns(), matrix.rows());
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    for (std::size_t column = 0; column < matrix.columns(); ++column) {
      result(column, row) = matrix(row, column);
    }
  }
  return result;
}

inline double scale_of(const Matrix& direct, DematelNorm norm) {
  const double given = infinity_norm(direct);
  if (norm == DematelNorm::maximum_row_sum) return given;
  return std::max(given, infinity_norm(transposed(direct)));
}

inline Matrix divided(const Matrix& matrix, double scale) {
  Matrix result = matrix;
  for (std::size_t row = 0; row < result.rows(); ++row) {
    for (double& cell : result.row(row)) cell /= scale;
  }
  return result;
}

inline double mean(const Matrix& matrix) {
  const auto cells = matrix.cells();
  if (cells.empty()) return 0.0;
  return std::accumulate(cells.begin(), cells.end(), 0.0) / static_cast<double>(cells.size());
}

}  // namespace detail::dematel

SIXSTEP_INLINE std::optional<Matrix> total_effect(const Matrix& direct) {
  const auto finite = [](double cell) { return std::isfinite(cell); };
  if (!direct.is_square() || !std::ranges::all_of(direct.cells(), finite)) {
    throw std::invalid_argument("total_effect: a square matrix of finite numbers is needed");
  }
  if (!detail::dematel::powers_vanish(direct)) return std::nullopt;
  Matrix remainder = identity(direct.rows());
  for (std::size_t row = 0; row < direct.rows(); ++row) {
    for (std::size_t column = 0; column < direct.columns(); ++column) {
      remainder(row, column) -= direct(row, column);
    }
  }
  // N and (I − N)⁻¹ commute, so that (I − N) T = N needs no inverse.
  return solve(std::move(remainder), direct);
}

SIXSTEP_INLINE std::optional<Dematel> dematel(const Matrix& direct, DematelNorm norm) {
  using namespace detail::dematel;
  const double scale = scale_of(direct, norm);
  auto total = total_effect(scale > 0.0 ? divided(direct, scale) : direct);
  if (!total) return std::nullopt;
  const std::vector<double> given = row_sums(*total);
  const std::vector<double> received = row_sums(transposed(*total));
  Dematel result{norm, scale, std::move(*total), given, given, 0.0};
  for (std::size_t k = 0; k < given.size(); ++k) {
    result.prominence[k] += received[k];
    result.relation[k] -= received[k];
  }
  result.threshold = mean(result.total);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
