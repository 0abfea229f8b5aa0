// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include <sixstep/impl/steps/strategy/years.hpp>
#include <sixstep/solve/selection_problem.hpp>

// Which sources may pay for what, and how much each year.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// A set of sources, by bit; which sources may pay for a cost.
using SourceSet = std::uint64_t;
inline constexpr std::size_t most_sources = 64;

/// A cost that falls in one period, counted from the start or fixed, payable by some sources.
struct Expense {
  SourceSet sources = 0;  ///< 0: nothing in the plan can or must pay for it
  std::uint32_t period = 0;
  Money amount;
  bool from_start = true;
};

inline bool may_pay(const Source& source, const Action& action) {
  if (source.only_for.empty()) return true;
  std::set<std::string_view> words = {action.id, action.part_of, action.kind, action.innovation};
  words.insert(action.tags.begin(), action.tags.end());
  words.insert(action.sectors.begin(), action.sectors.end());
  words.insert(action.regions.begin(), action.regions.end());
  words.insert(action.principles.begin(), action.principles.end());
  words.insert(action.strategies.begin(), action.strategies.end());
  words.insert(action.enablers.begin(), action.enablers.end());
  for (const Development& development : action.develops) words.insert(development.pillar);
  return std::ranges::any_of(source.only_for,
                             [&](const std::string& word) { return words.contains(word); });
}

/// The sources that may pay for a cost of an action: the one that is named, or all that may.
inline SourceSet admissible(const Plan& plan, const Action& action, const Id<Source>& named) {
  SourceSet set = 0;
  for (std::size_t i = 0; i < std::min(plan.sources.size(), most_sources); ++i) {
    const bool fits =
        named.empty() ? may_pay(plan.sources[i], action) : plan.sources[i].id == named;
    if (fits) set |= SourceSet{1} << i;
  }
  return set;
}

/// A total spread evenly over `length` years from the start: full years, then what is left of one.
inline std::vector<Money> spread(Money total, double length) {
  const auto periods = static_cast<std::size_t>(std::clamp(std::ceil(length - 1e-9), 1.0, 1000.0));
  std::vector<double> weights(periods, 1.0);
  if (periods > 1) weights.back() = length - static_cast<double>(periods - 1);
  return split(total, weights);
}

/// What is left to pay of a total, given what was reported spent.
inline Money remaining(Money total, std::optional<Money> spent) {
  return std::max(Money{}, total - spent.value_or(Money{}));
}

/// The calendar year of a cost that counts from a start which has happened; else the year as given.
inline int named_year(const Plan& plan, const Action& action, int year) {
  if (year >= 1000 || !action.started) return year;
  return fiscal_year(*action.started, plan.fiscal_year()) + year;
}

/// The expenses of a mode. What falls before the first year is past and binds no budget any more;
/// nor does what falls in a named year after the last.
inline std::vector<Expense> expenses(const Plan& plan, const Action& action, const Mode& mode,
                                     std::optional<Money> spent, const Years& years) {
  std::vector<Expense> result;
  if (mode.cost.total) {
    const SourceSet sources = admissible(plan, action, {});
    const double length = under_way(action) ? periods_to_complete(plan, action, mode, years)
                                            : length_in_years(plan, action, mode).value_or(1.0);
    const auto parts = spread(remaining(mode.cost.total->likely, spent), length);
    for (std::uint32_t i = 0; i < parts.size(); ++i) result.push_back({sources, i, parts[i], true});
  }
  for (const YearCost& cost : mode.cost.by_year) {
    const SourceSet sources = admissible(plan, action, cost.source);
    const int year = named_year(plan, action, cost.year);
    const bool fixed = year >= 1000;
    const int period = fixed && years.first ? year - *years.first : year;
    const bool beyond = !years.first || period >= static_cast<int>(years.count);
    if (period < 0 || (fixed && beyond)) continue;
    result.push_back({sources, static_cast<std::uint32_t>(period), cost.amount.likely, !fixed});
  }
  return result;
}

inline constexpr std::uint32_t millionths = 1'000'000;

/// What the sources have, by period; a source without any budget is not limited.
struct Purse {
  std::vector<bool> limited;                  ///< by source
  std::vector<std::vector<Money>> available;  ///< by source, then period
  std::vector<std::uint32_t> carry_over;      ///< by source, millionths

  Purse(const Plan& plan, const Years& years)
      : limited(plan.sources.size(), false),
        available(plan.sources.size(), std::vector<Money>(years.count)),
        carry_over(plan.sources.size(), millionths) {
    for (const Budget& budget : plan.budgets) {
      const auto source = std::ranges::find(plan.sources, budget.source, &Source::id);
      if (source != plan.sources.end()) {
        add(budget, static_cast<std::size_t>(source - plan.sources.begin()), years);
      }
    }
  }

 private:
  void add(const Budget& budget, std::size_t source, const Years& years) {
    limited[source] = true;
    const auto share = std::llround(budget.carry_over.value_or(0.0) * millionths);
    carry_over[source] = std::min(carry_over[source], static_cast<std::uint32_t>(share));
    for (const YearAmount& amount : budget.amounts) {
      const int period = amount.year - years.first.value_or(amount.year);
      if (period < 0 || period >= static_cast<int>(years.count)) continue;
      available[source][static_cast<std::size_t>(period)] += amount.amount;
    }
  }
};

/// All unions of the sets of sources that some cost may draw on. By Hall's theorem in Gale's form
/// (1957, A theorem on flows in networks) costs can be shared out among sources if and only if each
/// union pays for all costs that only it can pay.
inline std::vector<SourceSet> unions(const std::set<SourceSet>& sets) {
  constexpr std::size_t most = 4096;
  std::set<SourceSet> closed;
  for (const SourceSet set : sets) {
    std::set<SourceSet> grown = {set};
    for (const SourceSet known : closed) grown.insert(known | set);
    closed.insert(grown.begin(), grown.end());
    if (closed.size() > most) break;
  }
  closed.erase(0);
  return {closed.begin(), closed.end()};
}

inline bool all_limited(const Purse& purse, SourceSet set) {
  for (std::size_t i = 0; i < purse.limited.size() && i < most_sources; ++i) {
    if ((set >> i & 1) && !purse.limited[i]) return false;
  }
  return true;
}

/// What a set of sources has together. Where they carry over differently, the least share holds for
/// all: a strategy never counts on money that one of them would lose.
inline CapacityRow capacity_of(const Purse& purse, SourceSet set, std::uint32_t periods) {
  CapacityRow row;
  row.carry_over = millionths;
  std::vector<Money> sum(periods);
  for (std::size_t i = 0; i < purse.limited.size() && i < most_sources; ++i) {
    if (!(set >> i & 1)) continue;
    row.carry_over = std::min(row.carry_over, purse.carry_over[i]);
    for (std::size_t period = 0; period < periods; ++period)
      sum[period] += purse.available[i][period];
  }
  for (const Money& amount : sum) row.limit.emplace_back(amount.minor);
  return row;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
