// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One way to do an activity: how long it takes, what it holds meanwhile and what it uses up.
struct ProjectMode {
  std::int32_t duration = 0;
  std::vector<std::int32_t> demand;       ///< by renewable resource, held from start to finish
  std::vector<std::int32_t> consumption;  ///< by budget, used up once
};

/// One thing to do, in exactly one of its modes.
struct ProjectActivity {
  std::vector<ProjectMode> modes;                                  ///< at least one
  std::int32_t earliest = 0;                                       ///< no start before it
  std::int32_t latest = std::numeric_limits<std::int32_t>::max();  ///< no start after it
};

/// `to` starts at least `lag` after `from` starts or, with `from_finish`, after it finishes in its
/// mode. A maximum lag of L from start to start is an arc back with the lag −L.
struct ProjectArc {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::int32_t lag = 0;
  bool from_finish = true;
};

/// The multi-mode project scheduling problem with minimum and maximum time lags, MRCPSP/max
/// (Brucker, Drexl, Möhring, Neumann & Pesch 1999: MPS | temp | C_max), in steps of time from 0: a
/// schedule problem in which calendars and dates have been worked out. Wanted is the earliest
/// finish of the last activity.
///
/// Amounts and durations are at least 0. Nothing depends on how long the steps are.
struct ProjectModel {
  std::vector<ProjectActivity> activities;
  std::vector<ProjectArc> arcs;
  std::vector<std::int32_t> capacity;  ///< by renewable resource, the same at all times
  std::vector<std::int64_t> budget;    ///< by consumed resource, over the whole project
};

/// When each activity of a ProjectModel starts, and in which of its modes.
struct ProjectSchedule {
  std::vector<std::int32_t> start;
  std::vector<std::uint32_t> mode;
};

/// Throws std::invalid_argument with a sentence where the parts do not fit together: an arc that
/// names nothing, an activity without modes, a mode without an amount for every resource and
/// budget, a negative amount or duration, or a duration, date or lag beyond 2^28.
void require_well_formed(const ProjectModel& model);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/project_model.ipp>
#endif
