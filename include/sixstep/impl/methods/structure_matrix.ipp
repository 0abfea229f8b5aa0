// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <iterator>
#include <limits>
#include <span>

#include <sixstep/impl/methods/visibility.hpp>
#include <sixstep/methods/structure_matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::structure_matrix {

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

  /// A stop leaves the nodes that have no place yet as they are.
  std::vector<NodeIndex> order(const std::vector<NodeIndex>& members, WorkMeter& meter) {
    for (const NodeIndex node : members) count_edges(node);
    std::vector<NodeIndex> front;
    std::vector<NodeIndex> end;
    while (front.size() + end.size() < members.size() && meter.spend(members.size())) {
      const NodeIndex node = next(members);
      const bool is_sink = effects_[node] == 0 && causes_[node] > 0;
      (is_sink ? end : front).push_back(node);
      take(node);
    }
    std::ranges::copy_if(members, std::back_inserter(front),
                         [&](NodeIndex node) { return !placed_[node]; });
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

SIXSTEP_INLINE Visibility visibility(const Digraph& graph, const StopCondition& stop) {
  detail::WorkMeter meter("counting who reaches whom", stop);
  return detail::visibility::visibility_of(strong_components(graph), meter);
}

SIXSTEP_INLINE StructureMatrix structure_matrix(const Digraph& graph, const StopCondition& stop) {
  using namespace detail::structure_matrix;
  detail::WorkMeter meter("ordering the system", stop);
  const StrongComponents components = strong_components(graph);
  const Digraph backwards = graph.reversed();
  BlockOrder within(graph, backwards, components);
  StructureMatrix result;
  for (const std::vector<NodeIndex>& members : components.members) {
    const std::vector<NodeIndex> block = within.order(members, meter);
    const std::size_t begin = result.order.size();
    result.order.insert(result.order.end(), block.begin(), block.end());
    result.blocks.push_back({begin, result.order.size()});
  }
  result.feedback = edges_back(graph, result.order);
  result.propagation_cost = detail::visibility::visibility_of(components, meter).propagation_cost;
  result.truncated = meter.stopped();
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
