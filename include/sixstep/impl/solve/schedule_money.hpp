// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/solve/budget_ledger.hpp>
#include <sixstep/solve/schedule_network.hpp>

// What budgets rule out before any date is known.
namespace sixstep::inline SIXSTEP_FORM::detail::schedule_money {

/// The modes that the activity may be done in.
template <class Visit>
void each_mode(const ScheduleActivity& activity, Visit visit) {
  for (std::uint32_t mode = 0; mode < activity.modes.size(); ++mode) {
    if (activity.mode.value_or(mode) == mode) visit(activity.modes[mode]);
  }
}

inline std::int64_t spent_on(const ScheduleMode& mode, BudgetIndex budget) {
  std::int64_t sum = 0;
  for (const ScheduleExpense& each : mode.expenses) {
    if (each.budget == budget) sum += each.amount;
  }
  return sum;
}

/// Whether no start can be afforded in any mode, whatever the others do.
inline bool never_affordable(const ScheduleProblem& problem, const ScheduleActivity& activity,
                             const BudgetLedger& history) {
  bool affordable = false;
  each_mode(activity, [&](const ScheduleMode& mode) {
    affordable |= mode.expenses.empty();
    for (const ScheduleExpense& expense : mode.expenses) {
      for (const ScheduleCapacity& year : problem.budgets[expense.budget].years) {
        affordable |= !history.overspent(mode.expenses, year.from);
      }
    }
  });
  return !affordable;
}

/// What all that has no dates yet needs of one budget at least.
struct Need {
  std::int64_t amount = 0;
  std::uint32_t years_after = 0;  // the latest that any of it is spent after a start
  std::int32_t duration = std::numeric_limits<std::int32_t>::max();  // the shortest of a spender
  bool ongoing = false;                                              // one of the spenders
  std::vector<ActivityIndex> spenders;
};

inline Need need_of(const ScheduleNetwork& network, BudgetIndex budget) {
  Need need;
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    if (network.fixed(each)) continue;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    bool spends = false;
    each_mode(network.problem().activities[each], [&](const ScheduleMode& mode) {
      least = std::min(least, spent_on(mode, budget));
      for (const ScheduleExpense& expense : mode.expenses) {
        if (expense.budget != budget || expense.amount == 0) continue;
        need.years_after = std::max(need.years_after, expense.years_after);
        need.duration = std::min(need.duration, mode.duration);
        spends = true;
      }
    });
    need.amount += least;
    need.ongoing |= spends && network.ongoing(each);
    if (least > 0) need.spenders.push_back(each);
  }
  return need;
}

/// The earliest finish of what spends last: by then so much must have been granted. Empty: there
/// never is that much. far_past: nothing is needed.
///
/// What is granted up to a year, less what history spends by then beyond what it may owe, is the
/// most that others can have spent; all that is unspent may be carried over at best.
inline std::optional<DayNumber> granted_by(const ScheduleBudget& budget, const Need& need,
                                           std::span<const std::int64_t> history,
                                           std::span<const std::int64_t> owed) {
  if (need.amount == 0) return far_past;
  std::int64_t granted = 0;
  for (std::size_t year = 0; year < budget.years.size(); ++year) {
    granted += budget.years[year].amount - history[year] + owed[year];
    if (granted < need.amount) continue;
    const std::size_t first = year - std::min<std::size_t>(year, need.years_after);
    return need.ongoing ? far_past : budget.years[first].from + need.duration;
  }
  return std::nullopt;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule_money
