// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <optional>
#include <vector>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/methods/registry/decision_inputs.hpp>
#include <sixstep/methods/weight_sensitivity.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace weight_sensitivity_entry {

inline constexpr MethodInput inputs[] = {
    {"scores", ValueShape::matrix,
     "what the row, an alternative, scores on the column, a criterion: normalized of weighted_sum, "
     "criterion_net of promethee"},
    criterion_weights};

inline constexpr MethodOutput outputs[] = {
    {"weight", ValueShape::vector, "by criterion, its share now"},
    {"first_least", ValueShape::vector,
     "by criterion, the least share at which one of the first is still first; NaN where the "
     "criterion has all the weight"},
    {"first_most", ValueShape::vector, "and the most"},
    {"rival_below", ValueShape::vector,
     "who draws level with the first at the least share, or NaN"},
    {"rival_above", ValueShape::vector, "who does at the most, or NaN"},
    {"order_least", ValueShape::vector, "the least share at which nobody has overtaken anybody"},
    {"order_most", ValueShape::vector, "and the most"}};

/// One member of each range, or nothing where there is no range.
template <class Member>
std::vector<std::optional<double>> members(const std::vector<WeightSensitivity>& found,
                                           std::optional<WeightRange> WeightSensitivity::*range,
                                           Member WeightRange::*member) {
  std::vector<std::optional<double>> result;
  for (const WeightSensitivity& criterion : found) {
    const auto& known = criterion.*range;
    if (!known) {
      result.emplace_back();
    } else if constexpr (std::is_same_v<Member, double>) {
      result.emplace_back((*known).*member);
    } else {
      const std::optional<std::size_t> rival = (*known).*member;
      result.push_back(rival ? std::optional(static_cast<double>(*rival)) : std::nullopt);
    }
  }
  return result;
}

inline MethodResult run(const MethodCall& call) {
  const auto found = sixstep::weight_sensitivity(call.matrix("scores"), call.vector("weights"));
  const auto first = &WeightSensitivity::first;
  const auto order = &WeightSensitivity::order;
  MethodResult result;
  result.set_vector("weight", mapped(found, &WeightSensitivity::weight));
  result.set_vector("first_least", members(found, first, &WeightRange::least));
  result.set_vector("first_most", members(found, first, &WeightRange::most));
  result.set_vector("rival_below", members(found, first, &WeightRange::rival_below));
  result.set_vector("rival_above", members(found, first, &WeightRange::rival_above));
  result.set_vector("order_least", members(found, order, &WeightRange::least));
  result.set_vector("order_most", members(found, order, &WeightRange::most));
  return result;
}

}  // namespace weight_sensitivity_entry

inline constexpr Method weight_sensitivity = {
    "weight_sensitivity",
    "Weight sensitivity",
    "How far each weight may move, the others keeping their proportions, before the first place or "
    "any place changes. Exact for rankings that are linear in the weights.",
    "Triantaphyllou & Sánchez 1997",
    weight_sensitivity_entry::inputs,
    {},
    weight_sensitivity_entry::outputs,
    weight_sensitivity_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
