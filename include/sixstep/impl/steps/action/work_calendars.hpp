// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <vector>

#include <sixstep/plan/plan.hpp>
#include <sixstep/solve/calendar.hpp>
#include <sixstep/solve/schedule_problem.hpp>

// The plan's calendars in the numbers that the kernels read.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

inline DayNumber day(Date date) { return date.day_number; }

inline WeekDays week_days(const Calendar& calendar) {
  WeekDays days;
  for (const Weekday weekday : calendar.working_days) days.set(static_cast<std::size_t>(weekday));
  return days.none() ? monday_to_friday : days;
}

inline WorkCalendar work_calendar(const Calendar& calendar) {
  std::vector<DayInterval> holidays;
  for (const DayRange& range : calendar.holidays) {
    if (!range.from && !range.by) continue;
    const Period& from = range.from ? *range.from : *range.by;
    const Period& by = range.by ? *range.by : *range.from;
    holidays.push_back({day(from.first), day(by.last) + 1});
  }
  return WorkCalendar(week_days(calendar), std::move(holidays));
}

/// The plan's calendars, and behind them the one that holds where none is named: Monday to Friday.
inline std::vector<WorkCalendar> work_calendars(const Plan& plan) {
  std::vector<WorkCalendar> calendars;
  for (const Calendar& calendar : plan.calendars) calendars.push_back(work_calendar(calendar));
  calendars.emplace_back(monday_to_friday, std::vector<DayInterval>{});
  return calendars;
}

inline CalendarIndex calendar_index(const Plan& plan, const Id<Calendar>& id) {
  const auto found = std::ranges::find(plan.calendars, id, &Calendar::id);
  return static_cast<CalendarIndex>(found - plan.calendars.begin());
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
