// SPDX-License-Identifier: BSL-1.0
#include <command/step_text.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <command/lines.hpp>
#include <sixstep/plan/words.hpp>

// Step five for a terminal: the choice, and what stands around it.
namespace sixstep::command {

namespace {

void tell_choice(const Strategy& strategy, Lines& lines) {
  lines.head("Strategy: " + std::string(word(strategy.status)) + ", gap " + percent(strategy.gap));
  for (const std::string& sentence : strategy.conflict) lines.row(sentence);
  lines.head("Chosen: " + std::to_string(strategy.chosen.size()));
  for (const ChosenAction& chosen : strategy.chosen) {
    const std::string year = chosen.start_year ? std::to_string(*chosen.start_year) : "?";
    lines.row(lines.label(chosen.action) + ": " + year + ", " + lines.money(chosen.cost) + ", " +
              std::string(word(chosen.reason)));
  }
  lines.head("Left out: " + std::to_string(strategy.omitted.size()));
  for (const OmittedAction& omitted : strategy.omitted) {
    lines.row(lines.label(omitted.action) + ": " + omitted.words);
  }
}

std::string used_of_available(const BudgetUse& use, const Lines& lines) {
  const std::string available = use.available ? lines.money(*use.available) : "no limit";
  return lines.money(use.used) + " of " + available;
}

std::string used_of_available(const ResourceUse& use) {
  const std::string available = use.available ? number(*use.available, 100) : "no limit";
  std::string words = number(use.used, 100) + " of " + available;
  if (use.at_least) words += ", at least " + number(*use.at_least, 100);
  return words;
}

void tell_money(const Strategy& strategy, Lines& lines) {
  if (strategy.budget.empty()) return;
  lines.head("Money by year and source: used of available");
  for (const BudgetUse& use : strategy.budget) {
    const std::string source = use.source.empty() ? "no source" : lines.label(use.source);
    lines.row(std::to_string(use.year) + ", " + source + ": " + used_of_available(use, lines));
  }
}

void tell_people(const Strategy& strategy, Lines& lines) {
  if (strategy.resources.empty()) return;
  lines.head("People and machines, on the average over each year: used of available");
  for (const ResourceUse& use : strategy.resources) {
    lines.row(std::to_string(use.year) + ", " + lines.label(use.resource) + ": " +
              used_of_available(use));
  }
}

std::string names(const Lines& lines, const std::vector<Id<Action>>& actions) {
  std::string words;
  for (const Id<Action>& action : actions)
    words += (words.empty() ? "" : ", ") + lines.label(action);
  return words;
}

/// ": brings in …, gives up …"
std::string moves(const Lines& lines, const std::vector<Id<Action>>& added,
                  const std::vector<Id<Action>>& dropped) {
  std::string words;
  if (!added.empty()) words += "; brings in " + names(lines, added);
  if (!dropped.empty()) words += "; gives up " + names(lines, dropped);
  return words;
}

template <class Marginal>
std::string gain(const Lines& lines, const Marginal& one) {
  const std::string least = number(one.at_least * 100, 100);
  const std::string most = number(one.at_most * 100, 100);
  return (least == most ? least : least + " to " + most) + " %" +
         moves(lines, one.added, one.dropped);
}

void tell_marginal_values(const Strategy& strategy, Lines& lines) {
  if (!strategy.marginal_values.empty()) {
    const Money more = strategy.marginal_values.front().more;
    lines.head("What " + lines.money(more) + " more is worth, in shares of the plan's value");
  }
  for (const MarginalValue& one : strategy.marginal_values)
    lines.row(std::to_string(one.year) + ", " + lines.label(one.source) + ": " + gain(lines, one));
  if (!strategy.marginal_resources.empty()) lines.head("What one more person or machine is worth");
  for (const MarginalResource& one : strategy.marginal_resources) {
    lines.row(std::to_string(one.year) + ", " + lines.label(one.resource) + ": " +
              gain(lines, one));
  }
}

std::string outcome(const Lines& lines, const Outcomes& outcomes, Objective objective) {
  const std::string name(word(objective));
  switch (objective) {
    case Objective::value:
      return name + ' ' + percent(outcomes.value);
    case Objective::cost:
      return name + ' ' + (outcomes.cost.is_lower_bound() ? "at least " : "") +
             lines.money(outcomes.cost.known);
    case Objective::equity:
      return name + ' ' + percent(outcomes.equity);
    case Objective::risk:
      return name + ' ' + percent(outcomes.risk);
    default:
      return name + ' ' + number(outcomes.acceptance);
  }
}

void tell_frontier(const Strategy& strategy, Lines& lines) {
  const Frontier& frontier = strategy.frontier;
  if (frontier.points.empty()) return;
  lines.head(std::string("Efficient frontier") + (frontier.complete ? "" : ", cut by the limit"));
  for (std::size_t i = 0; i < frontier.points.size(); ++i) {
    const FrontierPoint& point = frontier.points[i];
    std::string words;
    for (const Objective objective : frontier.objectives)
      words += (words.empty() ? "" : ", ") + outcome(lines, point.outcomes, objective);
    if (frontier.knee == i) words += " (knee)";
    lines.row(words + moves(lines, point.added, point.dropped));
  }
}

std::string called(const Lines& lines, const ComparedStrategy& strategy) {
  if (strategy.profile != StrategyProfile::scenario) return std::string(word(strategy.profile));
  return "best in " + lines.label(strategy.scenario);
}

std::string worlds_in_words(const Lines& lines, const ScenarioComparison& comparison,
                            const ComparedStrategy& strategy) {
  std::string words;
  for (std::size_t w = 0; w < comparison.worlds.size(); ++w) {
    const Id<Scenario>& scenario = comparison.worlds[w].scenario;
    const bool impossible = !strategy.values[w] && strategy.regrets[w];
    words += (w == 0 ? "" : ", ") +
             (scenario.empty() ? std::string("today") : lines.label(scenario)) + ' ' +
             (impossible ? "not admissible" : percent(strategy.values[w]));
  }
  return words;
}

void tell_robustness(const ScenarioComparison& comparison, Lines& lines) {
  if (comparison.robustness.empty()) return;
  std::string order;
  for (const ComparedStrategy& strategy : comparison.strategies)
    order += (order.empty() ? "" : "; ") + called(lines, strategy);
  lines.head("Robustness over the worlds, more is better, of " + order);
  for (const RobustnessReading& reading : comparison.robustness) {
    std::string words(word(reading.metric));
    for (std::size_t i = 0; i < reading.values.size(); ++i)
      words += (i == 0 ? ": " : "; ") + number(reading.values[i]);
    if (reading.best)
      words += "; most robust: " + called(lines, comparison.strategies[*reading.best]);
    lines.row(words);
  }
}

void tell_comparison(const Strategy& strategy, Lines& lines) {
  const ScenarioComparison& comparison = strategy.comparison;
  if (comparison.strategies.empty()) return;
  lines.head("Strategies side by side: cost, value in each world, worst regret, worlds satisfied");
  for (std::size_t i = 0; i < comparison.strategies.size(); ++i) {
    const ComparedStrategy& one = comparison.strategies[i];
    lines.row(called(lines, one) + ": " + lines.money(one.outcomes.cost.known) + ", " +
              worlds_in_words(lines, comparison, one) + ", " + percent(one.worst_regret) + ", " +
              percent(one.satisfied) + (comparison.robust == i ? " (least worst regret)" : ""));
  }
  for (const ScenarioOutcome& one : strategy.scenarios)
    lines.row("if " + lines.label(one.scenario) + ": " + one.words);
  tell_robustness(comparison, lines);
}

void tell_weights(const Strategy& strategy, Lines& lines) {
  if (strategy.weight_ranges.empty()) return;
  lines.head("Goals' weights: today, and from where to where the choice stays the same");
  for (const GoalWeightRange& range : strategy.weight_ranges) {
    lines.row(lines.label(range.goal) + ": " + percent(range.weight) + ", " + percent(range.from) +
              " to " + percent(range.by));
  }
}

}  // namespace

std::string strategy_text(const Roadmap& roadmap, std::string_view language) {
  const Strategy& strategy = roadmap.strategy;
  Lines lines(roadmap, language);
  tell_choice(strategy, lines);
  tell_money(strategy, lines);
  tell_people(strategy, lines);
  tell_marginal_values(strategy, lines);
  tell_frontier(strategy, lines);
  tell_comparison(strategy, lines);
  tell_weights(strategy, lines);
  return std::move(lines).finish(strategy);
}

}  // namespace sixstep::command
