// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What an outcome would be where one input is low and where it is high.
struct TornadoBar {
  std::string label = {};
  double low = 0;
  double high = 0;
  std::string low_name = {};  ///< the outcome in words: "31 May 2027"
  std::string high_name = {};
};

/// Which inputs move an outcome most.
struct TornadoChart {
  std::string title = {};
  std::string description = {};
  std::string low = "where it is low";
  std::string high = "where it is high";
  double middle = 0;  ///< the outcome with all as uncertain as they are
  std::string middle_name = {};
  std::vector<TornadoBar> bars = {};  ///< the strongest first
};

/// Bars from low to high around the middle; the high end is hatched, so that the two differ without
/// colour. At most 12 bars are drawn. O(bars).
std::string tornado_svg(const TornadoChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/tornado_chart.ipp>
#endif
