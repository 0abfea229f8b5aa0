// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <sixstep/impl/steps/action/work_calendars.hpp>
#include <sixstep/impl/steps/strategy/years.hpp>
#include <sixstep/solve/selection_problem.hpp>

// How long actions hold people and machines in each fiscal year, and how many of them there are.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Units of resources are counted in parts: a thousandth of one for a month.
inline constexpr double parts_per_unit = 12'000.0;
/// More of anything is a slip; millions of slips still add up within 64 bits.
inline constexpr double most_units = 1e7;

inline std::int64_t in_parts(double units) {
  return std::llround(std::clamp(units, 0.0, most_units) * parts_per_unit);
}
inline double in_units(std::int64_t parts) { return static_cast<double>(parts) / parts_per_unit; }

/// First day of a fiscal year of the decision; there must be a first one.
inline DayNumber begin_of(const Plan& plan, const Years& years, std::uint32_t period) {
  return action::day(
      fiscal_year_begin(*years.first + static_cast<int>(period), plan.fiscal_year()));
}

/// The day after the last one of work that is under way: as long as it takes from its start, else
/// until its own date, and at least until the plan speaks. Empty: not known.
inline std::optional<DayNumber> end_of_running(const Plan& plan, const Action& action,
                                               const Mode& mode) {
  constexpr double days_per_year = 365.2425, longest = 400.0;
  const auto length = length_in_years(plan, action, mode);
  std::optional<DayNumber> end;
  if (length && action.started) {
    end = action::day(*action.started) +
          std::lround(std::clamp(*length, 0.0, longest) * days_per_year);
  } else if (action.by) {
    end = action::day(action.by->last) + 1;
  }
  if (end && plan.status_date) end = std::max(*end, action::day(*plan.status_date) + 1);
  return end;
}

/// The share of each fiscal year of the decision in which work that is under way goes on.
inline std::optional<std::vector<double>> years_of_running(const Plan& plan, const Action& action,
                                                           const Mode& mode, const Years& years) {
  const auto end = end_of_running(plan, action, mode);
  if (!end || !years.first) return std::nullopt;
  const DayNumber start = action.started ? action::day(*action.started) : far_past;
  std::vector<double> shares;
  for (std::uint32_t period = 0; period < years.count; ++period) {
    const DayNumber from = begin_of(plan, years, period);
    const DayNumber until = begin_of(plan, years, period + 1);
    const auto worked = std::min(*end, until) - std::max(start, from);
    shares.push_back(std::max(0.0, static_cast<double>(worked)) /
                     static_cast<double>(until - from));
  }
  return shares;
}

/// How much of each fiscal year from its start an action works in a mode: full years, then what is
/// left of one, as costs are spread; work under way by its dates. Empty: not known.
inline std::optional<std::vector<double>> years_of_work(const Plan& plan, const Action& action,
                                                        const Mode& mode, const Years& years) {
  if (action.status == ActionStatus::done || action.finished) return std::vector<double>{};
  if (action.ongoing.value_or(false)) return std::vector<double>(years.count, 1.0);
  if (under_way(action)) return years_of_running(plan, action, mode, years);
  const auto length = length_in_years(plan, action, mode);
  if (!length) return std::nullopt;
  std::vector<double> shares;
  for (double left = *length; left > 1e-9 && shares.size() < years.count; left -= 1.0)
    shares.push_back(std::min(left, 1.0));
  return shares;
}

/// Calls for each statement of capacity that a fiscal year has part in, with its share of the
/// year's working days.
template <class Visit>
void each_share(const Resource& resource, const WorkCalendar& calendar, DayNumber from,
                DayNumber until, Visit&& visit) {
  const auto days = static_cast<double>(calendar.count(from, until));
  for (const Capacity& each : resource.capacity) {
    const DayNumber first = each.from ? std::max(from, action::day(each.from->first)) : from;
    const DayNumber last = each.by ? std::min(until, action::day(each.by->last) + 1) : until;
    if (first >= last || days <= 0.0) continue;
    visit(each, static_cast<double>(calendar.count(first, last)) / days);
  }
}

/// What there is of a resource on the average over a fiscal year, and the least that must be used.
struct YearlyCapacity {
  std::optional<double> amount;  ///< empty: not limited
  double at_least = 0.0;
  bool stated = false;  ///< by an entry for some day of the year
};

/// Days for which nothing is stated have nothing, as in the schedule, unless nothing is stated for
/// any; an entry that states nothing leaves its year open.
inline YearlyCapacity yearly_capacity(const Resource& resource, const WorkCalendar& calendar,
                                      DayNumber from, DayNumber until) {
  YearlyCapacity result;
  const auto states = [](const Capacity& each) { return each.amount.has_value(); };
  bool open = std::ranges::none_of(resource.capacity, states) || calendar.count(from, until) <= 0;
  double amount = 0.0;
  each_share(resource, calendar, from, until, [&](const Capacity& each, double share) {
    result.stated = true;
    open = open || !(each.amount || each.at_least);
    amount += each.amount.value_or(0.0) * share;
    result.at_least += each.at_least.value_or(0.0) * share;
  });
  if (!open) result.amount = amount;
  return result;
}

/// A renewable resource whose capacity, or whose least use, is stated; by year of the decision.
struct Team {
  std::size_t resource = 0;  ///< place in plan.resources
  std::vector<YearlyCapacity> years;
};

inline bool states_anything(const Resource& resource) {
  return std::ranges::any_of(resource.capacity,
                             [](const Capacity& each) { return each.amount || each.at_least; });
}

/// What is used up, such as licences, limits nothing: the plan does not say on which day it is.
/// Without a horizon there are as many years as work may take: only the schedule binds people then.
inline std::vector<Team> teams_of(const Plan& plan, const Years& years) {
  std::vector<Team> teams;
  if (!years.horizon) return teams;
  std::vector<WorkCalendar> calendars;
  for (std::size_t i = 0; i < plan.resources.size(); ++i) {
    const Resource& resource = plan.resources[i];
    if (resource.kind != ResourceKind::renewable || !states_anything(resource)) continue;
    if (calendars.empty()) calendars = action::work_calendars(plan);
    const WorkCalendar& calendar = calendars[action::calendar_index(plan, resource.calendar)];
    Team& team = teams.emplace_back();
    team.resource = i;
    for (std::uint32_t period = 0; period < years.count; ++period) {
      team.years.push_back(yearly_capacity(resource, calendar, begin_of(plan, years, period),
                                           begin_of(plan, years, period + 1)));
    }
  }
  return teams;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
