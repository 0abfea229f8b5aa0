// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include <sixstep/impl/steps/strategy/problem.hpp>

// Who pays for what: the chosen costs shared out among the sources, year by year.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Costs of one year, by the set of sources that may pay for them.
using YearBill = std::map<SourceSet, Money>;

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

/// Shares the bills of one year out among sources, each with what it has, by augmenting paths: a
/// source that is needed elsewhere hands its bill on to another that may pay it.
class Cashier {
 public:
  Cashier(std::vector<std::optional<Money>> has, std::size_t classes)
      : has_(std::move(has)), paid_(classes, std::vector<Money>(has_.size())), seen_(has_.size()) {}

  void pay(const std::vector<SourceSet>& payers, std::size_t bill, Money amount) {
    while (amount.minor > 0) {
      std::fill(seen_.begin(), seen_.end(), false);
      const Money part = push(payers, bill, amount);
      if (part.minor == 0) return;
      amount -= part;
    }
  }

  Money paid_by(std::size_t source) const {
    Money sum;
    for (const auto& bill : paid_) sum += bill[source];
    return sum;
  }

 private:
  /// Moves up to `amount` of a bill to some source; what it moved.
  Money push(const std::vector<SourceSet>& payers, std::size_t bill, Money amount) {
    for (std::size_t source = 0; source < has_.size(); ++source) {
      if (seen_[source] || !(payers[bill] >> source & 1)) continue;
      seen_[source] = true;
      const Money part = make_room(payers, source, amount);
      if (part.minor == 0) continue;
      paid_[bill][source] += part;
      return part;
    }
    return {};
  }

  /// Frees up to `amount` at a source: from what it has left, else by handing a bill on.
  Money make_room(const std::vector<SourceSet>& payers, std::size_t source, Money amount) {
    if (!has_[source]) return amount;
    if (has_[source]->minor > 0) {
      const Money part = std::min(amount, *has_[source]);
      *has_[source] -= part;
      return part;
    }
    for (std::size_t bill = 0; bill < paid_.size(); ++bill) {
      if (paid_[bill][source].minor == 0) continue;
      const Money part = push(payers, bill, std::min(amount, paid_[bill][source]));
      paid_[bill][source] -= part;
      if (part.minor > 0) return part;
    }
    return {};
  }

  std::vector<std::optional<Money>> has_;  ///< empty: not limited
  std::vector<std::vector<Money>> paid_;   ///< by bill, then source
  std::vector<bool> seen_;
};

/// What one source hands on to the next year.
inline Money carried(const Purse& purse, std::size_t source, Money left) {
  return {static_cast<std::int64_t>(static_cast<double>(left.minor) * purse.carry_over[source])};
}

/// What a source may spend in a period: its budget, and what it carried over.
inline std::optional<Money> available(const Question& question, std::size_t source,
                                      std::uint32_t period, Money carried_in) {
  if (!question.purse.limited[source]) return std::nullopt;
  return question.purse.available[source][period] + carried_in;
}

inline std::vector<BudgetUse> budget_use(const Question& question, const SelectionProblem& problem,
                                         const Selection& selection) {
  const std::size_t sources = std::min(question.plan().sources.size(), most_sources);
  std::vector<BudgetUse> result;
  std::vector<Money> carry(sources);
  const std::vector<YearBill> years = bills(question, problem, selection);
  for (std::uint32_t period = 0; period < years.size(); ++period) {
    std::vector<std::optional<Money>> has;
    for (std::size_t i = 0; i < sources; ++i)
      has.push_back(available(question, i, period, carry[i]));
    std::vector<SourceSet> payers;
    for (const auto& [set, amount] : years[period]) payers.push_back(set);
    Cashier cashier(has, payers.size());
    std::size_t bill = 0;
    Money nobody;
    for (const auto& [set, amount] : years[period]) {
      if (set == 0) nobody += amount;
      cashier.pay(payers, bill++, amount);
    }
    const int year = question.years.name(period).value_or(0);
    for (std::size_t i = 0; i < sources; ++i) {
      const Money used = cashier.paid_by(i);
      result.push_back({question.plan().sources[i].id, year, has[i], used});
      if (has[i]) carry[i] = carried(question.purse, i, *has[i] - used);
    }
    if (nobody.minor > 0) result.push_back({{}, year, std::nullopt, nobody});
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
