// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_objectives.hpp>
#include <sixstep/solve/schedule_problem.hpp>
#include <sixstep/solve/schedule_reason.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct ScheduleOptions {
  /// The first decides, the next breaks its ties.
  std::vector<ScheduleObjective> objectives = {ScheduleObjective::tardiness,
                                               ScheduleObjective::finish};
  std::uint64_t seed = 0;
  std::uint32_t samples = 200;  ///< schedules drawn beside those of the priority rules
  /// Where the engines of `solve_project` can say the problem, they may do so much work to improve
  /// on the best of these schedules and to prove it (300,000 take a fraction of a second); 0: none.
  std::uint64_t proof_work = 0;
  /// One unit of work is one placing of one activity. The first schedule is always completed.
  StopCondition stop;
};

/// Dates for every activity within links, resources and budgets, and how good they are.
struct ScheduleResult {
  enum class Status : std::uint8_t {
    optimal,     ///< proven: no schedule is better
    feasible,    ///< all rules are kept; a better one may exist
    infeasible,  ///< proven: `conflicts` says why
    unknown,     ///< none found, and none excluded
  };

  Status status = Status::unknown;
  std::vector<DayNumber> start;             ///< by activity; empty without a schedule
  std::vector<DayNumber> finish;            ///< by activity; far_future for an ongoing one
  std::vector<std::uint32_t> mode;          ///< by activity: told or chosen
  std::vector<StartReason> reason;          ///< by activity: why it does not start earlier
  std::optional<DayNumber> project_finish;  ///< of all but the ongoing; empty without a schedule
  std::optional<std::int64_t> tardiness;    ///< weighted days; empty without a schedule
  std::optional<std::int64_t> value;        ///< see discounted_value; empty without a schedule
  std::optional<std::int64_t> baseline_distance;  ///< weighted days; empty without a schedule
  /// Proven: no schedule of this problem, in whatever open modes, finishes earlier, is less tardy,
  /// gains more or comes closer to its baselines. The finish is the largest of the critical path,
  /// of the resources' energy and of when enough money is granted; the others follow from each
  /// activity's own earliest and latest dates. Empty for a contradictory problem.
  std::optional<DayNumber> finish_bound;
  std::optional<std::int64_t> tardiness_bound;
  std::optional<std::int64_t> value_bound;
  std::optional<std::int64_t> baseline_bound;
  /// Days between the finish and its bound, over the days from the project's start to the finish;
  /// empty without a schedule.
  std::optional<double> gap;
  std::vector<ScheduleConflict> conflicts;
  std::uint64_t work = 0;  ///< placings of single activities
  bool stopped = false;    ///< by the stop condition, before all samples were drawn

  bool has_schedule() const { return status == Status::optimal || status == Status::feasible; }
};

/// Schedules a problem: critical path and bounds first, then serial schedule generation (Kolisch
/// 1996) under five priority rules and under sampled priorities, each schedule improved by
/// forward–backward passes (Tormos & Lova 2001; Valls, Ballestín & Quintanilla 2005) until
/// they find nothing.
///
/// Where value or closeness to a baseline is an objective, a later start can be better than an
/// earlier one. Each schedule is then settled: activities move to their best dates one by one,
/// right to left and left to right, and those that gain by it are put off with all that they push
/// (in the manner of Vanhoucke, Demeulemeester & Herroelen 2001, "On maximizing the net present
/// value of a project under renewable resource constraints", Management Science 47(8), and of the
/// shifts of Selle & Zimmermann 2003, Naval Research Logistics 50(2)). A cost that no deadline
/// forces to come is put off until the first schedule found would end, at most; the bound knows no
/// such limit.
///
/// Where a maximum lag cannot be kept from the dates already given, the activity that it hangs on
/// is held back and the pass begins anew (after the unscheduling of Franck, Neumann & Schwindt
/// 2001); such problems may end as `unknown`.
///
/// Modes that the problem leaves open are part of the search: an order of activities and a list of
/// modes make one schedule (Hartmann 2001, "Project scheduling with multiple modes: a genetic
/// algorithm", Annals of Operations Research 102), sampled around the shortest modes, those that
/// hold the least, and the best so far; then single activities change their mode where that is
/// better. The bounds take of each activity the shortest duration and the least demands.
///
/// Where all work is done on the days of one calendar, lags count those days, and each budget has
/// one year for all, `solve_project` then goes on from the best of these schedules and proves what
/// it can, on problems of up to 1,000 activities; times when less of a resource is there count as
/// activities, up to the finish that is proven so far.
///
/// Same problem, options and seed: same result. A pass takes
/// O(activities × (links per activity + resource steps)), memory O(activities + links), both
/// independent of the length of the horizon.
///
/// Throws std::invalid_argument as `require_well_formed` does, and without an objective.
ScheduleResult schedule(const ScheduleProblem& problem, const ScheduleOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule.ipp>
#endif
