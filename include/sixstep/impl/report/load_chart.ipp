// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/load_chart.hpp>
#include <sixstep/report/value_axis.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::load_chart {

inline double largest(const LoadChart& chart) {
  double most = 0;
  for (const LoadStep& step : chart.steps) {
    most = std::max({most, step.load, step.capacity.value_or(0)});
  }
  return most;
}

class Painter {
 public:
  Painter(const LoadChart& chart, const ChartStyle& style)
      : chart_(chart),
        style_(style),
        drawing_(chart.title, chart.description, style),
        top_(drawing_.top() + TimeAxis::header_height),
        bottom_(top_ + (style.narrow() ? 150 : 200)),
        time_({chart.steps.front().from, std::max(chart.by, chart.steps.back().from)},
              chart.fiscal_year_start, style.narrow() ? 46 : 64, style.width - 6, style),
        values_(largest(chart), top_ + 12, bottom_) {}

  std::string paint() && {
    time_.draw(drawing_, top_, bottom_);
    values_.draw(drawing_, time_.left(), time_.right(),
                 [this](double value) { return decimal(value, 3, style_.locale); });
    drawing_.label({2, top_ - 22, time_.left() - 8, 20}, chart_.unit,
                   {.css = "s6-soft", .size = 11, .anchor = Anchor::end});
    for (std::size_t i = 0; i < chart_.steps.size(); ++i) draw_load(i);
    draw_capacity();
    time_.draw_status(drawing_, chart_.status_date, top_, bottom_);
    const double y = draw_legend(drawing_, {8, bottom_ + 10, style_.width - 16, 0}, legend());
    return std::move(drawing_).finish(y + 4);
  }

 private:
  double left_of(std::size_t i) const { return time_.x(chart_.steps[i].from); }
  double right_of(std::size_t i) const {
    return i + 1 < chart_.steps.size() ? left_of(i + 1)
                                       : time_.x_after(std::max(chart_.by, chart_.steps[i].from));
  }

  static bool overloaded(const LoadStep& step) {
    return step.capacity && step.load > *step.capacity;
  }

  void draw_load(std::size_t i) {
    const LoadStep& step = chart_.steps[i];
    if (step.load <= 0) return;
    const double width = right_of(i) - left_of(i);
    const std::string name = date_in_words(step.from, style_.locale) + ": " +
                             decimal(step.load, 3, style_.locale) + " " + chart_.unit;
    drawing_.rect({left_of(i), values_.y(step.load), width, bottom_ - values_.y(step.load)},
                  {.css = "s6-a", .tooltip = name});
    if (!overloaded(step)) return;
    const double over = values_.y(std::max(*step.capacity, 0.0));
    const Box box{left_of(i), values_.y(step.load), width, over - values_.y(step.load)};
    drawing_.rect(box, {.css = "s6-b", .tooltip = name});
    drawing_.hatched(box, 0, true);
    drawing_.rect(box, {.css = "s6-outline"});
  }

  void draw_capacity() {
    Path path;
    bool drawing = false;
    for (std::size_t i = 0; i < chart_.steps.size(); ++i) {
      const auto& capacity = chart_.steps[i].capacity;
      if (!capacity) {
        drawing = false;
        continue;
      }
      const double y = values_.y(std::max(*capacity, 0.0));
      drawing ? path.line({left_of(i), y}) : path.move({left_of(i), y});
      path.line({right_of(i), y});
      drawing = true;
    }
    drawing_.path(path, {.css = "s6-limit"});
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    entries.push_back({style_.words.load, [](Drawing& drawing, const Box& box) {
                         drawing.rect(box, {.css = "s6-a"});
                       }});
    if (std::ranges::any_of(chart_.steps,
                            [](const LoadStep& s) { return s.capacity.has_value(); })) {
      entries.push_back(
          {style_.words.capacity, [](Drawing& drawing, const Box& box) {
             drawing.path(Path().move({box.x, box.centre().y}).line({box.right(), box.centre().y}),
                          {.css = "s6-limit"});
           }});
    }
    if (std::ranges::any_of(chart_.steps, overloaded)) {
      entries.push_back({style_.words.overload, [](Drawing& drawing, const Box& box) {
                           drawing.rect(box, {.css = "s6-b"});
                           drawing.hatched(box, 0, true);
                           drawing.rect(box, {.css = "s6-outline"});
                         }});
    }
    return entries;
  }

  const LoadChart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  double top_;
  double bottom_;
  TimeAxis time_;
  ValueAxis values_;
};

}  // namespace detail::load_chart

SIXSTEP_INLINE std::string load_svg(const LoadChart& chart, const ChartStyle& style) {
  if (!std::ranges::is_sorted(chart.steps, {}, &LoadStep::from)) {
    throw std::invalid_argument("load_svg: the steps are not in the order of time");
  }
  if (chart.steps.empty()) return empty_chart(chart.title, chart.description, style);
  return detail::load_chart::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
