// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include <sixstep/impl/solve/period_relaxation.hpp>
#include <sixstep/solve/period_bound.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE PeriodBound bound_periods(const PeriodProblem& problem,
                                         const PeriodBoundOptions& options) {
  require_sound(problem);
  return detail::period::Relaxation(problem, options).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM
