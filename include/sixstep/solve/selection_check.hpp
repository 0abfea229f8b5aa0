// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/selection_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a selection is worth and which rules it breaks.
struct SelectionCheck {
  double value = 0.0;                   ///< values of all placements plus synergies
  std::vector<std::string> violations;  ///< one sentence per broken rule; empty: admissible
};

/// Checks a selection by the definitions of SelectionProblem alone; shares nothing with the solver.
/// The problem must be sound (`validate`). Throws std::invalid_argument unless the selection has
/// one entry per item. O(size of the problem).
SelectionCheck check_selection(const SelectionProblem& problem, const Selection& selection);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/selection_check.ipp>
#endif
