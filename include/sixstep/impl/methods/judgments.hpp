// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <numeric>
#include <optional>
#include <vector>

#include <sixstep/methods/ahp.hpp>
#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What the analytic hierarchy process does alike for one judge and for a group.
namespace detail::ahp {

/// Row over column as both cells of a pair say it; empty where both were skipped.
inline std::optional<double> ratio(const Judgments& judgments, std::size_t row,
                                   std::size_t column) {
  if (row == column) return 1.0;
  const auto& given = judgments[row][column];
  const auto& mirrored = judgments[column][row];
  if (given && mirrored) return std::sqrt(*given / *mirrored);
  if (given) return given;
  if (mirrored) return 1.0 / *mirrored;
  return std::nullopt;
}

inline void normalize(std::vector<double>& weights) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (double& weight : weights) weight /= sum;
}

/// Harker (1987): skipped cells are 0, and the diagonal is 1 plus their number in the row. This is
/// the matrix of judgments itself where none was skipped.
inline Matrix harker_matrix(const Judgments& judgments) {
  Matrix result = identity(judgments.size());
  for (std::size_t row = 0; row < judgments.size(); ++row) {
    for (std::size_t column = 0; column < judgments.size(); ++column) {
      if (row == column) continue;
      const auto given = ratio(judgments, row, column);
      result(row, given ? column : row) += given.value_or(1.0);
    }
  }
  return result;
}

}  // namespace detail::ahp

}  // namespace sixstep::inline SIXSTEP_FORM
