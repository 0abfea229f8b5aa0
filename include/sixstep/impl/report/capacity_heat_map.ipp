// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/report/capacity_heat_map.hpp>
#include <sixstep/report/chart_marks.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::capacity_heat_map {

struct Layout {
  double left;
  double pitch;
  double label_height;  // above the cells of a row in narrow pictures
  double cell_height;
  double row_height() const { return label_height + cell_height + 4; }
};

inline Layout layout_of(const CapacityHeatMap& map, const ChartStyle& style) {
  const double left = style.narrow() ? 4 : std::clamp(style.width * 0.28, 180.0, 320.0);
  const double pitch = (style.width - left - 4) / static_cast<double>(map.columns.size());
  return {left, pitch, style.narrow() ? 22.0 : 0.0, style.narrow() ? 32.0 : 38.0};
}

inline std::string rating(double value, const ChartStyle& style) {
  return decimal(value, 1, style.locale);
}

inline std::string reading(const HeatMapCell& cell, const ChartStyle& style) {
  if (!cell.current) return style.words.not_rated;
  const std::string current = rating(*cell.current, style);
  return cell.target ? current + " → " + rating(*cell.target, style) : current;
}

/// Of the hatched edge of a rating without evidence.
inline constexpr double edge_width = 9;

/// On the page's own ground, where the hatching stands out from every colour of the scale.
inline void draw_bare_edge(Drawing& drawing, const Box& box) {
  const Box edge{box.x, box.y, edge_width, box.height};
  drawing.rect(edge, {.css = "s6-card", .radius = 3});
  drawing.hatched(edge, 3);
}

/// The reading with what weakens it, for the tooltip.
inline std::string full_reading(const HeatMapCell& cell, const ChartStyle& style) {
  std::string words = reading(cell, style);
  if (!cell.current) return words;
  if (cell.assumed) words += ", " + style.words.assumed;
  if (cell.disagreement) words += ", " + style.words.disagreement;
  if (cell.alone) words += ", " + style.words.one_rater;
  if (cell.bare) words += ", " + style.words.no_evidence;
  return words;
}

inline std::string level_number(double current) {
  return std::to_string(std::lround(std::clamp(current, 0.0, 5.0)));
}

/// "a ≠ 1×": what weakens a rating.
inline std::string marks_of(const HeatMapCell& cell) {
  std::string marks;
  const auto add = [&](bool holds, const char* mark) {
    if (holds) marks += (marks.empty() ? "" : " ") + std::string(mark);
  };
  add(cell.assumed, "a");
  add(cell.disagreement, "≠");
  add(cell.alone, "1×");
  return marks;
}

inline void draw_marks(Drawing& drawing, const Box& box, const HeatMapCell& cell,
                       const std::string& css) {
  const std::string marks = marks_of(cell);
  const Box corner{box.right() - 42, box.y + 2, 38, 14};
  drawing.label(corner, marks, {.css = css, .size = 10.5, .bold = true, .anchor = Anchor::end});
}

inline void draw_cell(Drawing& drawing, const Box& box, const HeatMapCell& cell,
                      const std::string& name, const ChartStyle& style) {
  const std::string text = reading(cell, style);
  if (!cell.current) {
    drawing.hatched(box, 5);
    drawing.rect(box, {.css = "s6-unknown", .radius = 5, .tooltip = name + ": " + text});
    return drawing.label(box.inset(2, 3), text,
                         {.css = "s6-halo", .size = 11, .anchor = Anchor::middle}, 2);
  }
  const std::string level = level_number(*cell.current);
  drawing.rect(
      box,
      {.css = "s6-l" + level, .radius = 5, .tooltip = name + ": " + full_reading(cell, style)});
  const std::string css = "s6-t" + level;
  if (cell.bare) draw_bare_edge(drawing, box);
  const double below_marks = !marks_of(cell).empty() && box.width < 120 ? 11 : 0;
  drawing.label({box.x + 2, box.y + below_marks, box.width - 4, box.height - below_marks}, text,
                {.css = css, .size = 13, .bold = true, .anchor = Anchor::middle});
  draw_marks(drawing, box, cell, css);
}

inline std::vector<LegendEntry> legend(const ChartStyle& style) {
  std::vector<LegendEntry> entries;
  for (std::size_t i = 0; i < style.words.levels.size(); ++i) {
    const std::string level = std::to_string(i);
    entries.push_back(
        {style.words.levels[i], [level](Drawing& drawing, const Box& box) {
           const std::string css = "s6-l" + level;
           drawing.rect(box, {.css = css, .radius = 3});
           drawing.label(
               box, level,
               {.css = "s6-t" + level, .size = 11, .bold = true, .anchor = Anchor::middle});
         }});
  }
  entries.push_back({style.words.not_rated, [](Drawing& drawing, const Box& box) {
                       drawing.hatched(box, 3);
                       drawing.rect(box, {.css = "s6-unknown", .radius = 3});
                     }});
  const auto letter = [&](const std::string& text, const std::string& meaning) {
    entries.push_back({meaning, [text](Drawing& drawing, const Box& box) {
                         drawing.label(box, text,
                                       {.size = 12, .bold = true, .anchor = Anchor::middle});
                       }});
  };
  letter("→", style.words.level_and_target);
  letter("a", style.words.assumed);
  letter("≠", style.words.disagreement);
  letter("1×", style.words.one_rater);
  entries.push_back({style.words.no_evidence, [](Drawing& drawing, const Box& box) {
                       drawing.rect(box, {.css = "s6-l3", .radius = 3});
                       draw_bare_edge(drawing, box);
                     }});
  return entries;
}

}  // namespace detail::capacity_heat_map

SIXSTEP_INLINE std::string capacity_svg(const CapacityHeatMap& map, const ChartStyle& style) {
  namespace heat = detail::capacity_heat_map;
  if (map.rows.empty() || map.columns.empty()) {
    return empty_chart(map.title, map.description, style);
  }
  Drawing drawing(map.title, map.description, style);
  const heat::Layout layout = heat::layout_of(map, style);
  const auto cell_x = [&](std::size_t c) {
    return layout.left + layout.pitch * static_cast<double>(c);
  };
  double y = drawing.top() + 4;
  for (std::size_t c = 0; c < map.columns.size(); ++c) {
    drawing.label({cell_x(c), y, layout.pitch - 4, 32}, map.columns[c],
                  {.css = "s6-soft",
                   .size = style.narrow() ? 10.0 : 12.5,
                   .bold = !style.narrow(),
                   .anchor = Anchor::middle},
                  2);
  }
  y += 36;
  const std::size_t shown = std::min(map.rows.size(), map.max_rows);
  for (std::size_t r = 0; r < shown; ++r, y += layout.row_height()) {
    const CapacityMapRow& row = map.rows[r];
    const double label_width = style.narrow() ? style.width - 8 : layout.left - 16;
    const double label_height = style.narrow() ? layout.label_height : layout.cell_height;
    drawing.label({4, y, label_width, label_height}, row.label, {.size = 13}, 2);
    for (std::size_t c = 0; c < map.columns.size(); ++c) {
      const Box box{cell_x(c), y + layout.label_height, layout.pitch - 4, layout.cell_height};
      const HeatMapCell cell = c < row.cells.size() ? row.cells[c] : HeatMapCell{};
      heat::draw_cell(drawing, box, cell, row.label + ", " + map.columns[c], style);
    }
  }
  if (shown < map.rows.size()) {
    y = draw_rest(drawing, y, map.rows.size() - shown, style);
  }
  y = draw_legend(drawing, {4, y + 8, style.width - 8, 0}, heat::legend(style));
  return std::move(drawing).finish(y + 4);
}

}  // namespace sixstep::inline SIXSTEP_FORM
