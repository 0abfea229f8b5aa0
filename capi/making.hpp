// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/plan/plan.hpp>
#include <sixstep/roadmap/roadmap.hpp>

#include "interruption.hpp"
#include "options.hpp"

namespace sixstep_c {

/// How the dates and the cost of a strategy are simulated.
sixstep::RiskOptions risk_of(const sixstep_options& options);

/// How the road map of a plan is made; a baseline that the plan has not is a Failure. Must not
/// outlive the interruption.
sixstep::RoadmapOptions making_of(const sixstep_options& options, const sixstep::Plan& plan,
                                  Interruption& interruption);

}  // namespace sixstep_c
