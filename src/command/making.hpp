// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <command/options.hpp>
#include <command/watch.hpp>

namespace sixstep::command {

/// As the command line asks for, watched meanwhile: the watch outlives the options.
RoadmapOptions making_of(const Options& options, Watch& watch, const RiskOptions& risk = {});

/// Makes the road map of a plan that was read before, within the limits.
Roadmap make_from_plan(const PlanGraph& graph, const Options& options,
                       const RiskOptions& risk = {});

/// Reads the plan and makes its road map within the limits; marks it if it was stopped early.
Roadmap make_from_input(const Options& options, const RiskOptions& risk = {});

/// Says on standard error which rules of the plan exclude each other, if some do.
void tell_conflict(const Roadmap& roadmap);

/// How a road map that was made now ends the program.
Exit exit_of(const Roadmap& roadmap, const Options& options);

}  // namespace sixstep::command
