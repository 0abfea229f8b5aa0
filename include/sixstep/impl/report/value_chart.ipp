// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/value_axis.hpp>
#include <sixstep/report/value_chart.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::value_chart {

struct Line {
  std::string_view css;
  std::string_view badge;
  double shift;  ///< of the badge, so that two that end together stay apart
  const std::string* meaning;
  std::vector<std::pair<Day, double>> points;
};

inline std::array<Line, 3> lines_of(const ValueChart& chart) {
  std::array<Line, 3> lines = {{{"s6-minus", "P", 0, &chart.planned, {}},
                                {"s6-plus", "E", 11, &chart.earned, {}},
                                {"s6-limit", "S", -11, &chart.spent, {}}}};
  for (const ValueMark& mark : chart.marks) {
    const std::array<std::optional<std::int64_t>, 3> sums = {mark.planned, mark.earned, mark.spent};
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (sums[i])
        lines[i].points.emplace_back(mark.date, std::max(0.0, static_cast<double>(*sums[i])));
    }
  }
  return lines;
}

inline double largest(const std::array<Line, 3>& lines) {
  double most = 0;
  for (const Line& line : lines) {
    for (const auto& point : line.points) most = std::max(most, point.second);
  }
  return most;
}

class Painter {
 public:
  Painter(const ValueChart& chart, const ChartStyle& style)
      : chart_(chart),
        style_(style),
        drawing_(chart.title, chart.description, style),
        lines_(lines_of(chart)),
        top_(drawing_.top() + TimeAxis::header_height),
        bottom_(top_ + (style.narrow() ? 190 : 250)),
        time_({chart.marks.front().date, chart.marks.back().date}, chart.fiscal_year_start,
              style.narrow() ? 62 : 84, style.width - 18, style),
        values_(largest(lines_), top_ + 14, bottom_) {}

  std::string paint() && {
    time_.draw(drawing_, top_, bottom_);
    values_.draw(drawing_, time_.left(), time_.right(),
                 [this](double value) { return in_words(value); });
    for (const Line& line : lines_) draw(line);
    for (const Line& line : lines_) draw_end(line);
    time_.draw_status(drawing_, chart_.status_date, top_, bottom_);
    const double y = draw_legend(drawing_, {8, bottom_ + 12, style_.width - 16, 0}, legend());
    return std::move(drawing_).finish(y + 4);
  }

 private:
  std::string in_words(double minor) const {
    constexpr double limit = 9.2e18;  // of 64-bit minor units
    return money_in_words({static_cast<std::int64_t>(std::min(std::round(minor), limit)),
                           chart_.currency, chart_.digits},
                          style_.locale);
  }

  Point place(const std::pair<Day, double>& point) const {
    return {time_.x_after(point.first), values_.y(point.second)};
  }

  void draw(const Line& line) {
    if (line.points.size() < 2) return;
    Path path;
    path.move(place(line.points.front()));
    for (std::size_t i = 1; i < line.points.size(); ++i) path.line(place(line.points[i]));
    drawing_.path(path, {.css = line.css,
                         .tooltip = *line.meaning + ": " + in_words(line.points.back().second)});
  }

  void draw_end(const Line& line) {
    if (line.points.empty()) return;
    const Point end = place(line.points.back());
    const double x = std::clamp(end.x + line.shift, time_.left() + 9, time_.right() + 9);
    draw_badge(drawing_, {x, std::clamp(end.y, top_ + 9, bottom_ - 9)}, line.badge);
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    for (const Line& line : lines_) {
      if (line.points.empty()) continue;
      entries.push_back(
          {std::string(line.badge) + ": " + *line.meaning,
           [css = line.css](Drawing& drawing, const Box& box) {
             const double y = box.centre().y;
             drawing.path(Path().move({box.x, y}).line({box.right(), y}), {.css = css});
           }});
    }
    return entries;
  }

  const ValueChart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  std::array<Line, 3> lines_;
  double top_;
  double bottom_;
  TimeAxis time_;
  ValueAxis values_;
};

}  // namespace detail::value_chart

SIXSTEP_INLINE std::string value_svg(const ValueChart& chart, const ChartStyle& style) {
  if (!std::ranges::is_sorted(chart.marks, {}, &ValueMark::date)) {
    throw std::invalid_argument("value_svg: the marks are not in the order of time");
  }
  if (chart.marks.empty()) return empty_chart(chart.title, chart.description, style);
  return detail::value_chart::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
