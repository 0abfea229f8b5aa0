// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One rule that a set of dates breaks.
struct ScheduleViolation {
  enum class Kind : std::uint8_t {
    shape,             ///< not one start, finish and mode per activity
    mode,              ///< done in a mode that it may not use
    too_early,         ///< before the project's start or the activity's release
    day_off,           ///< starts on a day on which it cannot work
    duration,          ///< finish and start do not enclose its duration
    not_fixed,         ///< moved from where history put it
    deadline,          ///< finishes after its deadline
    lag,               ///< a link's lag is not kept
    max_lag,           ///< a link's maximum lag is exceeded
    capacity,          ///< a resource is overbooked
    budget,            ///< a year of a budget is overspent, or has not been granted
    history_lag,       ///< a link that fixed dates broke: to be told, but not the schedule's fault
    history_capacity,  ///< a resource that activities with fixed dates alone overbooked
    history_budget,    ///< a year that activities with fixed dates alone overspent
  };

  Kind kind{};
  std::uint32_t index = 0;  ///< the activity; for lags and history the link; the resource or budget
  DayNumber day = 0;        ///< where it shows first
  std::string sentence;

  /// Whether the schedule is to blame, and not what has happened.
  bool fault() const { return kind < Kind::history_lag; }
};

/// Every rule of the problem that these dates break, by activity, link, resource, then budget;
/// empty for a schedule that keeps them all. `mode` has the modes that are used, by activity; it
/// may be left out where the problem leaves none open.
///
/// Written from the definitions of ScheduleProblem alone. It shares with the solver neither code
/// nor data structures beyond the problem itself, and counts days one by one where the solver
/// calculates: use it to check, not to search. O(days worked + links × lag + events × activities).
std::vector<ScheduleViolation> check_schedule(const ScheduleProblem& problem,
                                              std::span<const DayNumber> start,
                                              std::span<const DayNumber> finish,
                                              std::span<const std::uint32_t> mode = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_check.ipp>
#endif
