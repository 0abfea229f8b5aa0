// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The value below which `share` (0 … 1) of a sample lies, interpolated linearly between its
/// members: definition 7 of Hyndman & Fan (1996), Sample quantiles in statistical packages, The
/// American Statistician 50(4), 361–365; the default of R, NumPy and spreadsheets.
/// Order does not matter. O(n log n). Throws std::invalid_argument for an empty sample, a share
/// outside 0 … 1, or a value that is not a number.
double quantile(std::span<const double> sample, double share);

/// The middle of a sample: half of the raters rate at most, half at least this much.
double median(std::span<const double> sample);

/// Upper minus lower quartile: how far apart the middle half of the raters are.
double interquartile_range(std::span<const double> sample);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/statistics.ipp>
#endif
