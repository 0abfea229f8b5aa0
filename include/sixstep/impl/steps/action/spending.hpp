// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <vector>

#include <sixstep/impl/steps/action/timetable.hpp>

// Money and people over time, by the dates of the schedule.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

using MoneyByYear = std::map<int, Money>;

/// A total over the days from start to finish, by the fiscal years that they fall into.
inline void spread_over_days(Money total, Date start, Date finish, MonthDay fiscal_start,
                             MoneyByYear& years) {
  const int first = fiscal_year(start, fiscal_start);
  const int last = fiscal_year(finish, fiscal_start);
  std::vector<double> days;
  for (int year = first; year <= last; ++year) {
    const Date from = std::max(start, fiscal_year_begin(year, fiscal_start));
    const Date until = std::min(finish + 1, fiscal_year_begin(year + 1, fiscal_start));
    days.push_back(until - from);
  }
  const std::vector<Money> parts = split(total, days);
  for (std::size_t i = 0; i < parts.size(); ++i) years[first + static_cast<int>(i)] += parts[i];
}

inline void add_spending(const Plan& plan, const Mode& mode, const ScheduledAction& scheduled,
                         MoneyByYear& years) {
  if (mode.cost.total && scheduled.start && scheduled.finish) {
    spread_over_days(mode.cost.total->likely, *scheduled.start, *scheduled.finish,
                     plan.fiscal_year(), years);
  }
  for (const YearCost& cost : mode.cost.by_year) {
    if (cost.year >= 1000) {
      years[cost.year] += cost.amount.likely;
    } else if (scheduled.start) {
      years[fiscal_year(*scheduled.start, plan.fiscal_year()) + cost.year] += cost.amount.likely;
    }
  }
}

inline std::vector<YearSpending> spending_by_year(const PlanGraph& graph, const Strategy& strategy,
                                                  const std::vector<ScheduledAction>& scheduled) {
  MoneyByYear years;
  for (std::size_t i = 0; i < strategy.chosen.size(); ++i) {
    const Action& action =
        graph.plan().actions[*graph.find_item(NodeKind::action, strategy.chosen[i].action)];
    const std::size_t mode = strategy.chosen[i].mode;
    if (mode < action.modes.size())
      add_spending(graph.plan(), action.modes[mode], scheduled[i], years);
  }
  std::vector<YearSpending> result;
  for (const auto& [year, amount] : years) result.push_back({year, amount});
  return result;
}

/// What a resource has on a day, in thousandths.
inline std::int64_t capacity_on(const ScheduleResource& resource, DayNumber day) {
  for (const ScheduleCapacity& capacity : resource.capacity) {
    if (capacity.from <= day && day < capacity.until) return capacity.amount;
  }
  return 0;
}

/// Use of one resource as stretches of days between changes of use or capacity.
inline void add_load(const Plan& plan, const Timetable& timetable, std::size_t resource,
                     const std::vector<DayNumber>& start, const std::vector<DayNumber>& finish,
                     std::vector<LoadStretch>& load) {
  std::map<DayNumber, std::int64_t> change;
  for (std::size_t i = 0; i < timetable.problem.activities.size(); ++i) {
    for (const ScheduleDemand& demand : timetable.problem.activities[i].modes.front().demands) {
      if (demand.resource != resource || finish[i] <= start[i] || finish[i] >= far_future) continue;
      change[start[i]] += demand.amount;
      change[finish[i]] -= demand.amount;
    }
  }
  for (const ScheduleCapacity& capacity : timetable.problem.resources[resource].capacity) {
    const bool inside = !change.empty() && capacity.from > change.begin()->first &&
                        capacity.from < change.rbegin()->first;
    if (inside) change[capacity.from] += 0;
  }
  std::int64_t used = 0;
  for (auto next = change.begin(); next != change.end();) {
    const auto [from, delta] = *next++;
    used += delta;
    if (next == change.end()) break;
    const std::int64_t there = capacity_on(timetable.problem.resources[resource], from);
    load.push_back({plan.resources[timetable.resource[resource]].id, date_of(from),
                    date_of(next->first - 1), static_cast<double>(used) / 1000.0,
                    static_cast<double>(there) / 1000.0});
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
