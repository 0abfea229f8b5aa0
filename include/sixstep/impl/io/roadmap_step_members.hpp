// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/capacity_members.hpp>
#include <sixstep/impl/io/stakeholder_members.hpp>
#include <sixstep/impl/io/system_members.hpp>
#include <sixstep/steps/action.hpp>
#include <sixstep/steps/framework.hpp>
#include <sixstep/steps/strategy.hpp>

/// The members of the six steps' results in canonical order; reading and writing both go by these
/// lines. Whatever is always known is required, empty lists included, so that what is absent is
/// unknown, or names nothing.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

// Step three.

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

void describe(auto& v, Same<ComparisonReading> auto& reading) {
  v("parent", reading.parent, required);
  v("judges", reading.judges, required);
  v("of", reading.of, required);
  v("weights", reading.weights, required);
  v("consistency_ratio", reading.consistency_ratio);
}

void describe(auto& v, Same<TargetReading> auto& reading) {
  v("target", reading.target);
  v("by", reading.by);
  v("value", reading.value);
  v("level", reading.level);
}

void describe(auto& v, Same<IndicatorReading> auto& reading) {
  v("indicator", reading.indicator, required);
  v("measures", reading.measures);
  v("unit", reading.unit);
  v("direction", reading.direction);
  v("baseline", reading.baseline);
  v("latest", reading.latest);
  v("expected", reading.expected);
  v("state", reading.state, required);
  v("targets", reading.targets, required);
  v("missing", reading.missing, required);
}

void describe(auto& v, Same<AlignmentReading> auto& reading) {
  v("to", reading.to, required);
  v("goals", reading.goals, required);
  v("actions", reading.actions, required);
}

void describe(auto& v, Same<StrategicFramework> auto& framework) {
  v("goals", framework.goals, required);
  v("comparisons", framework.comparisons, required);
  v("indicators", framework.indicators, required);
  v("alignment", framework.alignment, required);
  v("published", framework.published);
  conclude(v, framework);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
