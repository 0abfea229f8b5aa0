// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/steps/strategy/budget.hpp>
#include <sixstep/impl/steps/strategy/findings.hpp>
#include <sixstep/impl/steps/strategy/keeping.hpp>
#include <sixstep/impl/steps/strategy/outcomes.hpp>
#include <sixstep/impl/steps/strategy/policies.hpp>
#include <sixstep/impl/steps/strategy/problem.hpp>
#include <sixstep/impl/steps/strategy/reasons.hpp>
#include <sixstep/impl/steps/strategy/scenarios.hpp>
#include <sixstep/impl/steps/strategy/studies.hpp>
#include <sixstep/impl/steps/strategy/team_findings.hpp>
#include <sixstep/solve/selection.hpp>
#include <sixstep/steps/strategy.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::strategy {

inline StrategyStatus status_of(SelectionStatus status) {
  switch (status) {
    case SelectionStatus::optimal:
      return StrategyStatus::optimal;
    case SelectionStatus::feasible:
      return StrategyStatus::feasible;
    case SelectionStatus::infeasible:
      return StrategyStatus::infeasible;
    default:
      return StrategyStatus::stopped;
  }
}

inline Portfolio portfolio_of(const Selection& selection) {
  Portfolio portfolio;
  for (const auto& placement : selection) {
    portfolio.push_back(placement ? std::optional<std::size_t>(placement->mode) : std::nullopt);
  }
  return portfolio;
}

/// What it would take, estimated, by omitted action: said only where nothing was tried.
using Estimates = std::vector<std::string>;

inline void list_actions(const Question& question, const SelectionProblem& problem,
                         const Selection& selection, Strategy& strategy, Estimates& untried) {
  const Portfolio portfolio = portfolio_of(selection);
  const auto left = left_over(problem, selection);
  for (std::size_t i = 0; i < selection.size(); ++i) {
    if (question.barrier[i] == Barrier::heading) continue;
    if (selection[i]) {
      strategy.chosen.push_back(chosen_action(question, portfolio, i, *selection[i]));
      continue;
    }
    const Omission why = why_omitted(question, problem, portfolio, i, left);
    strategy.omitted.push_back({question.action(i).id, why.reason, likely_cost(question.action(i)),
                                question.valuation.value[i], why.words, std::nullopt});
    untried.push_back(why.untried);
  }
}

inline void describe_choice(const Question& question, const SelectionProblem& problem,
                            const SelectionResult& result, const CapacityAssessment& capacity,
                            Strategy& strategy, Estimates& untried) {
  strategy.bound = result.bound;
  strategy.gap = result.gap;
  list_actions(question, problem, result.selection, strategy, untried);
  strategy.outcomes = outcomes_of(question, capacity, portfolio_of(result.selection));
  strategy.outcomes.value = result.value;
  strategy.budget = budget_use(question, problem, result.selection);
  strategy.resources = resource_use(question, problem, result.selection);
}

inline void say_untried(const Estimates& untried, Strategy& strategy) {
  for (std::size_t i = 0; i < untried.size(); ++i) {
    OmittedAction& omitted = strategy.omitted[i];
    const bool tried = omitted.rejection && omitted.rejection->complete;
    if (!tried && !untried[i].empty())
      omitted.words += (omitted.words.empty() ? "" : " ") + untried[i];
  }
}

/// Sentences as parts of one: without their full stops.
inline std::string in_one_sentence(std::vector<std::string> sentences) {
  for (std::string& sentence : sentences) {
    if (sentence.ends_with('.')) sentence.pop_back();
  }
  return list_in_words(sentences, 8) + '.';
}

inline void describe_conflict(const Question& question, const SelectionResult& result,
                              Strategy& strategy) {
  for (const ConflictMember& member : result.conflict) {
    strategy.conflict.push_back(in_words(question, member));
  }
  strategy.findings.push_back(
      {"strategy-infeasible",
       Severity::error,
       "No strategy keeps all commitments and rules. Together impossible: " +
           in_one_sentence(strategy.conflict),
       {},
       true});
}

}  // namespace detail::strategy

SIXSTEP_INLINE Strategy choose_strategy(const PlanGraph& graph, const CapacityAssessment& capacity,
                                        const StrategicFramework& framework,
                                        const StakeholderAnalysis& stakeholders,
                                        const StrategyOptions& options) {
  using namespace detail::strategy;
  if (options.studies.frontier) check_objectives(options.studies);
  const Question question = gather(graph, framework, stakeholders);
  const SelectionProblem problem = selection_problem(question);
  SelectionOptions kernel;
  kernel.seed = options.seed;
  kernel.threads = options.threads;
  kernel.stop = options.stop;
  const SelectionResult result = options.keep
                                     ? keep_choice(question, problem, *options.keep, kernel)
                                     : solve_selection(problem, kernel);
  Strategy strategy;
  strategy.status = status_of(result.status);
  if (result.status == SelectionStatus::infeasible) describe_conflict(question, result, strategy);
  if (!result.selection.empty() || problem.items.empty()) {
    Estimates untried;
    describe_choice(question, problem, result, capacity, strategy, untried);
    const Made made{question,
                    problem,
                    result.selection,
                    result.value.value_or(0.0),
                    result.bound.value_or(0.0),
                    result.status == SelectionStatus::optimal};
    if (!problem.items.empty()) study(made, capacity, framework, options, strategy);
    say_untried(untried, strategy);
  }
  report_unknown_value(question, strategy.findings);
  report_unknown_cost(strategy, strategy.findings);
  report_defaults(question, strategy.findings);
  report_no_budget(question, strategy.findings);
  report_years_without_budget(question, strategy.findings);
  report_unknown_effort(question, result.selection, strategy.findings);
  report_years_without_team(question, strategy.findings);
  if (options.with_scenarios) {
    for (const Scenario& scenario : graph.plan().scenarios) {
      strategy.scenarios.push_back(play(graph, scenario, strategy, options));
    }
  }
  strategy.methods = method_notes(question);
  if (!question.teams.empty()) strategy.methods.push_back(teams_note());
  if (options.keep) strategy.methods.push_back(keeping_note());
  for (MethodNote& note : study_notes(strategy)) strategy.methods.push_back(std::move(note));
  return strategy;
}

}  // namespace sixstep::inline SIXSTEP_FORM
