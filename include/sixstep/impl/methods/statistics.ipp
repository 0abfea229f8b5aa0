// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

#include <sixstep/methods/statistics.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::statistics {

inline std::vector<double> sorted(std::span<const double> values) {
  if (!std::ranges::all_of(values, [](double value) { return std::isfinite(value); })) {
    throw std::invalid_argument("statistics: a value is not a finite number");
  }
  std::vector<double> result(values.begin(), values.end());
  std::ranges::sort(result);
  return result;
}

/// Hyndman & Fan (1996), definition 7: place (n − 1) p, counted from 0, between the values.
inline double at_share(std::span<const double> sorted, double p) {
  const double place = static_cast<double>(sorted.size() - 1) * p;
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

}  // namespace detail::statistics

SIXSTEP_INLINE std::optional<double> quantile(std::span<const double> values, double p) {
  if (!(p >= 0.0 && p <= 1.0)) throw std::invalid_argument("quantile: p is not a share");
  const std::vector<double> ordered = detail::statistics::sorted(values);
  if (ordered.empty()) return std::nullopt;
  return detail::statistics::at_share(ordered, p);
}

SIXSTEP_INLINE std::optional<double> median(std::span<const double> values) {
  return quantile(values, 0.5);
}

SIXSTEP_INLINE std::optional<Quartiles> quartiles(std::span<const double> values) {
  const std::vector<double> ordered = detail::statistics::sorted(values);
  if (ordered.empty()) return std::nullopt;
  return Quartiles{detail::statistics::at_share(ordered, 0.25),
                   detail::statistics::at_share(ordered, 0.75)};
}

}  // namespace sixstep::inline SIXSTEP_FORM
