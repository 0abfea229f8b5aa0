// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>

#include <sixstep/impl/solve/selection_conflict.hpp>
#include <sixstep/impl/solve/selection_periods.hpp>
#include <sixstep/impl/solve/selection_search.hpp>
#include <sixstep/solve/selection.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE SelectionResult solve_selection(const SelectionProblem& problem,
                                               const SelectionOptions& options) {
  if (const std::vector<std::string> wrong = validate(problem); !wrong.empty()) {
    throw std::invalid_argument("solve_selection: " + wrong.front());
  }
  if (!(options.gap_tolerance >= 0.0)) {
    throw std::invalid_argument("solve_selection: the gap tolerance is not at least 0");
  }
  if (detail::selection::is_large(problem)) {
    if (auto result = detail::selection::solve_by_periods(problem, options)) return *result;
  }
  SelectionResult result = detail::selection::Search(problem, options).run();
  if (result.status == SelectionStatus::infeasible && options.explain) {
    detail::selection::find_conflict(problem, options, result);
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
