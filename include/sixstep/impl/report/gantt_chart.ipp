// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include <sixstep/report/gantt_chart.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::gantt_chart {

enum class LineKind { heading, row, folded };

struct Line {
  LineKind kind = LineKind::row;
  std::size_t group = 0;
  const GanttRow* row = nullptr;
  std::size_t index = 0;  // of the row, through all groups
};

struct Lines {
  std::vector<Line> shown = {};
  std::size_t hidden_rows = 0;
};

inline std::size_t row_count(const GanttChart& chart) {
  std::size_t rows = 0;
  for (const GanttGroup& group : chart.groups) rows += group.rows.size();
  return rows;
}

inline std::vector<Line> full_lines(const GanttChart& chart) {
  std::vector<Line> lines = {};
  std::size_t index = 0;
  for (std::size_t g = 0; g < chart.groups.size(); ++g) {
    if (!chart.groups[g].label.empty()) lines.push_back({LineKind::heading, g});
    for (const GanttRow& row : chart.groups[g].rows) {
      lines.push_back({LineKind::row, g, &row, index++});
    }
  }
  return lines;
}

inline std::vector<Line> folded_lines(const GanttChart& chart) {
  std::vector<Line> lines = {};
  for (std::size_t g = 0; g < chart.groups.size(); ++g) lines.push_back({LineKind::folded, g});
  return lines;
}

inline std::size_t rows_of(const GanttChart& chart, const Line& line) {
  if (line.kind == LineKind::row) return 1;
  return line.kind == LineKind::folded ? chart.groups[line.group].rows.size() : 0;
}

inline Lines lines_of(const GanttChart& chart) {
  Lines lines{full_lines(chart), 0};
  if (lines.shown.size() > chart.max_lines && chart.groups.size() > 1) {
    lines.shown = folded_lines(chart);
  }
  while (lines.shown.size() > std::max<std::size_t>(chart.max_lines, 1)) {
    lines.hidden_rows += rows_of(chart, lines.shown.back());
    lines.shown.pop_back();
  }
  return lines;
}

inline std::vector<Day> days_of(const GanttChart& chart) {
  std::vector<Day> days = {};
  if (chart.status_date) days.push_back(*chart.status_date);
  for (const GanttGroup& group : chart.groups) {
    for (const GanttRow& row : group.rows) {
      if (row.start) days.push_back(*row.start);
      if (row.finish) days.push_back(*row.finish);
      if (row.finish && row.latest) days.push_back(*row.latest);
      for (const GanttPromise& promise : row.promises) days.push_back(promise.by);
    }
  }
  return days;
}

/// The promises of a row, those of one day and state as one.
inline std::vector<GanttPromise> gathered(const std::vector<GanttPromise>& promises) {
  std::vector<GanttPromise> result;
  for (const GanttPromise& each : promises) {
    const auto same = std::ranges::find_if(result, [&](const GanttPromise& other) {
      return other.by == each.by && other.state == each.state;
    });
    if (same == result.end()) {
      result.push_back(each);
    } else if (same->label != each.label) {
      same->label += "; " + each.label;
    }
  }
  return result;
}

/// Draws one chart: where things stand is decided once, in the constructor.
class Painter {
 public:
  Painter(const GanttChart& chart, const ChartStyle& style, DaySpan span)
      : chart_(chart),
        style_(style),
        drawing_(chart.title, chart.description, style),
        lines_(lines_of(chart)),
        label_width_(style.narrow() ? 0 : std::clamp(style.width * 0.3, 160.0, 340.0)),
        top_(drawing_.top() + TimeAxis::header_height),
        axis_(span, chart.fiscal_year_start, label_width_ + 6, style.width - 8, style) {
    double y = top_ + 4;
    for (const Line& line : lines_.shown) {
      tops_.push_back(y);
      y += height_of(line);
    }
    bottom_ = y + 2;
  }

  std::string paint() && {
    axis_.draw(drawing_, top_, bottom_);
    axis_.draw_status(drawing_, chart_.status_date, top_, bottom_);
    if (!style_.narrow()) draw_links();
    for (std::size_t i = 0; i < lines_.shown.size(); ++i) draw_line(i);
    const double end = draw_footer();
    return std::move(drawing_).finish(end + 4);
  }

 private:
  double height_of(const Line& line) const {
    if (line.kind == LineKind::heading) return 28;
    return style_.narrow() ? 40 : 26;
  }

  Box label_box(std::size_t i) const {
    const double height = height_of(lines_.shown[i]);
    if (style_.narrow()) return {8, tops_[i], style_.width - 16, 18};
    return {8, tops_[i], label_width_ - 14, height};
  }

  double middle(std::size_t i) const {
    return style_.narrow() ? tops_[i] + 27 : tops_[i] + height_of(lines_.shown[i]) / 2;
  }

  Box bar_box(std::size_t i, const GanttRow& row) const {
    const Day start = row.start ? *row.start : *row.finish;
    const Day finish = row.finish ? *row.finish : start;
    const double from = axis_.x(start);
    const double width = std::max(axis_.x_after(std::max(start, finish)) - from, 3.0);
    return {std::min(from, axis_.right() - width), middle(i) - 7.5, width, 15};
  }

  void draw_line(std::size_t i) {
    const Line& line = lines_.shown[i];
    const GanttGroup& group = chart_.groups[line.group];
    switch (line.kind) {
      case LineKind::heading:
        return draw_heading(i, group);
      case LineKind::folded:
        return draw_folded(i, group);
      case LineKind::row:
        return draw_row(i, *line.row);
    }
  }

  void draw_heading(std::size_t i, const GanttGroup& group) {
    const double y = tops_[i] + height_of(lines_.shown[i]);
    drawing_.label({8, tops_[i] + 4, style_.width - 16, 24}, group.label,
                   {.css = "s6-halo", .size = 13, .bold = true});
    drawing_.line({8, y}, {style_.width - 8, y}, "s6-grid");
  }

  void draw_row(std::size_t i, const GanttRow& row) {
    drawing_.label(label_box(i), row.label, {.css = "s6-halo", .size = 12});
    if (!row.start && !row.finish) {
      drawing_.label(box_without_promises(i, row), style_.words.no_dates,
                     {.css = "s6-soft", .size = 11});
    } else {
      BarLook look{row.critical ? "s6-b" : "s6-a", row.critical, row.done.value_or(0), row.label};
      look.chain = row.chain;
      const Box bar = bar_box(i, row);
      if (row.finish && row.latest) draw_float(drawing_, bar, axis_.x_after(*row.latest));
      draw_bar(drawing_, bar, look);
    }
    for (const GanttPromise& promise : gathered(row.promises)) draw_at(i, promise);
  }

  double promise_x(const GanttPromise& promise) const {
    return std::clamp(axis_.x_after(promise.by), axis_.left() + 7, axis_.right() - 7);
  }

  /// The row's part of the plot behind its last promise.
  Box box_without_promises(std::size_t i, const GanttRow& row) const {
    double left = axis_.left() + 8;
    for (const GanttPromise& promise : row.promises) {
      left = std::max(left, promise_x(promise) + 14);
    }
    return {left, middle(i) - 8, std::max(axis_.right() - 8 - left, 0.0), 16};
  }

  void draw_at(std::size_t i, const GanttPromise& promise) {
    const std::string name =
        style_.narrow() ? "" : promise.label + " · " + date_in_words(promise.by, style_.locale);
    draw_promise(drawing_, {promise_x(promise), middle(i)}, 6.5, promise.state, name);
  }

  /// All bars of a group as thin strips on four levels, and its name with how many they are.
  void draw_folded(std::size_t i, const GanttGroup& group) {
    const std::string rows = count(static_cast<std::int64_t>(group.rows.size()), style_.locale);
    drawing_.label(label_box(i), "(" + rows + ") " + group.label, {.size = 12, .bold = true});
    std::size_t level = 0;
    for (const GanttRow& row : group.rows) {
      if (!row.start && !row.finish) continue;
      Box box = bar_box(i, row);
      box.y = middle(i) - 9 + 4.5 * static_cast<double>(level++ % 4);
      box.height = 3.5;
      drawing_.rect(box, {.css = row.critical ? "s6-critical" : "s6-a", .tooltip = row.label});
    }
  }

  void draw_links() {
    std::vector<std::size_t> line_of(row_count(chart_), lines_.shown.size());
    for (std::size_t i = 0; i < lines_.shown.size(); ++i) {
      if (lines_.shown[i].kind == LineKind::row) line_of[lines_.shown[i].index] = i;
    }
    for (const GanttLink& link : chart_.links) {
      draw_link(line_of.at(link.from), line_of.at(link.to));
    }
  }

  void draw_link(std::size_t from, std::size_t to) {
    const std::size_t count = lines_.shown.size();
    if (from >= count || to >= count) return;
    const GanttRow& a = *lines_.shown[from].row;
    const GanttRow& b = *lines_.shown[to].row;
    if ((!a.start && !a.finish) || (!b.start && !b.finish)) return;
    const Point start{bar_box(from, a).right(), middle(from)};
    const Point end{bar_box(to, b).x, middle(to)};
    const double out = std::min(start.x + 7, axis_.right());
    Path path;
    path.move(start).line({out, start.y});
    if (end.x < out + 6) {
      const double between = end.y + (end.y > start.y ? -12.5 : 12.5);
      path.line({out, between}).line({end.x - 9, between}).line({end.x - 9, end.y});
    } else {
      path.line({out, end.y});
    }
    drawing_.path(path.line({end.x - 5, end.y}), {.css = "s6-link"});
    drawing_.path(Path()
                      .move({end.x - 6, end.y - 3.5})
                      .line({end.x, end.y})
                      .line({end.x - 6, end.y + 3.5})
                      .close(),
                  {.css = "s6-arrow"});
  }

  double draw_footer() {
    double y = bottom_;
    if (lines_.hidden_rows > 0) {
      y = draw_rest(drawing_, y, lines_.hidden_rows, style_);
    }
    return draw_legend(drawing_, {8, y + 8, style_.width - 16, 0}, legend());
  }

  std::vector<LegendEntry> legend() const {
    bool planned = false, critical = false, done = false, chain = false, slack = false;
    std::set<PromiseMark> states;
    const auto see_bar = [&](const GanttRow& row) {
      const bool drawn = row.start || row.finish;
      planned |= drawn && !row.critical;
      critical |= drawn && row.critical;
      chain |= drawn && row.chain;
      slack |= row.finish && row.latest > row.finish;
      return drawn;
    };
    for (const Line& line : lines_.shown) {
      if (line.kind == LineKind::folded)
        std::ranges::for_each(chart_.groups[line.group].rows, see_bar);
      if (line.kind != LineKind::row) continue;
      done |= see_bar(*line.row) && line.row->done.value_or(0) > 0;
      for (const GanttPromise& promise : line.row->promises) states.insert(promise.state);
    }
    std::vector<LegendEntry> entries;
    if (planned) entries.push_back(bar_entry({}, style_.words.planned));
    if (critical) {
      entries.push_back(bar_entry({.css = "s6-b", .critical = true}, style_.words.critical));
    }
    if (chain) entries.push_back(bar_entry({.chain = true}, style_.words.chain));
    if (done) entries.push_back(bar_entry({.done = 0.6}, style_.words.done));
    if (slack) {
      entries.push_back({style_.words.slack, [](Drawing& drawing, const Box& box) {
                           draw_float(drawing, {box.x - 1, box.y, 0, box.height}, box.right());
                         }});
    }
    for (const PromiseMark state : states) entries.push_back(promise_entry(state, style_.words));
    return entries;
  }

  const GanttChart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  Lines lines_;
  double label_width_;
  double top_;
  double bottom_ = 0;
  TimeAxis axis_;
  std::vector<double> tops_;
};

}  // namespace detail::gantt_chart

SIXSTEP_INLINE std::string gantt_svg(const GanttChart& chart, const ChartStyle& style) {
  namespace gantt = detail::gantt_chart;
  const std::size_t rows = gantt::row_count(chart);
  for (const GanttLink& link : chart.links) {
    if (link.from >= rows || link.to >= rows) {
      throw std::out_of_range("gantt_svg: a link names a row that is not there");
    }
  }
  const auto span = span_of(gantt::days_of(chart));
  if (!span || rows == 0) return empty_chart(chart.title, chart.description, style);
  return gantt::Painter(chart, style, *span).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
