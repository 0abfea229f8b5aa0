// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <numeric>
#include <optional>
#include <vector>

#include <sixstep/methods/ahp.hpp>

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

}  // namespace detail::ahp

}  // namespace sixstep::inline SIXSTEP_FORM
