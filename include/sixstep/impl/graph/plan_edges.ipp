// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/impl/plan/dependency_ends.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::plan_graph {

/// What an end of an edge may be.
using Kinds = std::span<const NodeKind>;
template <NodeKind... kinds>
inline constexpr std::array<NodeKind, sizeof...(kinds)> one_of = {kinds...};
inline constexpr Kinds gaps = one_of<NodeKind::gap>;
inline constexpr Kinds factors = one_of<NodeKind::factor>;
inline constexpr Kinds goals = one_of<NodeKind::goal>;
inline constexpr Kinds groups = one_of<NodeKind::group>;
inline constexpr Kinds stakeholders = one_of<NodeKind::stakeholder>;
inline constexpr Kinds resources = one_of<NodeKind::resource>;
inline constexpr Kinds actions = one_of<NodeKind::action>;
inline constexpr Kinds blocks = one_of<NodeKind::building_block>;
inline constexpr Kinds services = one_of<NodeKind::service, NodeKind::building_block>;
inline constexpr Kinds goals_and_actions = one_of<NodeKind::goal, NodeKind::action>;
inline constexpr Kinds goals_and_indicators = one_of<NodeKind::goal, NodeKind::indicator>;
inline constexpr Kinds measured =
    one_of<NodeKind::goal, NodeKind::service, NodeKind::building_block, NodeKind::group>;

/// Collects the edges of a plan whose nodes are numbered already, relation by relation in the order
/// of Relation, and within one in the order of the plan.
class EdgeCollector {
 public:
  EdgeCollector(const PlanGraph& graph, const IdTable& ids)
      : graph_(graph), ids_(ids), plan_(graph.plan()) {}

  std::vector<PlanEdge> collect() {
    collect_system();
    collect_goals();
    collect_people();
    collect_actions();
    collect_commitments();
    return in_order();
  }

 private:
  /// The node with this id if it is of one of `kinds`.
  NodeIndex node(std::string_view id, Kinds kinds) const {
    return checked(graph_.find(id).value_or(IdTable::absent), id, kinds);
  }

  /// The id is read only for the message: by then a dependency's is out of the caches.
  template <class AnId>
  NodeIndex checked(NodeIndex node, const AnId& id, Kinds kinds) const {
    for (const NodeKind kind : kinds) {
      if (node >= graph_.node(kind, 0) && node < graph_.node(kind, graph_.count(kind))) return node;
    }
    throw std::invalid_argument("PlanGraph: an edge names '" + std::string(std::string_view(id)) +
                                "', which is not there or of another kind");
  }

  void add(Relation relation, NodeIndex from, NodeIndex to, std::size_t item = 0) {
    edges_of(relation).push_back({from, to, relation, static_cast<std::uint32_t>(item)});
  }

  std::vector<PlanEdge>& edges_of(Relation relation) {
    return edges_[static_cast<std::size_t>(relation)];
  }

  /// One edge for each entry of `list`, from `from(entry)` to `to(entry)`.
  template <class List, class From, class To>
  void add_list(Relation relation, const List& list, From from, To to) {
    for (std::size_t item = 0; item < list.size(); ++item) {
      add(relation, from(list[item]), to(list[item]), item);
    }
  }

  /// One edge from each entity of a kind to each entry of one of its lists.
  template <class List, class Member, class To>
  void add_links(Relation relation, NodeKind kind, const List& entities, Member member, To to) {
    for (std::size_t i = 0; i < entities.size(); ++i) {
      const NodeIndex from = graph_.node(kind, i);
      add_list(
          relation, entities[i].*member, [from](const auto&) { return from; }, to);
    }
  }

  /// One edge between each entity of a kind and the node that one of its members names, if any.
  template <class List, class Member>
  void add_member(Relation relation, NodeKind kind, const List& entities, Member member,
                  Kinds kinds, bool towards_entity) {
    for (std::size_t i = 0; i < entities.size(); ++i) {
      const auto& id = entities[i].*member;
      if (id.empty()) continue;
      const NodeIndex entity = graph_.node(kind, i);
      const NodeIndex other = node(id, kinds);
      towards_entity ? add(relation, other, entity) : add(relation, entity, other);
    }
  }

  /// Reads the node that a member of an entry names.
  template <class Member>
  auto named(Member member, Kinds kinds) const {
    return [this, member, kinds](const auto& entry) { return node(entry.*member, kinds); };
  }

  /// Reads the node that an entry is the id of.
  auto itself(Kinds kinds) const {
    return [this, kinds](const auto& id) { return node(id, kinds); };
  }

  void collect_system();
  void collect_goals();
  void collect_people();
  void collect_actions();
  void collect_action(NodeIndex node, const Action& action);
  void collect_commitments();
  void append_dependencies(std::vector<PlanEdge>& edges) const;
  std::vector<PlanEdge> in_order() const;

  const PlanGraph& graph_;
  const IdTable& ids_;
  const Plan& plan_;
  // By relation, but for `depends`.
  std::array<std::vector<PlanEdge>, words_of(Relation{}).size()> edges_;
};

inline void EdgeCollector::collect_system() {
  using enum NodeKind;
  add_list(Relation::influences, plan_.influences, named(&Influence::from, factors),
           named(&Influence::to, factors));
  add_links(Relation::contributes, factor, plan_.factors, &Factor::goals,
            named(&Link<Id<Goal>>::to, goals));
  add_list(Relation::uses, plan_.uses, named(&Use::from, services), named(&Use::to, blocks));
  add_member(Relation::owns, service, plan_.services, &Service::owner, stakeholders, true);
  add_member(Relation::owns, building_block, plan_.building_blocks, &Service::owner, stakeholders,
             true);
}

inline void EdgeCollector::collect_goals() {
  using enum NodeKind;
  add_member(Relation::parent, goal, plan_.goals, &Goal::parent, goals, false);
  add_links(Relation::benefits, goal, plan_.goals, &Goal::groups, itself(groups));
  add_member(Relation::measures, indicator, plan_.indicators, &Indicator::measures, measured,
             false);
  add_member(Relation::monitors, indicator, plan_.indicators, &Indicator::owner, stakeholders,
             true);
}

inline void EdgeCollector::collect_people() {
  using enum NodeKind;
  add_member(Relation::represents, group, plan_.groups, &Group::represented_by, stakeholders, true);
  add_list(Relation::stance, plan_.stances, named(&Stance::from, stakeholders),
           named(&Stance::to, goals_and_actions));
  add_list(Relation::tie, plan_.ties, named(&Tie::from, stakeholders),
           named(&Tie::to, stakeholders));
}

// Each action is visited once: it is large, and there may be very many.
inline void EdgeCollector::collect_actions() {
  for (std::size_t i = 0; i < plan_.actions.size(); ++i) {
    collect_action(graph_.node(NodeKind::action, i), plan_.actions[i]);
  }
}

inline void EdgeCollector::collect_action(NodeIndex node, const Action& action) {
  const auto own = [node](const auto&) { return node; };
  if (!action.part_of.empty()) add(Relation::part_of, node, this->node(action.part_of, actions));
  add_list(Relation::role, action.roles, named(&Role::stakeholder, stakeholders), own);
  for (std::size_t mode = 0; mode < action.modes.size(); ++mode) {
    for (const Demand& demand : action.modes[mode].demands) {
      add(Relation::demands, node, this->node(demand.resource, resources), mode);
    }
  }
  add_list(Relation::closes, action.closes, own, itself(gaps));
  add_list(Relation::advances, action.advances, own, named(&Link<AnyId>::to, goals_and_indicators));
  add_list(Relation::affects, action.affects, own, named(&Link<Id<Factor>>::to, factors));
  add_list(Relation::serves, action.serves, own, named(&Reach::to, groups));
  add_list(Relation::improves, action.improves, own, named(&Improvement::to, services));
}

inline void EdgeCollector::collect_commitments() {
  using enum NodeKind;
  add_links(Relation::promises, milestone, plan_.milestones, &Milestone::of, itself(actions));
  add_links(Relation::hits, risk, plan_.risks, &Risk::hits, named(&Hit::to, actions));
}

// By far the longest list goes straight to its place.
inline void EdgeCollector::append_dependencies(std::vector<PlanEdge>& edges) const {
  const auto ends = plan::dependency_ends(ids_, plan_.dependencies);
  for (std::size_t i = 0; i < plan_.dependencies.size(); ++i) {
    const Dependency& dependency = plan_.dependencies[i];
    edges.push_back({checked(ends[2 * i], dependency.from, actions),
                     checked(ends[2 * i + 1], dependency.to, actions), Relation::depends,
                     static_cast<std::uint32_t>(i)});
  }
}

inline std::vector<PlanEdge> EdgeCollector::in_order() const {
  std::size_t count = plan_.dependencies.size();
  for (const auto& edges : edges_) count += edges.size();
  std::vector<PlanEdge> result;
  result.reserve(count);
  for (std::size_t relation = 0; relation < edges_.size(); ++relation) {
    if (static_cast<Relation>(relation) == Relation::depends) append_dependencies(result);
    result.insert(result.end(), edges_[relation].begin(), edges_[relation].end());
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::plan_graph
