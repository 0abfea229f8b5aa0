// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <sixstep/impl/steps/systems/influence_map.hpp>
#include <sixstep/methods/micmac.hpp>
#include <sixstep/methods/press_perturbation.hpp>
#include <sixstep/steps/systems.hpp>

// What each factor is for the plan: who drives and who is driven through others, and who surely
// rises or falls when actions push.
namespace sixstep::inline SIXSTEP_FORM::detail::systems {

/// How strongly factors influence each other, whichever way. Where a strength is missing, an arrow
/// counts as an arrow, and so do all.
struct StructuralInfluence {
  Matrix matrix;
  bool by_strength = true;
};

inline StructuralInfluence structural_influence(const InfluenceMap& map) {
  StructuralInfluence result{Matrix(map.size(), map.size()), true};
  result.by_strength =
      std::ranges::all_of(map.strength, [](const auto& strength) { return strength.has_value(); });
  for (std::size_t arc = 0; arc < map.arcs.size(); ++arc) {
    result.matrix(map.arcs[arc].from, map.arcs[arc].to) =
        result.by_strength ? *map.strength[arc] : 1.0;
  }
  return result;
}

/// Indirect influence and dependence, and the role that follows; nothing in a map without arrows.
inline Micmac set_roles(const StructuralInfluence& structural, const SystemOptions& options,
                        std::vector<FactorReading>& factors) {
  Micmac found = sixstep::micmac(structural.matrix, {.stop = options.stop});
  if (found.power == 0) return found;
  const std::vector<InfluenceRole> roles = influence_roles(found.indirect);
  for (std::size_t i = 0; i < factors.size(); ++i) {
    factors[i].role = roles[i];
    factors[i].indirect_influence = found.indirect.influence[i];
    factors[i].indirect_dependence = found.indirect.dependence[i];
  }
  return found;
}

/// The effect of the column on the row by sign alone; every factor turns back to where it was.
inline Matrix community_of(const InfluenceMap& map) {
  Matrix community(map.size(), map.size());
  for (std::size_t arc = 0; arc < map.arcs.size(); ++arc) {
    if (map.polarity[arc] == Polarity::unknown) continue;
    community(map.arcs[arc].to, map.arcs[arc].from) =
        map.polarity[arc] == Polarity::positive ? 1.0 : -1.0;
  }
  for (std::size_t i = 0; i < map.size(); ++i) community(i, i) = -1.0;
  return community;
}

/// Larger maps take O(factors⁴).
inline constexpr std::size_t most_pressed_factors = 60;

inline std::optional<PressPerturbation> press(const InfluenceMap& map, const StopCondition& stop) {
  if (map.size() == 0 || map.size() > most_pressed_factors) return std::nullopt;
  auto found = sixstep::press_perturbation(community_of(map), stop);
  if (found && !found->truncated && found->determinant == 0.0) return std::nullopt;
  return found;
}

/// Who rises and who falls when actions push, by the signs alone.
inline void find_responses(const PlanGraph& graph, const InfluenceMap& map,
                           const StopCondition& stop, SystemAnalysis& result) {
  const auto pressed = press(map, stop);
  if (!pressed) return;
  result.truncated |= pressed->truncated;
  if (pressed->truncated) return;
  result.stable = pressed->stable;
  for (NodeIndex pushed = 0; pushed < map.size(); ++pushed) {
    if (result.factors[pushed].actions.empty()) continue;
    for (NodeIndex node = 0; node < map.size(); ++node) {
      const double net = pressed->adjoint(node, pushed) / pressed->determinant;
      if (node == pushed || net == 0.0) continue;
      PressResponse& response = result.responses.emplace_back();
      response.pushed = id_of(graph, map, pushed);
      response.responds = id_of(graph, map, node);
      response.sign = net > 0.0 ? Sign::plus : Sign::minus;
      if (pressed->weight.rows() > 0) response.weight = pressed->weight(node, pushed);
    }
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::systems
