// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/steps/speaks_of.hpp>
#include <sixstep/roadmap/roadmap.hpp>

// What a reader of the road map must be able to recognise, so that it stands without its plan.
namespace sixstep::inline SIXSTEP_FORM::detail::roadmap {

inline const Annotation& annotation_of(const PlanGraph& graph, NodeIndex node) {
  const Plan& plan = graph.plan();
  const std::size_t item = graph.item(node);
  switch (graph.kind(node)) {
    case NodeKind::gap:
      return plan.gaps[item].annotation;
    case NodeKind::factor:
      return plan.factors[item].annotation;
    case NodeKind::service:
      return plan.services[item].annotation;
    case NodeKind::building_block:
      return plan.building_blocks[item].annotation;
    case NodeKind::goal:
      return plan.goals[item].annotation;
    case NodeKind::indicator:
      return plan.indicators[item].annotation;
    case NodeKind::stakeholder:
      return plan.stakeholders[item].annotation;
    case NodeKind::group:
      return plan.groups[item].annotation;
    case NodeKind::source:
      return plan.sources[item].annotation;
    case NodeKind::resource:
      return plan.resources[item].annotation;
    case NodeKind::action:
      return plan.actions[item].annotation;
    case NodeKind::milestone:
      return plan.milestones[item].annotation;
    default:
      return plan.risks[item].annotation;
  }
}

inline bool is_guess(const Annotation& annotation) {
  return annotation.assumed || !annotation.assumed_members.empty();
}

inline RoadmapNode plan_node(const PlanGraph& graph, NodeIndex index) {
  RoadmapNode node;
  node.id.value = graph.id(index);
  node.kind = word(graph.kind(index));
  node.label = graph.label(index);
  const Annotation& annotation = annotation_of(graph, index);
  node.assumed = is_guess(annotation);
  node.evidence = annotation.evidence;
  if (graph.kind(index) == NodeKind::goal) {
    node.parent.value = graph.plan().goals[graph.item(index)].parent.value;
  }
  if (graph.kind(index) == NodeKind::action) {
    const Action& action = graph.plan().actions[graph.item(index)];
    node.parent.value = action.part_of.value;
    node.description = action.description;
    node.status = word(action.status);
  }
  return node;
}

inline void add_terms(const Plan& plan, std::vector<RoadmapNode>& nodes) {
  for (std::size_t kind = 0; kind < vocabulary_count; ++kind) {
    // The 169 SDG targets are listed only where a goal or an action names them.
    const auto which = static_cast<VocabularyKind>(kind);
    for (const Term& term : resolve_terms(which, plan.vocabularies)) {
      const auto aims_at = [&](const Goal& goal) {
        return std::ranges::find(goal.aligned, AnyId{term.id.value}) != goal.aligned.end();
      };
      const auto names = [&](const Action& action) { return speaks_of(action, which, term.id); };
      if (which == VocabularyKind::sdgs && std::ranges::none_of(plan.goals, aims_at) &&
          std::ranges::none_of(plan.actions, names)) {
        continue;
      }
      RoadmapNode& node = nodes.emplace_back();
      node.id.value = term.id.value;
      node.kind = "term";
      node.label = term.label;
    }
  }
}

inline std::vector<RoadmapNode> roadmap_nodes(const PlanGraph& graph) {
  std::vector<RoadmapNode> nodes;
  for (NodeIndex node = 0; node < graph.node_count(); ++node)
    nodes.push_back(plan_node(graph, node));
  for (const Indicator& indicator : graph.plan().indicators) {
    for (const Target& target : indicator.targets) {
      RoadmapNode& node = nodes.emplace_back();
      node.id.value = target.id.value;
      node.kind = "target";
      node.label = indicator.label;
      node.parent.value = indicator.id.value;
      node.assumed = is_guess(target.annotation);
      node.evidence = target.annotation.evidence;
    }
  }
  for (const Scenario& scenario : graph.plan().scenarios) {
    RoadmapNode& node = nodes.emplace_back();
    node.id.value = scenario.id.value;
    node.kind = "scenario";
    node.label = scenario.label;
    node.assumed = is_guess(scenario.annotation);
  }
  add_terms(graph.plan(), nodes);
  return nodes;
}

/// Amount, detail and guess of an edge, where the plan says them.
inline void describe_edge(const Plan& plan, const PlanGraph& graph, const PlanEdge& edge,
                          RoadmapEdge& result) {
  switch (edge.relation) {
    case Relation::influences: {
      const Influence& influence = plan.influences[edge.item];
      result.amount = influence.strength;
      result.detail = word(influence.sign);
      result.assumed = is_guess(influence.annotation);
      break;
    }
    case Relation::contributes:
      result.amount = plan.factors[graph.item(edge.from)].goals[edge.item].amount;
      break;
    case Relation::advances:
      result.amount = plan.actions[graph.item(edge.from)].advances[edge.item].amount;
      break;
    case Relation::affects:
      result.amount = plan.actions[graph.item(edge.from)].affects[edge.item].amount;
      break;
    case Relation::serves:
      result.amount = plan.actions[graph.item(edge.from)].serves[edge.item].reach;
      break;
    case Relation::depends:
      result.detail = word(plan.dependencies[edge.item].type);
      result.assumed = is_guess(plan.dependencies[edge.item].annotation);
      break;
    case Relation::role:
      result.detail = word(plan.actions[graph.item(edge.to)].roles[edge.item].role);
      break;
    case Relation::stance:
      result.amount = plan.stances[edge.item].position;
      break;
    default:
      break;
  }
}

inline std::vector<RoadmapEdge> roadmap_edges(const PlanGraph& graph) {
  std::vector<RoadmapEdge> edges;
  for (const PlanEdge& edge : graph.edges()) {
    RoadmapEdge& result = edges.emplace_back();
    result.from.value = graph.id(edge.from);
    result.to.value = graph.id(edge.to);
    result.relation = word(edge.relation);
    describe_edge(graph.plan(), graph, edge, result);
  }
  return edges;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::roadmap
