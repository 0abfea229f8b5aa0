// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/plan_members/common.hpp>

// Promises, rules and futures.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<Milestone> auto& milestone) {
  v("id", milestone.id, required);
  v("label", milestone.label);
  v("of", milestone.of);
  v("at", milestone.at);
  v("by", milestone.by);
  v("level", milestone.level);
  v("reached", milestone.reached);
  annotate(v, milestone);
}

void describe(auto& v, Same<Dependency> auto& dependency) {
  v("from", dependency.from, required);
  v("to", dependency.to, required);
  v("type", dependency.type);
  v("lag", dependency.lag);
  v("max_lag", dependency.max_lag);
  v("prerequisite", dependency.prerequisite);
  v("reason", dependency.reason);
  annotate(v, dependency);
}

void describe(auto& v, Same<Choice> auto& choice) {
  v("id", choice.id, required);
  v("of", choice.of);
  v("at_least", choice.at_least);
  v("at_most", choice.at_most);
  annotate(v, choice);
}

void describe(auto& v, Same<Synergy> auto& synergy) {
  v("id", synergy.id, required);
  v("of", synergy.of);
  v("value", synergy.value);
  annotate(v, synergy);
}

void describe(auto& v, Same<Policy> auto& policy) {
  v("id", policy.id, required);
  v("kind", policy.kind, required);
  v("tag", policy.tag);
  v("group", policy.group);
  v("pillar", policy.pillar);
  v("region", policy.region);
  v("share", policy.share);
  v("vocabulary", policy.vocabulary);
  v("a", policy.a);
  v("b", policy.b);
  v("least", policy.least);
  annotate(v, policy);
}

void describe(auto& v, Same<Hit> auto& hit) {
  v("to", hit.to, required);
  v("delay", hit.delay);
  v("cost", hit.cost);
  annotate(v, hit);
}

void describe(auto& v, Same<Risk> auto& risk) {
  v("id", risk.id, required);
  v("label", risk.label);
  v("probability", risk.probability);
  v("hits", risk.hits);
  v("owner", risk.owner);
  v("response", risk.response);
  annotate(v, risk);
}

void describe(auto& v, Same<Change> auto& change) {
  v("at", change.at, required);
  v("set", JsonForm{change.set}, required);
  annotate(v, change);
}

void describe(auto& v, Same<Scenario> auto& scenario) {
  v("id", scenario.id, required);
  v("label", scenario.label);
  v("likelihood", scenario.likelihood);
  v("changes", scenario.changes);
  annotate(v, scenario);
}

void describe(auto& v, Same<ProgressReport> auto& report) {
  v("action", report.action, required);
  v("at", report.at);
  v("spent", report.spent);
  v("done", report.done);
  v("forecast", report.forecast);
  v("reason", report.reason);
  annotate(v, report);
}

void describe(auto& v, Same<BaselineAction> auto& action) {
  v("id", action.id, required);
  v("start", action.start);
  v("finish", action.finish);
  v("cost", action.cost);
  annotate(v, action);
}

void describe(auto& v, Same<Baseline> auto& baseline) {
  v("id", baseline.id, required);
  v("at", baseline.at);
  v("actions", baseline.actions);
  annotate(v, baseline);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
