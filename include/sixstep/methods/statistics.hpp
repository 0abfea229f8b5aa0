// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Order statistics of what several raters said. They are empty where nobody said anything, and
/// refuse values that are not finite with std::invalid_argument. O(n log n); inputs stay as they
/// are.

/// The value below which the share `p` (0 … 1) of the values lies, with straight lines between
/// neighbours: definition 7 of Hyndman, R. J., Fan, Y. (1996), Sample quantiles in statistical
/// packages, The American Statistician 50(4), 361–365; the default of R, NumPy and Excel.
/// Throws std::invalid_argument if `p` is not a share.
std::optional<double> quantile(std::span<const double> values, double p);

/// The middle value, or the mean of the two in the middle.
std::optional<double> median(std::span<const double> values);

/// Lower and upper quartile, and how far they stand apart: the spread of the middle half.
struct Quartiles {
  double lower = 0.0;
  double upper = 0.0;
  double range() const { return upper - lower; }
  friend bool operator==(const Quartiles&, const Quartiles&) = default;
};

/// Quartiles by definition 7 (see quantile). `range()` is 0 where there is one value only.
std::optional<Quartiles> quartiles(std::span<const double> values);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/statistics.ipp>
#endif
