// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/impl/steps/curves/sharing.hpp>
#include <sixstep/impl/steps/curves/together.hpp>

// The sums by period, of the whole and of each owner and source.
namespace sixstep::inline SIXSTEP_FORM::detail::curves {

/// The place of money without days, behind all periods.
inline constexpr std::size_t no_period = static_cast<std::size_t>(-1);

/// The account of the whole, of one owner or of one source.
struct Account {
  std::map<std::size_t, MoneyFlow> periods;
  MoneyFlow total;

  void add(const Expense& expense, std::size_t period, Money amount) {
    (periods[period].*expense.kind).known += amount;
    (total.*expense.kind).known += amount;
  }
  void add_unknown(const Expense& expense, const Periods& told) {
    ++(total.*expense.kind).unknown;
    if (!expense.days || told.size() == 0) {
      ++(periods[no_period].*expense.kind).unknown;
      return;
    }
    for (std::size_t at = told.at(expense.days->from); at <= told.at(expense.days->by); ++at) {
      ++(periods[at].*expense.kind).unknown;
    }
  }
};

/// The accounts of one kind of party, in the order of the plan; the last is that of nobody.
using Accounts = std::vector<Account>;

struct Ledger {
  Account whole;
  Accounts owners;
  Accounts sources;
};

/// Parts by period of all expenses whose amount and days are known.
inline std::vector<Part> parts_of(const std::vector<Expense>& expenses, MonthDay fiscal_start,
                                  const Periods& periods) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < expenses.size(); ++i) {
    const Expense& expense = expenses[i];
    if (!expense.amount || !expense.days || periods.size() == 0) continue;
    for (const auto& [at, amount] : spread(*expense.amount, *expense.days, fiscal_start, periods)) {
      parts.push_back({i, at, amount, std::nullopt});
    }
  }
  return parts;
}

inline Ledger keep_ledger(const Plan& plan, const std::vector<Expense>& expenses,
                          const std::vector<std::size_t>& owner, const std::vector<Part>& parts,
                          const Periods& periods) {
  Ledger ledger{{}, Accounts(plan.stakeholders.size() + 1), Accounts(plan.sources.size() + 1)};
  const auto accounts = [&](const Expense& expense, std::optional<std::size_t> source) {
    return std::array{&ledger.whole, &ledger.owners[owner[expense.action]],
                      &ledger.sources[source.value_or(plan.sources.size())]};
  };
  for (const Part& part : parts) {
    const Expense& expense = expenses[part.expense];
    for (Account* account : accounts(expense, part.source)) {
      account->add(expense, part.period, part.amount);
    }
  }
  for (const Expense& expense : expenses) {
    for (Account* account : accounts(expense, expense.payers.only)) {
      if (!expense.amount) account->add_unknown(expense, periods);
      const bool undated = !expense.days || periods.size() == 0;
      if (expense.amount && undated) account->add(expense, no_period, *expense.amount);
    }
  }
  return ledger;
}

/// What actions are at work in each period, one by one and on its busiest day.
using Crowds = std::vector<Crowd>;

inline PeriodFlow row_of(const AnyId& of, std::size_t period, const Periods& periods,
                         const Account& account, const Crowds* crowds) {
  PeriodFlow row;
  row.of = of;
  const auto money = account.periods.find(period);
  if (money != account.periods.end()) row.money = money->second;
  if (period == no_period) return row;
  row.from = periods.from(period);
  row.by = periods.by(period);
  if (crowds == nullptr) return row;
  row.actions = (*crowds)[period].actions;
  row.at_once = (*crowds)[period].at_once;
  return row;
}

/// Rows of the periods in which something happens.
inline void add_rows(const AnyId& of, const Periods& periods, const Account& account,
                     const Crowds* crowds, std::vector<PeriodFlow>& rows) {
  std::set<std::size_t> told;
  for (const auto& [period, money] : account.periods) {
    if (money != MoneyFlow{}) told.insert(period);
  }
  for (std::size_t at = 0; crowds != nullptr && at < crowds->size(); ++at) {
    if ((*crowds)[at].actions > 0) told.insert(at);
  }
  for (const std::size_t at : told) rows.push_back(row_of(of, at, periods, account, crowds));
}

/// Rows of all periods from the first to the last in which something happens.
inline void add_whole(const Periods& periods, const Account& account, const Crowds& crowds,
                      std::vector<PeriodFlow>& rows) {
  std::vector<PeriodFlow> some;
  add_rows({}, periods, account, &crowds, some);
  const bool undated = !some.empty() && !some.back().from;
  const std::size_t dated = some.size() - (undated ? 1 : 0);
  if (dated > 0) {
    const std::size_t last = periods.at(*some[dated - 1].from);
    for (std::size_t at = periods.at(*some.front().from); at <= last; ++at) {
      rows.push_back(row_of({}, at, periods, account, &crowds));
    }
  }
  if (undated) rows.push_back(some.back());
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::curves
