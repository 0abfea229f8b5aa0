// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include <sixstep/steps/stakeholders.hpp>

// Who stands behind each action and goal, who against, and who can block it.
namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders {

/// Stances and vetoes on one node.
struct Positions {
  std::vector<const Stance*> stances;
  std::vector<const Stakeholder*> vetoes;
};

/// Every node that somebody has a stance on or a veto over, in the order of the graph.
inline std::map<NodeIndex, Positions> positions_by_node(const PlanGraph& graph) {
  std::map<NodeIndex, Positions> result;
  for (const Stance& stance : graph.plan().stances) {
    if (const auto node = graph.find(stance.to)) result[*node].stances.push_back(&stance);
  }
  for (const Stakeholder& holder : graph.plan().stakeholders) {
    for (const AnyId& id : holder.veto) {
      if (const auto node = graph.find(id)) result[*node].vetoes.push_back(&holder);
    }
  }
  return result;
}

/// Support = Σ position × power / Σ 4 × power over the stances whose position and power are known.
inline std::optional<double> power_weighted(const PlanGraph& graph,
                                            const std::vector<const Stance*>& stances) {
  double sum = 0.0;
  double most = 0.0;
  for (const Stance* stance : stances) {
    const auto holder = graph.find_item(NodeKind::stakeholder, stance->from);
    const auto power = holder ? graph.plan().stakeholders[*holder].power : std::nullopt;
    if (!power || !stance->position) continue;
    sum += *stance->position * *power;
    most += 4.0 * *power;
  }
  if (most <= 0.0) return std::nullopt;
  return sum / most;
}

inline SupportReading read_support(const PlanGraph& graph, NodeIndex node,
                                   const Positions& positions) {
  SupportReading reading;
  reading.of.value = graph.id(node);
  reading.support = power_weighted(graph, positions.stances);
  for (const Stance* stance : positions.stances) {
    if (!stance->position) continue;
    if (*stance->position > 0.0) reading.supporters.push_back(stance->from);
    if (*stance->position < 0.0) reading.opponents.push_back(stance->from);
  }
  for (const Stakeholder* holder : positions.vetoes) {
    if (std::ranges::find(reading.opponents, holder->id) != reading.opponents.end()) {
      reading.blockers.push_back(holder->id);
    }
  }
  return reading;
}

inline std::vector<SupportReading> read_all_support(const PlanGraph& graph) {
  std::vector<SupportReading> result;
  for (const auto& [node, positions] : positions_by_node(graph)) {
    result.push_back(read_support(graph, node, positions));
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders
