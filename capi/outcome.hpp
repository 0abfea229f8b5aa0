// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/steps/action.hpp>
#include <sixstep/steps/strategy.hpp>

#include "interruption.hpp"

namespace sixstep_c {

/// What became of a call that chose a strategy: stopped comes first, because what was stopped
/// proves nothing.
inline sixstep_status outcome(const Interruption& interruption, const sixstep::Strategy& strategy) {
  if (interruption.happened()) return SIXSTEP_STOPPED;
  switch (strategy.status) {
    case sixstep::StrategyStatus::optimal:
      return SIXSTEP_OK;
    case sixstep::StrategyStatus::infeasible:
      return SIXSTEP_INFEASIBLE;
    default:
      return SIXSTEP_STOPPED;
  }
}

/// The same for a call that went on to dates: rules that no schedule keeps count like those that no
/// choice keeps.
inline sixstep_status outcome(const Interruption& interruption, const sixstep::Strategy& strategy,
                              const sixstep::ActionPlan& plan) {
  const sixstep_status status = outcome(interruption, strategy);
  return status == SIXSTEP_OK && !plan.conflict.empty() ? SIXSTEP_INFEASIBLE : status;
}

}  // namespace sixstep_c
