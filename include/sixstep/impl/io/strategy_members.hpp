// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/finding_members.hpp>
#include <sixstep/impl/io/roadmap_forms.hpp>
#include <sixstep/steps/strategy.hpp>

/// The members of step five's results, in canonical order.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<GoalServed> auto& served) {
  v("goal", served.goal, required);
  v("share", served.share);
}

void describe(auto& v, Same<ChosenAction> auto& chosen) {
  v("action", chosen.action, required);
  v("mode", chosen.mode, required);
  v("start_year", chosen.start_year);
  v("cost", chosen.cost);
  v("spent", chosen.spent);
  v("value", chosen.value);
  v("reason", chosen.reason, required);
  v("needed_for", chosen.needed_for, required);
  v("goals", chosen.goals, required);
  v("gaps", chosen.gaps, required);
}

void describe(auto& v, Same<Binding> auto& binding) {
  v("kind", binding.kind, required);
  v("node", binding.node);
  v("sources", binding.sources, required);
  v("year", binding.year);
  v("missing", binding.missing);
  v("units", binding.units);
}

void describe(auto& v, Same<ExtraMoney> auto& extra) {
  v("source", extra.source, required);
  v("year", extra.year, required);
  v("amount", extra.amount, required);
}

void describe(auto& v, Same<ExtraResource> auto& extra) {
  v("resource", extra.resource, required);
  v("year", extra.year, required);
  v("amount", extra.amount, required);
}

void describe(auto& v, Same<Rejection> auto& rejection) {
  v("binds", rejection.binds, required);
  v("together_with", rejection.together_with, required);
  v("money", rejection.money, required);
  v("resources", rejection.resources, required);
  v("money_too_little", rejection.money_too_little);
  v("instead_of", rejection.instead_of, required);
  v("loss", rejection.loss);
  v("loss_at_least", rejection.loss_at_least);
  v("cost_share", rejection.cost_share);
  v("excluded", rejection.excluded, required);
  v("without_bar", rejection.without_bar, required);
  v("complete", rejection.complete, required);
}

void describe(auto& v, Same<OmittedAction> auto& omitted) {
  v("action", omitted.action, required);
  v("reason", omitted.reason, required);
  v("cost", omitted.cost);
  v("value", omitted.value);
  v("words", omitted.words);
  v("rejection", omitted.rejection);
}

void describe(auto& v, Same<BudgetUse> auto& use) {
  v("source", use.source);
  v("year", use.year, required);
  v("available", use.available);
  v("used", use.used, required);
}

void describe(auto& v, Same<ResourceUse> auto& use) {
  v("resource", use.resource, required);
  v("year", use.year, required);
  v("available", use.available);
  v("at_least", use.at_least);
  v("used", use.used, required);
}

void describe(auto& v, Same<Outcomes> auto& outcomes) {
  v("value", outcomes.value);
  v("cost", outcomes.cost, required);
  v("sunk", outcomes.sunk, required);
  v("capacity_gap_closed", outcomes.capacity_gap_closed);
  v("equity", outcomes.equity);
  v("risk", outcomes.risk);
  v("acceptance", outcomes.acceptance);
}

void describe(auto& v, Same<ScenarioOutcome> auto& outcome) {
  v("scenario", outcome.scenario, required);
  v("status", outcome.status, required);
  v("outcomes", outcome.outcomes, required);
  v("dropped", outcome.dropped, required);
  v("added", outcome.added, required);
  v("words", outcome.words);
}

/// What more of something in one year is worth.
void describe_gain(auto& v, auto& marginal) {
  v("year", marginal.year, required);
  v("more", marginal.more, required);
  v("at_least", marginal.at_least, required);
  v("at_most", marginal.at_most, required);
  v("added", marginal.added, required);
  v("dropped", marginal.dropped, required);
}

void describe(auto& v, Same<MarginalValue> auto& marginal) {
  v("source", marginal.source, required);
  describe_gain(v, marginal);
}

void describe(auto& v, Same<MarginalResource> auto& marginal) {
  v("resource", marginal.resource, required);
  describe_gain(v, marginal);
}

void describe(auto& v, Same<FrontierPoint> auto& point) {
  v("outcomes", point.outcomes, required);
  v("bound", point.bound);
  v("limits", point.limits, required);
  v("added", point.added, required);
  v("dropped", point.dropped, required);
}

void describe(auto& v, Same<Frontier> auto& frontier) {
  v("objectives", frontier.objectives, required);
  v("points", frontier.points, required);
  v("knee", frontier.knee);
  v("complete", frontier.complete, required);
}

void describe(auto& v, Same<World> auto& world) {
  v("scenario", world.scenario);
  v("likelihood", world.likelihood);
  v("best", world.best);
}

void describe(auto& v, Same<ComparedStrategy> auto& strategy) {
  v("profile", strategy.profile, required);
  v("scenario", strategy.scenario);
  v("outcomes", strategy.outcomes, required);
  v("actions", strategy.actions, required);
  v("values", strategy.values, required);
  v("regrets", strategy.regrets, required);
  v("worst_value", strategy.worst_value);
  v("mean_value", strategy.mean_value);
  v("expected_value", strategy.expected_value);
  v("worst_regret", strategy.worst_regret);
  v("satisfied", strategy.satisfied);
}

void describe(auto& v, Same<RobustnessReading> auto& reading) {
  v("metric", reading.metric, required);
  v("values", reading.values, required);
  v("best", reading.best);
}

void describe(auto& v, Same<ScenarioComparison> auto& comparison) {
  v("worlds", comparison.worlds, required);
  v("strategies", comparison.strategies, required);
  v("robust", comparison.robust);
  v("robustness", comparison.robustness, required);
  v("complete", comparison.complete, required);
}

void describe(auto& v, Same<WeightTurn> auto& turn) {
  v("at", turn.at, required);
  v("added", turn.added, required);
  v("dropped", turn.dropped, required);
}

void describe(auto& v, Same<GoalWeightRange> auto& range) {
  v("goal", range.goal, required);
  v("weight", range.weight, required);
  v("from", range.from, required);
  v("by", range.by, required);
  v("below", range.below);
  v("above", range.above);
  v("complete", range.complete, required);
}

void describe(auto& v, Same<Strategy> auto& strategy) {
  v("status", strategy.status, required);
  v("bound", strategy.bound);
  v("gap", strategy.gap);
  v("chosen", strategy.chosen, required);
  v("omitted", strategy.omitted, required);
  v("outcomes", strategy.outcomes, required);
  v("budget", strategy.budget, required);
  v("resources", strategy.resources, required);
  v("conflict", strategy.conflict, required);
  v("scenarios", strategy.scenarios, required);
  v("marginal_values", strategy.marginal_values, required);
  v("marginal_resources", strategy.marginal_resources, required);
  v("frontier", strategy.frontier, required);
  v("comparison", strategy.comparison, required);
  v("weight_ranges", strategy.weight_ranges, required);
  conclude(v, strategy);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
