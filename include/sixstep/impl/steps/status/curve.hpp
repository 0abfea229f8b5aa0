// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include <sixstep/impl/steps/status/progress.hpp>

// Planned value, earned value and spend over time.
namespace sixstep::inline SIXSTEP_FORM::detail::status {

inline constexpr int most_months = 1200;

struct Span {
  Date from;
  Date by;
};

/// From the first planned start to the last planned finish of some actions.
template <class Holds>
std::optional<Span> planned_span(const std::vector<ActionProgress>& actions, Holds&& holds) {
  std::optional<Span> span;
  for (const ActionProgress& action : actions) {
    if (action.planned_from == PlanSource::unknown || !action.budget || !holds(action)) continue;
    const Span own{*action.planned_start, *action.planned_finish};
    span = span ? Span{std::min(span->from, own.from), std::max(span->by, own.by)} : own;
  }
  return span;
}

template <class Holds>
Money planned_on(const Context& context, const std::vector<ActionProgress>& actions, Date day,
                 Holds&& holds) {
  Money sum;
  for (const ActionProgress& action : actions) {
    if (action.planned_from == PlanSource::unknown || !action.budget || !holds(action)) continue;
    const WorkCalendar& calendar =
        context.calendar_of(context.plan().actions[context.place(action.action)]);
    sum += share_of(*action.budget, planned_share(action, calendar, day));
  }
  return sum;
}

/// Earned value and spend that were known on a day: empty before the first report.
inline void lay_known(const Context& context, const std::vector<ActionProgress>& actions,
                      ValuePoint& point) {
  for (const ActionProgress& action : actions) {
    const History& history = context.histories[context.place(action.action)];
    const auto worth = share_of(action.budget, value_on(history.done, point.date));
    if (worth) point.earned = point.earned.value_or(Money{}) + *worth;
    const auto spent = value_on(history.spent, point.date);
    if (spent) point.spent = point.spent.value_or(Money{}) + *spent;
  }
}

/// The ends of the months of a span, and the status date; further apart where they are too many.
inline std::set<Date> curve_days(const Span& span, std::optional<Date> status_date) {
  const Date first = *make_date(span.from.year(), span.from.month(), 1);
  const Date last = std::max(span.by, status_date.value_or(span.by));
  const int months = (last.year() - first.year()) * 12 + static_cast<int>(last.month()) -
                     static_cast<int>(first.month()) + 1;
  const int step = months / 240 + 1;
  std::set<Date> days;
  for (int month = step; month < months + step; month += step) {
    days.insert(action::add_months(first, month) + -1);
  }
  if (status_date && *status_date >= first) days.insert(*status_date);
  return days;
}

/// Years of four digits only: beyond the calendar's end there is no month to add.
inline bool drawable(const Span& span) { return span.by.year() < 9000 && span.from.year() >= 1; }

inline std::vector<ValuePoint> value_curve(const Context& context,
                                           const std::vector<ActionProgress>& actions) {
  const auto all = [](const ActionProgress&) { return true; };
  const auto span = planned_span(actions, all);
  std::vector<ValuePoint> curve;
  if (!span || !drawable(*span)) return curve;
  const auto& now = context.plan().status_date;
  for (const Date day : curve_days(*span, now)) {
    ValuePoint& point = curve.emplace_back();
    point.date = day;
    point.planned = planned_on(context, actions, day, all);
    if (now && day <= *now) lay_known(context, actions, point);
  }
  return curve;
}

/// Months from a day to another, the last one in part.
inline double months_between(Date from, Date until) {
  if (until <= from) return 0.0;
  int whole = 0;
  while (action::add_months(from, whole + 1) <= until) ++whole;
  const Date begun = action::add_months(from, whole);
  const double length = action::add_months(from, whole + 1) - begun;
  return whole + (until - begun) / length;
}

/// Earned schedule of the actions of which both the plan and the worth are known.
inline std::optional<EarnedSchedule> schedule_in_time(const Context& context,
                                                      const std::vector<ActionProgress>& actions) {
  const auto both = [](const ActionProgress& action) { return action.earned_value.has_value(); };
  const auto span = planned_span(actions, both);
  const auto& now = context.plan().status_date;
  if (!span || !drawable(*span) || !now || now->year() >= 9000) return std::nullopt;
  std::vector<double> planned;
  for (int month = 1; month <= most_months; ++month) {
    const Date until = action::add_months(span->from, month);
    planned.push_back(static_cast<double>(planned_on(context, actions, until + -1, both).minor));
    if (until > span->by) break;
  }
  Money earned;
  for (const ActionProgress& action : actions) {
    if (action.planned_from != PlanSource::unknown && action.budget && action.earned_value)
      earned += *action.earned_value;
  }
  return earned_schedule(planned, static_cast<double>(earned.minor),
                         months_between(span->from, *now + 1));
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::status
