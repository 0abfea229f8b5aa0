// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/roadmap_members.hpp>
#include <sixstep/roadmap/roadmap_change.hpp>

/// The members of what has changed between two road maps, in canonical order.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<ActionChange> auto& change) {
  v("action", change.action, required);
  v("label", change.label, required);
  v("fate", change.fate, required);
  v("start_before", change.start_before);
  v("start_after", change.start_after);
  v("finish_before", change.finish_before);
  v("finish_after", change.finish_after);
  v("days", change.days);
  v("mode_before", change.mode_before);
  v("mode_after", change.mode_after);
  v("cost_before", change.cost_before);
  v("cost_after", change.cost_after);
  v("reason", change.reason);
  v("because_of", change.because_of);
  v("reason_before", change.reason_before);
  v("because_of_before", change.because_of_before);
  v("words", change.words, required);
}

void describe(auto& v, Same<PromiseChange> auto& change) {
  v("promise", change.promise, required);
  v("label", change.label, required);
  v("by_before", change.by_before);
  v("by_after", change.by_after);
  v("expected_before", change.expected_before);
  v("expected_after", change.expected_after);
  v("state_before", change.state_before);
  v("state_after", change.state_after);
  v("words", change.words, required);
}

void describe(auto& v, Same<MoneyChange> auto& change) {
  v("source", change.source);
  v("label", change.label);
  v("year", change.year, required);
  v("before", change.before, required);
  v("after", change.after, required);
}

void describe(auto& v, Same<GoalWeightChange> auto& change) {
  v("goal", change.goal, required);
  v("label", change.label, required);
  v("before", change.before);
  v("after", change.after);
}

void describe(auto& v, Same<OutcomeChange> auto& change) {
  v("outcome", change.outcome, required);
  v("before", change.before);
  v("after", change.after);
}

void describe(auto& v, Same<FindingChange> auto& change) {
  v("code", change.code, required);
  v("severity", change.severity, required);
  v("sentence", change.sentence, required);
  v("is_new", change.is_new, required);
  v("decision", change.decision, required);
}

void describe(auto& v, Same<RoadmapChange> auto& changes) {
  v("plan", changes.plan);
  v("as_of_before", changes.as_of_before);
  v("as_of_after", changes.as_of_after);
  v("currency", changes.currency);
  v("sentences", changes.sentences, required);
  v("actions", changes.actions, required);
  v("promises", changes.promises, required);
  v("budget", changes.budget, required);
  v("spending", changes.spending, required);
  v("goals", changes.goals, required);
  v("outcomes", changes.outcomes, required);
  v("findings", changes.findings, required);
  v("finish_before", changes.finish_before);
  v("finish_after", changes.finish_after);
  v("cost_before", changes.cost_before);
  v("cost_after", changes.cost_after);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
