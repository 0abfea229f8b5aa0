// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/decision_inputs.hpp>
#include <sixstep/methods/objective_weights.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace objective_weights_entry {

inline constexpr MethodInput critic_inputs[] = {values, less_is_better};
inline constexpr MethodInput inputs[] = {values};

inline constexpr MethodOutput outputs[] = {
    {"weights", ValueShape::vector, "by criterion, summing to 1"},
    {"information", ValueShape::vector, "by criterion, before it was made a share"},
    without_spread,
    {"basis", ValueShape::text,
     "what the weights follow from: information, deviation (CRITIC, where no criteria conflict) or "
     "equality (no criterion tells alternatives apart)"},
    {"normalization", ValueShape::text, "the normalization that was used"}};

inline MethodResult told(const ObjectiveWeights& found, Normalization normalization) {
  MethodResult result;
  result.set_vector("weights", found.weights);
  result.set_vector("information", found.information);
  result.set_vector("without_spread", found.without_spread);
  result.set_text("basis", word(found.basis));
  result.set_text("normalization", word(normalization));
  return result;
}

inline MethodResult run_critic(const MethodCall& call) {
  return told(critic_weights(call.matrix("values"), directions(call)),
              Normalization::minimum_maximum);
}

inline MethodResult run_deviation(const MethodCall& call) {
  return told(deviation_weights(call.matrix("values")), Normalization::minimum_maximum);
}

inline MethodResult run_entropy(const MethodCall& call) {
  return told(entropy_weights(call.matrix("values")), Normalization::sum);
}

}  // namespace objective_weights_entry

inline constexpr Method critic = {
    "critic",
    "CRITIC weights (criteria importance through intercriteria correlation)",
    "Weights of criteria from how much each tells alternatives apart that the others do not.",
    "Diakoulaki, Mavrotas & Papayannakis 1995",
    objective_weights_entry::critic_inputs,
    {},
    objective_weights_entry::outputs,
    objective_weights_entry::run_critic};

inline constexpr Method deviation_weights = {
    "deviation_weights",
    "Standard deviation weights",
    "Weights of criteria from how far apart alternatives stand on each.",
    "Jahan & Edwards 2013",
    objective_weights_entry::inputs,
    {},
    objective_weights_entry::outputs,
    objective_weights_entry::run_deviation};

inline constexpr Method entropy = {
    "entropy",
    "Entropy weights",
    "Weights of criteria from how unevenly each is spread over the alternatives.",
    "Shannon 1948; Zeleny 1982; Hwang & Yoon 1981",
    objective_weights_entry::inputs,
    {},
    objective_weights_entry::outputs,
    objective_weights_entry::run_entropy};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
