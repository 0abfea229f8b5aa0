// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>

#include <sixstep/config.hpp>
#include <sixstep/solve/project_model.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct ProjectOptions {
  std::uint64_t seed = 0;
  std::uint32_t threads = 1;  ///< at least 1; changes the time taken, never the result
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

  Status status = Status::unknown;
  ProjectSchedule schedule;              ///< empty without one
  std::optional<std::int32_t> makespan;  ///< the last finish; empty without a schedule
  std::int32_t bound = 0;                ///< proven: no schedule finishes earlier
  std::uint64_t work = 0;                ///< placings of single activities, and steps of proof
  bool stopped = false;                  ///< by the stop condition

  bool has_schedule() const { return makespan.has_value(); }
};

/// Schedules a project for the earliest finish of its last activity, and proves how early that can
/// be.
///
/// Throws std::invalid_argument for a model whose parts do not fit together: an arc or an amount
/// that names nothing, an activity without modes, a negative duration or amount, or a sum of
/// durations and lags beyond 2^30.
ProjectResult solve_project(const ProjectModel& model, const ProjectOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/project.ipp>
#endif
