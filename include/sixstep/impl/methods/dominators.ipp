// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

#include <sixstep/methods/dominators.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::dominators {

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// The nodes that the root reaches, each before all that it reaches by tree and forward edges: the
/// depth-first search's postorder, turned round.
inline std::vector<NodeIndex> reverse_postorder(const Digraph& graph, NodeIndex root) {
  std::vector<bool> seen(graph.node_count(), false);
  std::vector<std::pair<NodeIndex, std::size_t>> path = {{root, 0}};
  std::vector<NodeIndex> order;
  seen[root] = true;
  while (!path.empty()) {
    auto& [node, next] = path.back();
    if (next == graph.successors(node).size()) {
      order.push_back(node);
      path.pop_back();
      continue;
    }
    const NodeIndex head = graph.successors(node)[next++];
    if (seen[head]) continue;
    seen[head] = true;
    path.emplace_back(head, 0);
  }
  std::ranges::reverse(order);
  return order;
}

/// Immediate dominators by place in the order; a dominator always stands before what it dominates.
class Rounds {
 public:
  Rounds(const Digraph& graph, const std::vector<NodeIndex>& order)
      : order_(order),
        place_(graph.node_count(), none),
        dominator_(order.size(), none),
        backwards_(graph.reversed()) {
    for (std::uint32_t place = 0; place < order.size(); ++place) place_[order[place]] = place;
  }

  std::vector<std::uint32_t> run() {
    dominator_[0] = 0;
    while (improve()) {
    }
    return std::move(dominator_);
  }

 private:
  bool improve() {
    bool changed = false;
    for (std::uint32_t place = 1; place < order_.size(); ++place) {
      std::uint32_t common = none;
      for (const NodeIndex cause : backwards_.successors(order_[place])) {
        const std::uint32_t from = place_[cause];
        if (from == none || dominator_[from] == none) continue;
        common = common == none ? from : meet(from, common);
      }
      if (dominator_[place] == common) continue;
      dominator_[place] = common;
      changed = true;
    }
    return changed;
  }

  /// The last node that both chains to the root pass.
  std::uint32_t meet(std::uint32_t a, std::uint32_t b) const {
    while (a != b) {
      if (a < b) std::swap(a, b);
      a = dominator_[a];
    }
    return a;
  }

  const std::vector<NodeIndex>& order_;
  std::vector<std::uint32_t> place_;
  std::vector<std::uint32_t> dominator_;
  Digraph backwards_;
};

inline void require_node(const Digraph& graph, NodeIndex node) {
  if (node >= graph.node_count()) throw std::out_of_range("dominators: no such node in the graph");
}

/// The graph with one more node, from which an edge leads to each source.
inline Digraph with_common_source(const Digraph& graph, std::span<const NodeIndex> sources) {
  std::vector<Arc> arcs = graph.arcs();
  const auto start = static_cast<NodeIndex>(graph.node_count());
  for (const NodeIndex source : sources) {
    require_node(graph, source);
    arcs.push_back({start, source});
  }
  return Digraph(graph.node_count() + 1, arcs);
}

}  // namespace detail::dominators

SIXSTEP_INLINE std::vector<NodeIndex> DominatorTree::chain(NodeIndex node) const {
  if (node != root && !immediate.at(node)) return {};
  std::vector<NodeIndex> nodes = {node};
  while (nodes.back() != root) nodes.push_back(*immediate[nodes.back()]);
  std::ranges::reverse(nodes);
  return nodes;
}

SIXSTEP_INLINE DominatorTree dominators(const Digraph& graph, NodeIndex root) {
  detail::dominators::require_node(graph, root);
  const std::vector<NodeIndex> order = detail::dominators::reverse_postorder(graph, root);
  const std::vector<std::uint32_t> found = detail::dominators::Rounds(graph, order).run();
  DominatorTree tree{root, {}};
  tree.immediate.resize(graph.node_count());
  for (std::size_t place = 1; place < order.size(); ++place) {
    tree.immediate[order[place]] = order[found[place]];
  }
  return tree;
}

SIXSTEP_INLINE std::optional<std::vector<NodeIndex>> single_points_of_failure(
    const Digraph& graph, std::span<const NodeIndex> sources, NodeIndex target) {
  detail::dominators::require_node(graph, target);
  const auto start = static_cast<NodeIndex>(graph.node_count());
  const DominatorTree tree =
      sixstep::dominators(detail::dominators::with_common_source(graph, sources), start);
  const std::vector<NodeIndex> chain = tree.chain(target);
  if (chain.empty()) return std::nullopt;
  return std::vector<NodeIndex>(chain.begin() + 1, chain.end() - 1);
}

}  // namespace sixstep::inline SIXSTEP_FORM
