// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One efficient strategy: what it costs and what it achieves.
struct FrontierMark {
  std::int64_t cost = 0;   ///< minor units; below 0 counts as 0
  double value = 0;        ///< share; below 0 counts as 0
  std::string words = {};  ///< what a pointer shows
  bool knee = false;       ///< stands out
  bool chosen = false;     ///< the strategy of the road map
};

/// What each amount of money can achieve at best.
struct FrontierChart {
  std::string title = {};
  std::string description = {};
  std::string currency = {};  ///< ISO 4217
  int digits = 2;             ///< decimals of the currency
  std::string cost = "Cost";
  std::string value = "Value";
  std::string knee = "knee";
  std::string chosen = "chosen";
  std::vector<FrontierMark> points = {};  ///< by cost, either way round
};

/// The frontier as a picture: money to the right, value upwards, steps between the points, for
/// between two of them no strategy is known. Points that are alone of their kind differ by shape:
/// the knee is a diamond, the chosen strategy has a ring. O(points).
std::string frontier_svg(const FrontierChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/frontier_chart.ipp>
#endif
