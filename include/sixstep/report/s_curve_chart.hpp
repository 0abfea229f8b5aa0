// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A share of futures, 0 to 1, whose outcome is at most `at`.
struct CurvePoint {
  double share = 0;
  double at = 0;          ///< days or minor units: any scale that runs to the right
  std::string name = {};  ///< what a pointer shows, and what a mark says: "31 May 2027"
  bool marked = false;    ///< P50, P80: drawn with its share and name
};

/// A line upwards with a name: the promised date, the budget.
struct CurveLimit {
  double at = 0;
  std::string name = {};
};

/// How likely an outcome is not to be exceeded.
struct SCurveChart {
  std::string title = {};
  std::string description = {};
  std::string share = "Share of futures";
  std::vector<CurvePoint> points = {};  ///< by share
  std::optional<CurveLimit> limit = {};
};

/// The curve rises from left to right; marked points are dots with a line down and their name.
/// Nothing is meant by colour alone. O(points).
std::string s_curve_svg(const SCurveChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/s_curve_chart.ipp>
#endif
