// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>
#include <vector>

#include <sixstep/impl/steps/strategy/frontier.hpp>
#include <sixstep/impl/steps/strategy/robust_readings.hpp>
#include <sixstep/io/plan_json.hpp>

// Today's plan and what it becomes in each scenario, and strategies held against each other there.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// A scenario's plan, read by the steps that the choice needs.
struct ScenarioWorld {
  Plan plan;
  PlanGraph graph;
  CapacityAssessment capacity;
  StakeholderAnalysis stakeholders;
  Question question;
  SelectionProblem problem;

  explicit ScenarioWorld(Plan changed)
      : plan(std::move(changed)),
        graph(plan),
        capacity(assess_capacity(graph)),
        stakeholders(analyse_stakeholders(graph)),
        question(gather(graph, build_framework(graph), stakeholders)),
        problem(selection_problem(question)) {}
  ScenarioWorld(const ScenarioWorld&) = delete;
  ScenarioWorld& operator=(const ScenarioWorld&) = delete;
};

/// The problem in which nothing may be chosen but these actions and what must be.
inline SelectionProblem only_these(const Question& question, SelectionProblem problem,
                                   const std::vector<Id<Action>>& actions) {
  std::set<std::string_view> allowed;
  for (const Id<Action>& action : actions) allowed.insert(action.value);
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    SelectionItem& item = problem.items[i];
    const bool stays =
        item.mandatory || item.fixed || allowed.contains(question.action(i).id.value);
    if (!stays) item.modes.clear();
  }
  // A policy row may not speak of modes that are not there any more.
  for (PolicyRow& row : problem.policies) {
    std::erase_if(row.terms, [&](const PolicyTerm& term) {
      return term.mode >= problem.items[term.item].modes.size();
    });
  }
  return problem;
}

inline std::vector<Id<Action>> actions_of(const Question& question, const Selection& selection) {
  return only_in(question, selection, Selection(selection.size()));
}

/// Builds the table of strategies and worlds.
class Comparer {
 public:
  Comparer(const Made& made, const CapacityAssessment& capacity, Resolver& resolver)
      : made_(made), capacity_(capacity), resolver_(resolver) {}

  ScenarioComparison run() {
    add_lean();
    add(StrategyProfile::balanced, {}, made_.question, capacity_, made_.problem, made_.selection);
    add_ambitious();
    result_.worlds.push_back({{}, std::nullopt, made_.value});
    for (const Scenario& scenario : made_.question.plan().scenarios) add_world(scenario);
    for (ComparedStrategy& strategy : result_.strategies) fill(strategy);
    judge();
    result_.robustness = robustness_readings(result_);
    result_.complete = !resolver_.exhausted();
    return std::move(result_);
  }

 private:
  void add(StrategyProfile profile, const Id<Scenario>& scenario, const Question& question,
           const CapacityAssessment& capacity, const SelectionProblem& problem,
           const Selection& selection) {
    ComparedStrategy& one = result_.strategies.emplace_back();
    one.profile = profile;
    one.scenario = scenario;
    one.actions = actions_of(question, selection);
    Portfolio portfolio;
    for (const auto& place : selection)
      portfolio.push_back(place ? std::optional<std::size_t>(place->mode) : std::nullopt);
    one.outcomes = outcomes_of(question, capacity, portfolio);
    one.outcomes.value = check_selection(problem, selection).value;
  }

  Money cost_of(const Selection& selection) const {
    Money sum;
    for (std::size_t i = 0; i < selection.size(); ++i) {
      if (selection[i])
        sum += cost_in_mode(made_.question.action(i), selection[i]->mode).value_or(Money{});
    }
    return sum;
  }

  /// Half-way in cost between the cheapest admissible strategy and the balanced one.
  void add_lean() {
    const SelectionResult cheapest =
        resolver_.solve(aiming_at(made_.question, made_.problem, Objective::cost));
    if (cheapest.selection.empty()) return;
    const Money least = cost_of(cheapest.selection);
    const Money middle{least.minor + (cost_of(made_.selection) - least).minor / 2};
    SelectionProblem lean = made_.problem;
    lean.policies.push_back(
        LimitRow(made_.question).at_least(Objective::cost, -static_cast<double>(middle.minor)));
    const SelectionResult found = resolver_.solve(lean);
    if (found.selection.empty()) return;
    add(StrategyProfile::lean, {}, made_.question, capacity_, made_.problem, found.selection);
  }

  void add_ambitious() {
    SelectionProblem richer = made_.problem;
    bool limited = false;
    for (std::size_t row = 0; row < made_.question.rows.size(); ++row) {
      for (auto& limit : richer.capacities[row].limit) {
        limited = limited || limit;
        if (limit) *limit += *limit / 4;
      }
    }
    if (!limited) return;  // there is no money to add to
    const SelectionResult found = resolver_.solve(richer);
    if (found.selection.empty()) return;
    add(StrategyProfile::ambitious, {}, made_.question, capacity_, richer, found.selection);
  }

  void add_world(const Scenario& scenario) {
    PlanReading changed = apply_changes(made_.question.plan(), scenario.changes);
    if (!changed.plan) return;  // play() tells why
    worlds_.push_back(std::make_unique<ScenarioWorld>(*std::move(changed.plan)));
    const ScenarioWorld& world = *worlds_.back();
    const SelectionResult best = resolver_.solve(world.problem);
    result_.worlds.push_back({scenario.id, scenario.likelihood, best.value});
    if (best.selection.empty()) return;
    add(StrategyProfile::scenario, scenario.id, world.question, world.capacity, world.problem,
        best.selection);
  }

  void fill(ComparedStrategy& strategy) {
    for (std::size_t w = 0; w < result_.worlds.size(); ++w) {
      const bool today = w == 0;
      const Question& question = today ? made_.question : worlds_[w - 1]->question;
      const SelectionProblem& problem = today ? made_.problem : worlds_[w - 1]->problem;
      const SelectionResult found =
          resolver_.solve(only_these(question, problem, strategy.actions));
      strategy.values.push_back(found.value);
      const bool decided = found.value || found.status == SelectionStatus::infeasible;
      const auto best = result_.worlds[w].best;
      strategy.regrets.push_back(decided && best
                                     ? std::optional(std::max(0.0, *best - found.value.value_or(0)))
                                     : std::nullopt);
    }
    measure(strategy);
  }

  void measure(ComparedStrategy& strategy) const {
    double mean = 0.0;
    std::size_t count = 0;
    std::size_t enough = 0;
    for (std::size_t w = 0; w < result_.worlds.size(); ++w) {
      const auto best = result_.worlds[w].best;
      if (!best) continue;  // no strategy is admissible there, whatever is chosen today
      if (!strategy.regrets[w]) return forget_measures(strategy);
      const double value = strategy.values[w].value_or(0.0);
      ++count;
      mean += value;
      enough += value >= 0.9 * *best && strategy.values[w];
      strategy.worst_value = std::min(strategy.worst_value.value_or(value), value);
      const double regret = *strategy.regrets[w];
      strategy.worst_regret = std::max(strategy.worst_regret.value_or(regret), regret);
    }
    if (count == 0) return;
    strategy.mean_value = mean / static_cast<double>(count);
    strategy.satisfied = static_cast<double>(enough) / static_cast<double>(count);
    strategy.expected_value = expected(strategy);
  }

  static void forget_measures(ComparedStrategy& strategy) {
    strategy.worst_value.reset();
    strategy.worst_regret.reset();
  }

  /// Today has what likelihood the scenarios leave.
  std::optional<double> expected(const ComparedStrategy& strategy) const {
    double rest = 1.0;
    double sum = 0.0;
    for (std::size_t w = 1; w < result_.worlds.size(); ++w) {
      const auto likelihood = result_.worlds[w].likelihood;
      if (!likelihood) return std::nullopt;
      rest -= *likelihood;
      sum += *likelihood * strategy.values[w].value_or(0.0);
    }
    if (result_.worlds.size() < 2 || rest < -1e-9) return std::nullopt;
    return sum + std::max(0.0, rest) * strategy.values[0].value_or(0.0);
  }

  void judge() {
    if (result_.worlds.size() < 2) return;
    const auto& all = result_.strategies;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool affordable = all[i].profile != StrategyProfile::ambitious && all[i].worst_regret;
      if (!affordable) continue;
      if (!result_.robust || is_safer(all[i], all[*result_.robust])) result_.robust = i;
    }
  }

  /// Of what rounding alone tells apart, the strategy that is planned anyway.
  static bool is_safer(const ComparedStrategy& a, const ComparedStrategy& b) {
    constexpr double rounding = 1e-9;
    const double less_regret = *b.worst_regret - *a.worst_regret;
    if (std::abs(less_regret) > rounding) return less_regret > 0.0;
    const double more_value = *a.mean_value - *b.mean_value;
    if (std::abs(more_value) > rounding) return more_value > 0.0;
    return a.profile == StrategyProfile::balanced;
  }

  const Made& made_;
  const CapacityAssessment& capacity_;
  Resolver& resolver_;
  ScenarioComparison result_;
  std::vector<std::unique_ptr<ScenarioWorld>> worlds_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
