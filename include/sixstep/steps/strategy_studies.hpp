// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/money.hpp>
#include <sixstep/steps/outcomes.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What to find out around the choice. Each study solves the choice again with something changed,
/// and has a limit of work of its own, within which its answer is the same on every machine; what
/// the limit cuts off is marked as not complete, never guessed.
struct StrategyStudies {
  bool rejections = true;       ///< what each action that is left out would take
  bool marginal_values = true;  ///< what a little more money is worth
  bool frontier = true;         ///< what value costs in other objectives
  bool comparison = true;       ///< lean, balanced, ambitious, and each under each scenario
  bool weight_ranges = true;    ///< how far goals' weights may move
  /// Of the marginal values. Empty: a million, in major units of the currency.
  std::optional<Money> more = {};
  /// Of the frontier: the first is made best, the others are held to limits. At least two, none
  /// twice, first value or, without it, cost or equity; else std::invalid_argument is thrown.
  std::vector<Objective> objectives = {Objective::value, Objective::cost};
  std::size_t points = 9;                 ///< limits tried of each further objective: at least 2
  std::uint64_t work_limit = 50'000'000;  ///< of each study, in the unit of SelectionOptions::stop
};

/// No study at all: the choice alone.
inline StrategyStudies no_studies() {
  StrategyStudies none;
  none.rejections = none.marginal_values = none.frontier = none.comparison = false;
  none.weight_ranges = false;
  return none;
}

}  // namespace sixstep::inline SIXSTEP_FORM
