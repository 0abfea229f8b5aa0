// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A value promised on the way to the last target, and by when.
struct IndicatorStep {
  double value = 0;
  std::string words = {};  ///< "4,083 by 30 Sep 2024": what a pointer shows
};

/// One indicator, from its baseline to its last target. Values that are not finite are not known.
struct IndicatorRow {
  std::string label = {};
  std::optional<double> baseline = {};
  std::optional<double> latest = {};      ///< last observation
  std::optional<double> planned = {};     ///< where the straight path stands today
  std::vector<IndicatorStep> steps = {};  ///< by date; the last is the end of the way
};

/// How far indicators have come. Each has a scale of its own: the way from its baseline, at the
/// left, to its last target, at the right, whether up or down is better. A filled bar runs to the
/// last observation; a dashed bar says that nothing was observed. Diamonds are the targets on the
/// way, a line is where the straight path stands today. What lies beyond either end stands just
/// outside of it, with an arrow.
struct IndicatorChart {
  std::string title = {};
  std::string description = {};
  std::vector<IndicatorRow> rows = {};
  std::size_t max_rows = 24;  ///< the rest is counted
};

/// The chart as a picture. A row without a baseline, without a target, or with both alike, has no
/// way, and says what is known of it. O(rows × steps).
std::string indicators_svg(const IndicatorChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/indicator_chart.ipp>
#endif
