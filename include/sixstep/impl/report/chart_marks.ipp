// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/palette.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE void draw_promise(Drawing& drawing, Point centre, double radius, PromiseMark state,
                                 std::string_view tooltip) {
  const bool reached = state == PromiseMark::reached;
  if (state == PromiseMark::late) radius += 1;
  drawing.path(diamond(centre, radius),
               {.css = reached ? "s6-knot" : "s6-open", .tooltip = tooltip});
  if (state == PromiseMark::unknown) {
    drawing.line({centre.x, centre.y - radius}, {centre.x, centre.y + radius}, "s6-outline");
  } else if (state == PromiseMark::late) {
    const double arm = 0.48 * radius;
    drawing.path(Path()
                     .move({centre.x - arm, centre.y - arm})
                     .line({centre.x + arm, centre.y + arm})
                     .move({centre.x - arm, centre.y + arm})
                     .line({centre.x + arm, centre.y - arm}),
                 {.css = "s6-outline"});
  }
}

SIXSTEP_INLINE void draw_badge(Drawing& drawing, Point centre, std::string_view letter) {
  const Box box{centre.x - 6.5, centre.y - 6.5, 13, 13};
  drawing.rect(box, {.css = "s6-paper", .radius = 3});
  drawing.label(box, letter, {.size = 10, .bold = true, .anchor = Anchor::middle});
}

SIXSTEP_INLINE void draw_bar(Drawing& drawing, const Box& box, const BarLook& look) {
  const double radius = std::min(4.0, box.height / 2);
  drawing.rect(box, {.css = look.css, .radius = radius, .tooltip = look.tooltip});
  if (look.critical && !look.plain) {
    drawing.hatched(box, radius, true, "s6-frame");
  } else if (look.critical || look.chain) {
    drawing.rect(box, {.css = "s6-outline", .radius = radius});
  }
  std::string badges = look.critical ? "C" : "";
  if (look.chain) badges += 'R';
  while (box.height < 13 || box.width < 1 + 16 * static_cast<double>(badges.size())) {
    if (badges.empty()) break;
    badges.pop_back();
  }
  if (look.done > 0) {
    const double from = box.x + 2 + 15 * static_cast<double>(badges.size());
    const double length = (box.right() - 2 - from) * std::min(look.done, 1.0);
    drawing.rect({from, box.centre().y - 2.5, length, 5}, {.css = "s6-knot", .radius = 2});
  }
  for (std::size_t i = 0; i < badges.size(); ++i) {
    draw_badge(drawing, {box.x + 9 + 15 * static_cast<double>(i), box.centre().y},
               std::string_view(badges).substr(i, 1));
  }
}

SIXSTEP_INLINE void draw_float(Drawing& drawing, const Box& bar, double until) {
  if (until - bar.right() < 3) return;
  drawing.rect({bar.right(), bar.centre().y - 3, until - bar.right(), 6}, {.css = "s6-rule"});
}

SIXSTEP_INLINE double draw_legend(Drawing& drawing, const Box& area,
                                  const std::vector<LegendEntry>& entries) {
  constexpr double sample = 26, gap = 7, spacing = 20, line = 22;
  const TextStyle look{.css = "s6-soft", .size = 12};
  double x = area.x;
  double y = area.y;
  for (const LegendEntry& entry : entries) {
    const double room = area.width - sample - gap;
    const double text = std::min(text_width(entry.meaning, look.font()) + 1, room);
    if (x > area.x && x + sample + gap + text > area.right()) {
      x = area.x;
      y += line;
    }
    entry.sample(drawing, {x, y + 3, sample, line - 6});
    drawing.label({x + sample + gap, y, text, line}, entry.meaning, look);
    x += sample + gap + text + spacing;
  }
  return entries.empty() ? area.y : y + line;
}

SIXSTEP_INLINE LegendEntry bar_entry(const BarLook& look, const std::string& meaning) {
  return {meaning, [look](Drawing& drawing, const Box& box) { draw_bar(drawing, box, look); }};
}

SIXSTEP_INLINE double draw_numbered(Drawing& drawing, const Box& area,
                                    const std::vector<std::string>& names, std::size_t first) {
  constexpr double line = 20, number = 30;
  const double columns = std::max(1.0, std::floor(area.width / 250));
  const double pitch = area.width / columns;
  const auto rows =
      static_cast<std::size_t>(std::ceil(static_cast<double>(names.size()) / columns));
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t column = i / rows, row = i % rows;
    const double x = area.x + pitch * static_cast<double>(column);
    const double y = area.y + line * static_cast<double>(row);
    drawing.label({x, y, number - 6, line}, std::to_string(first + i),
                  {.size = 12, .bold = true, .anchor = Anchor::end});
    drawing.label({x + number, y, pitch - number - 10, line}, names[i], {.size = 12});
  }
  return area.y + line * static_cast<double>(rows);
}

SIXSTEP_INLINE double draw_rest(Drawing& drawing, double y, std::size_t hidden,
                                const ChartStyle& style, double x) {
  const std::string number = count(static_cast<std::int64_t>(hidden), style.locale);
  drawing.label({x, y + 4, style.width - x - 8, 20}, fill_in(style.words.more, number),
                {.css = "s6-soft", .size = 12});
  return y + 24;
}

SIXSTEP_INLINE LegendEntry promise_entry(PromiseMark state, const ChartWords& words) {
  const std::string& meaning = state == PromiseMark::reached   ? words.promise_reached
                               : state == PromiseMark::unknown ? words.promise_unknown
                               : state == PromiseMark::late    ? words.promise_late
                                                               : words.promise_open;
  return {meaning, [state](Drawing& drawing, const Box& box) {
            draw_promise(drawing, box.centre(), 6.5, state);
          }};
}

SIXSTEP_INLINE LegendEntry series_entry(std::size_t index, const std::string& meaning) {
  return {meaning, [index](Drawing& drawing, const Box& box) {
            drawing.rect(box, {.css = series_class(index), .radius = 3});
            drawing.label(box, series_letter(index),
                          {.css = "s6-on", .size = 11, .bold = true, .anchor = Anchor::middle});
          }};
}

}  // namespace sixstep::inline SIXSTEP_FORM
