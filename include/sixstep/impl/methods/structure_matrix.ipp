// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <limits>
#include <span>

#include <sixstep/methods/components.hpp>
#include <sixstep/methods/structure_matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::structure_matrix {

/// Which of 64 components, `first` and those after it, each component reaches: one bit for each.
/// Edges lead to higher numbers only, so going down meets every effect before its causes.
inline void mark_reached(const Digraph& condensation, NodeIndex first,
                         std::vector<std::uint64_t>& reached) {
  const auto count = static_cast<NodeIndex>(condensation.node_count());
  for (NodeIndex from = std::min(first + 64, count); from-- > 0;) {
    reached[from] = from >= first ? std::uint64_t{1} << (from - first) : 0;
    for (const NodeIndex to : condensation.successors(from)) {
      if (to < first + 64) reached[from] |= reached[to];
    }
  }
}

/// What a component reaches, and what reaches it, in nodes.
struct Fans {
  std::vector<std::uint64_t> out;
  std::vector<std::uint64_t> in;
};

inline Fans fans_of(const StrongComponents& components) {
  const auto count = static_cast<NodeIndex>(components.count());
  Fans fans{std::vector<std::uint64_t>(count, 0), std::vector<std::uint64_t>(count, 0)};
  std::vector<std::uint64_t> reached(count);
  for (NodeIndex first = 0; first < count; first += 64) {
    mark_reached(components.condensation, first, reached);
    for (NodeIndex from = 0; from < std::min(first + 64, count); ++from) {
      for (std::uint64_t bits = reached[from]; bits != 0; bits &= bits - 1) {
        const std::size_t to = first + static_cast<std::size_t>(std::countr_zero(bits));
        fans.out[from] += components.members[to].size();
        fans.in[to] += components.members[from].size();
      }
    }
  }
  return fans;
}

inline Visibility visibility_of(const StrongComponents& components) {
  const Fans fans = fans_of(components);
  Visibility result;
  double seen = 0.0;
  for (const NodeIndex component : components.component_of) {
    result.fan_out.push_back(fans.out[component]);
    result.fan_in.push_back(fans.in[component]);
    seen += static_cast<double>(fans.out[component]);
  }
  const auto nodes = static_cast<double>(components.component_of.size());
  if (nodes > 0.0) result.propagation_cost = seen / (nodes * nodes);
  return result;
}

/// Eades, Lin & Smyth (1993): what causes nothing more goes to the end, what nothing more causes to
/// the front; where there is neither, the node with the most effects over causes goes to the front.
class BlockOrder {
 public:
  BlockOrder(const Digraph& graph, const Digraph& backwards, const StrongComponents& components)
      : graph_(graph),
        backwards_(backwards),
        component_of_(components.component_of),
        effects_(graph.node_count(), 0),
        causes_(graph.node_count(), 0),
        placed_(graph.node_count(), false) {}

  std::vector<NodeIndex> order(const std::vector<NodeIndex>& members) {
    for (const NodeIndex node : members) count_edges(node);
    std::vector<NodeIndex> front;
    std::vector<NodeIndex> end;
    while (front.size() + end.size() < members.size()) {
      const NodeIndex node = next(members);
      const bool is_sink = effects_[node] == 0 && causes_[node] > 0;
      (is_sink ? end : front).push_back(node);
      take(node);
    }
    front.insert(front.end(), end.rbegin(), end.rend());
    return front;
  }

 private:
  bool inside(NodeIndex node, NodeIndex other) const {
    return node != other && component_of_[node] == component_of_[other];
  }

  void count_edges(NodeIndex node) {
    for (const NodeIndex head : graph_.successors(node)) {
      if (!inside(node, head)) continue;
      ++effects_[node];
      ++causes_[head];
    }
  }

  NodeIndex next(const std::vector<NodeIndex>& members) const {
    NodeIndex best = members.front();
    std::int64_t most = std::numeric_limits<std::int64_t>::min();
    for (const NodeIndex node : members) {
      if (placed_[node]) continue;
      if (effects_[node] == 0 || causes_[node] == 0) return node;
      if (effects_[node] - causes_[node] <= most) continue;
      best = node;
      most = effects_[node] - causes_[node];
    }
    return best;
  }

  void take(NodeIndex node) {
    placed_[node] = true;
    for (const NodeIndex head : graph_.successors(node)) {
      if (inside(node, head)) --causes_[head];
    }
    for (const NodeIndex cause : backwards_.successors(node)) {
      if (inside(node, cause)) --effects_[cause];
    }
  }

  const Digraph& graph_;
  const Digraph& backwards_;
  const std::vector<NodeIndex>& component_of_;
  std::vector<std::int64_t> effects_;  // edges to nodes of the block that are not placed yet
  std::vector<std::int64_t> causes_;   // edges from them
  std::vector<bool> placed_;
};

inline std::vector<EdgeIndex> edges_back(const Digraph& graph,
                                         const std::vector<NodeIndex>& order) {
  std::vector<std::size_t> place(order.size());
  for (std::size_t k = 0; k < order.size(); ++k) place[order[k]] = k;
  const std::vector<Arc> arcs = graph.arcs();
  std::vector<EdgeIndex> result;
  for (EdgeIndex edge = 0; edge < arcs.size(); ++edge) {
    if (place[arcs[edge].to] < place[arcs[edge].from]) result.push_back(edge);
  }
  return result;
}

}  // namespace detail::structure_matrix

SIXSTEP_INLINE Visibility visibility(const Digraph& graph) {
  return detail::structure_matrix::visibility_of(strong_components(graph));
}

SIXSTEP_INLINE StructureMatrix structure_matrix(const Digraph& graph) {
  using namespace detail::structure_matrix;
  const StrongComponents components = strong_components(graph);
  const Digraph backwards = graph.reversed();
  BlockOrder within(graph, backwards, components);
  StructureMatrix result;
  for (const std::vector<NodeIndex>& members : components.members) {
    const std::vector<NodeIndex> block = within.order(members);
    const std::size_t begin = result.order.size();
    result.order.insert(result.order.end(), block.begin(), block.end());
    result.blocks.push_back({begin, result.order.size()});
  }
  result.feedback = edges_back(graph, result.order);
  result.propagation_cost = visibility_of(components).propagation_cost;
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
