// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include <sixstep/impl/methods/gaussian_sums.hpp>
#include <sixstep/impl/methods/twofold.hpp>
#include <sixstep/methods/preference_function.hpp>

// Sums of preferences over all pairs on one criterion, in O(n log n).
namespace sixstep::inline SIXSTEP_FORM::detail::preference_flows {

/// All shapes but the gaussian: 0 up to q, 1 beyond p, between them a half or a straight line.
struct Thresholds {
  double q = 0.0;
  double p = 0.0;
  bool straight = false;
};

inline Thresholds thresholds(const PreferenceFunction& function) {
  const double q = function.indifference;
  const double p = function.preference;
  switch (function.shape) {
    case PreferenceShape::u_shape:
      return {q, q, false};
    case PreferenceShape::v_shape:
      return {0.0, p, true};
    case PreferenceShape::level:
      return {q, p, false};
    case PreferenceShape::linear:
      return {q, p, true};
    default:
      return {};
  }
}

/// From the first value on: element k is the sum of the first k.
inline std::vector<twofold::Twofold> running_sums(const std::vector<double>& values) {
  std::vector<twofold::Twofold> sums(values.size() + 1);
  for (std::size_t k = 0; k < values.size(); ++k) {
    sums[k + 1] = sums[k] + twofold::Twofold{values[k], 0.0};
  }
  return sums;
}

/// By value, the sum of preferences over all lower ones; `sorted` ascends. Differences are rounded
/// and compared as preference() does it, so that both always agree on which side a pair falls.
inline std::vector<double> over_lower(const std::vector<double>& sorted, const Thresholds& at) {
  using namespace twofold;
  const std::vector<Twofold> sums = running_sums(sorted);
  std::vector<double> result(sorted.size());
  std::size_t beyond_p = 0;
  std::size_t beyond_q = 0;
  for (std::size_t k = 0; k < sorted.size(); ++k) {
    while (sorted[k] - sorted[beyond_p] > at.p) ++beyond_p;
    while (sorted[k] - sorted[beyond_q] > at.q) ++beyond_q;
    const auto between = static_cast<double>(beyond_q - beyond_p);
    result[k] = static_cast<double>(beyond_p);
    if (between == 0.0) continue;
    if (!at.straight) {
      result[k] += between / 2.0;
      continue;
    }
    const Twofold all = exact_product(between, sorted[k]) - exact_product(between, at.q);
    const Twofold rest = all - (sums[beyond_q] - sums[beyond_p]);
    result[k] += (rest.high + rest.low) / (at.p - at.q);
  }
  return result;
}

/// The same for a gaussian. Equal values are looked at together, so that rounding keeps them equal.
inline std::vector<double> gaussian_over_lower(const std::vector<double>& sorted,
                                               double inflection) {
  gaussian_sums::GaussianSums sums(inflection);
  std::vector<double> result(sorted.size());
  for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
    const double lower = static_cast<double>(begin) - sums.at(sorted[begin]);
    while (end < sorted.size() && sorted[end] == sorted[begin])
      result[end++] = std::max(0.0, lower);
    for (std::size_t k = begin; k < end; ++k) sums.add(sorted[k]);
  }
  return result;
}

inline std::vector<double> over_lower(const std::vector<double>& sorted,
                                      const PreferenceFunction& function) {
  if (function.shape == PreferenceShape::gaussian) {
    return gaussian_over_lower(sorted, function.inflection);
  }
  return over_lower(sorted, thresholds(function));
}

/// By alternative: preferences over all others, and of all others over it.
struct Flows {
  std::vector<double> positive;
  std::vector<double> negative;
};

/// `values` by alternative, of which more is better.
inline Flows flows(const std::vector<double>& values, const PreferenceFunction& function) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t item) { return values[item]; });
  std::vector<double> sorted(values.size());
  for (std::size_t k = 0; k < order.size(); ++k) sorted[k] = values[order[k]];
  const std::vector<double> lower = over_lower(sorted, function);
  // Who is higher in one direction is lower in the other.
  std::ranges::reverse(sorted);
  for (double& value : sorted) value = -value;
  const std::vector<double> higher = over_lower(sorted, function);
  Flows result{std::vector<double>(values.size()), std::vector<double>(values.size())};
  for (std::size_t k = 0; k < order.size(); ++k) {
    result.positive[order[k]] = lower[k];
    result.negative[order[k]] = higher[order.size() - 1 - k];
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::preference_flows
