// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/s_curve_chart.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::s_curve_chart {

class Painter {
 public:
  Painter(const SCurveChart& chart, const ChartStyle& style)
      : chart_(chart),
        style_(style),
        drawing_(chart.title, chart.description, style),
        right_(style.width - 24),
        top_(drawing_.top() + 30),
        bottom_(top_ + (style.narrow() ? 200 : 240)) {
    first_ = chart.points.front().at;
    last_ = chart.points.back().at;
    if (chart.limit) {
      first_ = std::min(first_, chart.limit->at);
      last_ = std::max(last_, chart.limit->at);
    }
  }

  std::string paint() && {
    draw_shares();
    draw_curve();
    double below = bottom_ + 8;
    for (const CurvePoint& point : chart_.points) {
      if (point.marked) below = draw_mark(point, below);
    }
    if (chart_.limit) below = draw_limit(below);
    return std::move(drawing_).finish(below + 4);
  }

 private:
  double x(double at) const {
    if (last_ <= first_) return (left_ + right_) / 2;
    return left_ + 12 + (at - first_) / (last_ - first_) * (right_ - left_ - 24);
  }
  double y(double share) const { return bottom_ - std::clamp(share, 0.0, 1.0) * (bottom_ - top_); }

  void draw_shares() {
    for (int i = 0; i <= 5; ++i) {
      const double share = i / 5.0;
      drawing_.line({left_, y(share)}, {right_, y(share)}, "s6-rule");
      drawing_.label({0, y(share) - 8, left_ - 6, 16}, percent(share, 0, style_.locale),
                     {.css = "s6-soft", .size = 11, .anchor = Anchor::end});
    }
    drawing_.label({2, top_ - 26, right_, 16}, chart_.share, {.css = "s6-soft", .size = 11});
  }

  void draw_curve() {
    Path path;
    path.move({x(chart_.points.front().at), y(chart_.points.front().share)});
    for (const CurvePoint& point : chart_.points) path.line({x(point.at), y(point.share)});
    drawing_.path(path, {.css = "s6-limit"});
    for (const CurvePoint& point : chart_.points) {
      if (point.marked) continue;
      const std::string words = percent(point.share, 0, style_.locale) + ": " + point.name;
      drawing_.circle({x(point.at), y(point.share)}, 2.5, {.css = "s6-dot", .tooltip = words});
    }
  }

  /// Names stand below the picture, one under the other, so that none runs into another.
  double draw_name(double at, double below, const std::string& words) {
    constexpr double height = 18;
    const double middle = x(at);
    const bool to_left = middle > (left_ + right_) / 2;
    const Box box = to_left ? Box{2, below, middle - 6, height}
                            : Box{middle + 4, below, style_.width - middle - 6, height};
    drawing_.line({middle, bottom_}, {middle, below + height - 2}, "s6-rule");
    drawing_.label(box, words, {.size = 12, .anchor = to_left ? Anchor::end : Anchor::start});
    return below + height;
  }

  double draw_mark(const CurvePoint& point, double below) {
    const Point at{x(point.at), y(point.share)};
    const std::string words = percent(point.share, 0, style_.locale) + ": " + point.name;
    drawing_.line({left_, at.y}, at, "s6-rule");
    drawing_.line(at, {at.x, bottom_}, "s6-rule");
    drawing_.circle(at, 5, {.css = "s6-dot", .tooltip = words});
    return draw_name(point.at, below, words);
  }

  double draw_limit(double below) {
    const double middle = x(chart_.limit->at);
    drawing_.line({middle, top_}, {middle, bottom_}, "s6-limit");
    drawing_.path(diamond({middle, top_}, 6),
                  {.css = "s6-critical", .tooltip = chart_.limit->name});
    return draw_name(chart_.limit->at, below, chart_.limit->name);
  }

  const SCurveChart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  double left_ = 52;
  double right_;
  double top_;
  double bottom_;
  double first_ = 0;
  double last_ = 0;
};

}  // namespace detail::s_curve_chart

SIXSTEP_INLINE std::string s_curve_svg(const SCurveChart& chart, const ChartStyle& style) {
  if (chart.points.empty()) return empty_chart(chart.title, chart.description, style);
  return detail::s_curve_chart::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
