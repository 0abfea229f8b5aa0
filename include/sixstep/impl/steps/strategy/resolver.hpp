// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include <sixstep/impl/steps/strategy/problem.hpp>
#include <sixstep/solve/selection.hpp>

// The choice solved again with something changed: what all studies around it are made of.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// The choice that was made: what the studies change, and hold their answers against.
struct Made {
  const Question& question;
  const SelectionProblem& problem;
  const Selection& selection;
  double value = 0.0;
  double bound = 0.0;
  bool optimal = false;

  bool has(std::size_t item) const { return selection[item].has_value(); }
  /// Differences below are none: the solver's tolerance, with room for sums.
  double tolerance() const { return 1e-8 * std::max(1e-3, std::abs(value)); }
};

/// Solves changed copies of the choice within a common limit of work.
class Resolver {
 public:
  Resolver(const StrategyOptions& options, std::uint64_t limit) : options_(options), left_(limit) {}

  SelectionResult solve(const SelectionProblem& problem, bool explain = false) {
    SelectionOptions kernel;
    kernel.seed = options_.seed;
    kernel.threads = options_.threads;
    kernel.explain = explain;
    kernel.stop = {left_, options_.stop.should_stop};
    SelectionResult result = solve_selection(problem, kernel);
    // Each solve reads the whole problem before it counts anything.
    left_ -= std::min(left_, result.work + 100 * problem.items.size() + 1000);
    const bool decided =
        result.status == SelectionStatus::optimal || result.status == SelectionStatus::infeasible;
    exhausted_ = exhausted_ || !decided || left_ == 0;
    return result;
  }

  /// Whether the work is used up, so that an answer may be missing.
  bool exhausted() const { return exhausted_; }

 private:
  const StrategyOptions& options_;
  std::uint64_t left_;
  bool exhausted_ = false;
};

/// Ids of the actions that are in the first selection and not in the second.
inline std::vector<Id<Action>> only_in(const Question& question, const Selection& first,
                                       const Selection& second) {
  std::vector<Id<Action>> result;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (first[i] && !second[i]) result.push_back(question.action(i).id);
  }
  return result;
}

/// Gives a source more money in one period: every set of sources that it belongs to has it.
inline void add_money(const Question& question, std::size_t source, std::uint32_t period,
                      std::int64_t amount, SelectionProblem& problem) {
  for (std::size_t row = 0; row < question.rows.size(); ++row) {
    auto& limit = problem.capacities[row].limit[period];
    if (limit && (question.rows[row] >> source & 1)) *limit += amount;
  }
}

/// Values play no part in whether anything is admissible.
inline void forget_values(SelectionProblem& problem) {
  for (SelectionItem& item : problem.items) {
    for (SelectionMode& mode : item.modes) mode.value.clear();
  }
  problem.synergies.clear();
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
