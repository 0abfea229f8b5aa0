// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <sixstep/impl/roadmap/compare/names.hpp>
#include <sixstep/roadmap/roadmap_change.hpp>

// Money, weights, outcomes and findings then and now.
namespace sixstep::inline SIXSTEP_FORM::detail::compare {

using MoneyByPlace = std::map<std::pair<int, std::string_view>, Money>;

inline MoneyByPlace budget_of(const Roadmap& roadmap) {
  MoneyByPlace result;
  for (const BudgetUse& use : roadmap.strategy.budget) result[{use.year, use.source}] += use.used;
  return result;
}

inline MoneyByPlace spending_of(const Roadmap& roadmap) {
  MoneyByPlace result;
  for (const YearSpending& year : roadmap.action.spending) result[{year.year, ""}] += year.amount;
  return result;
}

inline std::vector<MoneyChange> compare_money(const MoneyByPlace& was, const MoneyByPlace& is,
                                              const Names& names) {
  std::map<std::pair<int, std::string_view>, std::pair<Money, Money>> both;
  for (const auto& [place, amount] : was) both[place].first = amount;
  for (const auto& [place, amount] : is) both[place].second = amount;
  std::vector<MoneyChange> result;
  for (const auto& [place, amounts] : both) {
    if (amounts.first == amounts.second) continue;
    MoneyChange& change = result.emplace_back();
    change.source.value = place.second;
    if (!place.second.empty()) change.label = names.label(place.second);
    change.year = place.first;
    change.before = amounts.first;
    change.after = amounts.second;
  }
  return result;
}

inline std::vector<GoalWeightChange> compare_goals(const Roadmap& before, const Roadmap& after,
                                                   const Names& names) {
  const auto was = by_key(before.framework.goals, &GoalReading::goal);
  const auto is = by_key(after.framework.goals, &GoalReading::goal);
  std::map<std::string_view, GoalWeightChange> changes;
  for (const auto& [id, goal] : was) changes[id].before = goal->weight;
  for (const auto& [id, goal] : is) changes[id].after = goal->weight;
  std::vector<GoalWeightChange> result;
  for (auto& [id, change] : changes) {
    if (change.before == change.after) continue;
    change.goal.value = id;
    change.label = names.label(id);
    result.push_back(std::move(change));
  }
  const auto size = [](const GoalWeightChange& change) {
    return std::abs(change.after.value_or(0.0) - change.before.value_or(0.0));
  };
  std::ranges::stable_sort(result, std::ranges::greater{}, size);
  return result;
}

inline std::vector<OutcomeChange> compare_outcomes(const Outcomes& was, const Outcomes& is) {
  std::vector<OutcomeChange> result;
  const auto add = [&](std::string name, std::optional<double> before,
                       std::optional<double> after) {
    if (before != after) result.push_back({std::move(name), before, after});
  };
  add("value", was.value, is.value);
  add("capacity_gap_closed", was.capacity_gap_closed, is.capacity_gap_closed);
  add("equity", was.equity, is.equity);
  add("risk", was.risk, is.risk);
  add("acceptance", was.acceptance, is.acceptance);
  return result;
}

using FindingKey = std::pair<std::string_view, std::string_view>;

inline std::map<FindingKey, int> findings_of(const Roadmap& roadmap) {
  std::map<FindingKey, int> result;
  for (const Finding& finding : roadmap.findings) ++result[{finding.code, finding.sentence}];
  return result;
}

/// Findings of `one` that `other` does not have, in their order.
inline void add_only_in(const Roadmap& one, const Roadmap& other, bool is_new,
                        std::vector<FindingChange>& result) {
  std::map<FindingKey, int> known = findings_of(other);
  for (const Finding& finding : one.findings) {
    if (known[{finding.code, finding.sentence}]-- > 0) continue;
    result.push_back({finding.code, finding.severity, finding.sentence, is_new,
                      finding.decision.value_or(false)});
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::compare
