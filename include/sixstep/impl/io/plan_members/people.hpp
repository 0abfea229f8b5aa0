// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/plan_members/common.hpp>

// Goals and people.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<Goal> auto& goal) {
  v("id", goal.id, required);
  v("label", goal.label);
  v("kind", goal.kind, Otherwise{GoalKind::goal});
  v("parent", goal.parent);
  v("weight", goal.weight);
  v("aligned", goal.aligned);
  v("groups", goal.groups);
  annotate(v, goal);
}

void describe(auto& v, Same<Comparison> auto& comparison) {
  v("parent", comparison.parent, required);
  v("judge", comparison.judge);
  v("method", comparison.method, required);
  v("of", comparison.of);
  v("matrix", comparison.matrix);
  v("best", comparison.best);
  v("worst", comparison.worst);
  v("best_to_others", comparison.best_to_others);
  v("others_to_worst", comparison.others_to_worst);
  v("points", comparison.points);
  annotate(v, comparison);
}

void describe(auto& v, Same<IndicatorBaseline> auto& baseline) {
  v("value", baseline.value);
  v("date", baseline.date);
  v("groups", baseline.groups);
  annotate(v, baseline);
}

void describe(auto& v, Same<Target> auto& target) {
  v("id", target.id);
  v("by", target.by);
  v("value", target.value);
  v("level", target.level);
  annotate(v, target);
}

void describe(auto& v, Same<Observation> auto& observation) {
  v("date", observation.date);
  v("value", observation.value);
  v("group", observation.group);
  annotate(v, observation);
}

void describe(auto& v, Same<Indicator> auto& indicator) {
  v("id", indicator.id, required);
  v("label", indicator.label);
  v("measures", indicator.measures);
  v("unit", indicator.unit);
  v("direction", indicator.direction);
  v("owner", indicator.owner);
  v("source", indicator.source);
  v("frequency", indicator.frequency);
  v("disaggregated_by", indicator.disaggregated_by);
  v("baseline", indicator.baseline);
  v("targets", indicator.targets);
  v("observations", indicator.observations);
  annotate(v, indicator);
}

void describe(auto& v, Same<Engagement> auto& engagement) {
  v("now", engagement.now);
  v("wanted", engagement.wanted);
  annotate(v, engagement);
}

void describe(auto& v, Same<Stakeholder> auto& stakeholder) {
  v("id", stakeholder.id, required);
  v("label", stakeholder.label);
  v("kind", stakeholder.kind);
  v("sector", stakeholder.sector);
  v("power", stakeholder.power);
  v("legitimacy", stakeholder.legitimacy);
  v("urgency", stakeholder.urgency);
  v("interest", stakeholder.interest);
  v("veto", stakeholder.veto);
  v("engagement", stakeholder.engagement);
  annotate(v, stakeholder);
}

void describe(auto& v, Same<Group> auto& group) {
  v("id", group.id, required);
  v("label", group.label);
  v("population", group.population);
  v("vulnerable", group.vulnerable);
  v("dimensions", group.dimensions);
  v("eligible", group.eligible);
  v("served", group.served);
  v("represented_by", group.represented_by);
  annotate(v, group);
}

void describe(auto& v, Same<Stance> auto& stance) {
  v("from", stance.from, required);
  v("to", stance.to, required);
  v("position", stance.position);
  annotate(v, stance);
}

void describe(auto& v, Same<Tie> auto& tie) {
  v("from", tie.from, required);
  v("to", tie.to, required);
  v("influence", tie.influence);
  v("sign", tie.sign);
  annotate(v, tie);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
