// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/steps/curves/expenses.hpp>
#include <sixstep/impl/steps/strategy/cashier.hpp>

// Which source gives what in each fiscal year, by the dates of the schedule.
namespace sixstep::inline SIXSTEP_FORM::detail::curves {

/// A part of an expense that falls into one period, and the source that pays it, if it is known.
struct Part {
  std::size_t expense;
  std::size_t period;
  Money amount;
  std::optional<std::size_t> source;
};

/// Only what lies ahead is shared out: whoever paid in the past, no rule of ours can know.
inline bool lies_ahead(const Expense& expense) {
  return expense.kind == &MoneyFlow::to_pay || expense.kind == &MoneyFlow::run;
}

inline strategy::SourceSet set_of(const Payers& payers) {
  if (!payers.only) return payers.several;
  return *payers.only < strategy::most_sources ? strategy::SourceSet{1} << *payers.only : 0;
}

/// Shares out the bills of fiscal years, one after the other, since sources carry over.
class Treasury {
 public:
  Treasury(const Plan& plan, const std::vector<Expense>& expenses, const Periods& periods)
      : plan_(plan),
        expenses_(expenses),
        periods_(periods),
        years_(strategy::decision_years(plan)),
        purse_(plan, years_),
        count_(std::min(plan.sources.size(), strategy::most_sources)),
        carry_(count_) {}

  /// Gives the parts of several payers their sources, cut where one ends and the next begins.
  std::vector<Part> pay(std::vector<Part> parts) {
    std::map<int, std::vector<Part>> by_year;
    std::vector<Part> result;
    for (Part& part : parts) {
      const Expense& expense = expenses_[part.expense];
      part.source = expense.payers.only;
      if (lies_ahead(expense)) by_year[periods_.year(part.period)].push_back(part);
      if (!lies_ahead(expense)) result.push_back(part);
    }
    order_ = strategy::paying_order(bills(by_year), count_);
    for (auto& [year, of_year] : by_year) pay_year(year, of_year, result);
    return result;
  }

  std::vector<SourceYear> funding;

 private:
  strategy::YearBill bill_of(const std::vector<Part>& parts) const {
    strategy::YearBill bill;
    for (const Part& part : parts) {
      if (const auto set = set_of(expenses_[part.expense].payers)) bill[set] += part.amount;
    }
    return bill;
  }

  std::vector<strategy::YearBill> bills(const std::map<int, std::vector<Part>>& years) const {
    return mapped(years, [this](const auto& year) { return bill_of(year.second); });
  }

  /// What a source may spend in a year; no limit holds outside of the years that budgets are for.
  std::optional<Money> available(std::size_t source, int year) const {
    const int period = year - years_.first.value_or(year + 1);
    if (period < 0 || period >= static_cast<int>(years_.count)) return std::nullopt;
    return strategy::available(purse_, source, static_cast<std::uint32_t>(period), carry_[source]);
  }

  void pay_year(int year, std::vector<Part>& parts, std::vector<Part>& result) {
    const strategy::YearBill bill = bill_of(parts);
    std::vector<std::optional<Money>> has;
    for (std::size_t i = 0; i < count_; ++i) has.push_back(available(i, year));
    std::vector<strategy::SourceSet> payers;
    for (const auto& [set, amount] : bill) payers.push_back(set);
    strategy::Cashier cashier(has, order_, payers.size());
    std::vector<Money> needed(count_);
    Money nobody;
    std::size_t place = 0;
    for (const auto& [set, amount] : bill) {
      const Money unpaid = cashier.pay(payers, place++, amount);
      if (std::has_single_bit(set))
        needed[static_cast<std::size_t>(std::countr_zero(set))] += unpaid;
      if (!std::has_single_bit(set)) nobody += unpaid;
    }
    for (std::size_t i = 0; i < count_; ++i) {
      needed[i] += cashier.paid_by(i);
      if (has[i]) carry_[i] = strategy::carried(purse_, i, std::max(Money{}, *has[i] - needed[i]));
    }
    tell_year(year, has, needed, nobody);
    std::ranges::stable_sort(parts, {}, &Part::period);
    hand_out(parts, payers, cashier, result);
  }

  void tell_year(int year, const std::vector<std::optional<Money>>& has,
                 const std::vector<Money>& needed, Money nobody) {
    for (std::size_t i = 0; i < count_; ++i) {
      if (needed[i].minor == 0 && has[i].value_or(Money{}).minor == 0) continue;
      SourceYear& told = funding.emplace_back();
      told = {plan_.sources[i].id, year, needed[i], has[i], std::nullopt};
      if (has[i] && needed[i] > *has[i]) told.short_by = needed[i] - *has[i];
    }
    if (nobody.minor > 0) funding.push_back({{}, year, nobody, Money{}, nobody});
  }

  /// Within a year, a bill's money goes to its parts in the order of time, source by source.
  void hand_out(const std::vector<Part>& parts, const std::vector<strategy::SourceSet>& payers,
                const strategy::Cashier& cashier, std::vector<Part>& result) const {
    std::map<strategy::SourceSet, std::vector<Money>> left;
    for (std::size_t bill = 0; bill < payers.size(); ++bill) {
      for (std::size_t i = 0; i < count_; ++i) left[payers[bill]].push_back(cashier.paid(bill, i));
    }
    for (Part part : parts) {
      const Payers& of = expenses_[part.expense].payers;
      if (!of.only && of.several != 0) take(left[of.several], part, result);
      if (part.amount.minor > 0) result.push_back(part);
    }
  }

  void take(std::vector<Money>& left, Part& part, std::vector<Part>& result) const {
    for (const std::size_t source : order_) {
      const Money taken = std::min(left[source], part.amount);
      if (taken.minor <= 0) continue;
      left[source] -= taken;
      part.amount -= taken;
      result.push_back({part.expense, part.period, taken, source});
    }
  }

  const Plan& plan_;
  const std::vector<Expense>& expenses_;
  const Periods& periods_;
  strategy::Years years_;
  strategy::Purse purse_;
  std::size_t count_;
  std::vector<Money> carry_;
  std::vector<std::size_t> order_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::curves
