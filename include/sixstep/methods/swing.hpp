// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Swing weights: a judge gives 100 points to the item whose change from worst to best would matter
/// most, and to each other item what its own change is worth beside that; weights are shares of the
/// points. von Winterfeldt, D., Edwards, W. (1986), Decision analysis and behavioral research,
/// Cambridge University Press, chapter 8.
///
///     swing_weights(std::vector{100.0, 50.0, 50.0})  // 0.5, 0.25, 0.25
///
/// An item of 0 points has no weight. Throws std::invalid_argument if a number is not finite, below
/// 0, or none is above 0. O(n).
std::vector<double> swing_weights(std::span<const double> points);

/// The weights of a group: the mean of the judges' weights, not of their points, so that nobody
/// counts more for giving more points. Throws as above, and if there is no judge or the judges
/// rated different numbers of items. O(judges n).
std::vector<double> swing_weights(std::span<const std::vector<double>> judges);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/swing.ipp>
#endif
