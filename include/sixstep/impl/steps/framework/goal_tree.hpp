// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <vector>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/methods/components.hpp>

// The goals of a plan as a tree, by their places in it.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

struct GoalTree {
  std::vector<std::optional<std::size_t>> parent;
  std::vector<std::size_t> children;  ///< how many
  std::vector<NodeIndex> order;       ///< parents first
  std::vector<std::uint32_t> level;   ///< goals above
};

inline GoalTree goal_tree(const PlanGraph& graph) {
  const auto& goals = graph.plan().goals;
  GoalTree tree;
  tree.children.resize(goals.size());
  for (const Goal& goal : goals) {
    tree.parent.push_back(graph.find_item(NodeKind::goal, goal.parent));
    if (tree.parent.back()) ++tree.children[*tree.parent.back()];
  }
  const Projection upwards = graph.project({Relation::parent}, {NodeKind::goal});
  TopologicalOrder order = topological_order(upwards.graph.reversed());
  tree.order = std::move(order.order);
  tree.level = std::move(order.level);
  return tree;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
