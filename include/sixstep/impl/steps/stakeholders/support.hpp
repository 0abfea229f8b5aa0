// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/steps/stakeholders.hpp>

// Who stands behind each action and goal, who against, and who can block it.
namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders {

/// Stances and vetoes on one node.
struct Positions {
  std::vector<const Stance*> stances;
  std::vector<const Stakeholder*> vetoes;
};

/// Of several stances by one stakeholder on one thing, the last with a position counts, as it does
/// among alliances.
inline void take_stance(std::vector<const Stance*>& stances, const Stance& stance) {
  const auto earlier = std::ranges::find(stances, stance.from, &Stance::from);
  if (earlier == stances.end()) {
    stances.push_back(&stance);
  } else if (stance.position) {
    *earlier = &stance;
  }
}

/// Every node that somebody has a stance on or a veto over, in the order of the graph.
inline std::map<NodeIndex, Positions> positions_by_node(const PlanGraph& graph) {
  std::map<NodeIndex, Positions> result;
  for (const Stance& stance : graph.plan().stances) {
    if (const auto node = graph.find(stance.to)) take_stance(result[*node].stances, stance);
  }
  for (const Stakeholder& holder : graph.plan().stakeholders) {
    for (const AnyId& id : holder.veto) {
      if (const auto node = graph.find(id)) result[*node].vetoes.push_back(&holder);
    }
  }
  return result;
}

inline std::optional<double> power_of(const PlanGraph& graph, const Id<Stakeholder>& id) {
  const auto holder = graph.find_item(NodeKind::stakeholder, id);
  return holder ? graph.plan().stakeholders[*holder].power : std::nullopt;
}

/// Both sides in shares of Σ 4 × power over the stances whose position and power are known.
inline void weigh_by_power(const PlanGraph& graph, const std::vector<const Stance*>& stances,
                           SupportReading& reading) {
  double for_it = 0.0;
  double against = 0.0;
  double most = 0.0;
  for (const Stance* stance : stances) {
    const auto power = power_of(graph, stance->from);
    if (!power || !stance->position) continue;
    for_it += std::max(*stance->position, 0.0) * *power;
    against += std::max(-*stance->position, 0.0) * *power;
    most += 4.0 * *power;
  }
  if (most <= 0.0) return;
  reading.support = (for_it - against) / most;
  reading.approval = for_it / most;
  reading.opposition = against / most;
  reading.ambivalence = ambivalence(*reading.approval, *reading.opposition);
}

template <class Value>
void add_once(std::vector<Value>& list, const Value& value) {
  if (std::ranges::find(list, value) == list.end()) list.push_back(value);
}

/// Everyone who has a stance on the node, a veto over it or a role in it, each once.
inline std::vector<Id<Stakeholder>> concerned_by(const PlanGraph& graph, NodeIndex node,
                                                 const Positions& positions) {
  std::vector<Id<Stakeholder>> result;
  for (const Stance* stance : positions.stances) add_once(result, stance->from);
  for (const Stakeholder* holder : positions.vetoes) add_once(result, holder->id);
  if (graph.kind(node) == NodeKind::action) {
    for (const Role& role : graph.plan().actions[graph.item(node)].roles) {
      add_once(result, role.stakeholder);
    }
  }
  return result;
}

inline void find_unknown(const PlanGraph& graph, NodeIndex node, const Positions& positions,
                         SupportReading& reading) {
  const std::vector<Id<Stakeholder>> concerned = concerned_by(graph, node, positions);
  for (const Id<Stakeholder>& who : concerned) {
    const bool spoke = std::ranges::any_of(positions.stances, [&](const Stance* stance) {
      return stance->from == who && stance->position.has_value();
    });
    if (!spoke || !power_of(graph, who)) reading.unknown.push_back(who);
  }
  if (concerned.empty()) return;
  const auto known = static_cast<double>(concerned.size() - reading.unknown.size());
  reading.known = known / static_cast<double>(concerned.size());
}

inline SupportReading read_support(const PlanGraph& graph, NodeIndex node,
                                   const Positions& positions) {
  SupportReading reading;
  reading.of.value = graph.id(node);
  weigh_by_power(graph, positions.stances, reading);
  for (const Stance* stance : positions.stances) {
    if (!stance->position) continue;
    if (*stance->position > 0.0) reading.supporters.push_back(stance->from);
    if (*stance->position < 0.0) reading.opponents.push_back(stance->from);
    if (*stance->position == 0.0) reading.neutral.push_back(stance->from);
  }
  for (const Stakeholder* holder : positions.vetoes) {
    reading.vetoes.push_back(holder->id);
    if (std::ranges::find(reading.opponents, holder->id) != reading.opponents.end()) {
      reading.blockers.push_back(holder->id);
    }
  }
  find_unknown(graph, node, positions, reading);
  return reading;
}

/// The goal that an edge "advances" counts for: the goal, or the one that its indicator measures.
inline std::optional<NodeIndex> goal_behind(const PlanGraph& graph, NodeIndex node) {
  if (graph.kind(node) == NodeKind::goal) return node;
  const auto goal =
      graph.find_item(NodeKind::goal, graph.plan().indicators[graph.item(node)].measures);
  if (!goal) return std::nullopt;
  return graph.node(NodeKind::goal, *goal);
}

/// Actions of each goal that advance it, each once; headings and stopped actions advance nothing.
inline std::map<NodeIndex, std::vector<NodeIndex>> actions_by_goal(const PlanGraph& graph) {
  const std::vector<bool> heading = headings(graph);
  std::map<NodeIndex, std::vector<NodeIndex>> result;
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation != Relation::advances) continue;
    const std::size_t action = graph.item(edge.from);
    if (heading[action] || graph.plan().actions[action].status == ActionStatus::stopped) continue;
    if (const auto goal = goal_behind(graph, edge.to)) add_once(result[*goal], edge.from);
  }
  return result;
}

/// What people think of a goal's actions, as the mean over those of which it is known.
inline void inherit_from_actions(const PlanGraph& graph,
                                 std::map<NodeIndex, SupportReading>& readings) {
  for (const auto& [goal, actions] : actions_by_goal(graph)) {
    double sum = 0.0;
    double count = 0.0;
    for (const NodeIndex action : actions) {
      const auto found = readings.find(action);
      if (found == readings.end() || !found->second.support) continue;
      sum += *found->second.support;
      count += 1.0;
    }
    if (count == 0.0) continue;
    SupportReading& reading = readings[goal];
    reading.of.value = graph.id(goal);
    reading.from_actions = sum / count;
  }
}

inline std::vector<SupportReading> read_all_support(const PlanGraph& graph) {
  std::map<NodeIndex, SupportReading> readings;
  for (const auto& [node, positions] : positions_by_node(graph)) {
    readings.emplace(node, read_support(graph, node, positions));
  }
  inherit_from_actions(graph, readings);
  std::vector<SupportReading> result;
  result.reserve(readings.size());
  for (auto& entry : readings) result.push_back(std::move(entry.second));
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders
