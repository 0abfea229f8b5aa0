// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <vector>

#include <sixstep/impl/steps/systems/influence_map.hpp>
#include <sixstep/methods/cascade.hpp>
#include <sixstep/steps/systems.hpp>

// What a failure pulls down with it: services without their building blocks, actions without those
// that they need.
namespace sixstep::inline SIXSTEP_FORM::detail::systems {

/// Nodes that others need, and who needs what, the first to the second.
struct Needs {
  std::vector<NodeIndex> nodes;  ///< of the plan's graph, by node of `graph`
  Digraph graph;
};

inline Needs needs_of_services(const PlanGraph& graph) {
  Projection uses = graph.project({Relation::uses}, {NodeKind::service, NodeKind::building_block});
  return {std::move(uses.nodes), std::move(uses.graph)};
}

/// An action needs its prerequisites; a dependency that only orders two actions lets each live.
inline Needs needs_of_actions(const PlanGraph& graph) {
  const Projection depends = graph.project({Relation::depends}, {NodeKind::action});
  const std::vector<Arc> before = depends.graph.arcs();
  std::vector<Arc> needs;
  for (std::size_t edge = 0; edge < before.size(); ++edge) {
    const PlanEdge& in_plan = graph.edges()[depends.edges[edge]];
    if (graph.plan().dependencies[in_plan.item].is_prerequisite()) {
      needs.push_back({before[edge].to, before[edge].from});
    }
  }
  return {depends.nodes, Digraph(depends.nodes.size(), needs)};
}

/// Nodes that others need, those that most others need directly first, `most` of them at most.
inline std::vector<NodeIndex> most_needed(const Digraph& needs, std::size_t most) {
  std::vector<std::size_t> count(needs.node_count(), 0);
  for (const Arc& arc : needs.arcs()) ++count[arc.to];
  std::vector<NodeIndex> nodes(needs.node_count());
  std::iota(nodes.begin(), nodes.end(), NodeIndex{0});
  std::erase_if(nodes, [&](NodeIndex node) { return count[node] == 0; });
  std::ranges::stable_sort(nodes, std::ranges::greater{},
                           [&](NodeIndex node) { return count[node]; });
  nodes.resize(std::min(nodes.size(), most));
  return nodes;
}

inline Cascade cascade_of(const PlanGraph& graph, const Needs& needs, NodeIndex node) {
  const auto id = [&](NodeIndex each) { return AnyId{std::string(graph.id(needs.nodes[each]))}; };
  const FailureCascade failure = failure_cascade(needs.graph, std::array{node});
  Cascade cascade{id(node), {}};
  for (std::size_t wave = 1; wave < failure.waves.size(); ++wave) {
    auto& ids = cascade.waves.emplace_back();
    for (const NodeIndex each : failure.waves[wave]) ids.push_back(id(each));
  }
  return cascade;
}

inline void find_cascades(const PlanGraph& graph, const SystemOptions& options,
                          std::vector<Cascade>& cascades) {
  for (const Needs& needs : {needs_of_services(graph), needs_of_actions(graph)}) {
    for (const NodeIndex node : most_needed(needs.graph, options.max_cascades)) {
      cascades.push_back(cascade_of(graph, needs, node));
    }
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::systems
