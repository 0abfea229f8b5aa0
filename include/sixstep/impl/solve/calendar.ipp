// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sixstep/solve/calendar.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::calendar {

inline constexpr DayNumber a_monday = -3;  // 1970-01-01 was a Thursday

struct WeekPosition {
  std::int64_t week;
  std::int64_t weekday;
};

inline WeekPosition position_in_week(DayNumber day) {
  const std::int64_t offset = day - a_monday;
  const std::int64_t week = offset >= 0 ? offset / 7 : -((6 - offset) / 7);
  return {week, offset - week * 7};
}

inline std::vector<DayInterval> merged(std::vector<DayInterval> intervals) {
  std::erase_if(intervals, [](const DayInterval& each) { return each.from == each.until; });
  std::ranges::sort(intervals, {}, &DayInterval::from);
  std::vector<DayInterval> result;
  for (const DayInterval& each : intervals) {
    if (each.until < each.from || each.from < far_past || each.until > far_future) {
      throw std::invalid_argument(
          "WorkCalendar: a holiday ends before it starts, or is beyond time");
    }
    if (!result.empty() && each.from <= result.back().until) {
      result.back().until = std::max(result.back().until, each.until);
    } else {
      result.push_back(each);
    }
  }
  return result;
}

}  // namespace detail::calendar

SIXSTEP_INLINE WorkCalendar::WorkCalendar(WeekDays working, std::vector<DayInterval> holidays)
    : working_(working), holidays_(detail::calendar::merged(std::move(holidays))) {
  if (working.none()) throw std::invalid_argument("WorkCalendar: no weekday is a working day");
  every_day_ = working.all() && holidays_.empty();
  for (std::size_t weekday = 0; weekday < 7; ++weekday) {
    before_[weekday] = static_cast<std::int8_t>(per_week_);
    if (working[weekday])
      nth_[static_cast<std::size_t>(per_week_++)] = static_cast<std::int8_t>(weekday);
  }
  before_[7] = static_cast<std::int8_t>(per_week_);
  for (std::int64_t n = 0; n < per_week_; ++n) {
    std::int64_t least = 7;
    for (std::int64_t first = 0; first < per_week_; ++first) {
      least = std::min(least, weekday_day_of(first + n) + 1 - weekday_day_of(first));
    }
    span_[static_cast<std::size_t>(n)] = static_cast<std::int8_t>(least);
  }
  lost_.push_back(0);
  for (const DayInterval& holiday : holidays_) {
    const std::int64_t first = weekday_ordinal(holiday.from);
    holiday_ordinal_.push_back(first - lost_.back());
    lost_.push_back(lost_.back() + weekday_ordinal(holiday.until) - first);
  }
}

SIXSTEP_INLINE std::int64_t WorkCalendar::weekday_ordinal(DayNumber day) const {
  const auto [week, weekday] = detail::calendar::position_in_week(day);
  return week * per_week_ + before_[static_cast<std::size_t>(weekday)];
}

SIXSTEP_INLINE DayNumber WorkCalendar::weekday_day_of(std::int64_t ordinal) const {
  const std::int64_t week =
      ordinal >= 0 ? ordinal / per_week_ : -((per_week_ - 1 - ordinal) / per_week_);
  const auto nth = static_cast<std::size_t>(ordinal - week * per_week_);
  return detail::calendar::a_monday + week * 7 + nth_[nth];
}

SIXSTEP_INLINE std::int64_t WorkCalendar::ordinal(DayNumber day) const {
  const auto after = std::ranges::upper_bound(holidays_, day, {}, &DayInterval::from);
  if (after == holidays_.begin()) return weekday_ordinal(day);
  const auto index = static_cast<std::size_t>(after - holidays_.begin()) - 1;
  if (day < holidays_[index].until) return holiday_ordinal_[index];
  return weekday_ordinal(day) - lost_[index + 1];
}

SIXSTEP_INLINE DayNumber WorkCalendar::day_of(std::int64_t ordinal) const {
  // The working day with this ordinal lies after exactly those holidays that start at or before it.
  const auto after = std::ranges::upper_bound(holiday_ordinal_, ordinal);
  return weekday_day_of(ordinal +
                        lost_[static_cast<std::size_t>(after - holiday_ordinal_.begin())]);
}

SIXSTEP_INLINE bool WorkCalendar::works(DayNumber day) const { return count(day, day + 1) == 1; }

SIXSTEP_INLINE DayNumber WorkCalendar::next_working(DayNumber day) const {
  return every_day_ ? day : day_of(ordinal(day));
}

SIXSTEP_INLINE DayNumber WorkCalendar::previous_working(DayNumber day) const {
  return every_day_ ? day : day_of(ordinal(day + 1) - 1);
}

SIXSTEP_INLINE DayNumber WorkCalendar::advance(DayNumber from, std::int64_t days) const {
  if (every_day_ || days == 0) return from + days;
  return day_of(ordinal(from) + days - 1) + 1;
}

SIXSTEP_INLINE DayNumber WorkCalendar::retreat(DayNumber until, std::int64_t days) const {
  if (every_day_ || days == 0) return until - days;
  return day_of(ordinal(until) - days);
}

SIXSTEP_INLINE std::int64_t WorkCalendar::count(DayNumber from, DayNumber until) const {
  return every_day_ ? until - from : ordinal(until) - ordinal(from);
}

SIXSTEP_INLINE std::int64_t WorkCalendar::least_span(std::int64_t days) const {
  if (every_day_ || days == 0) return days;
  const std::int64_t weeks = (days - 1) / per_week_;
  return 7 * weeks + span_[static_cast<std::size_t>(days - 1 - weeks * per_week_)];
}

SIXSTEP_INLINE DayNumber WorkCalendar::regular_from() const {
  const bool ends = !holidays_.empty() && holidays_.back().until == far_future;
  const std::size_t finite = holidays_.size() - (ends ? 1 : 0);
  return finite == 0 ? far_past : holidays_[finite - 1].until;
}

SIXSTEP_INLINE WorkCalendar WorkCalendar::common_with(const WorkCalendar& other) const {
  return WorkCalendar(working_ & other.working_, holidays_).without(other.holidays_);
}

SIXSTEP_INLINE WorkCalendar WorkCalendar::without(std::vector<DayInterval> holidays) const {
  holidays.insert(holidays.end(), holidays_.begin(), holidays_.end());
  return WorkCalendar(working_, std::move(holidays));
}

}  // namespace sixstep::inline SIXSTEP_FORM
