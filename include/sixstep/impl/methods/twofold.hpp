// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::twofold {

/// A number as the unevaluated sum of two, of some 32 digits: sums of many large terms whose
/// differences are small keep all digits of a double.
struct Twofold {
  double high = 0.0;
  double low = 0.0;
};

/// The sum of two doubles without error. Knuth, The Art of Computer Programming 2 (3rd ed., 1997),
/// section 4.2.2, theorem B.
inline Twofold exact_sum(double a, double b) {
  const double sum = a + b;
  const double of_b = sum - a;
  return {sum, (a - (sum - of_b)) + (b - of_b)};
}

/// Dekker, T. J. (1971), Numerische Mathematik 18, 224–242.
inline Twofold operator+(Twofold a, Twofold b) {
  const Twofold high = exact_sum(a.high, b.high);
  return exact_sum(high.high, high.low + (a.low + b.low));
}
inline Twofold operator-(Twofold a, Twofold b) { return a + Twofold{-b.high, -b.low}; }

/// The product of two doubles without error.
inline Twofold exact_product(double a, double b) {
  const double product = a * b;
  return {product, std::fma(a, b, -product)};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::twofold
