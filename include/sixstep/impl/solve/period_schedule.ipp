// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/solve/period_search.hpp>
#include <sixstep/solve/period_schedule.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE PeriodScheduleResult schedule_periods(const PeriodProblem& problem,
                                                     const PeriodScheduleOptions& options) {
  require_sound(problem);
  return detail::period::WindowSearch(problem, options).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM
