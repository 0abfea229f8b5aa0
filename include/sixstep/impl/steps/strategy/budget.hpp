// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <vector>

#include <sixstep/impl/steps/strategy/cashier.hpp>
#include <sixstep/impl/steps/strategy/problem.hpp>

// Who pays for what: the chosen costs shared out among the sources, year by year.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

inline std::vector<YearBill> bills(const Question& question, const SelectionProblem& problem,
                                   const Selection& selection) {
  std::vector<YearBill> result(question.years.count);
  for (std::size_t i = 0; i < selection.size(); ++i) {
    if (!selection[i]) continue;
    const auto modes = modes_of(question.action(i));
    std::vector<Expense> all = question.expenses[i][selection[i]->mode];
    if (question.action(i).status != ActionStatus::done) {
      add_run_cost(question, question.action(i), modes[selection[i]->mode],
                   problem.items[i].modes[selection[i]->mode].duration, all);
    }
    for (const Expense& expense : all) {
      const std::uint32_t period = expense.period + (expense.from_start ? selection[i]->start : 0);
      if (period < result.size()) result[period][expense.sources] += expense.amount;
    }
  }
  return result;
}

/// What each source pays of one year's bills, and behind them what none of them could.
inline std::vector<Money> share_out(const YearBill& bills,
                                    const std::vector<std::optional<Money>>& has,
                                    const std::vector<std::size_t>& order) {
  std::vector<SourceSet> payers;
  for (const auto& [set, amount] : bills) payers.push_back(set);
  Cashier cashier(has, order, payers.size());
  Money nobody;
  std::size_t bill = 0;
  for (const auto& [set, amount] : bills) nobody += cashier.pay(payers, bill++, amount);
  std::vector<Money> paid;
  for (std::size_t i = 0; i < has.size(); ++i) paid.push_back(cashier.paid_by(i));
  paid.push_back(nobody);
  return paid;
}

inline std::vector<BudgetUse> budget_use(const Question& question, const SelectionProblem& problem,
                                         const Selection& selection) {
  const std::size_t sources = std::min(question.plan().sources.size(), most_sources);
  std::vector<BudgetUse> result;
  std::vector<Money> carry(sources);
  const std::vector<YearBill> years = bills(question, problem, selection);
  const std::vector<std::size_t> order = paying_order(years, sources);
  for (std::uint32_t period = 0; period < years.size(); ++period) {
    std::vector<std::optional<Money>> has;
    for (std::size_t i = 0; i < sources; ++i)
      has.push_back(available(question.purse, i, period, carry[i]));
    const std::vector<Money> paid = share_out(years[period], has, order);
    const int year = question.years.name(period).value_or(0);
    for (std::size_t i = 0; i < sources; ++i) {
      result.push_back({question.plan().sources[i].id, year, has[i], paid[i]});
      if (has[i]) carry[i] = carried(question.purse, i, *has[i] - paid[i]);
    }
    if (paid.back().minor > 0) result.push_back({{}, year, std::nullopt, paid.back()});
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
