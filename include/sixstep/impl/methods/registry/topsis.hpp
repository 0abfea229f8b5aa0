// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/decision_inputs.hpp>
#include <sixstep/methods/topsis.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace topsis_entry {

inline constexpr MethodInput inputs[] = {values, criterion_weights, less_is_better};

inline constexpr MethodOption options[] = {
    choice("normalization", Normalization::vector, "how values are made comparable"),
    choice("metric", DistanceMetric::euclidean, "how far two alternatives are apart")};

inline constexpr MethodOutput outputs[] = {
    {"closeness", ValueShape::vector, "of each alternative, from 0, all worst, to 1, all best"},
    place,
    order,
    {"to_ideal", ValueShape::vector, "of each alternative, its distance to the best of all"},
    {"to_anti_ideal", ValueShape::vector, "of each alternative, its distance to the worst of all"},
    {"ideal", ValueShape::vector, "by criterion, weight times best normalized value"},
    {"anti_ideal", ValueShape::vector, "by criterion, weight times worst normalized value"},
    without_spread,
    {"normalization", ValueShape::text, "the normalization that was used"},
    {"metric", ValueShape::text, "the metric that was used"}};

inline MethodResult run(const MethodCall& call) {
  const Topsis found = sixstep::topsis(
      decision_table(call),
      {call.choice<Normalization>("normalization"), call.choice<DistanceMetric>("metric")});
  MethodResult result;
  result.set_vector("closeness", found.closeness);
  set_ranking(result, found.ranking);
  result.set_vector("to_ideal", found.to_ideal);
  result.set_vector("to_anti_ideal", found.to_anti_ideal);
  result.set_vector("ideal", found.ideal);
  result.set_vector("anti_ideal", found.anti_ideal);
  result.set_vector("without_spread", found.without_spread);
  result.set_text("normalization", word(found.options.normalization));
  result.set_text("metric", word(found.options.metric));
  return result;
}

}  // namespace topsis_entry

inline constexpr Method topsis = {
    "topsis",
    "Technique for order preference by similarity to ideal solution (TOPSIS)",
    "Alternatives by how near they come to the best of everything and stay from the worst.",
    "Hwang & Yoon 1981",
    topsis_entry::inputs,
    topsis_entry::options,
    topsis_entry::outputs,
    topsis_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
