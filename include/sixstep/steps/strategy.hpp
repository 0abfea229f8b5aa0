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
#include <sixstep/steps/finding.hpp>
#include <sixstep/steps/framework.hpp>
#include <sixstep/steps/frontier.hpp>
#include <sixstep/steps/goal_weight_range.hpp>
#include <sixstep/steps/holistic.hpp>
#include <sixstep/steps/marginal_value.hpp>
#include <sixstep/steps/outcomes.hpp>
#include <sixstep/steps/rejection.hpp>
#include <sixstep/steps/resource_year.hpp>
#include <sixstep/steps/scenario_comparison.hpp>
#include <sixstep/steps/stakeholders.hpp>
#include <sixstep/steps/strategy_studies.hpp>
#include <sixstep/steps/systems.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

enum class StrategyStatus : std::uint8_t { optimal, feasible, infeasible, stopped };
constexpr std::array<std::string_view, 4> words_of(StrategyStatus) {
  return {"optimal", "feasible", "infeasible", "stopped"};
}

/// Why an action is in the strategy.
enum class ChoiceReason : std::uint8_t { done, started, committed, value, prerequisite, rule };
constexpr std::array<std::string_view, 6> words_of(ChoiceReason) {
  return {"done", "started", "committed", "value", "prerequisite", "rule"};
}

/// Why an action is not.
enum class OmissionReason : std::uint8_t {
  stopped,
  unknown_value,
  no_value,
  budget,
  prerequisite,
  rule,
  veto,
  better_alternative,
  pilot_failed,
  resource
};
constexpr std::array<std::string_view, 10> words_of(OmissionReason) {
  return {"stopped", "unknown-value", "no-value",           "budget",       "prerequisite",
          "rule",    "veto",          "better-alternative", "pilot-failed", "resource"};
}

/// A goal that an action advances, and how much of the action's value that is.
struct GoalServed {
  Id<Goal> goal;
  std::optional<double> share;  ///< of the action's value; empty where that is 0
  friend bool operator==(const GoalServed&, const GoalServed&) = default;
};

struct ChosenAction {
  Id<Action> action;
  std::size_t mode = 0;           ///< index into the action's modes
  std::optional<int> start_year;  ///< fiscal year; empty where the plan gives no horizon
  std::optional<Money> cost;      ///< likely; empty: unknown
  std::optional<Money> spent;     ///< reported so far
  std::optional<double> value;    ///< share of the plan's total value; empty: unknown
  ChoiceReason reason = ChoiceReason::value;
  std::vector<Id<Action>> needed_for;  ///< chosen actions that have it as prerequisite
  std::vector<GoalServed> goals;       ///< what it is for, in the order of the plan
  std::vector<Id<Gap>> gaps;           ///< that it closes
  friend bool operator==(const ChosenAction&, const ChosenAction&) = default;
};

struct OmittedAction {
  Id<Action> action;
  OmissionReason reason = OmissionReason::budget;
  std::optional<Money> cost;
  std::optional<double> value;
  std::string words;                   ///< what binds, and what it would take
  std::optional<Rejection> rejection;  ///< the same, tried; empty: not asked for, or no work left
  friend bool operator==(const OmittedAction&, const OmittedAction&) = default;
};

/// Money of one source in one fiscal year.
struct BudgetUse {
  Id<Source> source;  ///< empty: costs that no source that is entered pays
  int year = 0;
  std::optional<Money> available;  ///< empty: no limit was entered
  Money used;
  friend bool operator==(const BudgetUse&, const BudgetUse&) = default;
};

/// The best strategy if a scenario comes true.
struct ScenarioOutcome {
  Id<Scenario> scenario;
  StrategyStatus status = StrategyStatus::optimal;
  Outcomes outcomes;
  std::vector<Id<Action>> dropped;  ///< chosen today, not in this scenario
  std::vector<Id<Action>> added;    ///< the other way round
  std::string words;
  friend bool operator==(const ScenarioOutcome&, const ScenarioOutcome&) = default;
};

/// Step five: which actions, in which mode, from which fiscal year; and the proof.
struct Strategy {
  StrategyStatus status = StrategyStatus::optimal;
  std::optional<double> bound;         ///< proven: no admissible strategy has more value
  std::optional<double> gap;           ///< (bound − value) / value
  std::vector<ChosenAction> chosen;    ///< in the order of the plan
  std::vector<OmittedAction> omitted;  ///< in the order of the plan
  Outcomes outcomes;
  std::vector<BudgetUse> budget;       ///< by year, then source
  std::vector<ResourceUse> resources;  ///< renewable ones with a stated capacity, by year
  std::vector<std::string> conflict;   ///< where infeasible: what excludes each other, in sentences
  std::vector<ScenarioOutcome> scenarios;
  std::vector<MarginalValue> marginal_values;        ///< by year, then source
  std::vector<MarginalResource> marginal_resources;  ///< by year, then resource
  Frontier frontier;
  ScenarioComparison comparison;
  std::vector<GoalWeightRange> weight_ranges;  ///< of goals with siblings, in the order of the plan
  std::vector<MethodNote> methods;
  std::vector<Finding> findings;
  friend bool operator==(const Strategy&, const Strategy&) = default;
};

/// A choice that was made before.
struct KeptAction {
  Id<Action> action;
  std::size_t mode = 0;
  std::optional<int> start_year;
  friend bool operator==(const KeptAction&, const KeptAction&) = default;
};

struct StrategyOptions {
  /// Choose these again, and nothing else that need not be, in the same mode and year where that is
  /// still admissible; where not all of them can be, as many as can. Empty: choose anew.
  std::optional<std::vector<KeptAction>> keep = std::nullopt;
  bool with_scenarios = true;
  StrategyStudies studies = {};
  std::uint64_t seed = 1;
  unsigned threads = 1;  ///< that choose; 0: all; the result is the same
  StopCondition stop;
};

/// Chooses the actions whose discounted weighted value is greatest within every yearly budget,
/// the yearly capacity of people and machines, and every prerequisite, choice and policy. Reported
/// and started actions stay; an unknown cost uses no budget and makes totals "at least"; an action
/// of unknown value is chosen only if committed or needed. Exact where `status` is optimal; else
/// within `gap` of a proven bound. Deterministic under a work limit; pure, thread-safe. Throws
/// std::invalid_argument where a study is asked for something that there is not (StrategyStudies).
///
/// Kernel: `solve_selection` (precedence-constrained selection over periods).
Strategy choose_strategy(const PlanGraph& graph, const CapacityAssessment& capacity,
                         const StrategicFramework& framework,
                         const StakeholderAnalysis& stakeholders,
                         const StrategyOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/strategy.ipp>
#endif
