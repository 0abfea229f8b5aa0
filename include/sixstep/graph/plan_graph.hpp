// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/digraph.hpp>
#include <sixstep/plan/id_table.hpp>
#include <sixstep/plan/plan.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The kinds of entity that are nodes of the graph, in the order of the plan document.
enum class NodeKind : std::uint8_t {
  gap,
  factor,
  service,
  building_block,
  goal,
  indicator,
  stakeholder,
  group,
  source,
  resource,
  action,
  milestone,
  risk
};
constexpr std::array<std::string_view, 13> words_of(NodeKind) {
  return {"gap",   "factor", "service",  "building_block", "goal",      "indicator", "stakeholder",
          "group", "source", "resource", "action",         "milestone", "risk"};
}
inline constexpr std::size_t node_kind_count = 13;

/// What an edge says: from cause to effect, user to what is used, predecessor to successor.
enum class Relation : std::uint8_t {
  influences,   ///< factor → factor; item: plan.influences
  contributes,  ///< factor → goal; item: factor.goals
  uses,         ///< service or block → block; item: plan.uses
  owns,         ///< stakeholder → service or block
  parent,       ///< goal → its parent goal
  benefits,     ///< goal → group; item: goal.groups
  measures,     ///< indicator → goal, service or group
  monitors,     ///< stakeholder → indicator that it owns
  represents,   ///< stakeholder → group
  stance,       ///< stakeholder → goal or action; item: plan.stances
  tie,          ///< stakeholder → stakeholder; item: plan.ties
  part_of,      ///< action → its heading
  role,         ///< stakeholder → action; item: action.roles
  demands,      ///< action → resource; item: mode index
  closes,       ///< action → gap; item: action.closes
  advances,     ///< action → goal or indicator; item: action.advances
  affects,      ///< action → factor; item: action.affects
  serves,       ///< action → group; item: action.serves
  improves,     ///< action → service or block; item: action.improves
  promises,     ///< milestone → action; item: milestone.of
  depends,      ///< action → action that waits for it; item: plan.dependencies
  hits          ///< risk → action; item: risk.hits
};

constexpr std::array<std::string_view, 22> words_of(Relation) {
  return {"influences", "contributes", "uses",       "owns",     "parent",  "benefits",
          "measures",   "monitors",    "represents", "stance",   "tie",     "part-of",
          "role",       "demands",     "closes",     "advances", "affects", "serves",
          "improves",   "promises",    "depends",    "hits"};
}

/// One edge of the plan's graph; `item` is its place in the list that it was entered in, 0 for a
/// member that is no list.
struct PlanEdge {
  NodeIndex from = 0;
  NodeIndex to = 0;
  Relation relation = Relation::influences;
  std::uint32_t item = 0;
  friend bool operator==(const PlanEdge&, const PlanEdge&) = default;
};

/// The part of a graph that one question needs: some kinds of edge, and all nodes or some kinds.
struct Projection {
  Digraph graph;                 ///< nodes and edges numbered from 0
  std::vector<NodeIndex> nodes;  ///< node of the plan's graph, by node of `graph`
  std::vector<EdgeIndex> edges;  ///< edge of the plan's graph, by edge of `graph`
};

/// A plan as one typed graph: factors, goals, stakeholders, groups, actions, resources are its
/// nodes.
///
/// Nodes are numbered by kind, then in the order of the plan, so node order never depends on
/// hashing. The plan must have passed `check_plan` without errors and must outlive the graph.
/// Building is O(nodes + edges); immutable afterwards, safe to read from many threads.
class PlanGraph {
 public:
  /// Throws std::invalid_argument if two nodes have one id, or if an edge names an id that is not
  /// there or is of the wrong kind.
  explicit PlanGraph(const Plan& plan);

  const Plan& plan() const { return *plan_; }
  std::size_t node_count() const { return first_.back(); }

  /// The node of the `item`-th entity of a kind: `node(NodeKind::action, 3)` is plan.actions[3].
  NodeIndex node(NodeKind kind, std::size_t item) const {
    return first_[static_cast<std::size_t>(kind)] + static_cast<NodeIndex>(item);
  }
  /// How many nodes there are of a kind.
  std::size_t count(NodeKind kind) const {
    const auto k = static_cast<std::size_t>(kind);
    return first_[k + 1] - first_[k];
  }
  NodeKind kind(NodeIndex node) const;
  /// The node's place in the plan's list of its kind.
  std::size_t item(NodeIndex node) const;
  std::string_view id(NodeIndex node) const { return ids_[node]; }
  const Text& label(NodeIndex node) const;

  /// The node with this id; nothing if the plan has no such node. O(1).
  std::optional<NodeIndex> find(std::string_view id) const { return ids_.find(id); }
  /// The place of the entity of this kind with this id. O(1).
  std::optional<std::size_t> find_item(NodeKind kind, std::string_view id) const;

  std::span<const PlanEdge> edges() const { return edges_; }
  /// Edges that leave a node, by index into `edges()`, in the order of the plan.
  std::span<const EdgeIndex> out_edges(NodeIndex node) const { return out_.out_edges(node); }
  /// Edges that reach a node.
  std::span<const EdgeIndex> in_edges(NodeIndex node) const { return in_.out_edges(node); }

  /// The edges with one of `relations`, between nodes of the kinds `nodes` (all kinds if empty);
  /// edges to nodes of other kinds are left out. Nodes and edges keep their order. O(nodes +
  /// edges).
  Projection project(std::initializer_list<Relation> relations,
                     std::initializer_list<NodeKind> nodes) const;

 private:
  const Plan* plan_;
  std::array<NodeIndex, node_kind_count + 1> first_{};
  IdTable ids_;  ///< numbered like the nodes
  std::vector<PlanEdge> edges_;
  Digraph out_;
  Digraph in_;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/graph/plan_graph.ipp>
#endif
