// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/steps/curves/periods.hpp>
#include <sixstep/impl/steps/status/history.hpp>
#include <sixstep/impl/steps/strategy/funding.hpp>

// What each chosen action costs, on which days, and who may pay it.
namespace sixstep::inline SIXSTEP_FORM::detail::curves {

/// The one source that pays, or those of which one may.
struct Payers {
  std::optional<std::size_t> only;
  strategy::SourceSet several = 0;
  friend bool operator==(const Payers&, const Payers&) = default;
};

/// Money of one action on some days. Without an amount it is not known how much; without days, not
/// known when.
struct Expense {
  MoneyTotal MoneyFlow::*kind = &MoneyFlow::planned;
  std::size_t action = 0;  ///< place among the chosen
  std::optional<Money> amount;
  std::optional<Days> days;
  Payers payers;
};

inline Payers payers_of(const Plan& plan, const Action& action, const Id<Source>& named) {
  Payers payers;
  for (std::size_t i = 0; i < plan.sources.size(); ++i) {
    if (!named.empty() && plan.sources[i].id == named) return {i, 0};
  }
  payers.several = strategy::admissible(plan, action, {});
  if (std::has_single_bit(payers.several)) {
    return {static_cast<std::size_t>(std::countr_zero(payers.several)), 0};
  }
  return payers;
}

/// What the flows of one action are read from.
struct Course {
  const Plan& plan;
  std::size_t place;  ///< among the chosen
  const Action& action;
  const Mode& mode;
  const ScheduledAction& dates;
  const status::History& history;
  std::optional<Date> now;      ///< the status date
  std::optional<Date> run_end;  ///< last day that running costs are told for

  std::optional<Days> days() const { return days_between(dates.start, dates.finish); }
  /// The days of work that are still to come.
  std::optional<Days> days_ahead() const {
    if (!dates.start || !now) return days();
    return days_between(std::max(*dates.start, *now + 1), dates.finish);
  }
  bool begun() const { return !status::not_begun(action, history); }
  Expense expense(MoneyTotal MoneyFlow::*kind, std::optional<Money> amount,
                  std::optional<Days> days, const Payers& payers) const {
    return {kind, place, amount, days, payers};
  }
  Payers any_payer() const { return payers_of(plan, action, {}); }
};

/// The days of work in a fiscal year, or all of that year if there are none.
inline std::optional<Days> days_of_year(const Course& course, const YearCost& cost) {
  const MonthDay begin = course.plan.fiscal_year();
  int year = cost.year;
  if (year < 1000) {
    if (!course.dates.start) return std::nullopt;
    year += fiscal_year(*course.dates.start, begin);
  }
  if (year < 1 || year > 9000) return std::nullopt;
  const Days whole{fiscal_year_begin(year, begin), fiscal_year_begin(year + 1, begin) + -1};
  const auto work = course.days();
  if (!work) return whole;
  const auto common = days_between(std::max(whole.from, work->from), std::min(whole.by, work->by));
  return common ? common : whole;
}

/// The cost of the chosen mode as planned; one entry without an amount where it is not known.
inline std::vector<Expense> planned(const Course& course) {
  constexpr auto kind = &MoneyFlow::planned;
  const Cost& cost = course.mode.cost;
  if (!cost.known()) {
    return {course.expense(kind, std::nullopt, course.days(), course.any_payer())};
  }
  if (cost.total) {
    return {course.expense(kind, cost.total->likely, course.days(), course.any_payer())};
  }
  std::vector<Expense> result;
  for (const YearCost& year : cost.by_year) {
    result.push_back(course.expense(kind, year.amount.likely, days_of_year(course, year),
                                    payers_of(course.plan, course.action, year.source)));
  }
  return result;
}

/// The source of what was paid: reports name none, so it is known only where one pays for all.
inline Payers payer_of_all(const std::vector<Expense>& planned) {
  const Payers& first = planned.front().payers;
  const bool same = std::ranges::all_of(
      planned, [&](const Expense& each) { return each.payers.only == first.only; });
  return same ? Payers{first.only, 0} : Payers{};
}

/// Spend by the reports. A report that says less than one before takes back the latest of it.
inline std::vector<Expense> paid(const Course& course, std::optional<Money> spent,
                                 const Payers& payer) {
  constexpr auto kind = &MoneyFlow::paid;
  if (!spent && !course.begun()) return {};
  if (!spent) {
    const auto until = course.now && course.dates.finish
                           ? std::min(*course.dates.finish, *course.now)
                           : course.now;
    return {course.expense(kind, {}, days_between(course.dates.start, until), payer)};
  }
  if (course.history.spent.empty()) return {course.expense(kind, spent, {}, payer)};
  auto sums = course.history.spent;
  for (std::size_t i = sums.size() - 1; i > 0; --i) {
    sums[i - 1].value = std::min(sums[i - 1].value, sums[i].value);
  }
  std::vector<Expense> result;
  Money before;
  for (const auto& [at, sum] : sums) {
    if (sum > before) result.push_back(course.expense(kind, sum - before, Days{at, at}, payer));
    before = sum;
  }
  return result;
}

/// What is left of planned days after the status date; where nothing is, the work still to come.
inline std::optional<Days> ahead(const Course& course, const std::optional<Days>& days) {
  if (!days || !course.now || days->from > *course.now) return days;
  if (days->by > *course.now) return Days{*course.now + 1, days->by};
  return course.days_ahead();
}

/// Cost less spend: what was spent is taken from the earliest of it.
inline std::vector<Expense> to_pay(const Course& course, std::optional<Money> spent,
                                   std::vector<Expense> planned) {
  constexpr auto kind = &MoneyFlow::to_pay;
  if (!spent && !course.begun()) spent = Money{};
  const bool over = action::finished(course.action);
  if (over && spent) return {};
  if (!spent || !planned.front().amount) {
    const auto days = over ? std::nullopt : course.days_ahead();
    return {course.expense(kind, {}, days, payer_of_all(planned))};
  }
  std::ranges::stable_sort(planned, {}, [](const Expense& each) {
    return each.days ? each.days->from : Date{std::numeric_limits<std::int32_t>::max()};
  });
  std::vector<Expense> result;
  Money left = *spent;
  for (const Expense& each : planned) {
    const Money covered = std::clamp(left, Money{}, std::max(Money{}, *each.amount));
    left -= covered;
    if (*each.amount <= covered) continue;
    result.push_back(
        course.expense(kind, *each.amount - covered, ahead(course, each.days), each.payers));
  }
  return result;
}

/// Running costs, by fiscal year, of the days after completion that are still to come.
inline std::vector<Expense> running(const Course& course) {
  constexpr auto kind = &MoneyFlow::run;
  if (course.action.ongoing.value_or(false)) return {};
  std::optional<Days> days;
  if (course.dates.finish) {
    const Date from = std::max(*course.dates.finish, course.now.value_or(*course.dates.finish)) + 1;
    if (course.run_end && from > *course.run_end) return {};
    days = days_between(from, course.run_end);
  }
  if (!course.mode.run_cost || !days) {
    return {course.expense(kind, {}, days, course.any_payer())};
  }
  const MonthDay begin = course.plan.fiscal_year();
  std::vector<Expense> result;
  for (int year = fiscal_year(days->from, begin); year <= fiscal_year(days->by, begin); ++year) {
    const Days whole{fiscal_year_begin(year, begin), fiscal_year_begin(year + 1, begin) + -1};
    const Days run{std::max(whole.from, days->from), std::min(whole.by, days->by)};
    const double running = run.by - run.from + 1;
    const Money part = split(course.mode.run_cost->likely,
                             std::array{running, whole.by - whole.from + 1 - running})[0];
    result.push_back(course.expense(kind, part, run, course.any_payer()));
  }
  return result;
}

inline std::vector<Expense> expenses_of(const Course& course, std::optional<Money> spent) {
  std::vector<Expense> result = planned(course);
  const std::vector<Expense> plan = result;
  for (auto&& list :
       {paid(course, spent, payer_of_all(plan)), to_pay(course, spent, plan), running(course)}) {
    result.insert(result.end(), list.begin(), list.end());
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::curves
