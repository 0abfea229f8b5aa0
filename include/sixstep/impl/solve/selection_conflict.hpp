// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/solve/selection.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

/// Fills in why an infeasible problem is so: deletes every rule that is not needed for that, one
/// at a time (deletion filter; Chinneck & Dravnieks 1991). Work adds to the result's; where the
/// stop condition cuts a test short, the rule stays and the set may not be minimal.
void find_conflict(const SelectionProblem& problem, const SelectionOptions& options,
                   SelectionResult& result);

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/selection_conflict.ipp>
#endif
