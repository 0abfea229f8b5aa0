// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>

// Which of several answers no other beats, and which of them stands out.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Answers by objective, more being better.
using Scores = std::vector<std::vector<double>>;

/// Whether no other answer is at least as good in all objectives and better in one; of equals the
/// first counts.
inline std::vector<bool> efficient(const Scores& all) {
  const auto beats = [&](std::size_t a, std::size_t b) {
    bool better = false;
    for (std::size_t k = 0; k < all[a].size(); ++k) {
      if (all[a][k] < all[b][k]) return false;
      better = better || all[a][k] > all[b][k];
    }
    return better || a < b;
  };
  std::vector<bool> result(all.size(), true);
  for (std::size_t b = 0; b < all.size(); ++b) {
    for (std::size_t a = 0; a < all.size() && result[b]; ++a) {
      if (a != b && beats(a, b)) result[b] = false;
    }
  }
  return result;
}

/// Each objective scaled to 0 … 1 over the answers; empty where one of them does not vary, or is
/// not known of every answer.
inline Scores scaled(Scores all) {
  for (std::size_t k = 0; !all.empty() && k < all.front().size(); ++k) {
    const auto by_k = [k](const auto& a, const auto& b) { return a[k] < b[k]; };
    const double least = (*std::ranges::min_element(all, by_k))[k];
    const double most = (*std::ranges::max_element(all, by_k))[k];
    if (!std::isfinite(least) || !(most > least)) return {};
    for (auto& one : all) one[k] = (one[k] - least) / (most - least);
  }
  return all;
}

/// How much an answer stands out: of two objectives, how far it lies above the line through the
/// ends, on which they sum to 1 (Das 1999); of more, how near it is to the best of each (Yu 1973).
inline double prominence(const std::vector<double>& scores) {
  if (scores.size() == 2) return scores[0] + scores[1] - 1.0;
  double sum = 0.0;
  for (const double score : scores) sum += (1.0 - score) * (1.0 - score);
  return -std::sqrt(sum);
}

/// The answer that stands out most, the first of equals. Empty: fewer than three answers, or of
/// two objectives none lies above the line.
inline std::optional<std::size_t> knee_of(const Scores& all) {
  const Scores unit = scaled(all);
  if (unit.size() < 3) return std::nullopt;
  std::size_t best = 0;
  for (std::size_t i = 1; i < unit.size(); ++i) {
    if (prominence(unit[i]) > prominence(unit[best])) best = i;
  }
  const bool flat = unit[best].size() == 2 && prominence(unit[best]) <= 1e-12;
  return flat ? std::nullopt : std::optional(best);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
