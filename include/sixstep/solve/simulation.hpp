// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/distribution.hpp>
#include <sixstep/solve/schedule_problem.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A duration that is not sure, in days of its activity's calendar, rounded to whole ones.
struct UncertainDuration {
  ActivityIndex activity = 0;
  Distribution days;
};

/// What a risk event does where it strikes: it prolongs an activity, and costs.
struct RiskStrike {
  ActivityIndex activity = 0;
  Distribution delay;  ///< in days of the activity's calendar
  Distribution cost;
};

/// Something that may happen, and then strikes all of these activities in the same run: what moves
/// several activities at once correlates them (Hulett 2011, "Integrated Cost-Schedule Risk
/// Analysis", the risk driver method).
struct RiskEvent {
  double probability = 0.0;
  std::vector<RiskStrike> strikes;
};

/// The day on which an activity has done a share of its work, spread evenly from its first day to
/// its last.
struct WorkShare {
  ActivityIndex activity = 0;
  double share = 1.0;
};

/// A schedule and what is uncertain about it, in numbers: it knows no plan.
struct SimulationProblem {
  ScheduleProblem schedule;
  std::vector<UncertainDuration> durations;  ///< at most one for each activity
  std::vector<Distribution> costs;           ///< added up, in any unit of money
  double sure_cost = 0.0;
  std::vector<RiskEvent> events;
  /// What all durations and costs have in common: the correlation of any two of them, 0 to below 1,
  /// in the Gaussian copula with one factor. It widens the sums, and leaves each distribution as
  /// is.
  double common_cause = 0.0;
  /// Empty: links alone decide, resources are plentiful. Else all activities in the order in which
  /// each run places them, as early as links and resources allow: the policy by which a planned
  /// schedule was made, replayed (activity-based policies, Ballestín & Leus 2009).
  std::vector<ActivityIndex> order;
  std::vector<WorkShare> milestones;  ///< what else is told by run
};

struct SimulationOptions {
  std::uint32_t runs = 10000;
  std::uint64_t seed = 1;
  unsigned threads = 1;      ///< 0: as many as the processor runs at once; the result is the same
  std::size_t drivers = 20;  ///< what explains most of the spread: so many are told
  /// One unit of work is one activity in one run.
  StopCondition stop;
};

/// One input and how much of the spread goes with it.
struct SimulationDriver {
  enum class Kind : std::uint8_t { duration, cost, event, common_cause };
  Kind kind = Kind::duration;
  std::uint32_t index = 0;        ///< into the problem's list of its kind
  double rank_correlation = 0.0;  ///< Spearman's, with the outcome
  /// The outcome's P80 in the tenth of the runs in which the input is least, and in which it is
  /// most; of an event, in the runs that it spares and those that it strikes. Empty below 20 runs.
  std::optional<double> low;
  std::optional<double> high;
};

/// How the runs came out. Dates are moments: a finish is the morning after the last day of work.
struct SimulationResult {
  std::vector<DayNumber> finish;  ///< by run: of all that finishes
  std::vector<double> cost;       ///< by run
  /// By activity: the share of runs in which it lies on a chain of binding links, and of resources
  /// handed over, that ends at the finish (Van Slyke 1963). 0 for what is finished.
  std::vector<double> criticality;
  /// By activity, then by run, of the first `detailed` runs: the finish in days after the
  /// schedule's start; `never` for what is ongoing. See finishes().
  std::vector<std::int32_t> activity_finish;
  std::size_t detailed = 0;
  /// By milestone, then by detailed run: the morning after its day, in days after the schedule's
  /// start; `never` for one of an ongoing activity. See reached().
  std::vector<std::int32_t> milestone_reached;
  std::vector<SimulationDriver> date_drivers;  ///< strongest first
  std::vector<SimulationDriver> cost_drivers;
  std::vector<SimulationDriver> date_events;  ///< the same of every event, in their order
  std::vector<SimulationDriver> cost_events;
  /// Runs in which something found no place, or finishes after all dates: their finish counts as
  /// far_future.
  std::size_t endless = 0;
  bool stopped = false;  ///< fewer runs than asked for, by the stop condition
  std::uint64_t work = 0;

  static constexpr std::int32_t never = std::int32_t{1} << 29;
  std::span<const std::int32_t> finishes(ActivityIndex activity) const {
    return std::span(activity_finish).subspan(activity * detailed, detailed);
  }
  /// By detailed run: when one of the problem's milestones, by its place there, is reached.
  std::span<const std::int32_t> reached(std::size_t milestone) const {
    return std::span(milestone_reached).subspan(milestone * detailed, detailed);
  }
};

/// Monte Carlo simulation of a schedule and its cost.
///
/// Run r draws its numbers by their place (CounterRandom: seed, input, run), so that the result is
/// the same, to the bit, with any number of threads, and an input keeps its numbers when others
/// change. Durations are read from tables of 128 quantiles. Without an `order` 64 runs go through
/// the network side by side, each activity as early as links, releases and calendars allow. With
/// one, `ScheduleGenerator` places the activities of each run one after the other.
///
/// Deadlines and maximum lags do not bind: a run tells what happens, not what should. What has
/// started keeps its start; what is finished, its dates.
///
/// O(runs × (activities + links + milestones)), with an order times the steps of resource profiles.
/// Memory O(runs + (activities + milestones) × min(runs, 2^24 / activities)).
///
/// Throws std::invalid_argument as require_well_formed does, and for a probability or common cause
/// out of range, an unknown activity, a second duration of one, a share out of range, or an order
/// that is not one.
SimulationResult simulate(const SimulationProblem& problem, const SimulationOptions& options = {});

/// The least of these values that at least `share` of them do not exceed: of no values, nothing.
/// `sorted` is in order; 0 < share <= 1.
template <class Value>
std::optional<Value> percentile(std::span<const Value> sorted, double share);

}  // namespace sixstep::inline SIXSTEP_FORM

#include <sixstep/impl/solve/simulation/percentile.hpp>
#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/simulation.ipp>
#endif
