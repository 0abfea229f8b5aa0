// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/plan/checks/headings.hpp>
#include <sixstep/impl/plan/checks/registry.hpp>

/// Every amount of the plan: not negative, in order, in a sensible year, and small enough together
/// that sums are exact; and whether what is committed fits what there is.
namespace sixstep::inline SIXSTEP_FORM::detail::checks {

class Amounts {
 public:
  explicit Amounts(Examination& exam) : findings_(exam.findings), currency_(exam.plan.currency) {}

  std::string in_words(Money amount) const {
    if (!currency_) return std::to_string(amount.minor) + " minor units";
    return to_decimal(amount, currency_->decimals) + " " + currency_->code;
  }

  void check(const Place& place, Money amount) {
    const std::int64_t minor = amount.minor;
    if (minor < 0) {
      findings_.error(codes::negative_amount, place,
                      "found " + in_words(amount) + ", expected an amount that is not negative");
    }
    const bool is_too_large = minor > largest_amount.minor || minor < -largest_amount.minor;
    const Money size = {is_too_large ? largest_amount.minor : minor < 0 ? -minor : minor};
    is_too_large_ = is_too_large_ || is_too_large || size > largest_total - total_;
    if (!is_too_large_) total_ += size;
    is_empty_ = false;
  }

  void check(const Place& place, const Estimate<Money>& estimate) {
    if (!estimate.bounds) return check(place, estimate.likely);
    const auto& [low, high] = *estimate.bounds;
    check(place / "low", low);
    check(place / "likely", estimate.likely);
    check(place / "high", high);
    if (low <= estimate.likely && estimate.likely <= high) return;
    findings_.error(codes::range_out_of_order, place,
                    "the range says low " + in_words(low) + ", likely " +
                        in_words(estimate.likely) + ", high " + in_words(high) +
                        "; expected low ≤ likely ≤ high",
                    "sort the three amounts");
  }

  template <class Amount>
  void check(const Place& place, const std::optional<Amount>& amount) {
    if (amount) check(place, *amount);
  }

  Money total() const { return total_; }

  /// Says what holds for all amounts together; true if sums of them are exact.
  bool conclude() {
    const Place base;
    if (!is_empty_ && !currency_) {
      findings_.error(codes::missing_currency, base,
                      "the plan speaks of money but has no \"currency\"",
                      "name it by its ISO 4217 code, such as \"EUR\"");
    }
    if (!is_too_large_) return true;
    findings_.error(codes::total_too_large, base,
                    "the plan's amounts add up to more than " + in_words(largest_total) +
                        ", beyond which sums are not exact",
                    "check whether amounts were entered in the wrong unit");
    return false;
  }

 private:
  Findings& findings_;
  const std::optional<Currency>& currency_;
  Money total_;
  bool is_too_large_ = false;
  bool is_empty_ = true;
};

/// A year that a plan of our time may speak of.
constexpr bool is_sensible_year(int year) { return year >= 1900 && year <= 2200; }
constexpr bool is_sensible_cost_year(int year) {
  return (year >= 0 && year < 100) || is_sensible_year(year);
}

inline void check_year(Findings& findings, const Place& place, int year, bool is_sensible,
                       std::string_view expected) {
  if (is_sensible) return;
  findings.error(codes::year_out_of_range, place,
                 "found the year " + std::to_string(year) + ", expected " + std::string(expected));
}

inline void check_mode_money(Examination& exam, Amounts& amounts, const Place& place,
                             const Mode& mode) {
  amounts.check(place / "cost", mode.cost.total);
  for_each_entry(place / "cost", mode.cost.by_year, [&](const Place& p, const YearCost& cost) {
    check_year(exam.findings, p / "year", cost.year, is_sensible_cost_year(cost.year),
               "0 to 99, counted from the start, or a year from 1900 to 2200");
    amounts.check(p / "amount", cost.amount);
  });
  amounts.check(place / "run_cost", mode.run_cost);
}

inline void check_budget_money(Examination& exam, Amounts& amounts) {
  const Place base;
  for_each_entry(base / "budgets", exam.plan.budgets, [&](const Place& p, const Budget& budget) {
    for (const YearAmount& amount : budget.amounts) {
      const std::string year = std::to_string(amount.year);
      check_year(exam.findings, p / "amounts" / year, amount.year, is_sensible_year(amount.year),
                 "a year from 1900 to 2200");
      amounts.check(p / "amounts" / year, amount.amount);
    }
  });
}

/// The fiscal years that a strategy may decide about, at most.
inline int most_years(const Plan& plan) {
  constexpr int longest = 100;
  if (!plan.horizon.from || !plan.horizon.by) return longest;
  const int years = fiscal_year(plan.horizon.by->last, plan.fiscal_year()) -
                    fiscal_year(plan.horizon.from->first, plan.fiscal_year()) + 1;
  return std::clamp(years, 1, longest);
}

/// Running costs come back each year: over all years they must fit the room that is left, so that
/// sums stay exact.
inline void check_running_costs(Examination& exam, Money room) {
  const Place base;
  const Money most = {room.minor / most_years(exam.plan)};
  Money sum;
  for (std::size_t i = 0; i < exam.plan.actions.size(); ++i) {
    for (const Mode& mode : exam.plan.actions[i].modes) {
      if (mode.run_cost) sum += mode.run_cost->likely;
    }
    if (sum <= most) continue;
    exam.findings.error(codes::total_too_large, base / "actions" / i,
                        "running costs up to here add up, over all years of the plan, to more than "
                        "sums are exact for",
                        "check whether amounts were entered in the wrong unit");
    return;
  }
}

/// Every amount of the plan once; true if sums of them are exact.
inline bool check_amounts(Examination& exam) {
  Amounts amounts(exam);
  const Plan& plan = exam.plan;
  const Place base;
  if (plan.price_year) {
    check_year(exam.findings, base / "price_year", *plan.price_year,
               is_sensible_year(*plan.price_year), "a year from 1900 to 2200");
  }
  check_budget_money(exam, amounts);
  for_each_entry(base / "actions", plan.actions, [&](const Place& p, const Action& action) {
    for_each_mode(p, action, [&](const Place& at, const Mode& mode) {
      check_mode_money(exam, amounts, at, mode);
    });
    if (action.pilot) amounts.check(p / "pilot" / "cost", action.pilot->cost);
  });
  for_each_entry(base / "risks", plan.risks, [&](const Place& p, const Risk& risk) {
    for_each_entry(p / "hits", risk.hits,
                   [&](const Place& at, const Hit& hit) { amounts.check(at / "cost", hit.cost); });
  });
  for_each_entry(base / "progress", plan.progress, [&](const Place& p, const auto& report) {
    amounts.check(p / "spent", report.spent);
  });
  for_each_entry(base / "baselines", plan.baselines, [&](const Place& p, const auto& baseline) {
    for_each_entry(p / "actions", baseline.actions, [&](const Place& at, const auto& promised) {
      amounts.check(at / "cost", promised.cost);
    });
  });
  if (!amounts.conclude()) return false;
  check_running_costs(exam, largest_total - amounts.total());
  return true;
}

/// Costs of a year after the plan's end, which no budget of the plan can pay or limit.
inline void check_cost_years(Examination& exam) {
  if (!exam.plan.horizon.by || exam.plan.budgets.empty()) return;
  const int last = fiscal_year(exam.plan.horizon.by->last, exam.plan.fiscal_year());
  const Place base;
  for_each_entry(base / "actions", exam.plan.actions, [&](const Place& p, const Action& action) {
    for_each_mode(p, action, [&](const Place& at, const Mode& mode) {
      for_each_entry(at / "cost", mode.cost.by_year, [&](const Place& q, const YearCost& cost) {
        if (cost.year < 1000 || cost.year <= last) return;
        exam.findings.warning(codes::year_out_of_range, q / "year",
                              "the cost of " + std::to_string(cost.year) +
                                  " falls after the horizon, which ends in " +
                                  std::to_string(last) + ": no budget limits it",
                              "correct the year, or let the horizon end later");
      });
    });
  });
}

/// The cheapest or the dearest way to carry out an action, or nothing where a cost is unknown.
struct CostSpan {
  Money least;
  Money most;
};

inline std::optional<CostSpan> cost_span(const Mode& mode) {
  if (!mode.cost.known()) return std::nullopt;
  CostSpan span;
  const auto add = [&span](const Estimate<Money>& amount) {
    span.least += amount.likely;
    span.most += amount.bounds ? amount.bounds->high : amount.likely;
  };
  if (mode.cost.total) add(*mode.cost.total);
  for (const YearCost& cost : mode.cost.by_year) add(cost.amount);
  return span;
}

inline std::optional<CostSpan> cost_span(const Action& action) {
  std::optional<CostSpan> result;
  for (const Mode& mode : action.modes) {
    const auto span = cost_span(mode);
    if (!span) return std::nullopt;
    if (!result) result = span;
    result->least = std::min(result->least, span->least);
    result->most = std::max(result->most, span->most);
  }
  return result;
}

inline void check_budgets_add_up(Examination& exam) {
  if (exam.plan.budgets.empty()) return;
  Money budget;
  for (const Budget& entry : exam.plan.budgets) {
    for (const YearAmount& amount : entry.amounts) budget += amount.amount;
  }
  const Headings headings(exam);
  Money committed;
  for (std::size_t i = 0; i < exam.plan.actions.size(); ++i) {
    const Action& action = exam.plan.actions[i];
    if (headings.contains(i) || !is_mandatory(action)) continue;
    if (const auto span = cost_span(action)) committed += span->least;
  }
  if (committed <= budget) return;
  const Amounts amounts(exam);
  const Place base;
  exam.findings.warning(codes::budget_exceeded, base / "budgets",
                        "the known costs of what is committed, " + amounts.in_words(committed) +
                            ", are above all budgets together, " + amounts.in_words(budget) +
                            ", by " + amounts.in_words(committed - budget),
                        "add the missing budgets, or make some actions \"proposed\"");
}

inline void check_spending(Examination& exam) {
  const Amounts amounts(exam);
  const Place base;
  for_each_entry(base / "progress", exam.plan.progress, [&](const Place& p, const auto& report) {
    const auto index = exam.registry.index(report.action, Meaning::action);
    if (!index || !report.spent) return;
    const auto span = cost_span(exam.plan.actions[*index]);
    if (!span || *report.spent <= span->most) return;
    exam.findings.warning(codes::spent_above_cost, p / "spent",
                          "reported spent " + amounts.in_words(*report.spent) +
                              ", above the cost of " + in_quotes(report.action) + ", " +
                              amounts.in_words(span->most),
                          "correct the report, or raise the action's cost");
  });
}

inline void check_money(Examination& exam) {
  if (!check_amounts(exam)) return;
  check_cost_years(exam);
  check_budgets_add_up(exam);
  check_spending(exam);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks
