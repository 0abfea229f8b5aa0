// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/roadmap_forms.hpp>
#include <sixstep/steps/goal_comparison.hpp>

// The members of what step three reads of comparisons, in canonical order.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<RevisionReading> auto& reading) {
  v("of", reading.of, required);
  v("given", reading.given, required);
  v("against", reading.against, required);
  v("better", reading.better, required);
  v("consistency_ratio", reading.consistency_ratio);
}

void describe(auto& v, Same<JudgeReading> auto& reading) {
  v("judge", reading.judge, required);
  v("weights", reading.weights, required);
  v("missing", reading.missing, required);
  v("consistency_ratio", reading.consistency_ratio);
  v("consistency_limit", reading.consistency_limit);
  v("revise", reading.revise);
}

void describe(auto& v, Same<ComparisonReading> auto& reading) {
  v("parent", reading.parent, required);
  v("method", reading.method, required);
  v("judges", reading.judges, required);
  v("of", reading.of, required);
  v("weights", reading.weights, required);
  v("consistency_ratio", reading.consistency_ratio);
  v("by_judge", reading.by_judge, required);
  v("prioritization", reading.prioritization);
  v("aggregation", reading.aggregation);
  v("random_index", reading.random_index);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
