// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

#include <sixstep/methods/statistics.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE double quantile(std::span<const double> sample, double share) {
  if (sample.empty()) throw std::invalid_argument("quantile: the sample is empty");
  if (!(share >= 0.0 && share <= 1.0)) {
    throw std::invalid_argument("quantile: the share must lie between 0 and 1");
  }
  if (std::ranges::any_of(sample, [](double value) { return std::isnan(value); })) {
    throw std::invalid_argument("quantile: a value of the sample is not a number");
  }
  std::vector<double> sorted(sample.begin(), sample.end());
  std::ranges::sort(sorted);
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

SIXSTEP_INLINE double median(std::span<const double> sample) { return quantile(sample, 0.5); }

SIXSTEP_INLINE double interquartile_range(std::span<const double> sample) {
  return quantile(sample, 0.75) - quantile(sample, 0.25);
}

}  // namespace sixstep::inline SIXSTEP_FORM
