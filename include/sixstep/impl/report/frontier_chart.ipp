// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/frontier_chart.hpp>
#include <sixstep/report/value_axis.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::frontier_chart {

class Painter {
 public:
  Painter(const FrontierChart& chart, const ChartStyle& style)
      : chart_(chart),
        style_(style),
        drawing_(chart.title, chart.description, style),
        left_(style.narrow() ? 52 : 64),
        right_(style.width - 52),
        top_(drawing_.top() + 30),
        bottom_(top_ + (style.narrow() ? 200 : 260)),
        value_axis_(largest_value(), top_, bottom_),
        cost_axis_(largest_cost(), right_, left_) {}

  std::string paint() && {
    value_axis_.draw(drawing_, left_, right_,
                     [this](double share) { return percent(share, 1, style_.locale); });
    draw_cost_axis();
    draw_steps();
    for (const FrontierMark& mark : sorted_) draw_mark(mark);
    const double y = draw_legend(drawing_, {8, bottom_ + 46, style_.width - 16, 0}, legend());
    return std::move(drawing_).finish(y + 4);
  }

 private:
  double largest_value() {
    sorted_ = chart_.points;
    std::ranges::stable_sort(sorted_, {}, &FrontierMark::cost);
    double most = 0;
    for (const FrontierMark& mark : sorted_) most = std::max(most, mark.value);
    return most;
  }
  double largest_cost() const { return std::max(0.0, static_cast<double>(sorted_.back().cost)); }

  Point place(const FrontierMark& mark) const {
    return {cost_axis_.y(std::max(0.0, static_cast<double>(mark.cost))),
            value_axis_.y(std::max(0.0, mark.value))};
  }

  std::string money(double minor) const {
    constexpr double limit = 9.2e18;  // of 64-bit minor units
    const auto amount = static_cast<std::int64_t>(std::min(minor, limit));
    return money_in_words({amount, chart_.currency, chart_.digits}, style_.locale);
  }

  /// As many round amounts as have room: money in words is wide.
  void draw_cost_axis() {
    constexpr double label_width = 80;
    const double distance = cost_axis_.y(cost_axis_.step()) - left_;
    const double step = cost_axis_.step() * std::ceil(label_width / distance);
    const auto steps = static_cast<int>(cost_axis_.end() / step + 1e-9);
    for (int i = 0; i <= steps; ++i) {
      const double cost = step * i;
      const double x = cost_axis_.y(cost);
      drawing_.line({x, bottom_}, {x, bottom_ + 5}, "s6-rule");
      drawing_.label({x - 50, bottom_ + 6, 100, 16}, money(cost),
                     {.css = "s6-soft", .size = 11, .anchor = Anchor::middle});
    }
    drawing_.label({left_, bottom_ + 22, right_ - left_, 16}, chart_.cost,
                   {.css = "s6-soft", .size = 11, .anchor = Anchor::middle});
    drawing_.label({2, top_ - 26, right_, 16}, chart_.value, {.css = "s6-soft", .size = 11});
  }

  /// What so much money achieves at best, as far as it was tried.
  void draw_steps() {
    for (std::size_t i = 0; i + 1 < sorted_.size(); ++i) {
      const Point from = place(sorted_[i]);
      const Point to = place(sorted_[i + 1]);
      drawing_.line(from, {to.x, from.y}, "s6-rule");
      drawing_.line({to.x, from.y}, to, "s6-rule");
    }
  }

  void draw_mark(const FrontierMark& mark) {
    const Point at = place(mark);
    if (mark.chosen) drawing_.circle(at, 9, {.css = "s6-outline"});
    if (mark.knee) {
      drawing_.path(diamond(at, 8), {.css = "s6-critical", .tooltip = mark.words});
    } else {
      drawing_.circle(at, 5, {.css = "s6-dot", .tooltip = mark.words});
    }
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    const auto any = [&](bool FrontierMark::*is) { return std::ranges::any_of(sorted_, is); };
    if (any(&FrontierMark::knee)) {
      entries.push_back({chart_.knee, [](Drawing& drawing, const Box& box) {
                           drawing.path(diamond(box.centre(), 7), {.css = "s6-critical"});
                         }});
    }
    if (any(&FrontierMark::chosen)) {
      entries.push_back({chart_.chosen, [](Drawing& drawing, const Box& box) {
                           drawing.circle(box.centre(), 7, {.css = "s6-outline"});
                           drawing.circle(box.centre(), 4, {.css = "s6-dot"});
                         }});
    }
    return entries;
  }

  const FrontierChart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  std::vector<FrontierMark> sorted_;
  double left_;
  double right_;
  double top_;
  double bottom_;
  ValueAxis value_axis_;
  ValueAxis cost_axis_;  ///< upwards is to the right
};

}  // namespace detail::frontier_chart

SIXSTEP_INLINE std::string frontier_svg(const FrontierChart& chart, const ChartStyle& style) {
  if (chart.points.empty()) return empty_chart(chart.title, chart.description, style);
  return detail::frontier_chart::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
