// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/roadmap/compare/actions.hpp>
#include <sixstep/impl/roadmap/compare/figures.hpp>
#include <sixstep/impl/roadmap/compare/promises.hpp>
#include <sixstep/impl/roadmap/compare/words.hpp>
#include <sixstep/roadmap/compare.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::compare {

inline void compare_amounts(const Roadmap& before, const Roadmap& after, const Names& names,
                            RoadmapChange& changes) {
  changes.currency = after.plan.currency;
  changes.budget = compare_money(budget_of(before), budget_of(after), names);
  changes.spending = compare_money(spending_of(before), spending_of(after), names);
  const MoneyTotal& was = before.strategy.outcomes.cost;
  const MoneyTotal& is = after.strategy.outcomes.cost;
  if (was.known == is.known) return;
  changes.cost_before = was.known;
  changes.cost_after = is.known;
}

}  // namespace detail::compare

SIXSTEP_INLINE RoadmapChange compare(const Roadmap& before, const Roadmap& after,
                                     std::string_view language) {
  using namespace detail::compare;
  const Names names(before, after, language);
  const bool same_currency = before.plan.currency == after.plan.currency;
  RoadmapChange changes;
  changes.plan = after.plan.title.in(names.language());
  changes.as_of_before = before.plan.status_date;
  changes.as_of_after = after.plan.status_date;
  changes.actions = ActionComparer(before, after, names, same_currency).run();
  changes.promises = compare_promises(before, after, names);
  if (same_currency) compare_amounts(before, after, names, changes);
  changes.goals = compare_goals(before, after, names);
  changes.outcomes = compare_outcomes(before.strategy.outcomes, after.strategy.outcomes);
  add_only_in(after, before, true, changes.findings);
  add_only_in(before, after, false, changes.findings);
  changes.finish_before = before.action.finish;
  changes.finish_after = after.action.finish;
  Teller(changes).run();
  if (!same_currency) {
    changes.sentences.emplace_back(
        "The two plans have different currencies: no money is compared.");
  }
  return changes;
}

}  // namespace sixstep::inline SIXSTEP_FORM
