// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

#include <sixstep/impl/steps/strategy/resolver.hpp>

// What a little more money is worth, by solving again with it.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// A million in major units.
inline Money a_million(const Plan& plan) {
  Money amount{1'000'000};
  for (int i = plan.currency ? plan.currency->decimals : 2; i > 0; --i) amount.minor *= 10;
  return amount;
}

/// What is found in the problem with more of something, against today's choice.
template <class Marginal>
void compare(const Made& made, const SelectionResult& found, Marginal& result) {
  // What is chosen today stays possible, so that a gain below 0 is the solver's tolerance.
  if (found.value) result.at_least = std::max(0.0, *found.value - made.bound);
  result.at_most = std::max(0.0, found.bound.value_or(made.bound) - made.value);
  if (made.optimal && found.status == SelectionStatus::optimal) {
    const double gain = std::max(0.0, *found.value - made.value);
    result.at_least = result.at_most = gain > made.tolerance() ? gain : 0.0;
  }
  if (result.at_least > 0.0) {
    result.added = only_in(made.question, found.selection, made.selection);
    result.dropped = only_in(made.question, made.selection, found.selection);
  }
}

inline MarginalValue marginal_value(const Made& made, std::size_t source, std::uint32_t period,
                                    Money more, Resolver& resolver) {
  SelectionProblem richer = made.problem;
  add_money(made.question, source, period, more.minor, richer);
  MarginalValue result;
  result.source = made.question.plan().sources[source].id;
  result.year = made.question.years.name(period).value_or(0);
  result.more = more;
  compare(made, resolver.solve(richer), result);
  return result;
}

/// By year, then source, until the work is used up.
inline std::vector<MarginalValue> marginal_values(const Made& made, Money more,
                                                  Resolver& resolver) {
  std::vector<MarginalValue> result;
  const Question& question = made.question;
  for (std::uint32_t period = 0; period < question.years.count; ++period) {
    for (std::size_t i = 0; i < question.purse.limited.size() && i < most_sources; ++i) {
      if (!question.purse.limited[i]) continue;
      if (resolver.exhausted()) return result;
      result.push_back(marginal_value(made, i, period, more, resolver));
    }
  }
  return result;
}

/// One more unit of each resource, by year, until the work is used up.
inline std::vector<MarginalResource> marginal_resources(const Made& made, Resolver& resolver) {
  std::vector<MarginalResource> result;
  const Question& question = made.question;
  for (std::uint32_t period = 0; period < question.years.count; ++period) {
    for (std::size_t i = 0; i < question.teams.size(); ++i) {
      const std::size_t row = question.rows.size() + i;
      if (!made.problem.capacities[row].limit[period]) continue;
      if (resolver.exhausted()) return result;
      SelectionProblem richer = made.problem;
      MarginalResource& marginal = result.emplace_back();
      marginal.resource = team_of_row(question, row).id;
      marginal.year = question.years.name(period).value_or(0);
      *richer.capacities[row].limit[period] += in_parts(marginal.more);
      compare(made, resolver.solve(richer), marginal);
    }
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
