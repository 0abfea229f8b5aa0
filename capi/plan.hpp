// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/plan/plan.hpp>

#include "sixstep.h"

/// A plan with its index, which points into it.
struct sixstep_plan {
  sixstep_plan(sixstep::Plan read, std::string written_diagnostics)
      : plan(std::move(read)), graph(plan), diagnostics(std::move(written_diagnostics)) {}
  sixstep_plan(const sixstep_plan&) = delete;
  sixstep_plan& operator=(const sixstep_plan&) = delete;

  const sixstep::Plan plan;
  const sixstep::PlanGraph graph;
  const std::string diagnostics;
};

namespace sixstep_c {

/// The plan that was read from `json`; throws what is wrong with it, where there is none.
sixstep_plan* new_plan(sixstep::PlanReading reading, std::string_view json,
                       const sixstep::ReadLimits& limits);

}  // namespace sixstep_c
