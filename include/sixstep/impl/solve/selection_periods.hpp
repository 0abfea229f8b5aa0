// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>

#include <sixstep/solve/period_problem.hpp>
#include <sixstep/solve/selection.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

/// A selection problem in the form that large ones are solved in: rows for capacities, choices,
/// policies and orders that are no prerequisites, an item more for each synergy. Carried shares are
/// rounded so that every admissible selection stays one. Empty where a need depends on the mode, or
/// where there are more rows than can be priced.
std::optional<PeriodProblem> as_periods(const SelectionProblem& problem);

/// Whether branch and bound over single options has no hope: thousands of them.
bool is_large(const SelectionProblem& problem);

/// The selection and bound of `schedule_periods`; empty where it knows no admissible selection.
std::optional<SelectionResult> solve_by_periods(const SelectionProblem& problem,
                                                const SelectionOptions& options);

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/selection_periods.ipp>
#endif
