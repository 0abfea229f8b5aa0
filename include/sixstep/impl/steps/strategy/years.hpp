// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/steps/strategy.hpp>

// The fiscal years that a strategy decides about, and how long each mode takes in them.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Fiscal years first … first + count − 1. Without any date in the plan there is one nameless year.
struct Years {
  std::optional<int> first;
  std::uint32_t count = 1;
  bool horizon = false;  ///< the plan says when it ends: value accrues year by year

  std::optional<int> name(std::uint32_t period) const {
    if (!first) return std::nullopt;
    return *first + static_cast<int>(period);
  }
  /// The period of a date; before the first counts as the first, after the last as the last.
  std::uint32_t period_of(Date date, MonthDay start) const {
    return first ? clamp(fiscal_year(date, start) - *first) : 0;
  }
  std::uint32_t clamp(int period) const {
    return static_cast<std::uint32_t>(std::clamp(period, 0, static_cast<int>(count) - 1));
  }
};

inline std::optional<int> first_budget_year(const Plan& plan) {
  std::optional<int> first;
  for (const Budget& budget : plan.budgets) {
    for (const YearAmount& amount : budget.amounts)
      first = std::min(first.value_or(amount.year), amount.year);
  }
  return first;
}

inline std::optional<int> last_budget_year(const Plan& plan) {
  std::optional<int> last;
  for (const Budget& budget : plan.budgets) {
    for (const YearAmount& amount : budget.amounts)
      last = std::max(last.value_or(amount.year), amount.year);
  }
  return last;
}

/// From the later of the status date and the horizon's begin to the horizon's end, or to the last
/// year with a budget.
inline Years decision_years(const Plan& plan) {
  const MonthDay start = plan.fiscal_year();
  Years years;
  if (plan.horizon.from) years.first = fiscal_year(plan.horizon.from->first, start);
  if (plan.status_date) {
    const int now = fiscal_year(*plan.status_date, start);
    years.first = std::max(years.first.value_or(now), now);
  }
  if (!years.first) years.first = first_budget_year(plan);
  if (!years.first) return years;
  years.horizon = plan.horizon.by.has_value();
  const int last = years.horizon ? fiscal_year(plan.horizon.by->last, start)
                                 : last_budget_year(plan).value_or(*years.first);
  constexpr int longest = 100;
  years.count = static_cast<std::uint32_t>(std::clamp(last - *years.first + 1, 1, longest));
  return years;
}

/// A duration in years of the calendar: working days by the action's weekdays a week.
inline double in_years(const Duration& duration, double workdays_per_week) {
  constexpr double days_per_year = 365.2425;
  switch (duration.unit) {
    case DurationUnit::workday:
      return duration.length.likely / (workdays_per_week / 7.0 * days_per_year);
    case DurationUnit::day:
      return duration.length.likely / days_per_year;
    case DurationUnit::week:
      return duration.length.likely * 7.0 / days_per_year;
    default:
      return duration.length.likely / 12.0;
  }
}

inline double workdays_per_week(const Plan& plan, const Action& action) {
  for (const Calendar& calendar : plan.calendars) {
    if (calendar.id == action.calendar && !calendar.working_days.empty()) {
      return static_cast<double>(calendar.working_days.size());
    }
  }
  return 5.0;
}

/// Length of a mode in years; unknown if the plan gives no duration.
inline std::optional<double> length_in_years(const Plan& plan, const Action& action,
                                             const Mode& mode) {
  if (!mode.duration) return std::nullopt;
  return in_years(*mode.duration, workdays_per_week(plan, action));
}

/// Whether work has begun and is not over: as a status, or as a start that a plan whose choice is
/// open again still reports.
inline bool under_way(const Action& action) {
  switch (action.status) {
    case ActionStatus::started:
    case ActionStatus::paused:
      return true;
    case ActionStatus::done:
    case ActionStatus::stopped:
      return false;
    default:
      return action.started.has_value() && !action.finished;
  }
}

/// Periods from the start, or for what is under way from now, until a mode is complete: at least 1.
inline std::uint32_t periods_to_complete(const Plan& plan, const Action& action, const Mode& mode,
                                         const Years& years) {
  const MonthDay start = plan.fiscal_year();
  const auto length = length_in_years(plan, action, mode);
  if (under_way(action) && action.started && length) {
    const auto days = static_cast<std::int32_t>(*length * 365.2425);
    return years.period_of(*action.started + days, start) + 1;
  }
  if (!length && under_way(action) && action.by) return years.period_of(action.by->last, start) + 1;
  if (!length) return 1;
  return static_cast<std::uint32_t>(std::clamp(std::ceil(*length - 1e-9), 1.0, 1000.0));
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
