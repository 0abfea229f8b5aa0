// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <vector>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/steps/strategy/problem.hpp>
#include <sixstep/impl/steps/strategy/worlds.hpp>
#include <sixstep/solve/selection.hpp>
#include <sixstep/solve/selection_check.hpp>

// The choice of an earlier road map, made again as far as the plan still allows.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

using KeptById = std::map<std::string_view, const KeptAction*>;

inline KeptById by_id(const std::vector<KeptAction>& kept) {
  KeptById result;
  for (const KeptAction& each : kept) result.emplace(each.action.value, &each);
  return result;
}

/// What being as before is worth. All values of a plan together are about 1: the same choice counts
/// more than any of them, the same mode and year less than the choice.
struct KeepingWorth {
  static constexpr double choice = 64.0, mode = 16.0, year = 4.0;
};

inline double worth_of(const Question& question, const KeptAction& kept, std::size_t mode,
                       std::uint32_t period) {
  double worth = KeepingWorth::choice;
  if (mode == kept.mode) worth += KeepingWorth::mode;
  const bool known = kept.start_year && question.years.first;
  const int wanted = known ? std::max(0, *kept.start_year - *question.years.first) : 0;
  if (!known || static_cast<int>(period) == wanted) worth += KeepingWorth::year;
  return worth;
}

/// The problem in which being as before comes first, and what is best breaks its ties.
inline SelectionProblem valuing_the_same(const Question& question, SelectionProblem problem,
                                         const KeptById& kept) {
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    const auto found = kept.find(question.action(i).id.value);
    auto& modes = problem.items[i].modes;
    for (std::size_t mode = 0; mode < modes.size(); ++mode) {
      modes[mode].value.resize(problem.periods, 0.0);
      for (std::uint32_t period = 0; period < problem.periods; ++period) {
        modes[mode].value[period] += found == kept.end()
                                         ? -KeepingWorth::choice
                                         : worth_of(question, *found->second, mode, period);
      }
    }
  }
  return problem;
}

/// Everything that was chosen is chosen again, and nothing else that need not be.
inline SelectionProblem exactly_these(const Question& question, const SelectionProblem& problem,
                                      const std::vector<KeptAction>& kept, const KeptById& by_id) {
  SelectionProblem same = only_these(question, problem, mapped(kept, &KeptAction::action));
  for (std::size_t i = 0; i < same.items.size(); ++i) {
    if (!same.items[i].modes.empty() && by_id.contains(question.action(i).id.value))
      same.items[i].mandatory = true;
  }
  return same;
}

/// A selection of the changed problem as a result of the true one, with its bound.
inline SelectionResult in_true_values(const SelectionProblem& problem, SelectionResult kept,
                                      const SelectionOptions& options) {
  const SelectionResult anew = solve_selection(problem, options);
  kept.value = check_selection(problem, kept.selection).value;
  kept.bound = std::max(anew.bound.value_or(*kept.value), *kept.value);
  const double open = *kept.bound - *kept.value;
  const bool best = open <= 1e-9 * std::max(1.0, std::abs(*kept.bound));
  kept.status = best ? SelectionStatus::optimal : SelectionStatus::feasible;
  kept.gap = *kept.value > 0 ? std::optional(open / *kept.value) : std::nullopt;
  return kept;
}

inline SelectionResult keep_choice(const Question& question, const SelectionProblem& problem,
                                   const std::vector<KeptAction>& kept,
                                   const SelectionOptions& options) {
  const KeptById known = by_id(kept);
  const SelectionProblem same = exactly_these(question, problem, kept, known);
  SelectionResult result = solve_selection(valuing_the_same(question, same, known), options);
  if (result.selection.empty() && !problem.items.empty()) {
    result = solve_selection(valuing_the_same(question, problem, known), options);
  }
  if (result.selection.empty()) return solve_selection(problem, options);
  return in_true_values(problem, std::move(result), options);
}

inline MethodNote keeping_note() {
  return {
      "kept choice",
      "the choice of the road map before, with as few changes as budgets, rules and commitments "
      "now need",
      "first the same actions, then the same modes, then the same years, then value; the bound "
      "is that of a choice made anew",
      std::nullopt};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
