// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/decision_inputs.hpp>
#include <sixstep/methods/vikor.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace vikor_entry {

inline constexpr MethodInput inputs[] = {values, criterion_weights, less_is_better};

inline constexpr MethodOption options[] = {
    number("majority_weight", 0.5,
           "v from 0 to 1: what the gain of the majority counts beside the largest complaint")};

inline constexpr MethodOutput outputs[] = {
    {"compromise", ValueShape::vector, "Q of each alternative, from 0, first by both, to 1"},
    place,
    order,
    {"group_loss", ValueShape::vector, "S: the weighted sum of what is missing to the best"},
    {"largest_loss", ValueShape::vector, "R: the largest of the terms of S"},
    {"compromise_set", ValueShape::indices, "alternatives to propose together, best first"},
    {"acceptable_advantage", ValueShape::flag,
     "C1: whether the next place's Q is larger than the first's by 1 / (alternatives - 1)"},
    {"acceptable_stability", ValueShape::flag,
     "C2: whether one who is first by Q is first by S or R too"},
    without_spread};

inline MethodResult run(const MethodCall& call) {
  const Vikor found = sixstep::vikor(decision_table(call), call.number("majority_weight"));
  MethodResult result;
  result.set_vector("compromise", found.compromise);
  set_ranking(result, found.by_compromise);
  result.set_vector("group_loss", found.group_loss);
  result.set_vector("largest_loss", found.largest_loss);
  result.set_vector("compromise_set", found.compromise_set);
  result.set_flag("acceptable_advantage", found.acceptable_advantage);
  result.set_flag("acceptable_stability", found.acceptable_stability);
  result.set_vector("without_spread", found.without_spread);
  return result;
}

}  // namespace vikor_entry

inline constexpr Method vikor = {
    "vikor",
    "Multi-criteria optimization and compromise solution (VIKOR)",
    "Alternatives by the gain of the majority and the largest complaint, and whether the first is "
    "safe.",
    "Opricovic & Tzeng 2004",
    vikor_entry::inputs,
    vikor_entry::options,
    vikor_entry::outputs,
    vikor_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
