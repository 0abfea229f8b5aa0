// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <sixstep/config.hpp>
#include <sixstep/solve/project_model.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct ProjectOptions {
  std::uint64_t seed = 0;
  std::uint32_t threads = 1;             ///< at least 1; changes the time taken, never the result
  std::optional<ProjectSchedule> known;  ///< one that keeps all rules, to begin with
  StopCondition stop;
};

/// The earliest finish that was found for a project, and what is proven about it.
struct ProjectResult {
  enum class Status : std::uint8_t {
    optimal,     ///< no schedule finishes earlier
    feasible,    ///< all rules are kept; an earlier finish may be possible
    infeasible,  ///< proven: no schedule keeps all rules
    unknown,     ///< none found, and none excluded
  };

  friend constexpr std::array<std::string_view, 4> words_of(Status) {
    return {"optimal", "feasible", "infeasible", "unknown"};
  }

  Status status = Status::unknown;
  ProjectSchedule schedule;              ///< empty without one
  std::optional<std::int32_t> makespan;  ///< the last finish; empty without a schedule
  std::int32_t bound = 0;                ///< proven: no schedule finishes earlier
  std::uint64_t work = 0;                ///< placings of single activities, and steps of proof
  bool stopped = false;                  ///< by the stop condition

  bool has_schedule() const { return makespan.has_value(); }
};

/// Schedules a project for the earliest finish of its last activity, and proves how early that can
/// be: a few thousand schedules of ProjectSearch, then ProjectProver and it in turns, or side by
/// side where there are two threads. What one finds the other is told after fixed amounts of work,
/// so a limit on work gives the same result on any number of threads. The search gets schedules
/// that the prover found in neighbourhoods of good ones as parents (large neighbourhood search;
/// Shaw 1998), the prover gets the makespan to stay below.
///
/// Without a limit it runs until the result is proven, which can take for ever.
/// Throws std::invalid_argument as `require_well_formed` does.
ProjectResult solve_project(const ProjectModel& model, const ProjectOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/project.ipp>
#endif
