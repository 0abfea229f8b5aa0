// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01 = 0.
///
/// As a moment it is the morning of that day, so spans of days are half-open: work on Monday and
/// Tuesday starts on Monday and finishes on Wednesday morning. "By 30 June" is the morning of 1
/// July.
using DayNumber = std::int64_t;

/// Later than every date a schedule can hold; also the finish of what never finishes.
inline constexpr DayNumber far_future = DayNumber{1} << 60;
inline constexpr DayNumber far_past = -far_future;

/// The days from, from + 1, …, until − 1.
struct DayInterval {
  DayNumber from = 0;
  DayNumber until = 0;
  friend bool operator==(const DayInterval&, const DayInterval&) = default;
};

/// The weekdays on which people work; bit 0 is Monday, bit 6 is Sunday.
using WeekDays = std::bitset<7>;

inline constexpr WeekDays every_week_day{0b1111111};
inline constexpr WeekDays monday_to_friday{0b0011111};

/// Which days are worked on: weekdays, less holidays.
///
/// All questions cost O(log holidays), however many years lie between the days asked about. The
/// calendar made without arguments works every day: it measures plain calendar days.
///
///     const WorkCalendar office(monday_to_friday, {{easter_monday, easter_monday + 1}});
///     const DayNumber finish = office.advance(start, 10);  // the morning after ten worked days
///
/// `advance` and `retreat` are each other's adjoint: advance(a, n) <= b exactly if
/// a <= retreat(b, n), both meaning that at least n working days lie in [a, b). Schedules rely on
/// it: the first carries earliest dates forward, the second carries latest dates back.
class WorkCalendar {
 public:
  WorkCalendar() : WorkCalendar(every_week_day, {}) {}

  /// Holidays may come in any order and overlap. O(holidays log holidays).
  /// Throws std::invalid_argument if no weekday works, or a holiday ends before it starts or
  /// reaches beyond far_past or far_future.
  WorkCalendar(WeekDays working, std::vector<DayInterval> holidays);

  bool every_day() const { return every_day_; }
  bool works(DayNumber day) const;

  /// The first working day that is not before `day`.
  DayNumber next_working(DayNumber day) const;
  /// The last working day that is not after `day`.
  DayNumber previous_working(DayNumber day) const;

  /// Earliest moment with at least `days` >= 0 working days in [from, moment); `from` for 0.
  DayNumber advance(DayNumber from, std::int64_t days) const;
  /// Latest moment with at least `days` >= 0 working days in [moment, until); `until` for 0.
  DayNumber retreat(DayNumber until, std::int64_t days) const;
  /// Working days in [from, until); negative, those in [until, from), if `until` comes first.
  std::int64_t count(DayNumber from, DayNumber until) const;

  /// The fewest days in a row that hold `days` >= 0 working days, where holidays are far.
  std::int64_t least_span(std::int64_t days) const;

  /// The days on which both calendars work. Throws std::invalid_argument if no weekday is left.
  WorkCalendar common_with(const WorkCalendar& other) const;
  /// This calendar with more days off.
  WorkCalendar without(std::vector<DayInterval> holidays) const;

  WeekDays working() const { return working_; }
  /// Sorted, disjoint, with a day between any two.
  const std::vector<DayInterval>& holidays() const { return holidays_; }
  /// From this day on every week is like the next, until work ends for good if it does; far_past
  /// without holidays.
  DayNumber regular_from() const;

  friend bool operator==(const WorkCalendar&, const WorkCalendar&) = default;

 private:
  // A working day's ordinal is the number of working days before it, counted from a fixed Monday.
  std::int64_t ordinal(DayNumber day) const;
  DayNumber day_of(std::int64_t ordinal) const;
  std::int64_t weekday_ordinal(DayNumber day) const;
  DayNumber weekday_day_of(std::int64_t ordinal) const;

  WeekDays working_;
  bool every_day_ = false;
  std::int64_t per_week_ = 0;
  std::array<std::int8_t, 8> before_{};  // working weekdays before weekday w of the week
  std::array<std::int8_t, 7> nth_{};     // weekday of the nth working day of the week
  std::array<std::int8_t, 7> span_{};    // fewest days with n + 1 working weekdays
  std::vector<DayInterval> holidays_;
  std::vector<std::int64_t> holiday_ordinal_;  // ordinal at which each holiday starts
  std::vector<std::int64_t> lost_;             // working weekdays lost to the first i holidays
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/calendar.ipp>
#endif
