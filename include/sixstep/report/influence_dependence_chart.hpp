// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How much a factor moves and is moved, in any unit; what is not known, or not finite, keeps the
/// factor out of the field.
struct InfluenceFactor {
  std::string label = {};
  std::optional<double> influence = {};
  std::optional<double> dependence = {};
  bool leverage_point = false;  ///< drawn as a diamond: a push goes far here
};

/// Influence over dependence (Duperrin & Godet 1973, MICMAC), cut at the means of the factors that
/// are known: driving factors move the system, relays pass on and amplify what moves them,
/// dependent ones show the result, autonomous ones stand apart. At the mean, and within 1e-12 of
/// it, is not above it, as in micmac().
///
/// Each axis has the mean in its middle, and a scale of its own on either side: from 0 (or the
/// least, if that is below) to the mean, and from there to the greatest. So the four quadrants are
/// always as large, however few factors carry most of the influence; distances compare only within
/// a quadrant. Factors are numbered dots with their names beside or below. Where there are too
/// many, dots stand for all factors of a small square ("×7"), but for the first leverage points.
struct InfluenceDependenceChart {
  std::string title = {};
  std::string description = {};
  std::vector<InfluenceFactor> factors = {};  ///< numbered in this order
  std::size_t max_dots = 60;                  ///< in a wide picture; half in a narrow one
  std::size_t max_names = 60;                 ///< the rest is counted
};

/// The chart as a picture. O(dots²).
std::string influence_dependence_svg(const InfluenceDependenceChart& chart,
                                     const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/influence_dependence_chart.ipp>
#endif
