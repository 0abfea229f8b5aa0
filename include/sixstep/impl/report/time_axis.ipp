// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>

#include <sixstep/report/time_axis.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::time_axis {

inline Day first_day(int year, std::chrono::month_day start) {
  const std::chrono::year_month_day day{std::chrono::year(year), start.month(), start.day()};
  if (day.ok()) return day;
  return std::chrono::year(year) / start.month() / std::chrono::last;
}

inline std::string year_name(int year, std::chrono::month_day start, const ChartWords& words) {
  if (start == std::chrono::January / 1) return std::to_string(year);
  std::string next = std::to_string(year + 1);
  if (next.size() == 4) next.erase(0, 2);
  return fill_in(words.fiscal_year, std::to_string(year) + "/" + next);
}

inline constexpr TextStyle year_text{
    .css = "s6-soft", .size = 12, .bold = true, .anchor = Anchor::middle};

/// Every how many years a name is written, so that the longest has room.
inline std::size_t label_step(const std::vector<FiscalYear>& years, double width) {
  double widest = 0;
  for (const FiscalYear& year : years) {
    widest = std::max(widest, text_width(year.label, year_text.font()));
  }
  const double pitch = width / static_cast<double>(years.size());
  return static_cast<std::size_t>(std::max(1.0, std::ceil((widest + 6) / pitch)));
}

}  // namespace detail::time_axis

SIXSTEP_INLINE std::vector<FiscalYear> fiscal_years(Day from, Day by, std::chrono::month_day start,
                                                    const ChartWords& words) {
  namespace axis = detail::time_axis;
  int year = static_cast<int>(std::chrono::year_month_day(from).year());
  if (axis::first_day(year, start) > from) --year;
  std::vector<FiscalYear> years;
  do {
    years.push_back({axis::year_name(year, start, words), axis::first_day(year, start),
                     axis::first_day(year + 1, start)});
    ++year;
  } while (years.back().next <= by);
  return years;
}

SIXSTEP_INLINE std::optional<DaySpan> span_of(std::span<const Day> days) {
  if (days.empty()) return std::nullopt;
  const auto [first, last] = std::ranges::minmax(days);
  return DaySpan{first, last};
}

SIXSTEP_INLINE TimeAxis::TimeAxis(DaySpan span, std::chrono::month_day start, double left,
                                  double right, const ChartStyle& style)
    : left_(left),
      right_(right),
      years_(fiscal_years(span.from, span.by, start, style.words)),
      style_(&style) {}

SIXSTEP_INLINE double TimeAxis::x(Day day) const {
  const double length = static_cast<double>((years_.back().next - years_.front().from).count());
  const double share = static_cast<double>((day - years_.front().from).count()) / length;
  return left_ + std::clamp(share, 0.0, 1.0) * (right_ - left_);
}

SIXSTEP_INLINE void TimeAxis::draw(Drawing& drawing, double top, double bottom) const {
  const std::size_t step = detail::time_axis::label_step(years_, right_ - left_);
  for (std::size_t i = 0; i < years_.size(); i += step) {
    const double from = x(years_[i].from);
    const double to = x(years_[std::min(i + step, years_.size()) - 1].next);
    if ((i / step) % 2 == 0) {
      drawing.rect({from, top, to - from, bottom - top}, {.css = "s6-band"});
    }
    drawing.line({from, top - 20}, {from, bottom}, "s6-grid");
    drawing.label({from, top - 22, to - from, 20}, years_[i].label, detail::time_axis::year_text);
  }
  drawing.line({right_, top - 20}, {right_, bottom}, "s6-grid");
  drawing.line({left_, top}, {right_, top}, "s6-rule");
}

SIXSTEP_INLINE void TimeAxis::draw_status(Drawing& drawing, std::optional<Day> status, double top,
                                          double bottom) const {
  if (!status || *status < years_.front().from || *status >= years_.back().next) return;
  const TextStyle look{.css = "s6-accent", .size = 11.5, .bold = true, .anchor = Anchor::middle};
  const std::string name = fill_in(style_->words.status, date_in_words(*status, style_->locale));
  const double width = std::min(text_width(name, look.font()) + 2, right_ - left_);
  const double at = x(*status);
  const double from = std::clamp(at - width / 2, left_, right_ - width);
  drawing.label({from, top - header_height, width, 18}, name, look);
  drawing.line({at, top - header_height + 19}, {at, top - 20}, "s6-status");
  drawing.line({at, top}, {at, bottom}, "s6-status");
}

}  // namespace sixstep::inline SIXSTEP_FORM
