// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/report/quadrant_chart.hpp>
#include <sixstep/report/power_interest_grid.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE std::string power_interest_svg(const PowerInterestGrid& grid,
                                              const ChartStyle& style) {
  namespace quadrants = detail::quadrant_chart;
  if (grid.stakeholders.empty()) return empty_chart(grid.title, grid.description, style);
  const ChartWords& words = style.words;
  quadrants::Chart chart{
      .title = grid.title,
      .description = grid.description,
      .across = words.interest,
      .up = words.power,
      .quadrants = {words.keep_satisfied, words.manage_closely, words.monitor, words.keep_informed},
      .strong = 1,
      .items = {},
      .max_dots = grid.max_dots,
      .max_names = grid.max_names,
      .legend = {}};
  for (const GridStakeholder& one : grid.stakeholders) {
    chart.items.push_back({one.label, one.interest, one.power});
  }
  return quadrants::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
