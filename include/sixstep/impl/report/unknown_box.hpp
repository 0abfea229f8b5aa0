// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <sixstep/report/chart_marks.hpp>

/// Those of whom not enough is known to stand in a chart, in a dashed box beside it.
namespace sixstep::inline SIXSTEP_FORM::detail {

/// Draws the box at `area`'s place and width; its height is not looked at. Returns where it ends.
inline double draw_unknown(Drawing& drawing, const Box& area, const std::vector<std::string>& names,
                           const ChartStyle& style) {
  if (names.empty()) return area.y;
  const std::size_t shown = std::min<std::size_t>(names.size(), 12);
  const double rest = shown < names.size() ? 24 : 0;
  const double height = 34 + 20 * static_cast<double>(shown) + rest;
  drawing.rect({area.x, area.y, area.width, height}, {.css = "s6-unknown", .radius = 8});
  drawing.label({area.x + 12, area.y + 5, area.width - 24, 22}, style.words.not_enough_known,
                {.css = "s6-soft", .size = 13, .bold = true});
  double y = area.y + 28;
  for (std::size_t i = 0; i < shown; ++i, y += 20) {
    drawing.label({area.x + 12, y, area.width - 24, 20}, "? " + names[i], {.size = 12});
  }
  if (rest > 0) draw_rest(drawing, y - 4, names.size() - shown, style, area.x + 12);
  return area.y + height;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail
