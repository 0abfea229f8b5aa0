// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/money_chart.hpp>
#include <sixstep/report/palette.hpp>
#include <sixstep/report/value_axis.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::money_chart {

inline constexpr std::size_t most_series = 7;

/// One column: a year, or a span of years.
struct Column {
  std::string label;
  std::vector<std::int64_t> parts;  // by series
  bool at_least = false;
};

inline std::int64_t amount(const MoneySeries& series, std::size_t year) {
  return year < series.amounts.size() ? std::max<std::int64_t>(series.amounts[year], 0) : 0;
}

inline double total(const MoneySeries& series) {
  double sum = 0;
  for (const std::int64_t part : series.amounts)
    sum += static_cast<double>(std::max<std::int64_t>(part, 0));
  return sum;
}

inline double height_of(const Column& column) {
  double sum = 0;
  for (const std::int64_t part : column.parts) sum += static_cast<double>(part);
  return sum;
}

inline std::int64_t saturated_sum(std::int64_t a, std::int64_t b) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  return b > most - a ? most : a + b;  // neither is negative
}

/// The series as they are, or the largest six in their order and all others as one.
inline std::vector<MoneySeries> gathered(const MoneyChart& chart, const std::string& other) {
  if (chart.series.size() <= most_series) return chart.series;
  std::vector<std::size_t> order(chart.series.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return total(chart.series[a]) > total(chart.series[b]);
  });
  std::ranges::sort(order.begin(), order.begin() + most_series - 1);
  std::vector<MoneySeries> result;
  for (std::size_t i = 0; i + 1 < most_series; ++i) result.push_back(chart.series[order[i]]);
  const std::size_t rest = order.size() - result.size();
  result.push_back({other + " (" + std::to_string(rest) + ")",
                    std::vector<std::int64_t>(chart.years.size(), 0)});
  for (std::size_t i = most_series - 1; i < order.size(); ++i) {
    for (std::size_t year = 0; year < chart.years.size(); ++year) {
      std::int64_t& sum = result.back().amounts[year];
      sum = saturated_sum(sum, amount(chart.series[order[i]], year));
    }
  }
  return result;
}

inline std::vector<Column> columns_of(const MoneyChart& chart,
                                      const std::vector<MoneySeries>& series, std::size_t most) {
  const std::size_t span = (chart.years.size() + most - 1) / most;
  std::vector<Column> columns;
  for (std::size_t year = 0; year < chart.years.size(); ++year) {
    if (year % span == 0)
      columns.push_back({chart.years[year], std::vector<std::int64_t>(series.size(), 0)});
    Column& column = columns.back();
    if (year % span > 0 && (year % span == span - 1 || year + 1 == chart.years.size())) {
      column.label += "–" + chart.years[year];
    }
    column.at_least = column.at_least || (year < chart.at_least.size() && chart.at_least[year]);
    for (std::size_t s = 0; s < series.size(); ++s) {
      column.parts[s] = saturated_sum(column.parts[s], amount(series[s], year));
    }
  }
  return columns;
}

class Painter {
 public:
  Painter(const MoneyChart& chart, const ChartStyle& style)
      : chart_(chart),
        style_(style),
        drawing_(chart.title, chart.description, style),
        series_(gathered(chart, style.words.other)),
        columns_(columns_of(chart, series_, style.narrow() ? 8 : 20)),
        left_(style.narrow() ? 62 : 84),
        top_(drawing_.top() + 24),
        bottom_(top_ + (style.narrow() ? 220 : 300)),
        axis_(largest(), top_, bottom_) {}

  std::string paint() && {
    axis_.draw(drawing_, left_, style_.width - 4, [this](double value) { return in_words(value); });
    for (std::size_t i = 0; i < columns_.size(); ++i) draw_column(i);
    std::vector<LegendEntry> entries;
    for (std::size_t s = 0; s < series_.size(); ++s)
      entries.push_back(series_entry(s, series_[s].label));
    const double y = draw_legend(drawing_, {8, bottom_ + 34, style_.width - 16, 0}, entries);
    return std::move(drawing_).finish(y + 4);
  }

 private:
  double largest() const {
    double most = 0;
    for (const Column& column : columns_) most = std::max(most, height_of(column));
    return most;
  }

  std::string in_words(double minor) const {
    constexpr double limit = 9.2e18;  // of 64-bit minor units
    return money_in_words({static_cast<std::int64_t>(std::min(std::round(minor), limit)),
                           chart_.currency, chart_.digits},
                          style_.locale);
  }

  void draw_column(std::size_t i) {
    const Column& column = columns_[i];
    const double pitch = (style_.width - 4 - left_) / static_cast<double>(columns_.size());
    const double slot = left_ + pitch * static_cast<double>(i);
    const double width = std::min(pitch * 0.72, 90.0);
    const double x = slot + (pitch - width) / 2;
    double below = 0;
    for (std::size_t s = 0; s < column.parts.size(); ++s) {
      const auto part = static_cast<double>(column.parts[s]);
      if (part <= 0) continue;
      const double y = axis_.y(below + part);
      draw_part({x, y, width, axis_.y(below) - y}, s, column, part);
      below += part;
    }
    const std::string sum = (column.at_least ? "≥ " : "") + in_words(below);
    if (below > 0 || column.at_least) {
      drawing_.label({slot + 1, axis_.y(below) - 20, pitch - 2, 18}, sum,
                     {.css = "s6-halo",
                      .size = style_.narrow() && columns_.size() > 4 ? 9.0 : 12.0,
                      .bold = columns_.size() <= 12 && !style_.narrow(),
                      .anchor = Anchor::middle});
    }
    drawing_.label(
        {slot + 1, bottom_ + 4, pitch - 2, 28}, column.label,
        {.css = "s6-soft", .size = style_.narrow() ? 10.5 : 12.0, .anchor = Anchor::middle}, 2);
  }

  void draw_part(const Box& box, std::size_t s, const Column& column, double part) {
    drawing_.rect({box.x, box.y, box.width, std::max(box.height - 1, 0.6)},
                  {.css = series_class(s),
                   .tooltip = series_[s].label + ", " + column.label + ": " + in_words(part)});
    if (box.height < 15 || box.width < 14) return;
    drawing_.label(box, series_letter(s),
                   {.css = "s6-on", .size = 11, .bold = true, .anchor = Anchor::middle});
  }

  const MoneyChart& chart_;
  const ChartStyle& style_;
  Drawing drawing_;
  std::vector<MoneySeries> series_;
  std::vector<Column> columns_;
  double left_;
  double top_;
  double bottom_;
  ValueAxis axis_;
};

}  // namespace detail::money_chart

SIXSTEP_INLINE std::string money_svg(const MoneyChart& chart, const ChartStyle& style) {
  if (chart.years.empty() || chart.series.empty()) {
    return empty_chart(chart.title, chart.description, style);
  }
  return detail::money_chart::Painter(chart, style).paint();
}

}  // namespace sixstep::inline SIXSTEP_FORM
