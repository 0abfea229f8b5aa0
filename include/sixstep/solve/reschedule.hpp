// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule.hpp>
#include <sixstep/solve/schedule_problem.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct RescheduleOptions {
  /// What moving an activity costs, and each day of it; at least 0. Empty: 1 for all.
  std::vector<std::int64_t> move_weight = {};
  std::uint64_t seed = 0;
  /// Placings of single activities that may be spent on more than the first repairs: at most half
  /// of them on a schedule made anew, the others on moving less. 80,000 take a twentieth of a
  /// second.
  std::uint64_t improvement_work = 80'000;
  StopCondition stop;
};

/// A schedule that differs as little as it can from the one before.
struct Rescheduling {
  /// As `schedule` gives it. `optimal`: proven that no schedule is less tardy, and none as tardy
  /// moves fewer activities, or as many by less. `infeasible` and `unknown` as there.
  ScheduleResult schedule;
  std::vector<ActivityIndex> moved;  ///< those with another start than before
  std::int64_t moves = 0;            ///< the sum of their weights
  std::int64_t shift = 0;            ///< weighted calendar days between old and new starts
  std::int64_t least_moves = 0;      ///< proven: any schedule of that tardiness moves so many
  std::int64_t least_shift = 0;      ///< proven: by so much
};

/// Repairs a schedule after a change with the least disturbance: of all schedules that keep the
/// rules it looks for the one with the least tardiness, then with the fewest moved activities, then
/// with the smallest sum of shifts (lexicographic; starts are compared, in calendar days).
///
/// `previous` holds the start before, empty for what is new. What has a fixed start is history: it
/// is never moved, and no move is counted for it. Modes do not change: an open one is the shortest.
///
/// The first repair keeps every start that links and resources still allow, in the order of their
/// dates, and puts the others as little later as they fit around them: the first half of the probe
/// backtracking of El Sakkout & Wallace (2000, Constraints 5(4), "Probe backtrack search for
/// minimal perturbation in dynamic scheduling"); van de Vonder, Ballestín, Demeulemeester &
/// Herroelen (2007, "Heuristic procedures for reactive project scheduling") compare such schemes.
/// Where that is later than promised, repairs that let activities start earlier than before are
/// tried beside it, and where these are too, a schedule made anew. Then single activities are put
/// back, or first in turn, as long as that disturbs less. The bounds are those of the links: an
/// activity that cannot be on its old date in any schedule must move, at least as far as to its
/// first or last admissible one.
///
/// Same problem, dates and options: same result. A pass takes as long as one of `schedule`.
/// Throws std::invalid_argument as `schedule` does, and where lists are not one entry per activity.
Rescheduling reschedule(const ScheduleProblem& problem,
                        std::span<const std::optional<DayNumber>> previous,
                        const RescheduleOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/reschedule.ipp>
#endif
