// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/support_chart.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::support_chart {

inline bool known(const SupportRow& row) {
  return row.approval && row.opposition && std::isfinite(*row.approval) &&
         std::isfinite(*row.opposition);
}

inline void draw_against(Drawing& drawing, const Box& box, std::string_view tooltip = {}) {
  drawing.rect(box, {.css = "s6-b", .tooltip = tooltip});
  drawing.hatched(box, 0, true);
}

class Painter {
 public:
  Painter(const SupportChart& chart, const ChartStyle& style)
      : chart_(chart), style_(style), drawing_(chart.title, chart.description, style) {
    const double left = style.narrow() ? 8 : std::clamp(style.width * 0.32, 200.0, 380.0);
    const double value = style.narrow() ? 92 : 116;
    bars_ = {left, 0, style.width - left - value - 8, 0};
  }

  std::string paint() && {
    double y = drawing_.top() + 4;
    const TextStyle bold{.css = "s6-soft", .size = 12, .bold = true, .anchor = Anchor::middle};
    const double half = bars_.width / 2;
    drawing_.label({bars_.x, y, half - 6, 18}, "← " + style_.words.against, bold);
    drawing_.label({bars_.x + half + 6, y, half - 6, 18}, style_.words.in_favour + " →", bold);
    y += 24;
    const std::size_t shown = std::min(chart_.rows.size(), chart_.max_rows);
    for (std::size_t i = 0; i < shown; ++i) y = draw_row(chart_.rows[i], y, i % 2 == 0);
    drawing_.path(ends_, {.css = "s6-grid"});
    drawing_.path(middle_line_, {.css = "s6-rule"});
    if (shown < chart_.rows.size()) {
      y = draw_rest(drawing_, y, chart_.rows.size() - shown, style_);
    }
    y = draw_legend(drawing_, {8, y + 10, style_.width - 16, 0}, legend());
    return std::move(drawing_).finish(y + 4);
  }

 private:
  double middle() const { return bars_.x + bars_.width / 2; }
  double length(double share) const { return std::clamp(share, 0.0, 1.0) * bars_.width / 2; }

  std::string signed_text(double value) const {
    const std::string text = decimal(value, 2, style_.locale);
    return value > 0 && text != "0" ? "+" + text : text;
  }

  Box label_box(double y) const {
    return style_.narrow() ? Box{8, y + 3, style_.width - 16, 34} : Box{8, y, bars_.x - 20, 36};
  }

  double label_lines(const SupportRow& row) const {
    const auto lines = wrap(row.label, label_box(0).width, 2, {12.5, false}).size();
    return static_cast<double>(std::max<std::size_t>(lines, 1));
  }

  double draw_row(const SupportRow& row, double y, bool band) {
    const double height = style_.narrow() ? 28 + 16 * label_lines(row) : 36;
    if (band) drawing_.rect({0, y, style_.width, height}, {.css = "s6-band"});
    Box name = label_box(y);
    if (style_.narrow()) name.height = 16 * label_lines(row);
    drawing_.label(name, row.label, {.size = 12.5}, 2);
    const double at = style_.narrow() ? name.bottom() + 11 : name.centre().y;
    draw_scale(at, style_.narrow() ? 11 : 18);
    draw_bars(row, at);
    draw_value(row, at);
    return y + height;
  }

  /// Clear of the label that stands above the bar in narrow pictures.
  void draw_scale(double at, double half) {
    middle_line_.move({middle(), at - half}).line({middle(), at + half});
    for (const double x : {bars_.x, bars_.right()}) ends_.move({x, at - half}).line({x, at + half});
  }

  void draw_bars(const SupportRow& row, double at) {
    if (!known(row)) return;
    const double against = length(*row.opposition);
    const double in_favour = length(*row.approval);
    if (against > 0) {
      draw_against(drawing_, {middle() - against, at - 8, against, 16},
                   style_.words.against + ": " + decimal(*row.opposition, 2, style_.locale));
    }
    if (in_favour > 0) {
      const std::string tooltip =
          style_.words.in_favour + ": " + decimal(*row.approval, 2, style_.locale);
      drawing_.rect({middle(), at - 8, in_favour, 16}, {.css = "s6-a", .tooltip = tooltip});
    }
  }

  void draw_value(const SupportRow& row, double at) {
    const double from = bars_.right() + (row.blocked ? 34 : 6);
    const Box value{from, at - 10, style_.width - from - 8, 20};
    if (row.blocked) draw_badge(drawing_, {bars_.right() + 20, at}, "V");
    if (known(row)) {
      drawing_.label(value, signed_text(*row.approval - *row.opposition),
                     {.size = 12.5, .bold = true, .anchor = Anchor::end});
    } else {
      drawing_.label(value, style_.words.not_known,
                     {.css = "s6-soft", .size = 11.5, .anchor = Anchor::end});
    }
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    entries.push_back({style_.words.in_favour, [](Drawing& drawing, const Box& box) {
                         drawing.rect(box, {.css = "s6-a"});
                       }});
    entries.push_back({style_.words.against,
                       [](Drawing& drawing, const Box& box) { draw_against(drawing, box); }});
    if (std::ranges::any_of(chart_.rows, &SupportRow::blocked)) {
      entries.push_back({style_.words.blocked, [](Drawing& drawing, const Box& box) {
                           draw_badge(drawing, box.centre(), "V");
                         }});
    }
    return entries;
  }

  const SupportChart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  Box bars_;
  Path middle_line_;
  Path ends_;
};

}  // namespace detail::support_chart

SIXSTEP_INLINE std::string support_svg(const SupportChart& chart, const ChartStyle& style) {
  if (chart.rows.empty()) return empty_chart(chart.title, chart.description, style);
  return detail::support_chart::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
