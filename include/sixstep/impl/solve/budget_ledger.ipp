// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <functional>

#include <sixstep/solve/budget_ledger.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE BudgetLedger::BudgetLedger(const ScheduleProblem& problem) : problem_(&problem) {
  for (const ScheduleBudget& each : problem.budgets) {
    spent_.emplace_back(each.years.size(), 0);
    forgiven_.emplace_back(each.years.size(), 0);
  }
}

SIXSTEP_INLINE std::optional<std::size_t> BudgetLedger::year_of(BudgetIndex budget,
                                                                DayNumber day) const {
  const auto& years = problem_->budgets[budget].years;
  const auto after = std::ranges::upper_bound(years, day, {}, &ScheduleCapacity::until);
  if (after == years.end() || day < after->from) return std::nullopt;
  return static_cast<std::size_t>(after - years.begin());
}

SIXSTEP_INLINE BudgetLedger::Amounts BudgetLedger::deficits(BudgetIndex budget,
                                                            const Amounts& spent) const {
  const ScheduleBudget& each = problem_->budgets[budget];
  Amounts result;
  std::int64_t carried = 0;
  for (std::size_t year = 0; year < spent.size(); ++year) {
    const std::int64_t left = each.years[year].amount + carried - spent[year];
    result.push_back(std::max<std::int64_t>(0, -left));
    carried = std::max<std::int64_t>(0, left) * each.carry_over / 1000;
  }
  return result;
}

SIXSTEP_INLINE void BudgetLedger::book(std::span<const ScheduleExpense> expenses, DayNumber start,
                                       int sign) {
  for (const ScheduleExpense& each : expenses) {
    const auto year = year_of(each.budget, start);
    if (!year || *year + each.years_after >= spent_[each.budget].size()) continue;
    spent_[each.budget][*year + each.years_after] += sign * each.amount;
  }
}

SIXSTEP_INLINE void BudgetLedger::forgive() {
  for (BudgetIndex each = 0; each < spent_.size(); ++each) {
    forgiven_[each] = deficits(each, spent_[each]);
  }
}

SIXSTEP_INLINE std::optional<BudgetIndex> BudgetLedger::overspent(
    std::span<const ScheduleExpense> expenses, DayNumber start) const {
  for (const ScheduleExpense& first : expenses) {
    Amounts spent = spent_[first.budget];
    for (const ScheduleExpense& each : expenses) {
      if (each.budget != first.budget || each.amount == 0) continue;
      const auto year = year_of(each.budget, start);
      if (!year || *year + each.years_after >= spent.size()) return each.budget;
      spent[*year + each.years_after] += each.amount;
    }
    const Amounts found = deficits(first.budget, spent);
    if (!std::ranges::equal(found, forgiven_[first.budget], std::less_equal())) return first.budget;
  }
  return std::nullopt;
}

SIXSTEP_INLINE std::optional<DayNumber> BudgetLedger::next_year(
    std::span<const ScheduleExpense> expenses, DayNumber start) const {
  std::optional<DayNumber> next;
  for (const ScheduleExpense& expense : expenses) {
    for (const ScheduleCapacity& year : problem_->budgets[expense.budget].years) {
      if (year.from <= start) continue;
      next = std::min(next.value_or(year.from), year.from);
      break;
    }
  }
  return next;
}

SIXSTEP_INLINE std::optional<DayNumber> BudgetLedger::year_before(
    std::span<const ScheduleExpense> expenses, DayNumber start) const {
  std::optional<DayNumber> last;
  for (const ScheduleExpense& expense : expenses) {
    for (const ScheduleCapacity& year : problem_->budgets[expense.budget].years) {
      // The last day of the year before, or of what lies between two.
      for (const DayNumber day : {year.from - 1, year.until - 1}) {
        if (day < start) last = std::max(last.value_or(day), day);
      }
    }
  }
  return last;
}

}  // namespace sixstep::inline SIXSTEP_FORM
