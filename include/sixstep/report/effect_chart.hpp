// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What actions do to one factor. A value that is not known, or not finite, is not drawn; without a
/// known `effect` there is no bar, and the row says "not known".
struct EffectRow {
  std::string label = {};
  std::optional<double> effect = {};  ///< above 0 the factor rises
  std::optional<double> low = {};     ///< the effect's range over samples; drawn if both are known
  std::optional<double> high = {};
  std::optional<double> before = {};  ///< level without the actions
  std::optional<double> after = {};   ///< level with them
};

/// What a set of actions does to factors. Bars run from a centre line: rises to the right, falls,
/// which are hatched, to the left; the value beside them carries its sign. A range over samples is
/// a whisker. At the end of the row stand the level without the actions (a ring) and with them
/// (a dot), on a scale from `least_state` to `greatest_state`; beyond it they stand at its end.
struct EffectChart {
  std::string title = {};
  std::string description = {};
  std::vector<EffectRow> rows = {};  ///< drawn in this order
  double least_state = 0;
  double greatest_state = 1;
  std::size_t max_rows = 40;  ///< the rest is counted
};

/// The chart as a picture. O(rows). Throws std::invalid_argument unless the scale of states is
/// finite and its end lies above its start.
std::string effect_svg(const EffectChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/effect_chart.ipp>
#endif
