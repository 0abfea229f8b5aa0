// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include <sixstep/methods/ranking.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE Ranking rank_scores(std::span<const double> scores, BestScore best,
                                   double tolerance) {
  const auto finite = [](double score) { return std::isfinite(score); };
  if (!std::ranges::all_of(scores, finite) || !(tolerance >= 0.0)) {
    throw std::invalid_argument("rank_scores: scores have to be finite, the tolerance 0 or more");
  }
  Ranking result{std::vector<std::size_t>(scores.size()), std::vector<std::size_t>(scores.size())};
  std::iota(result.order.begin(), result.order.end(), std::size_t{0});
  const double sign = best == BestScore::highest ? -1.0 : 1.0;
  const auto score_of = [&](std::size_t item) { return sign * scores[item]; };
  std::ranges::stable_sort(result.order, {}, score_of);
  for (std::size_t k = 0, begin = 0; k < scores.size(); ++k) {
    const bool ties =
        k > 0 && score_of(result.order[k]) - score_of(result.order[k - 1]) <= tolerance;
    if (!ties) begin = k;
    result.place[result.order[k]] = begin + 1;
  }
  // Within a tie, rounding orders nobody: the index does.
  const auto place_of = [&](std::size_t item) { return result.place[item]; };
  std::iota(result.order.begin(), result.order.end(), std::size_t{0});
  std::ranges::stable_sort(result.order, {}, place_of);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
