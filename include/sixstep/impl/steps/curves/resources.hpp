// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/impl/steps/curves/together.hpp>

// What resources are asked for, period by period.
namespace sixstep::inline SIXSTEP_FORM::detail::curves {

/// The days of each chosen action: by the schedule, and if it waited for dependencies alone.
struct WorkDays {
  std::vector<std::optional<Days>> scheduled;
  std::vector<std::optional<Days>> earliest;
};

/// Units of one resource that chosen actions hold, action by action.
struct Holding {
  std::size_t action;  ///< place among the chosen
  double amount;
};

/// By place of the resource in the plan. What is finished holds nothing any more.
inline std::vector<std::vector<Holding>> holdings_of(const PlanGraph& graph,
                                                     const Strategy& strategy) {
  const Plan& plan = graph.plan();
  std::map<std::string_view, std::size_t> place;
  for (std::size_t i = 0; i < plan.resources.size(); ++i) place[plan.resources[i].id] = i;
  std::vector<std::vector<Holding>> holdings(plan.resources.size());
  for (std::size_t i = 0; i < strategy.chosen.size(); ++i) {
    const ChosenAction& chosen = strategy.chosen[i];
    const Action& action = plan.actions[*graph.find_item(NodeKind::action, chosen.action)];
    if (chosen.mode >= action.modes.size() || action::finished(action)) continue;
    for (const Demand& demand : action.modes[chosen.mode].demands) {
      const auto found = place.find(demand.resource);
      if (found != place.end() && demand.amount) {
        holdings[found->second].push_back({i, *demand.amount});
      }
    }
  }
  return holdings;
}

inline std::vector<Load> loads_on(const std::vector<std::optional<Days>>& days,
                                  const std::vector<Holding>& holdings) {
  std::vector<Load> loads;
  for (const Holding& holding : holdings) {
    if (days[holding.action]) loads.push_back({*days[holding.action], holding.amount});
  }
  return loads;
}

inline double working_days(const WorkCalendar& calendar, Days days) {
  return static_cast<double>(
      calendar.count(action::day(days.from), std::int64_t{action::day(days.by)} + 1));
}

inline Days common_days(Days a, Days b) { return {std::max(a.from, b.from), std::min(a.by, b.by)}; }

/// Calls for each period that days fall into, with those that do.
template <class Visit>
void each_period(Days days, const Periods& periods, Visit&& visit) {
  if (periods.size() == 0) return;
  const Days inside = common_days(days, periods.all());
  if (inside.by < inside.from) return;
  const std::size_t last = periods.at(inside.by);
  for (std::size_t at = periods.at(inside.from); at <= last; ++at) {
    visit(at, common_days(inside, {periods.from(at), periods.by(at)}));
  }
}

/// Units × working days of loads, by period. O(loads × periods that each falls into).
inline std::vector<double> work_by_period(const std::vector<Load>& loads,
                                          const WorkCalendar& calendar, const Periods& periods) {
  std::vector<double> work(periods.size());
  for (const Load& load : loads) {
    each_period(load.days, periods, [&](std::size_t at, Days days) {
      work[at] += load.amount * working_days(calendar, days);
    });
  }
  return work;
}

/// Most units on one day, by period.
inline std::vector<double> most_by_period(const std::vector<Load>& loads, const Periods& periods) {
  std::vector<double> most(periods.size());
  for (const Load& stretch : summed(loads)) {
    each_period(stretch.days, periods,
                [&](std::size_t at, Days) { most[at] = std::max(most[at], stretch.amount); });
  }
  return most;
}

/// What there is; nothing is known where the plan states no capacity at all.
inline std::optional<std::vector<double>> capacity_by_period(const Resource& resource,
                                                             const WorkCalendar& calendar,
                                                             const Periods& periods) {
  std::vector<Load> there;
  bool known = false;
  for (const Capacity& capacity : resource.capacity) {
    known = known || capacity.amount.has_value();
    if (!capacity.amount || periods.size() == 0) continue;
    const Days all = periods.all();
    there.push_back({{capacity.from ? capacity.from->first : all.from,
                      capacity.by ? capacity.by->last : all.by},
                     *capacity.amount});
  }
  if (!known) return std::nullopt;
  return work_by_period(there, calendar, periods);
}

inline void add_resource(const Resource& resource, const WorkCalendar& calendar,
                         const std::vector<Load>& used, const std::vector<Load>& wanted,
                         const Periods& periods, std::vector<ResourcePeriod>& rows) {
  const std::vector<double> work = work_by_period(used, calendar, periods);
  const std::vector<double> wish = work_by_period(wanted, calendar, periods);
  const std::vector<double> most = most_by_period(used, periods);
  const auto capacity = capacity_by_period(resource, calendar, periods);
  for (std::size_t at = 0; at < periods.size(); ++at) {
    if (work[at] == 0.0 && wish[at] == 0.0) continue;
    ResourcePeriod& row = rows.emplace_back();
    row = {resource.id, periods.from(at), periods.by(at), work[at], wish[at], {}, most[at]};
    if (capacity) row.available = (*capacity)[at];
  }
}

/// Resources that are there again each day; of licences and the like, the plan does not say on
/// which day they are used up.
inline std::vector<ResourcePeriod> resource_periods(const Plan& plan, const WorkDays& work,
                                                    const std::vector<std::vector<Holding>>& all,
                                                    const Periods& periods) {
  const std::vector<WorkCalendar> calendars = action::work_calendars(plan);
  std::vector<ResourcePeriod> rows;
  for (std::size_t i = 0; i < plan.resources.size(); ++i) {
    const Resource& resource = plan.resources[i];
    if (resource.kind != ResourceKind::renewable || all[i].empty()) continue;
    add_resource(resource, calendars[action::calendar_index(plan, resource.calendar)],
                 loads_on(work.scheduled, all[i]), loads_on(work.earliest, all[i]), periods, rows);
  }
  return rows;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::curves
