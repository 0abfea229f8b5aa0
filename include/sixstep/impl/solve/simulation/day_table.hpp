// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/solve/calendar.hpp>

// Working days looked up instead of computed.
namespace sixstep::inline SIXSTEP_FORM::detail::simulation {

/// Days after the schedule's start: half as wide as a DayNumber, so that twice as many are handled
/// at once.
using Day = std::int32_t;
inline constexpr Day last_day = Day{1} << 29;  ///< later dates count as this one

inline Day clamped(DayNumber day) {
  return static_cast<Day>(std::clamp<DayNumber>(day, -last_day, last_day));
}

/// A calendar's working days around the schedule, in tables; outside of them it is asked itself.
class DayTable {
 public:
  static constexpr Day covered = 20000;  ///< days: some 55 years, in tables that a cache holds

  /// A table of `days` days from `from` on.
  DayTable(const WorkCalendar& calendar, DayNumber origin, Day from, Day days)
      : calendar_(&calendar), origin_(origin), from_(from), every_day_(calendar.every_day()) {
    if (every_day_) return;
    ordinal_.reserve(static_cast<std::size_t>(days));
    for (Day day = from; day < from + days; ++day) {
      ordinal_.push_back(static_cast<Day>(nth_.size()));
      if (calendar.works(origin + day)) nth_.push_back(day);
    }
  }

  bool every_day() const { return every_day_; }

  Day next_working(Day day) const {
    if (every_day_) return day;
    if (const auto place = ordinal(day); place < nth_.size()) return nth_[place];
    return clamped(calendar_->next_working(origin_ + day) - origin_);
  }

  Day advance(Day day, Day days) const {
    if (every_day_) return day + days;
    if (days == 0) return day;
    const std::size_t last = ordinal(day) + static_cast<std::size_t>(days) - 1;
    if (last < nth_.size()) return nth_[last] + 1;
    return clamped(calendar_->advance(origin_ + day, days) - origin_);
  }

  /// Where work that may begin on a moment starts and ends (the morning after its last day), and
  /// the earliest moment from which on it would have started on the same day: for many moments
  /// side by side. Work of no days starts and ends on its moment.
  template <std::size_t count>
  void place(const std::array<Day, count>& moment, const std::array<Day, count>& days,
             std::array<Day, count>& start, std::array<Day, count>& finish,
             std::array<Day, count>& gate) const {
    const std::span<const Day> ordinals(ordinal_);
    const std::span<const Day> nth(nth_);
    const Day from = from_;
    for (std::size_t i = 0; i < count; ++i) {
      const auto place = static_cast<std::uint32_t>(moment[i] - from);
      const auto first = static_cast<std::uint32_t>(place < ordinals.size() ? ordinals[place] : 0);
      const std::uint32_t end = first + static_cast<std::uint32_t>(days[i]);
      if (days[i] > 0 && first > 0 && end <= nth.size()) [[likely]] {
        start[i] = nth[first];
        finish[i] = nth[end - 1] + 1;
        gate[i] = nth[first - 1] + 1;
      } else {
        start[i] = days[i] > 0 ? next_working(moment[i]) : moment[i];
        finish[i] = advance(start[i], days[i]);
        gate[i] = days[i] > 0 ? gate_of(start[i]) : moment[i];
      }
    }
  }

  Day retreat(Day day, Day days) const {
    return every_day_ ? day - days : clamped(calendar_->retreat(origin_ + day, days) - origin_);
  }

 private:
  /// The earliest moment from which work starts on the same day as on this working day.
  Day gate_of(Day start) const {
    if (every_day_) return start;
    const std::size_t place = ordinal(start);
    if (place > 0 && place <= nth_.size()) return nth_[place - 1] + 1;
    return clamped(calendar_->previous_working(origin_ + start - 1) + 1 - origin_);
  }

  /// Working days before a day in the table; beyond all of them outside of it.
  std::size_t ordinal(Day day) const {
    const auto place = static_cast<std::uint32_t>(day - from_);
    return place < ordinal_.size() ? static_cast<std::size_t>(ordinal_[place])
                                   : std::size_t{1} << 40;
  }

  const WorkCalendar* calendar_;
  DayNumber origin_;
  Day from_;
  bool every_day_;
  std::vector<Day> ordinal_;
  std::vector<Day> nth_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simulation
