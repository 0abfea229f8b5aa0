// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What has been spent of each budget of a schedule, year by year. Refers to the problem.
class BudgetLedger {
 public:
  explicit BudgetLedger(const ScheduleProblem& problem);

  /// Books what is spent by a start on that day; takes it back with the sign −1. What would be
  /// spent in no year is left out.
  void book(std::span<const ScheduleExpense> expenses, DayNumber start, int sign);
  /// By how much each year is overspent now, that may stay so.
  void forgive();
  /// By year.
  std::span<const std::int64_t> spent(BudgetIndex budget) const { return spent_[budget]; }
  std::span<const std::int64_t> forgiven(BudgetIndex budget) const { return forgiven_[budget]; }

  /// The budget that a start on that day would overspend, more than is forgiven; empty if it can be
  /// afforded. O(expenses × years).
  std::optional<BudgetIndex> overspent(std::span<const ScheduleExpense> expenses,
                                       DayNumber start) const;

  /// The next start after that day, or the last before it, by which other years are charged; empty
  /// if there is none.
  std::optional<DayNumber> next_year(std::span<const ScheduleExpense> expenses,
                                     DayNumber start) const;
  std::optional<DayNumber> year_before(std::span<const ScheduleExpense> expenses,
                                       DayNumber start) const;

 private:
  using Amounts = std::vector<std::int64_t>;  // by year

  std::optional<std::size_t> year_of(BudgetIndex budget, DayNumber day) const;
  Amounts deficits(BudgetIndex budget, const Amounts& spent) const;

  const ScheduleProblem* problem_;
  std::vector<Amounts> spent_;     // by budget
  std::vector<Amounts> forgiven_;  // by budget
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/budget_ledger.ipp>
#endif
