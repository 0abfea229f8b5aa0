// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include <sixstep/impl/steps/systems/influence_map.hpp>
#include <sixstep/methods/components.hpp>
#include <sixstep/steps/systems.hpp>

// What hangs together: components, owners who must act together, building blocks that are shared.
namespace sixstep::inline SIXSTEP_FORM::detail::systems {

inline void find_components(const PlanGraph& graph, const InfluenceMap& map,
                            SystemAnalysis& result) {
  const StrongComponents components = strong_components(map.graph());
  for (std::size_t i = 0; i < map.size(); ++i) {
    result.factors[i].component = components.component_of[i];
  }
  for (const std::vector<NodeIndex>& members : components.members) {
    auto& names = result.components.emplace_back();
    for (const NodeIndex factor : members) names.push_back(id_of(graph, map, factor));
  }
}

/// Accountable for any of the actions that affect the factors, each once, in the order met.
inline std::vector<Id<Stakeholder>> owners_of(const PlanGraph& graph,
                                              const std::vector<Id<Action>>& actions) {
  std::vector<Id<Stakeholder>> owners;
  for (const Id<Action>& id : actions) {
    for (const Role& role : graph.plan().actions[*graph.find_item(NodeKind::action, id)].roles) {
      const bool known = std::ranges::find(owners, role.stakeholder) != owners.end();
      if (role.role == RoleKind::accountable && !known) owners.push_back(role.stakeholder);
    }
  }
  return owners;
}

inline void join_owners(const PlanGraph& graph, SystemAnalysis& result) {
  std::vector<std::vector<Id<Action>>> actions(result.components.size());
  for (const FactorReading& reading : result.factors) {
    auto& of_component = actions[reading.component];
    of_component.insert(of_component.end(), reading.actions.begin(), reading.actions.end());
  }
  for (std::size_t component = 0; component < actions.size(); ++component) {
    if (result.components[component].size() < 2) continue;
    auto owners = owners_of(graph, actions[component]);
    if (owners.size() > 1) {
      result.joint_owners.push_back({result.components[component], std::move(owners)});
    }
  }
}

/// Whether an action may still move something.
inline bool is_live(const Action& action) { return action.status != ActionStatus::stopped; }

inline void collect_actions(const PlanGraph& graph, const InfluenceMap& map,
                            std::vector<FactorReading>& factors) {
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation != Relation::affects) continue;
    const Action& action = graph.plan().actions[graph.item(edge.from)];
    auto& actions = factors[map.node_of[graph.item(edge.to)]].actions;
    const bool known = !actions.empty() && actions.back() == action.id;
    if (is_live(action) && !known) actions.push_back(action.id);
  }
}

/// Everything that uses a node, directly or through others, in the order of the graph.
inline std::vector<NodeIndex> all_users(const Digraph& used_by, NodeIndex block) {
  std::vector<bool> seen(used_by.node_count(), false);
  std::vector<NodeIndex> open = {block};
  seen[block] = true;
  while (!open.empty()) {
    const NodeIndex node = open.back();
    open.pop_back();
    for (const NodeIndex user : used_by.successors(node)) {
      if (!seen[user]) open.push_back(user);
      seen[user] = true;
    }
  }
  seen[block] = false;
  std::vector<NodeIndex> users;
  for (NodeIndex node = 0; node < seen.size(); ++node) {
    if (seen[node]) users.push_back(node);
  }
  return users;
}

inline void find_shared_blocks(const PlanGraph& graph, SystemAnalysis& result) {
  const Projection uses =
      graph.project({Relation::uses}, {NodeKind::service, NodeKind::building_block});
  const Digraph used_by = uses.graph.reversed();
  for (NodeIndex node = 0; node < uses.nodes.size(); ++node) {
    if (used_by.successors(node).size() < 2) continue;
    SharedBlock& shared = result.shared_blocks.emplace_back();
    shared.block.value = graph.id(uses.nodes[node]);
    for (const NodeIndex user : all_users(used_by, node)) {
      shared.users.push_back({std::string(graph.id(uses.nodes[user]))});
    }
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::systems
