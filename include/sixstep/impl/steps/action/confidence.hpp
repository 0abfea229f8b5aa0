// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include <sixstep/impl/steps/action/risk_teller.hpp>
#include <sixstep/impl/steps/action/uncertainty.hpp>
#include <sixstep/solve/schedule.hpp>
#include <sixstep/solve/schedule_network.hpp>
#include <sixstep/solve/simulation.hpp>

// How sure the schedule and its cost are.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

/// The order in which the planned schedule begins its activities, where resources matter.
inline std::vector<ActivityIndex> policy_of(ScheduleProblem problem,
                                            std::span<const DayNumber> start) {
  const bool scarce = std::ranges::any_of(problem.activities, [](const ScheduleActivity& each) {
    return !each.modes[each.mode.value_or(0)].demands.empty();
  });
  if (!scarce) return {};
  for (ScheduleLink& link : problem.links) link.max_lag.reset();
  const std::vector<double> keys(start.begin(), start.end());
  return precedence_order(ScheduleNetwork(problem), keys);
}

/// So many futures that those of a large plan with resources take some seconds at most.
inline std::uint32_t runs_of(const RiskOptions& options, const SimulationProblem& problem) {
  if (problem.order.empty()) return options.runs;
  constexpr std::size_t most_placings = 4'000'000;
  const std::size_t most = std::max<std::size_t>(100, most_placings / problem.order.size());
  return static_cast<std::uint32_t>(std::min<std::size_t>(options.runs, most));
}

/// Tries the futures of a schedule that was found; `start` is its own.
inline RiskAnalysis analyse_risk(const PlanGraph& graph, const Strategy& strategy,
                                 const Timetable& timetable, std::span<const DayNumber> start,
                                 const RiskOptions& options, const SimulationOptions& limits) {
  Uncertainty uncertainty = UncertaintyReader(graph, strategy, timetable, options).read();
  RiskAnalysis risk;
  risk.spread = options.spread;
  risk.reference_class = options.reference_class.name;
  risk.common_cause = uncertainty.problem.common_cause;
  risk.unknown_durations = uncertainty.unknown_durations;
  risk.unknown_costs = uncertainty.unknown_costs;
  risk.cost_unknown = uncertainty.cost_unknown;
  const bool dates = uncertainty.unknown_durations.empty() && !uncertainty.duration_of.empty();
  const bool costs = uncertainty.unknown_costs.empty() && !uncertainty.cost_of.empty();
  SimulationResult result;
  if (dates || costs) {
    if (dates) uncertainty.problem.order = policy_of(timetable.problem, start);
    risk.with_resources = !uncertainty.problem.order.empty();
    SimulationOptions simulation = limits;
    simulation.runs = runs_of(options, uncertainty.problem);
    simulation.threads = options.threads;
    result = simulate(uncertainty.problem, simulation);
    risk.runs = result.finish.size();
    risk.stopped = result.stopped;
  } else {
    result.date_events.resize(uncertainty.event_of.size());
    result.cost_events.resize(uncertainty.event_of.size());
  }
  RiskTeller(graph, strategy, uncertainty, result, risk).tell();
  return risk;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
