// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include <sixstep/impl/steps/stakeholders/support.hpp>

// How each stakeholder should take part, about what, through whom, and in which order.
namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders {

/// The least engagement that the grid advises, on the IAP2 spectrum.
inline EngagementLevel advised_by_grid(std::optional<PowerInterest> quadrant) {
  if (!quadrant) return EngagementLevel::inform;
  switch (*quadrant) {
    case PowerInterest::key_player:
      return EngagementLevel::collaborate;
    case PowerInterest::keep_satisfied:
      return EngagementLevel::consult;
    default:
      return EngagementLevel::inform;
  }
}

inline bool speaks_for_vulnerable(const Plan& plan, const Id<Stakeholder>& stakeholder) {
  return std::ranges::any_of(plan.groups, [&](const Group& group) {
    return group.vulnerable.value_or(false) && group.represented_by == stakeholder;
  });
}

inline bool is_blocker(const std::vector<SupportReading>& support,
                       const Id<Stakeholder>& stakeholder) {
  return std::ranges::any_of(support, [&](const SupportReading& reading) {
    return std::ranges::find(reading.blockers, stakeholder) != reading.blockers.end();
  });
}

/// Low power never lowers a vulnerable group: whoever speaks for it is at least consulted. Whoever
/// can block something and stands against it is at least involved.
inline EngagementLevel advised_level(const Plan& plan, const std::vector<SupportReading>& support,
                                     const StakeholderReading& reading) {
  EngagementLevel level = advised_by_grid(reading.quadrant);
  if (speaks_for_vulnerable(plan, reading.stakeholder)) {
    level = std::max(level, EngagementLevel::consult);
  }
  if (is_blocker(support, reading.stakeholder)) level = std::max(level, EngagementLevel::involve);
  return level;
}

/// What a stakeholder has a role, stance or veto on: actions that go on, then goals, in the order
/// of the plan's graph.
inline std::vector<NodeIndex> touched_by(const PlanGraph& graph, NodeIndex stakeholder) {
  const std::size_t item = graph.item(stakeholder);
  std::vector<NodeIndex> result;
  for (const EdgeIndex out : graph.out_edges(stakeholder)) {
    const PlanEdge& edge = graph.edges()[out];
    if (edge.relation == Relation::role || edge.relation == Relation::stance) {
      result.push_back(edge.to);
    }
  }
  for (const AnyId& id : graph.plan().stakeholders[item].veto) {
    if (const auto node = graph.find(id)) result.push_back(*node);
  }
  std::erase_if(result, [&](NodeIndex node) {
    return graph.kind(node) == NodeKind::action &&
           graph.plan().actions[graph.item(node)].status == ActionStatus::stopped;
  });
  std::ranges::sort(result);
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

/// Whoever is accountable for the actions among `nodes`, or that advance the goals among them.
inline std::vector<Id<Stakeholder>> answer_for(
    const PlanGraph& graph, const std::vector<NodeIndex>& nodes,
    const std::map<NodeIndex, std::vector<NodeIndex>>& by_goal, const Id<Stakeholder>& but) {
  std::vector<Id<Stakeholder>> result;
  const auto ask = [&](NodeIndex action) {
    for (const Role& role : graph.plan().actions[graph.item(action)].roles) {
      if (role.role == RoleKind::accountable && role.stakeholder != but) {
        add_once(result, role.stakeholder);
      }
    }
  };
  for (const NodeIndex node : nodes) {
    if (graph.kind(node) == NodeKind::action) {
      ask(node);
    } else if (const auto found = by_goal.find(node); found != by_goal.end()) {
      for (const NodeIndex action : found->second) ask(action);
    }
  }
  return result;
}

/// Levels from today's up to the one to reach; 0 where it is reached.
inline std::optional<std::size_t> levels_up(std::optional<EngagementLevel> now,
                                            EngagementLevel level) {
  if (!now) return std::nullopt;
  const auto from = static_cast<std::size_t>(*now);
  const auto to = static_cast<std::size_t>(level);
  return to > from ? to - from : 0;
}

using ActionsByGoal = std::map<NodeIndex, std::vector<NodeIndex>>;

inline void add_touched(const PlanGraph& graph, const std::vector<NodeIndex>& nodes,
                        const ActionsByGoal& by_goal, EngagementEntry& entry) {
  for (const NodeIndex node : nodes) entry.about.push_back({std::string(graph.id(node))});
  entry.by = answer_for(graph, nodes, by_goal, entry.stakeholder);
}

inline EngagementEntry plan_for(const PlanGraph& graph, const StakeholderReading& reading,
                                const std::vector<SupportReading>& support,
                                const ActionsByGoal& by_goal) {
  EngagementEntry entry;
  entry.stakeholder = reading.stakeholder;
  for (const Group& group : graph.plan().groups) {
    if (group.represented_by == reading.stakeholder) entry.groups.push_back(group.id);
  }
  entry.now = reading.engagement;
  entry.wanted = reading.wanted;
  entry.advised = reading.advised;
  entry.level = std::max(reading.advised, reading.wanted.value_or(EngagementLevel::none));
  entry.gap = levels_up(entry.now, entry.level);
  if (entry.gap && reading.power) entry.priority = static_cast<double>(*entry.gap) * *reading.power;
  entry.blocks = is_blocker(support, reading.stakeholder);
  entry.speaks_for_vulnerable = speaks_for_vulnerable(graph.plan(), reading.stakeholder);
  const NodeIndex node = *graph.find(reading.stakeholder);
  add_touched(graph, touched_by(graph, node), by_goal, entry);
  return entry;
}

/// Somebody has to be found who speaks for the group.
inline EngagementEntry plan_without_voice(const PlanGraph& graph, const Group& group,
                                          const ActionsByGoal& by_goal) {
  EngagementEntry entry;
  entry.groups.push_back(group.id);
  entry.speaks_for_vulnerable = group.vulnerable.value_or(false);
  entry.advised = entry.speaks_for_vulnerable ? EngagementLevel::consult : EngagementLevel::inform;
  entry.level = entry.advised;
  std::vector<NodeIndex> nodes;
  for (const EdgeIndex in : graph.in_edges(*graph.find(group.id))) {
    const PlanEdge& edge = graph.edges()[in];
    if (edge.relation == Relation::serves || edge.relation == Relation::benefits) {
      add_once(nodes, edge.from);
    }
  }
  std::erase_if(nodes, [&](NodeIndex node) {
    return graph.kind(node) == NodeKind::action &&
           graph.plan().actions[graph.item(node)].status == ActionStatus::stopped;
  });
  std::ranges::sort(nodes);
  add_touched(graph, nodes, by_goal, entry);
  return entry;
}

/// The lower, the sooner: blockers; vulnerable groups without a voice; gaps by what they weigh;
/// gaps of unknown weight, or unknown gaps; whoever takes part enough.
inline std::tuple<int, double> urgency_of(const EngagementEntry& entry) {
  if (entry.gap == std::size_t{0}) return {entry.blocks ? 0 : 4, 0.0};
  const double weight = entry.priority.value_or(static_cast<double>(entry.gap.value_or(0)));
  if (entry.blocks) return {0, -weight};
  if (entry.stakeholder.empty() && entry.speaks_for_vulnerable) return {1, 0.0};
  return {entry.priority ? 2 : 3, -weight};
}

inline EngagementPlan plan_engagement(const PlanGraph& graph, const StakeholderAnalysis& analysis,
                                      const StakeholderOptions& options) {
  EngagementPlan plan;
  plan.practices = options.practices;
  const ActionsByGoal by_goal = actions_by_goal(graph);
  for (const StakeholderReading& reading : analysis.stakeholders) {
    plan.entries.push_back(plan_for(graph, reading, analysis.support, by_goal));
  }
  for (const Group& group : graph.plan().groups) {
    if (group.represented_by.empty()) {
      plan.entries.push_back(plan_without_voice(graph, group, by_goal));
    }
  }
  std::ranges::stable_sort(plan.entries, {}, urgency_of);
  return plan;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders
