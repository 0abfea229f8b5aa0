// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/tornado_chart.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::tornado_chart {

class Painter {
 public:
  static constexpr std::size_t most = 12;

  Painter(const TornadoChart& chart, const ChartStyle& style)
      : chart_(chart),
        style_(style),
        drawing_(chart.title, chart.description, style),
        left_(style.narrow() ? 16 : 300),
        right_(style.width - 16),
        top_(drawing_.top() + 30),
        first_(chart.middle),
        last_(chart.middle) {
    for (const TornadoBar& bar : chart.bars) {
      first_ = std::min({first_, bar.low, bar.high});
      last_ = std::max({last_, bar.low, bar.high});
    }
  }

  std::string paint() && {
    const std::size_t count = std::min(most, chart_.bars.size());
    const double row = style_.narrow() ? 44 : 28;
    const double bottom = top_ + row * static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i) {
      draw_bar(chart_.bars[i], top_ + row * static_cast<double>(i), row);
    }
    drawing_.line({x(chart_.middle), top_ - 4}, {x(chart_.middle), bottom + 4}, "s6-limit");
    drawing_.label({left_, top_ - 26, right_ - left_, 18}, chart_.middle_name,
                   {.css = "s6-soft", .size = 11, .anchor = Anchor::middle});
    drawing_.label({left_, bottom + 6, (right_ - left_) / 2, 16}, name_of(first_),
                   {.css = "s6-soft", .size = 11});
    drawing_.label({(left_ + right_) / 2, bottom + 6, (right_ - left_) / 2, 16}, name_of(last_),
                   {.css = "s6-soft", .size = 11, .anchor = Anchor::end});
    const double y = draw_legend(drawing_, {8, bottom + 30, style_.width - 16, 0}, legend());
    return std::move(drawing_).finish(y + 4);
  }

 private:
  double x(double at) const {
    if (last_ <= first_) return (left_ + right_) / 2;
    return left_ + (at - first_) / (last_ - first_) * (right_ - left_);
  }

  std::string name_of(double end) const {
    for (const TornadoBar& bar : chart_.bars) {
      if (bar.low == end) return bar.low_name;
      if (bar.high == end) return bar.high_name;
    }
    return {};
  }

  void draw_half(double from, double to, double y, double height, bool high,
                 const std::string& words) {
    const Box box{std::min(x(from), x(to)), y, std::max(2.0, std::abs(x(to) - x(from))), height};
    drawing_.rect(box, {.css = high ? "s6-b" : "s6-a", .tooltip = words});
    if (high) drawing_.hatched(box, 0, true);
  }

  void draw_bar(const TornadoBar& bar, double y, double row) {
    constexpr double height = 18;
    const Box name = style_.narrow() ? Box{8, y, style_.width - 16, 18}
                                     : Box{8, y + (row - 18) / 2, left_ - 20, 18};
    drawing_.label(name, bar.label,
                   {.size = 12, .anchor = style_.narrow() ? Anchor::start : Anchor::end});
    const double at = style_.narrow() ? y + 20 : y + (row - height) / 2;
    draw_half(bar.low, chart_.middle, at, height, false,
              bar.label + ", " + chart_.low + ": " + bar.low_name);
    draw_half(chart_.middle, bar.high, at, height, true,
              bar.label + ", " + chart_.high + ": " + bar.high_name);
  }

  std::vector<LegendEntry> legend() const {
    return {
        {chart_.low, [](Drawing& drawing, const Box& box) { drawing.rect(box, {.css = "s6-a"}); }},
        {chart_.high, [](Drawing& drawing, const Box& box) {
           drawing.rect(box, {.css = "s6-b"});
           drawing.hatched(box, 0, true);
         }}};
  }

  const TornadoChart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  double left_;
  double right_;
  double top_;
  double first_;
  double last_;
};

}  // namespace detail::tornado_chart

SIXSTEP_INLINE std::string tornado_svg(const TornadoChart& chart, const ChartStyle& style) {
  if (chart.bars.empty()) return empty_chart(chart.title, chart.description, style);
  return detail::tornado_chart::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
