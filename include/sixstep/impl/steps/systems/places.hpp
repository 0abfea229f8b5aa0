// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/impl/steps/systems/influence_map.hpp>
#include <sixstep/methods/betweenness.hpp>
#include <sixstep/methods/centrality.hpp>
#include <sixstep/methods/interpretive_structure.hpp>
#include <sixstep/steps/systems.hpp>

// Where each factor stands in the network of influences, whatever their signs and strengths.
namespace sixstep::inline SIXSTEP_FORM::detail::systems {

/// α for Katz' sum: half of the most for which there is one; any α will do where nothing loops.
inline double katz_attenuation(const Digraph& graph, const CentralityOptions& options) {
  const double most = spectral_radius(graph, options).upper;
  return most > 0.0 ? 0.5 / most : 0.5;
}

inline void set_places(const InfluenceMap& map, const SystemOptions& options,
                       SystemAnalysis& result) {
  const Digraph graph = map.graph();
  CentralityOptions how;
  how.stop.should_stop = options.stop.should_stop;
  const Betweenness between =
      sixstep::betweenness(graph, {.normalized = true, .stop = options.stop});
  result.truncated |= between.truncated;
  const auto rank = sixstep::page_rank(graph, 0.85, how).of_node;
  const auto worth = sixstep::katz(graph, katz_attenuation(graph, how), 1.0, how);
  for (std::size_t i = 0; i < result.factors.size(); ++i) {
    FactorPlace& place = result.factors[i].place;
    place.betweenness = between.of_node[i];
    place.page_rank = rank[i];
    if (worth) place.katz = worth->of_node[i];
  }
}

inline void set_levels(const PlanGraph& graph, const InfluenceMap& map, const StopCondition& stop,
                       SystemAnalysis& result) {
  const InterpretiveStructure structure = sixstep::interpretive_structure(map.graph(), stop);
  result.truncated |= structure.truncated;
  if (structure.truncated) return;
  for (std::size_t i = 0; i < map.size(); ++i) {
    result.factors[i].place.level = structure.level_of[i];
  }
  for (const std::vector<NodeIndex>& level : structure.levels) {
    auto& ids = result.structure.levels.emplace_back();
    for (const NodeIndex node : level) ids.push_back(id_of(graph, map, node));
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::systems
