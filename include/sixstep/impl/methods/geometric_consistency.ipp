// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include <sixstep/impl/methods/judgments.hpp>
#include <sixstep/methods/geometric_consistency.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE double geometric_consistency_index(const Judgments& judgments) {
  const auto weights =
      ahp_priorities(judgments, {.method = PriorityMethod::geometric_mean}).weights;
  double sum = 0.0;
  std::size_t judged = 0;
  for (std::size_t row = 0; row < weights.size(); ++row) {
    for (std::size_t column = 0; column < row; ++column) {
      const auto given = detail::ahp::ratio(judgments, row, column);
      if (!given) continue;
      const double left_over = std::log(*given * weights[column] / weights[row]);
      sum += left_over * left_over;
      ++judged;
    }
  }
  if (judged < weights.size()) return 0.0;
  return sum / static_cast<double>(judged + 1 - weights.size());
}

SIXSTEP_INLINE std::optional<double> geometric_consistency_limit(std::size_t items) {
  if (items < 3) return std::nullopt;
  if (items == 3) return 0.31;
  return items == 4 ? 0.35 : 0.37;
}

}  // namespace sixstep::inline SIXSTEP_FORM
