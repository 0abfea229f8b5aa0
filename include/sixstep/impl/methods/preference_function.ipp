// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include <sixstep/methods/preference_function.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE bool is_valid(const PreferenceFunction& function) {
  const double q = function.indifference;
  const double p = function.preference;
  switch (function.shape) {
    case PreferenceShape::usual:
      return true;
    case PreferenceShape::u_shape:
      return std::isfinite(q) && q >= 0.0;
    case PreferenceShape::v_shape:
      return std::isfinite(p) && p > 0.0;
    case PreferenceShape::level:
    case PreferenceShape::linear:
      return std::isfinite(p) && q >= 0.0 && p >= q;
    case PreferenceShape::gaussian:
      return std::isfinite(function.inflection) && function.inflection > 0.0;
  }
  return false;
}

SIXSTEP_INLINE double preference(const PreferenceFunction& function, double difference) {
  const double q = function.indifference;
  const double p = function.preference;
  if (!(difference > 0.0)) return 0.0;
  switch (function.shape) {
    case PreferenceShape::usual:
      return 1.0;
    case PreferenceShape::u_shape:
      return difference > q ? 1.0 : 0.0;
    case PreferenceShape::v_shape:
      return difference > p ? 1.0 : difference / p;
    case PreferenceShape::level:
      return difference > p ? 1.0 : difference > q ? 0.5 : 0.0;
    case PreferenceShape::linear:
      return difference > p ? 1.0 : difference > q ? (difference - q) / (p - q) : 0.0;
    case PreferenceShape::gaussian:
      break;
  }
  const double ratio = difference / function.inflection;
  return -std::expm1(-ratio * ratio / 2.0);
}

}  // namespace sixstep::inline SIXSTEP_FORM
