// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_network.hpp>
#include <sixstep/solve/schedule_problem.hpp>
#include <sixstep/solve/schedule_reason.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Earliest and latest dates by links alone, as if resources were plentiful.
///
/// Dates are moments: a finish is the morning after the last day of work. The vectors are indexed
/// by activity, and all but `conflicts` are empty where the links contradict each other.
struct CriticalPath {
  std::vector<DayNumber> earliest_start;
  std::vector<DayNumber> earliest_finish;  ///< far_future for an ongoing activity
  std::vector<DayNumber> latest_start;
  std::vector<DayNumber> latest_finish;  ///< far_future for an ongoing activity

  /// By how many working days of its own calendar an activity can slip without moving the end of
  /// the plan or missing a deadline; negative where a deadline cannot be met.
  std::vector<std::int64_t> total_float;
  /// By how many it can slip without moving the earliest start of any other activity.
  std::vector<std::int64_t> free_float;
  /// No float left, and not yet finished. (A char, so that threads may write neighbours.)
  std::vector<char> critical;
  /// Why each activity does not start earlier.
  std::vector<StartReason> reason;

  DayNumber finish = 0;  ///< of all but the ongoing; the start where there is nothing to finish
  /// A positive cycle of links, or every deadline that cannot be met. Missed deadlines leave the
  /// dates standing, so that a planner sees by how much they are missed.
  std::vector<ScheduleConflict> conflicts;

  bool feasible() const { return conflicts.empty(); }
};

/// Forward and backward pass over all four link types with minimum and maximum lags.
///
/// The definitions are those of the metra potential method and precedence diagrams (Roy 1959;
/// Elmaghraby & Kamburowski 1992, "The analysis of activity networks under generalized precedence
/// relations"); a maximum lag is a link back. Floats measure shifts of the whole activity, start
/// and finish together. An ongoing activity can wait until the last finish or start
/// in the plan.
///
/// O(activities + links) where the links form no cycle, times the logarithm of the number of
/// holidays where calendars are used. With cycles (maximum lags, leads) sweeps are repeated until
/// nothing moves, at most once per activity, and usually two or three times.
///
/// Throws std::invalid_argument as `require_well_formed` does; resources are not looked at, except
/// that their calendars, and the pauses they force, prolong the activities that demand them.
CriticalPath critical_path(const ScheduleProblem& problem);
/// The same for a problem that is known to be well formed and already read as a network.
CriticalPath critical_path(const ScheduleNetwork& network);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/critical_path.ipp>
#endif
