// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/decision_inputs.hpp>
#include <sixstep/methods/weighted_sum.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace weighted_sum_entry {

inline constexpr MethodInput inputs[] = {values, criterion_weights, less_is_better};

inline constexpr MethodOption options[] = {
    choice("normalization", Normalization::minimum_maximum, "how values are made comparable"),
    choice("costs", CostConvention::complement,
           "how a criterion of which less is better becomes one of which more is")};

inline constexpr MethodOutput outputs[] = {
    {"score", ValueShape::vector, "of each alternative, the weighted sum of its normalized values"},
    place,
    order,
    {"normalized", ValueShape::matrix, "the values that were added up"},
    without_spread,
    {"normalization", ValueShape::text, "the normalization that was used"},
    {"costs", ValueShape::text, "the convention for costs that was used"}};

inline MethodResult run(const MethodCall& call) {
  WeightedSum found = sixstep::weighted_sum(
      decision_table(call),
      {call.choice<Normalization>("normalization"), call.choice<CostConvention>("costs")});
  MethodResult result;
  result.set_vector("score", found.score);
  set_ranking(result, found.ranking);
  result.set_vector("without_spread", found.normalized.without_spread);
  result.set_text("normalization", word(found.normalized.options.normalization));
  result.set_text("costs", word(found.normalized.options.costs));
  result.set_matrix("normalized", std::move(found.normalized.values));
  return result;
}

}  // namespace weighted_sum_entry

inline constexpr Method weighted_sum = {
    "weighted_sum",
    "Weighted sum (simple additive weighting)",
    "Alternatives by the weighted mean of what they achieve; strengths make up for weaknesses.",
    "Hwang & Yoon 1981",
    weighted_sum_entry::inputs,
    weighted_sum_entry::options,
    weighted_sum_entry::outputs,
    weighted_sum_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
