// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/steps/earlier_date.hpp>
#include <sixstep/steps/finding.hpp>
#include <sixstep/steps/risk.hpp>
#include <sixstep/steps/schedule_curves.hpp>
#include <sixstep/steps/strategy.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What puts an activity on its date.
enum class DateReason : std::uint8_t {
  reported,     ///< it was started or finished that day
  status_date,  ///< nothing holds it back: it starts on the day after the plan speaks
  release,      ///< its `from`
  budget_year,  ///< the fiscal year from which the strategy funds it
  dependency,
  resource,
  calendar,
  kept  ///< nothing holds it there, but it keeps the date of the road map before
};
constexpr std::array<std::string_view, 8> words_of(DateReason) {
  return {"reported",   "status-date", "release",  "budget-year",
          "dependency", "resource",    "calendar", "kept"};
}

/// How a promise stands on the status date.
enum class PromiseState : std::uint8_t { kept, state_unknown, due, late, open };
constexpr std::array<std::string_view, 5> words_of(PromiseState) {
  return {"kept", "state-unknown", "due", "late", "open"};
}

/// One chosen action on the calendar.
struct ScheduledAction {
  Id<Action> action;
  Id<Action> part_of;
  std::optional<Date> start;     ///< first day; empty where the plan does not know enough
  std::optional<Date> finish;    ///< last day
  std::optional<Date> promised;  ///< the action's own `by`
  PromiseState promise = PromiseState::open;  ///< how that promise stands
  std::optional<double> total_float;          ///< working days it may slip before the end moves
  std::optional<double> free_float;           ///< working days it may slip before anything moves
  std::optional<Date> latest;  ///< last day it may finish on before the end moves, by links alone
  bool critical = false;
  bool duration_assumed = false;
  DateReason reason = DateReason::status_date;
  AnyId because_of;   ///< the action or resource behind the reason, if any
  std::string words;  ///< why this date, in a sentence
  Id<Action> after;   ///< what it follows in the chain behind its date: a dependency, or one that
                      ///< holds the resource
  std::optional<EarlierDate> earlier;  ///< the nearest change that would bring it forward
  std::optional<Money> cost;
  std::optional<Money> spent;
  friend bool operator==(const ScheduledAction&, const ScheduledAction&) = default;
};

/// One link of the chain that makes the road map as long as it is.
struct ChainStep {
  Id<Action> action;
  DateReason reason = DateReason::status_date;  ///< what binds it to the one before
  AnyId because_of;                             ///< the action or the resource that does
  friend bool operator==(const ChainStep&, const ChainStep&) = default;
};

/// A milestone or an indicator's target that someone promised by a date.
struct PromiseReading {
  AnyId promise;
  std::vector<Id<Action>> of;  ///< actions that keep it together
  std::optional<Date> by;
  std::optional<Date> expected;  ///< by the schedule; empty where nothing constrains it
  std::string level;             ///< to whom it is promised
  PromiseState state = PromiseState::open;
  friend bool operator==(const PromiseReading&, const PromiseReading&) = default;
};

/// Use of a resource, constant over a stretch of days.
struct LoadStretch {
  Id<Resource> resource;
  Date from;
  Date by;
  double used = 0.0;
  std::optional<double> available;
  friend bool operator==(const LoadStretch&, const LoadStretch&) = default;
};

/// Money that falls into one fiscal year, by the dates of the schedule.
struct YearSpending {
  int year = 0;
  Money amount;
  friend bool operator==(const YearSpending&, const YearSpending&) = default;
};

/// How complete the plan is: of so many chosen actions, so many have …
struct Completeness {
  std::size_t actions = 0;
  std::size_t with_owner = 0;
  std::size_t with_cost = 0;
  std::size_t with_duration = 0;
  std::size_t with_promise = 0;
  std::size_t with_indicator = 0;
  friend bool operator==(const Completeness&, const Completeness&) = default;
};

/// Step six: who does what, when, and why then.
struct ActionPlan {
  std::vector<ScheduledAction> actions;   ///< chosen, in the order of the plan; no headings
  std::vector<PromiseReading> promises;   ///< by date, then id
  std::optional<Date> finish;             ///< of everything that has dates; ongoing left out
  std::optional<Date> finish_bound;       ///< proven: no schedule ends earlier
  std::optional<Date> finish_p80;         ///< with 80 % confidence; empty: uncertainty is unknown
  std::vector<Id<Action>> critical_path;  ///< no float by dependencies alone, from first to last
  /// What keeps the last finish where it is, from first to last: dependencies, and actions that
  /// hold a resource that the next one needs. Without resources it is part of the critical path.
  std::vector<ChainStep> resource_chain;
  std::vector<LoadStretch> load;
  std::vector<YearSpending> spending;
  ScheduleCurves curves;  ///< load, cost and cash by period, owner and source
  Completeness completeness;
  /// Where no schedule exists: the fewest rules that exclude each other, then for each that does it
  /// alone the least by which it would have to give way; in sentences.
  std::vector<std::string> conflict;
  RiskAnalysis risk;  ///< how sure dates and cost are
  std::vector<MethodNote> methods;
  std::vector<Finding> findings;
  friend bool operator==(const ActionPlan&, const ActionPlan&) = default;
};

/// When an action was to start before.
struct PreviousStart {
  Id<Action> action;
  Date start;
  friend bool operator==(const PreviousStart&, const PreviousStart&) = default;
};

struct ActionOptions {
  /// The dates of the schedule before: the new one leaves as few of them as it can, by as little as
  /// it can (`reschedule`). Empty: a schedule made anew.
  std::vector<PreviousStart> previous = {};
  std::uint64_t seed = 1;
  /// Whether an action's own promise must be kept: then a plan that cannot is infeasible, and
  /// `conflict` says what excludes it. Else a missed promise is lateness.
  bool promises_bind = false;
  PeriodLength period = PeriodLength::quarter;  ///< of the curves
  std::size_t most_at_once = 10;  ///< actions of one owner on one day, above which it is overbooked
  StopCondition stop;
  RiskOptions risk = {};
};

/// Schedules the chosen actions under calendars, lags, promises and resources, and says for each
/// why its date is what it is. A promise before the status date with nothing reached is "state
/// unknown", never late. Kernels: `critical_path` and `schedule`. Pure, thread-safe.
ActionPlan plan_action(const PlanGraph& graph, const Strategy& strategy,
                       const ActionOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/action.ipp>
#endif
