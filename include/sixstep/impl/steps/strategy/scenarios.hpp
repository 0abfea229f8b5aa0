// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/mapped.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/steps/strategy.hpp>

// The best strategy if a scenario comes true, against the one for today's plan.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

inline std::vector<Id<Action>> only_in_first(const std::vector<ChosenAction>& first,
                                             const std::vector<ChosenAction>& second) {
  std::set<std::string_view> known;
  for (const ChosenAction& chosen : second) known.insert(chosen.action);
  std::vector<Id<Action>> result;
  for (const ChosenAction& chosen : first) {
    if (!known.contains(chosen.action)) result.push_back(chosen.action);
  }
  return result;
}

inline std::string names_of(const PlanGraph& graph, const std::vector<Id<Action>>& actions) {
  const auto quoted = [&](const auto& id) { return in_quotes(name_of(graph, *graph.find(id))); };
  return list_in_words(mapped(actions, quoted), 4);
}

inline std::string in_words(const PlanGraph& graph, const ScenarioOutcome& outcome) {
  if (outcome.status == StrategyStatus::infeasible)
    return "No strategy keeps all commitments and rules.";
  if (outcome.dropped.empty() && outcome.added.empty())
    return "The same actions stay the best choice.";
  std::string words;
  if (!outcome.dropped.empty()) {
    words = counted(outcome.dropped.size(), "action") +
            " would be given up: " + names_of(graph, outcome.dropped) + ".";
  }
  if (!outcome.added.empty()) {
    words += (words.empty() ? "" : " ") + counted(outcome.added.size(), "action") +
             " would come in: " + names_of(graph, outcome.added) + ".";
  }
  if (outcome.outcomes.sunk.minor > 0) {
    words += " " + money_in_words(outcome.outcomes.sunk, graph.plan().currency) +
             " are already spent on what is given up.";
  }
  return words;
}

inline ScenarioOutcome play(const PlanGraph& graph, const Scenario& scenario, const Strategy& today,
                            const StrategyOptions& options) {
  ScenarioOutcome outcome;
  outcome.scenario = scenario.id;
  const PlanReading changed = apply_changes(graph.plan(), scenario.changes);
  if (!changed.plan) {
    outcome.status = StrategyStatus::stopped;
    outcome.words = "The scenario could not be applied: " + changed.diagnostics.front().message;
    return outcome;
  }
  const PlanGraph then(*changed.plan);
  StrategyOptions alone = options;
  alone.with_scenarios = false;
  alone.keep.reset();
  alone.studies = no_studies();
  const Strategy best = choose_strategy(then, assess_capacity(then), build_framework(then),
                                        analyse_stakeholders(then), alone);
  outcome.status = best.status;
  outcome.outcomes = best.outcomes;
  outcome.dropped = only_in_first(today.chosen, best.chosen);
  outcome.added = only_in_first(best.chosen, today.chosen);
  outcome.words = in_words(graph, outcome);
  return outcome;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
