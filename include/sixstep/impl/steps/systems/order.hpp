// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/impl/steps/systems/influence_map.hpp>
#include <sixstep/methods/cut_points.hpp>
#include <sixstep/methods/dominators.hpp>
#include <sixstep/methods/structure_matrix.hpp>
#include <sixstep/steps/systems.hpp>

// The map put in order, and where it hangs by one factor or one arrow.
namespace sixstep::inline SIXSTEP_FORM::detail::systems {

inline void set_order(const PlanGraph& graph, const InfluenceMap& map, const StopCondition& stop,
                      SystemAnalysis& result) {
  const StructureMatrix matrix = sixstep::structure_matrix(map.graph(), stop);
  for (const NodeIndex node : matrix.order) {
    result.structure.order.push_back(id_of(graph, map, node));
  }
  result.structure.feedback = matrix.feedback;
  result.structure.propagation_cost = matrix.propagation_cost;
  result.truncated |= matrix.truncated;
}

inline void set_cuts(const PlanGraph& graph, const InfluenceMap& map, SystemStructure& result) {
  const CutPoints cuts = sixstep::cut_points(map.graph());
  for (const CutPoint& cut : cuts.points) {
    result.cut_factors.push_back({id_of(graph, map, cut.node), cut.parts, cut.separated});
  }
  for (const Bridge& bridge : cuts.bridges) {
    result.bridges.push_back({bridge.edge, bridge.separated});
  }
}

/// The map with one more node for each goal, after the factors, to which lead the factors that move
/// it.
inline Digraph map_with_goals(const PlanGraph& graph, const InfluenceMap& map) {
  std::vector<Arc> arcs = map.arcs;
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation != Relation::contributes) continue;
    const auto goal = static_cast<NodeIndex>(map.size() + graph.item(edge.to));
    arcs.push_back({map.node_of[graph.item(edge.from)], goal});
  }
  return Digraph(map.size() + graph.plan().goals.size(), arcs);
}

/// Of each goal the factors that all paths to it pass from what actions move. That every path
/// begins with the only factor that actions move says nothing about the map, and is left out.
inline void set_gatekeepers(const PlanGraph& graph, const InfluenceMap& map,
                            SystemAnalysis& result) {
  std::vector<NodeIndex> moved;
  for (NodeIndex node = 0; node < map.size(); ++node) {
    if (!result.factors[node].actions.empty()) moved.push_back(node);
  }
  const Digraph with_goals = map_with_goals(graph, map);
  for (std::size_t goal = 0; goal < graph.plan().goals.size(); ++goal) {
    const auto target = static_cast<NodeIndex>(map.size() + goal);
    const auto points = single_points_of_failure(with_goals, moved, target);
    if (!points) continue;
    Gatekeepers keepers{graph.plan().goals[goal].id, {}};
    for (const NodeIndex node : *points) {
      if (moved.size() == 1 && node == moved.front()) continue;
      keepers.factors.push_back(id_of(graph, map, node));
    }
    if (!keepers.factors.empty()) result.structure.gatekeepers.push_back(std::move(keepers));
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::systems
