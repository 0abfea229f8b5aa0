// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

using Day = std::chrono::sys_days;

/// One fiscal year on an axis: from its first day up to the first day of the next.
struct FiscalYear {
  std::string label;  ///< "2025", or "FY 2025/26" where it does not begin on 1 January
  Day from;
  Day next;
};

/// The fiscal years that hold `from`, `by` and all days between; `start` is a year's first day (one
/// that a year lacks, 29 February, counts as its month's last). A year is named by the calendar
/// year in which it begins. O(years).
std::vector<FiscalYear> fiscal_years(Day from, Day by, std::chrono::month_day start,
                                     const ChartWords& words);

/// The first and the last of some days; nothing where there are none. O(days).
struct DaySpan {
  Day from;
  Day by;
};
std::optional<DaySpan> span_of(std::span<const Day> days);

/// Days laid out from `left` to `right`, in whole fiscal years.
class TimeAxis {
 public:
  static constexpr double header_height = 46;  ///< status date, then the years' names

  TimeAxis(DaySpan span, std::chrono::month_day start, double left, double right,
           const ChartStyle& style);

  double left() const { return left_; }
  double right() const { return right_; }

  /// Where a day begins; days outside the axis stand at its ends.
  double x(Day day) const;
  /// Where a day ends: a bar that finishes on a day includes it.
  double x_after(Day day) const { return x(day + std::chrono::days(1)); }

  /// Bands, lines and names of the years. The header stands above `top`, the bands run to `bottom`.
  void draw(Drawing& drawing, double top, double bottom) const;

  /// The status date as a dashed line with its name in the header; nothing where it is outside.
  void draw_status(Drawing& drawing, std::optional<Day> status, double top, double bottom) const;

 private:
  double left_;
  double right_;
  std::vector<FiscalYear> years_;
  const ChartStyle* style_;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/time_axis.ipp>
#endif
