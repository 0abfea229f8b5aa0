// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/diagnostic.hpp>
#include <sixstep/plan/plan.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Everything in a plan that cannot be meant: dangling and duplicate ids, cycles (told with their
/// members), impossible dates, budgets that do not add up, shares and ratings outside their range,
/// ranges out of order, amounts whose sum would overflow.
///
/// All problems at once, in the order of the document; pointers point into its canonical form.
/// `read_plan` calls this itself. O(size of the plan).
std::vector<Diagnostic> check_plan(const Plan& plan);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/plan/checks.ipp>
#endif
