// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include <sixstep/config.hpp>

// The beta distribution on [0, 1].
namespace sixstep::inline SIXSTEP_FORM::detail::beta {

/// The continued fraction of the incomplete beta function, DLMF 8.17.22, by Lentz's method; good
/// below the mean.
inline double fraction(double a, double b, double x) {
  double value = 1.0;
  double above = 1.0;
  double below = 0.0;
  for (int i = 1; i < 400; ++i) {
    const int half = i / 2;
    const double m = half;
    const double term = i % 2 == 0
                            ? m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
                            : -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
    below = 1.0 / (1.0 + term * below);
    above = 1.0 + term / above;
    value *= above * below;
    if (std::abs(above * below - 1.0) < 1e-15) break;
  }
  return 1.0 / value;
}

/// The probability of at most x.
inline double share_up_to(double a, double b, double x) {
  if (x <= 0.0) return 0.0;
  if (x >= 1.0) return 1.0;
  const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) +
                                a * std::log(x) + b * std::log1p(-x));
  if (x < (a + 1.0) / (a + b + 2.0)) return front / a * fraction(a, b, x);
  return 1.0 - front / b * fraction(b, a, 1.0 - x);
}

/// Inverse by halving: slow and sure, for single questions.
inline double quantile(double a, double b, double share) {
  if (share >= 1.0) return 1.0;
  double low = 0.0;
  double high = 1.0;
  for (int step = 0; step < 60; ++step) {
    const double middle = 0.5 * (low + high);
    (share_up_to(a, b, middle) < share ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

/// The growth of the cumulative function in each of so many equal cells, times a constant: by its
/// middle inside; in the first and last cell by the power that leads there.
inline std::vector<double> masses(double a, double b, std::size_t cells) {
  const double h = 1.0 / static_cast<double>(cells);
  std::vector<double> logarithm(cells);
  for (std::size_t i = 0; i < cells; ++i) {
    logarithm[i] = std::log((static_cast<double>(i) + 0.5) * h);
  }
  const auto end = [&](double p, double q) {
    return std::pow(h, p) / p * (1.0 - (q - 1.0) * h * p / (p + 1.0));
  };
  std::vector<double> mass(cells);
  for (std::size_t i = 1; i + 1 < cells; ++i) {
    mass[i] = h * std::exp((a - 1.0) * logarithm[i] + (b - 1.0) * logarithm[cells - 1 - i]);
  }
  mass.front() = end(a, b);
  mass.back() = end(b, a);
  return mass;
}

/// The quantiles of 0, 1/cells, …, 1 by one pass over the cumulative function.
inline std::vector<double> quantiles(double a, double b, std::size_t cells) {
  constexpr std::size_t grid = 1024;
  const std::vector<double> mass = masses(a, b, grid);
  double whole = 0.0;
  for (const double each : mass) whole += each;
  std::vector<double> result(cells + 1, 1.0);
  result.front() = 0.0;
  std::size_t at = 0;
  double below = 0.0;
  for (std::size_t k = 1; k < cells; ++k) {
    const double wanted = whole * static_cast<double>(k) / static_cast<double>(cells);
    while (at + 1 < grid && below + mass[at] < wanted) below += mass[at++];
    const double part = std::clamp((wanted - below) / mass[at], 0.0, 1.0);
    result[k] = (static_cast<double>(at) + part) / static_cast<double>(grid);
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::beta
