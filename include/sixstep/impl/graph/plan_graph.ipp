// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/impl/graph/plan_edges.ipp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::plan_graph {

/// Calls `visit` with each list of the plan whose entities are nodes, in the order of NodeKind.
template <class Visit>
void for_each_node_list(const Plan& plan, Visit visit) {
  visit(plan.gaps);
  visit(plan.factors);
  visit(plan.services);
  visit(plan.building_blocks);
  visit(plan.goals);
  visit(plan.indicators);
  visit(plan.stakeholders);
  visit(plan.groups);
  visit(plan.sources);
  visit(plan.resources);
  visit(plan.actions);
  visit(plan.milestones);
  visit(plan.risks);
}

/// Numbers the ids of a list, many at a time.
template <class List>
void add_ids(IdTable& ids, const List& list) {
  constexpr std::size_t batch = 256;
  std::array<std::string_view, batch> some;
  std::array<IdTable::Added, batch> added;
  for (std::size_t first = 0; first < list.size(); first += batch) {
    const std::size_t count = std::min(batch, list.size() - first);
    for (std::size_t i = 0; i < count; ++i) some[i] = list[first + i].id;
    ids.add_all(std::span(some).first(count), std::span(added).first(count));
    for (std::size_t i = 0; i < count; ++i) {
      if (added[i].is_new) continue;
      throw std::invalid_argument("PlanGraph: two nodes have the id '" + std::string(some[i]) +
                                  "'");
    }
  }
}

inline std::vector<Arc> arcs_of(std::span<const PlanEdge> edges) {
  std::vector<Arc> arcs(edges.size());
  std::ranges::transform(edges, arcs.begin(), [](const PlanEdge& edge) {
    return Arc{edge.from, edge.to};
  });
  return arcs;
}

/// A set of enumerators as bits.
template <class Enum>
std::uint32_t bits(std::initializer_list<Enum> values) {
  std::uint32_t result = 0;
  for (const Enum value : values) result |= 1u << static_cast<unsigned>(value);
  return result;
}

template <class Enum>
bool holds(std::uint32_t set, Enum value) {
  return (set >> static_cast<unsigned>(value) & 1u) != 0;
}

}  // namespace detail::plan_graph

SIXSTEP_INLINE PlanGraph::PlanGraph(const Plan& plan) : plan_(&plan) {
  std::size_t kind = 0;
  detail::plan_graph::for_each_node_list(plan, [&](const auto& list) {
    first_[kind + 1] = first_[kind] + static_cast<NodeIndex>(list.size());
    ++kind;
  });
  ids_.reserve(node_count());
  detail::plan_graph::for_each_node_list(
      plan, [&](const auto& list) { detail::plan_graph::add_ids(ids_, list); });
  edges_ = detail::plan_graph::EdgeCollector(*this, ids_).collect();
  std::vector<Arc> arcs = detail::plan_graph::arcs_of(edges_);
  out_ = Digraph(node_count(), arcs);
  for (Arc& arc : arcs) std::swap(arc.from, arc.to);
  in_ = Digraph(node_count(), arcs);
}

SIXSTEP_INLINE NodeKind PlanGraph::kind(NodeIndex node) const {
  const auto next = std::upper_bound(first_.begin(), first_.end(), node);
  return static_cast<NodeKind>(next - first_.begin() - 1);
}

SIXSTEP_INLINE std::size_t PlanGraph::item(NodeIndex node) const {
  return node - first_[static_cast<std::size_t>(kind(node))];
}

SIXSTEP_INLINE const Text& PlanGraph::label(NodeIndex node) const {
  const auto wanted = static_cast<std::size_t>(kind(node));
  const std::size_t place = item(node);
  const Text* label = nullptr;
  std::size_t at = 0;
  detail::plan_graph::for_each_node_list(*plan_, [&](const auto& list) {
    if (at++ == wanted) label = &list[place].label;
  });
  return *label;
}

SIXSTEP_INLINE std::optional<std::size_t> PlanGraph::find_item(NodeKind kind,
                                                               std::string_view id) const {
  const auto node = find(id);
  const NodeIndex first = first_[static_cast<std::size_t>(kind)];
  if (!node || *node < first || *node - first >= count(kind)) return std::nullopt;
  return *node - first;
}

SIXSTEP_INLINE Projection PlanGraph::project(std::initializer_list<Relation> relations,
                                             std::initializer_list<NodeKind> nodes) const {
  namespace impl = detail::plan_graph;
  const std::uint32_t kinds = nodes.size() == 0 ? ~0u : impl::bits(nodes);
  constexpr NodeIndex outside = ~NodeIndex{0};
  Projection result;
  std::vector<NodeIndex> number(node_count(), outside);
  for (NodeIndex node = 0; node < node_count(); ++node) {
    if (!impl::holds(kinds, kind(node))) continue;
    number[node] = static_cast<NodeIndex>(result.nodes.size());
    result.nodes.push_back(node);
  }
  const std::uint32_t wanted = impl::bits(relations);
  std::vector<Arc> arcs;
  for (EdgeIndex edge = 0; edge < edges_.size(); ++edge) {
    const auto& [from, to, relation, item] = edges_[edge];
    if (!impl::holds(wanted, relation)) continue;
    if (number[from] == outside || number[to] == outside) continue;
    arcs.push_back({number[from], number[to]});
    result.edges.push_back(edge);
  }
  result.graph = Digraph(result.nodes.size(), arcs);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
