// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>

#include <boost/graph/strong_components.hpp>
#include <sixstep/impl/graph/boost_adapter.hpp>
#include <sixstep/methods/components.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::components {

inline constexpr NodeIndex none = std::numeric_limits<NodeIndex>::max();

inline std::vector<std::uint32_t> in_degrees(const Digraph& graph) {
  std::vector<std::uint32_t> degree(graph.node_count(), 0);
  for (NodeIndex node = 0; node < graph.node_count(); ++node) {
    for (const NodeIndex head : graph.successors(node)) ++degree[head];
  }
  return degree;
}

/// Kahn (1962): the nodes that no cycle holds back, each with its level. What stays behind keeps a
/// positive count in `waiting`.
inline std::vector<NodeIndex> release(const Digraph& graph, std::vector<std::uint32_t>& waiting,
                                      std::vector<std::uint32_t>& level) {
  std::vector<NodeIndex> queue;
  queue.reserve(graph.node_count());
  for (NodeIndex node = 0; node < graph.node_count(); ++node) {
    if (waiting[node] == 0) queue.push_back(node);
  }
  for (std::size_t next = 0; next < queue.size(); ++next) {
    const NodeIndex node = queue[next];
    for (const NodeIndex head : graph.successors(node)) {
      level[head] = std::max(level[head], level[node] + 1);
      if (--waiting[head] == 0) queue.push_back(head);
    }
  }
  return queue;
}

/// All nodes by level, then by index, by counting.
inline std::vector<NodeIndex> sorted_by_level(const std::vector<std::uint32_t>& level) {
  std::vector<std::uint32_t> start(level.size() + 1, 0);
  for (const std::uint32_t depth : level) ++start[depth + 1];
  for (std::size_t depth = 1; depth < start.size(); ++depth) start[depth] += start[depth - 1];
  std::vector<NodeIndex> order(level.size());
  for (NodeIndex node = 0; node < level.size(); ++node) order[start[level[node]]++] = node;
  return order;
}

/// The lowest node of some cycle among the nodes that are still waiting: each of them has a
/// predecessor that waits too, so going backwards must come round.
inline NodeIndex node_on_cycle(const Digraph& graph, const std::vector<std::uint32_t>& waiting) {
  std::vector<NodeIndex> cause(graph.node_count(), none);
  NodeIndex node = none;
  for (NodeIndex from = 0; from < graph.node_count(); ++from) {
    if (waiting[from] == 0) continue;
    if (node == none) node = from;
    for (const NodeIndex head : graph.successors(from)) {
      if (cause[head] == none) cause[head] = from;
    }
  }
  std::vector<char> passed(graph.node_count(), 0);
  for (; !passed[node]; node = cause[node]) passed[node] = 1;
  NodeIndex lowest = node;
  for (NodeIndex other = cause[node]; other != node; other = cause[other]) {
    lowest = std::min(lowest, other);
  }
  return lowest;
}

/// The path from `start` to `last` that `cause` tells backwards.
inline std::vector<NodeIndex> path_back(NodeIndex start, NodeIndex last,
                                        const std::vector<NodeIndex>& cause) {
  std::vector<NodeIndex> path = {last};
  while (path.back() != start) path.push_back(cause[path.back()]);
  std::ranges::reverse(path);
  return path;
}

/// A shortest cycle through a node that is on one, by breadth-first search.
inline std::vector<NodeIndex> shortest_cycle(const Digraph& graph, NodeIndex start) {
  std::vector<NodeIndex> cause(graph.node_count(), none);
  std::vector<NodeIndex> queue = {start};
  for (std::size_t next = 0; next < queue.size(); ++next) {
    const NodeIndex node = queue[next];
    for (const NodeIndex head : graph.successors(node)) {
      if (head == start) return path_back(start, node, cause);
      if (cause[head] != none) continue;
      cause[head] = node;
      queue.push_back(head);
    }
  }
  return {};
}

inline bool by_ends(const Arc& a, const Arc& b) {
  return a.from != b.from ? a.from < b.from : a.to < b.to;
}

/// The edges between different components, each pair once.
inline std::vector<Arc> joining_arcs(const Digraph& graph,
                                     const std::vector<NodeIndex>& component) {
  std::vector<Arc> arcs;
  for (NodeIndex node = 0; node < graph.node_count(); ++node) {
    for (const NodeIndex head : graph.successors(node)) {
      if (component[node] != component[head]) arcs.push_back({component[node], component[head]});
    }
  }
  std::ranges::sort(arcs, by_ends);
  arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());
  return arcs;
}

/// Renames components in the order of their lowest members, whatever the search called them.
inline NodeIndex number_by_lowest_member(std::vector<NodeIndex>& component) {
  std::vector<NodeIndex> name(component.size(), none);
  NodeIndex count = 0;
  for (NodeIndex& found : component) {
    if (name[found] == none) name[found] = count++;
    found = name[found];
  }
  return count;
}

inline std::vector<NodeIndex> positions(const std::vector<NodeIndex>& order) {
  std::vector<NodeIndex> position(order.size());
  for (NodeIndex place = 0; place < order.size(); ++place) position[order[place]] = place;
  return position;
}

}  // namespace detail::components

SIXSTEP_INLINE TopologicalOrder topological_order(const Digraph& graph) {
  using namespace detail::components;
  std::vector<std::uint32_t> waiting = in_degrees(graph);
  std::vector<std::uint32_t> level(graph.node_count(), 0);
  const std::vector<NodeIndex> released = release(graph, waiting, level);
  if (released.size() < graph.node_count()) {
    return {{}, {}, shortest_cycle(graph, node_on_cycle(graph, waiting))};
  }
  std::vector<NodeIndex> order = sorted_by_level(level);
  return {std::move(order), std::move(level), {}};
}

SIXSTEP_INLINE StrongComponents strong_components(const Digraph& graph) {
  using namespace detail::components;
  StrongComponents result;
  std::vector<NodeIndex>& component = result.component_of;
  component.resize(graph.node_count());
  boost::strong_components(
      graph, boost::make_iterator_property_map(component.begin(), BoostNodeIndexMap{}));
  const NodeIndex count = number_by_lowest_member(component);

  std::vector<Arc> arcs = joining_arcs(graph, component);
  const std::vector<NodeIndex> number = positions(topological_order(Digraph(count, arcs)).order);
  for (NodeIndex& name : component) name = number[name];
  for (Arc& arc : arcs) arc = {number[arc.from], number[arc.to]};
  std::ranges::sort(arcs, by_ends);
  result.condensation = Digraph(count, arcs);
  result.members.resize(count);
  for (NodeIndex node = 0; node < component.size(); ++node) {
    result.members[component[node]].push_back(node);
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
