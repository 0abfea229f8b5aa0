// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/impl/steps/curves/ledger.hpp>
#include <sixstep/impl/steps/curves/overload.hpp>

// Load, cost and cash of a schedule, put together.
namespace sixstep::inline SIXSTEP_FORM::detail::curves {

/// Last day for which running costs are told: the end of the years that a strategy decides about.
inline std::optional<Date> last_running_day(const Plan& plan) {
  const strategy::Years years = strategy::decision_years(plan);
  if (!plan.horizon.by || !years.first) return std::nullopt;
  const int behind = *years.first + static_cast<int>(years.count);
  if (behind > 9000) return std::nullopt;
  return std::min(plan.horizon.by->last, fiscal_year_begin(behind, plan.fiscal_year()) + -1);
}

/// An action without modes is one whose cost is unknown.
inline const Mode& mode_of(const Action& action, std::size_t mode) {
  static const Mode unknown;
  return mode < action.modes.size() ? action.modes[mode] : unknown;
}

inline std::vector<Expense> all_expenses(const PlanGraph& graph, const Strategy& strategy,
                                         const std::vector<ScheduledAction>& actions) {
  const Plan& plan = graph.plan();
  const std::vector<status::History> histories = status::histories_of(graph);
  const auto run_end = last_running_day(plan);
  std::vector<Expense> all;
  for (std::size_t i = 0; i < strategy.chosen.size(); ++i) {
    const ChosenAction& chosen = strategy.chosen[i];
    const std::size_t place = *graph.find_item(NodeKind::action, chosen.action);
    const Action& action = plan.actions[place];
    const Course course{plan,
                        i,
                        action,
                        mode_of(action, chosen.mode),
                        actions[i],
                        histories[place],
                        plan.status_date,
                        run_end};
    for (const Expense& each : expenses_of(course, chosen.spent)) all.push_back(each);
  }
  return all;
}

/// Place of the accountable stakeholder of each chosen action; behind all where nobody is.
inline std::vector<std::size_t> owners_of(const PlanGraph& graph, const Strategy& strategy) {
  std::vector<std::size_t> owners;
  for (const ChosenAction& chosen : strategy.chosen) {
    const Action& action = graph.plan().actions[*graph.find_item(NodeKind::action, chosen.action)];
    const auto place = graph.find_item(NodeKind::stakeholder, sixstep::accountable_of(action));
    owners.push_back(place.value_or(graph.plan().stakeholders.size()));
  }
  return owners;
}

/// From the first to the last day that anything falls on.
inline std::optional<Days> span_of(const std::vector<Expense>& expenses, const WorkDays& work) {
  std::optional<Days> span;
  const auto add = [&](const std::optional<Days>& days) {
    if (!days) return;
    if (!span) span = days;
    span = Days{std::min(span->from, days->from), std::max(span->by, days->by)};
  };
  for (const Expense& expense : expenses) add(expense.days);
  std::ranges::for_each(work.scheduled, add);
  std::ranges::for_each(work.earliest, add);
  return span;
}

/// What never ends is at work until the last day that anything else falls on.
inline void end_ongoing(const PlanGraph& graph, const std::vector<ScheduledAction>& actions,
                        const Periods& periods, WorkDays& work) {
  for (std::size_t i = 0; i < actions.size() && periods.size() > 0; ++i) {
    const std::size_t place = *graph.find_item(NodeKind::action, actions[i].action);
    const bool ongoing = graph.plan().actions[place].ongoing.value_or(false);
    if (!ongoing || actions[i].finish) continue;
    work.scheduled[i] = work.earliest[i] = days_between(actions[i].start, periods.all().by);
  }
}

/// The chosen actions of each owner; the last entry is of those that nobody is accountable for.
inline std::vector<std::vector<Holding>> owned_actions(const Plan& plan,
                                                       const std::vector<std::size_t>& owner) {
  std::vector<std::vector<Holding>> owned(plan.stakeholders.size() + 1);
  for (std::size_t i = 0; i < owner.size(); ++i) owned[owner[i]].push_back({i, 1.0});
  return owned;
}

inline void lay_owners(const Plan& plan, const Ledger& ledger,
                       const std::vector<std::vector<Holding>>& owned, const WorkDays& work,
                       const Periods& periods, ScheduleCurves& curves) {
  for (std::size_t i = 0; i < ledger.owners.size(); ++i) {
    if (owned[i].empty()) continue;
    const AnyId of{i < plan.stakeholders.size() ? plan.stakeholders[i].id.value : ""};
    const Crowds crowds = crowds_of(loads_on(work.scheduled, owned[i]), periods);
    add_rows(of, periods, ledger.owners[i], &crowds, curves.owners);
    curves.owner_totals.push_back({of, ledger.owners[i].total});
  }
}

inline void lay_whole(const Ledger& ledger, const std::vector<std::vector<Holding>>& owned,
                      const WorkDays& work, const Periods& periods, ScheduleCurves& curves) {
  std::vector<Load> loads;
  for (const auto& of_owner : owned) {
    for (const Load& load : loads_on(work.scheduled, of_owner)) loads.push_back(load);
  }
  add_whole(periods, ledger.whole, crowds_of(loads, periods), curves.whole);
  curves.total.money = ledger.whole.total;
}

inline void lay_sources(const Plan& plan, const Ledger& ledger, const Periods& periods,
                        ScheduleCurves& curves) {
  for (std::size_t i = 0; i < ledger.sources.size(); ++i) {
    if (ledger.sources[i].total == MoneyFlow{}) continue;
    const AnyId of{i < plan.sources.size() ? plan.sources[i].id.value : ""};
    add_rows(of, periods, ledger.sources[i], nullptr, curves.sources);
    curves.source_totals.push_back({of, ledger.sources[i].total});
  }
}

inline void lay_overloads(const PlanGraph& graph, const Strategy& strategy,
                          const std::vector<LoadStretch>& load,
                          const std::vector<std::vector<Holding>>& owned, const WorkDays& work,
                          std::size_t most_at_once, ScheduleCurves& curves) {
  const auto holdings = holdings_of(graph, strategy);
  curves.overloads = resource_overloads(graph, strategy, load, work, holdings);
  for (Overload& each : owner_overloads(graph.plan(), strategy, owned, work, most_at_once)) {
    curves.overloads.push_back(std::move(each));
  }
}

inline WorkDays work_days(const std::vector<ScheduledAction>& actions,
                          std::vector<std::optional<Days>> earliest) {
  WorkDays work{{}, std::move(earliest)};
  for (const ScheduledAction& each : actions) {
    work.scheduled.push_back(days_between(each.start, each.finish));
  }
  work.earliest.resize(actions.size());
  return work;
}

/// The money of curves: what, when, whose, and from which source.
inline void lay_money(const Plan& plan, const std::vector<Expense>& expenses,
                      const std::vector<std::size_t>& owner, const WorkDays& work,
                      const Periods& periods, ScheduleCurves& curves) {
  Treasury treasury(plan, expenses, periods);
  const std::vector<Part> parts = treasury.pay(parts_of(expenses, plan.fiscal_year(), periods));
  curves.funding = std::move(treasury.funding);
  const Ledger ledger = keep_ledger(plan, expenses, owner, parts, periods);
  const auto owned = owned_actions(plan, owner);
  lay_whole(ledger, owned, work, periods, curves);
  lay_owners(plan, ledger, owned, work, periods, curves);
  lay_sources(plan, ledger, periods, curves);
}

/// Reads the actions, their dates and the load of a plan that is made so far; `earliest` are the
/// days of each if only dependencies held it. O(actions × (periods + sources) + demands × periods).
inline ScheduleCurves curves_of(const PlanGraph& graph, const Strategy& strategy,
                                const ActionPlan& made, std::vector<std::optional<Days>> earliest,
                                PeriodLength length, std::size_t most_at_once) {
  const Plan& plan = graph.plan();
  WorkDays work = work_days(made.actions, std::move(earliest));
  const std::vector<Expense> expenses = all_expenses(graph, strategy, made.actions);
  const auto span = span_of(expenses, work);
  const Periods periods = span ? Periods(*span, plan.fiscal_year(), length) : Periods();
  end_ongoing(graph, made.actions, periods, work);
  ScheduleCurves curves;
  curves.period = span ? periods.length() : length;
  curves.truncated = span && periods.size() == 0;
  const std::vector<std::size_t> owner = owners_of(graph, strategy);
  lay_money(plan, expenses, owner, work, periods, curves);
  curves.resources = resource_periods(plan, work, holdings_of(graph, strategy), periods);
  lay_overloads(graph, strategy, made.load, owned_actions(plan, owner), work, most_at_once, curves);
  return curves;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::curves
