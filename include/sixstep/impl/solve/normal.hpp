// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <numbers>

#include <sixstep/config.hpp>

// The standard normal distribution.
namespace sixstep::inline SIXSTEP_FORM::detail::normal {

inline double density(double z) {
  return std::exp(-0.5 * z * z) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
}

inline double share_below(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

/// Inverse of share_below for 0 < share < 1: the rational approximation 26.2.23 of Abramowitz &
/// Stegun 1964, then three steps of Halley's method to the last digits.
inline double quantile(double share) {
  const double tail = share < 0.5 ? share : 1.0 - share;
  const double t = std::sqrt(-2.0 * std::log(tail));
  double z = t - (2.515517 + t * (0.802853 + t * 0.010328)) /
                     (1.0 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  z = -z;
  for (int step = 0; step < 3; ++step) {
    const double miss = (share_below(z) - tail) / density(z);
    z -= miss / (1.0 + 0.5 * z * miss);
  }
  return share < 0.5 ? z : -z;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::normal
