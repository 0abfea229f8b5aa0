// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/finding_members.hpp>
#include <sixstep/impl/io/goal_comparison_members.hpp>
#include <sixstep/steps/framework.hpp>

/// The members of step three's result in canonical order; see roadmap_step_members.hpp.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<GoalReading> auto& reading) {
  v("goal", reading.goal, required);
  v("parent", reading.parent);
  v("kind", reading.kind, required);
  v("local_weight", reading.local_weight, required);
  v("weight", reading.weight, required);
  v("origin", reading.origin, required);
  v("indicators", reading.indicators, required);
  v("actions", reading.actions, required);
  v("aligned", reading.aligned, required);
}

void describe(auto& v, Same<ChainReading> auto& chain) {
  v("depth", chain.depth, required);
  v("tops", chain.tops, required);
  v("skipping", chain.skipping, required);
  v("reversed", chain.reversed, required);
  v("without_goal", chain.without_goal, required);
}

void describe(auto& v, Same<TargetReading> auto& reading) {
  v("target", reading.target);
  v("by", reading.by);
  v("value", reading.value);
  v("level", reading.level);
  v("gap", reading.gap);
  v("way", reading.way);
  v("expected", reading.expected);
  v("state", reading.state, required);
}

void describe(auto& v, Same<ObservedValue> auto& observed) {
  v("date", observed.date, required);
  v("value", observed.value, required);
}

void describe(auto& v, Same<GroupIndicatorReading> auto& reading) {
  v("group", reading.group, required);
  v("baseline", reading.baseline);
  v("latest", reading.latest);
  v("observed", reading.observed);
  v("gap", reading.gap);
}

void describe(auto& v, Same<SmartReading> auto& reading) {
  v("criterion", reading.criterion, required);
  v("verdict", reading.verdict, required);
  v("needs", reading.needs, required);
}

void describe(auto& v, Same<IndicatorReading> auto& reading) {
  v("indicator", reading.indicator, required);
  v("measures", reading.measures);
  v("unit", reading.unit);
  v("direction", reading.direction);
  v("baseline", reading.baseline);
  v("baseline_date", reading.baseline_date);
  v("latest", reading.latest);
  v("observed", reading.observed);
  v("expected", reading.expected);
  v("planned", reading.planned);
  v("state", reading.state, required);
  v("observations", reading.observations, required);
  v("due", reading.due);
  v("stale", reading.stale);
  v("targets", reading.targets, required);
  v("groups", reading.groups, required);
  v("unmeasured", reading.unmeasured, required);
  v("dimensions", reading.dimensions, required);
  v("smart", reading.smart, required);
}

void describe(auto& v, Same<AlignmentReading> auto& reading) {
  v("to", reading.to, required);
  v("vocabulary", reading.vocabulary);
  v("goals", reading.goals, required);
  v("inherited", reading.inherited, required);
  v("named_by", reading.named_by, required);
  v("actions", reading.actions, required);
  v("weight", reading.weight, required);
}

void describe(auto& v, Same<SdgReading> auto& reading) {
  v("sdg", reading.sdg, required);
  v("targets", reading.targets, required);
  v("goals", reading.goals, required);
  v("actions", reading.actions, required);
  v("weight", reading.weight, required);
}

void describe(auto& v, Same<PrincipleValue> auto& value) {
  v("of", value.of, required);
  v("group", value.group);
  v("value", value.value);
  v("gap", value.gap);
}

void describe(auto& v, Same<PrincipleIndicator> auto& indicator) {
  v("principle", indicator.principle, required);
  v("measure", indicator.measure, required);
  v("value", indicator.value);
  v("known", indicator.known, required);
  v("of", indicator.of, required);
  v("values", indicator.values, required);
}

void describe(auto& v, Same<StrategicFramework> auto& framework) {
  v("goals", framework.goals, required);
  v("comparisons", framework.comparisons, required);
  v("chain", framework.chain, required);
  v("indicators", framework.indicators, required);
  v("alignment", framework.alignment, required);
  v("sdgs", framework.sdgs, required);
  v("principles", framework.principles, required);
  v("published", framework.published);
  conclude(v, framework);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
