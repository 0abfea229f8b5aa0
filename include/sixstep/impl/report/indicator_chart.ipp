// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/indicator_chart.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::indicator_chart {

inline bool known(const std::optional<double>& value) { return value && std::isfinite(*value); }

/// The way from a baseline to the last target, as shares.
struct Way {
  double from;
  double to;
  double share(double value) const { return (value - from) / (to - from); }
};

inline std::optional<Way> way_of(const IndicatorRow& row) {
  if (!known(row.baseline) || row.steps.empty()) return std::nullopt;
  const Way way{*row.baseline, row.steps.back().value};
  if (!std::isfinite(way.to) || !std::isfinite(way.to - way.from) || way.to == way.from) {
    return std::nullopt;
  }
  return way;
}

class Painter {
 public:
  Painter(const IndicatorChart& chart, const ChartStyle& style)
      : chart_(chart),
        style_(style),
        drawing_(chart.title, chart.description, style),
        shown_(std::min(chart.rows.size(), chart.max_rows)) {
    const bool narrow = style.narrow();
    const double left = narrow ? 8 : std::clamp(style.width * 0.38, 220.0, 440.0);
    values_ = narrow ? 70 : 92;
    track_.x = left + values_ + 16;
    track_.width = style.width - track_.x - values_ - 24;
  }

  std::string paint() && {
    double y = draw_heading(drawing_.top() + 4);
    for (std::size_t i = 0; i < shown_; ++i) y = draw_row(chart_.rows[i], y, i % 2 == 0);
    if (shown_ < chart_.rows.size()) {
      y = draw_rest(drawing_, y, chart_.rows.size() - shown_, style_);
    }
    y = draw_legend(drawing_, {8, y + 10, style_.width - 16, 0}, legend());
    return std::move(drawing_).finish(y + 4);
  }

 private:
  double x(double share) const { return track_.x + std::clamp(share, 0.0, 1.0) * track_.width; }

  std::string number(double value) const {
    return decimal(value, std::abs(value) < 100 ? 2 : 0, style_.locale);
  }

  double draw_heading(double y) {
    const bool narrow = style_.narrow();
    const double width = narrow ? (style_.width - 24) / 2 : 160;
    TextStyle look{.css = "s6-soft", .size = 11, .bold = true, .anchor = Anchor::end};
    drawing_.label({style_.width - 8 - width, y, width, 20}, style_.words.target, look);
    if (narrow) look.anchor = Anchor::start;
    drawing_.label({narrow ? 8 : track_.x - 10 - width, y, width, 20}, style_.words.baseline, look);
    return y + 24;
  }

  double draw_row(const IndicatorRow& row, double y, bool band) {
    const bool narrow = style_.narrow();
    const Box column{8, y, narrow ? style_.width - 16 : track_.x - values_ - 34, 36};
    const auto lines =
        std::max<std::size_t>(wrap(row.label, column.width, 2, {12.5, false}).size(), 1);
    const double label = narrow ? 16 * static_cast<double>(lines) + 2 : 0;
    const double height = narrow ? label + 26 : 36;
    if (band) drawing_.rect({0, y, style_.width, height}, {.css = "s6-band"});
    drawing_.label({column.x, y, column.width, narrow ? label : height}, row.label, {.size = 12.5},
                   2);
    draw_way(row, narrow ? y + label + 12 : y + height / 2);
    return y + height;
  }

  void draw_value(const Box& box, const std::optional<double>& value, Anchor anchor) {
    const bool said = known(value);
    drawing_.label(box, said ? number(*value) : style_.words.not_known,
                   {.css = said ? "s6-ink" : "s6-soft", .size = 11.5, .anchor = anchor});
  }

  void draw_way(const IndicatorRow& row, double middle) {
    draw_value({track_.x - 10 - values_, middle - 10, values_, 20}, row.baseline, Anchor::end);
    const auto last =
        row.steps.empty() ? std::nullopt : std::optional<double>(row.steps.back().value);
    draw_value({track_.right() + 10, middle - 10, values_, 20}, last, Anchor::start);
    const auto way = way_of(row);
    if (!way) return;
    const Box box{track_.x, middle - 7, track_.width, 14};
    if (known(row.latest)) {
      drawing_.rect(box, {.css = "s6-card"});
      draw_latest(row, *way, middle);
    } else {
      drawing_.rect(box, {.css = "s6-unknown"});
    }
    if (known(row.planned)) {
      const double at = x(way->share(*row.planned));
      drawing_.line({at, middle - 10}, {at, middle + 10}, "s6-limit");
    }
    draw_steps(row, *way, middle);
  }

  void draw_latest(const IndicatorRow& row, const Way& way, double middle) {
    const double share = way.share(*row.latest);
    const std::string words =
        row.label + ": " + number(*row.latest) + " (" + percent(share, 0, style_.locale) + ")";
    drawing_.rect({track_.x, middle - 5, std::max(x(share) - track_.x, 1.0), 10},
                  {.css = "s6-a", .tooltip = words});
    if (share < 0) {
      drawing_.path(Path()
                        .move({track_.x - 7, middle})
                        .line({track_.x - 1, middle - 5})
                        .line({track_.x - 1, middle + 5})
                        .close(),
                    {.css = "s6-accent-fill"});
    } else if (share > 1) {
      const double end = track_.right();
      drawing_.path(Path()
                        .move({end + 7, middle})
                        .line({end + 1, middle - 5})
                        .line({end + 1, middle + 5})
                        .close(),
                    {.css = "s6-a"});
    }
  }

  void draw_steps(const IndicatorRow& row, const Way& way, double middle) {
    for (std::size_t i = 0; i + 1 < row.steps.size(); ++i) {
      if (!std::isfinite(row.steps[i].value)) continue;
      drawing_.path(diamond({x(way.share(row.steps[i].value)), middle}, 5.5),
                    {.css = "s6-open", .tooltip = style_.narrow() ? "" : row.steps[i].words});
    }
  }

  std::vector<LegendEntry> legend() const {
    std::vector<LegendEntry> entries;
    const auto first = chart_.rows.begin();
    const auto last = first + static_cast<std::ptrdiff_t>(shown_);
    const auto add = [&](auto holds, const std::string& meaning, auto sample) {
      const bool needed = std::any_of(
          first, last, [&](const IndicatorRow& row) { return way_of(row) && holds(row); });
      if (needed) entries.push_back({meaning, sample});
    };
    add([](const IndicatorRow& row) { return known(row.latest); }, style_.words.observed,
        [](Drawing& drawing, const Box& box) {
          drawing.rect({box.x, box.centre().y - 5, box.width, 10}, {.css = "s6-a"});
        });
    add([](const IndicatorRow& row) { return !known(row.latest); }, style_.words.not_observed,
        [](Drawing& drawing, const Box& box) {
          drawing.rect({box.x, box.centre().y - 6, box.width, 12}, {.css = "s6-unknown"});
        });
    add([](const IndicatorRow& row) { return row.steps.size() > 1; }, style_.words.target_on_way,
        [](Drawing& drawing, const Box& box) {
          drawing.path(diamond(box.centre(), 5.5), {.css = "s6-open"});
        });
    add([](const IndicatorRow& row) { return known(row.planned); }, style_.words.path_today,
        [](Drawing& drawing, const Box& box) {
          drawing.line({box.centre().x, box.y}, {box.centre().x, box.bottom()}, "s6-limit");
        });
    return entries;
  }

  const IndicatorChart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  std::size_t shown_;
  double values_ = 0;
  Box track_;
};

}  // namespace detail::indicator_chart

SIXSTEP_INLINE std::string indicators_svg(const IndicatorChart& chart, const ChartStyle& style) {
  if (chart.rows.empty()) return empty_chart(chart.title, chart.description, style);
  return detail::indicator_chart::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
