// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/decision_inputs.hpp>
#include <sixstep/methods/normalization.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace normalization_entry {

inline constexpr MethodInput inputs[] = {values, less_is_better};

inline constexpr MethodOption options[] = {
    choice("normalization", Normalization::minimum_maximum, "how values are made comparable"),
    choice("costs", CostConvention::complement,
           "how a criterion of which less is better becomes one of which more is")};

inline constexpr MethodOutput outputs[] = {
    {"normalized", ValueShape::matrix, "the values on comparable scales, of all more is better"},
    without_spread,
    {"normalization", ValueShape::text, "the normalization that was used"},
    {"costs", ValueShape::text, "the convention for costs that was used"}};

inline MethodResult run(const MethodCall& call) {
  DecisionTable table = decision_table(call);
  table.weights.assign(table.values.columns(), 1.0);
  NormalizedTable found = sixstep::normalize(
      table, {call.choice<Normalization>("normalization"), call.choice<CostConvention>("costs")});
  MethodResult result;
  result.set_matrix("normalized", std::move(found.values));
  result.set_vector("without_spread", found.without_spread);
  result.set_text("normalization", word(found.options.normalization));
  result.set_text("costs", word(found.options.costs));
  return result;
}

}  // namespace normalization_entry

inline constexpr Method normalization = {
    "normalization",
    "Normalization of criteria",
    "Values in different units on comparable scales, by a formula that is named.",
    "Hwang & Yoon 1981; Jahan & Edwards 2015",
    normalization_entry::inputs,
    normalization_entry::options,
    normalization_entry::outputs,
    normalization_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
