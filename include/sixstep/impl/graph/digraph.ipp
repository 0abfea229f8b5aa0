// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/impl/graph/rows.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::digraph {

struct Numbered {
  Arc arc;
  EdgeIndex edge;
};

inline void require_nodes(std::size_t node_count, std::span<const Arc> arcs) {
  for (const Arc& arc : arcs) {
    if (arc.from < node_count && arc.to < node_count) continue;
    throw std::out_of_range("Digraph: an arc names a node that is not there");
  }
}

}  // namespace detail::digraph

SIXSTEP_INLINE Digraph::Digraph(std::size_t node_count, std::span<const Arc> arcs)
    : targets_(arcs.size()), edges_(arcs.size()) {
  using detail::digraph::Numbered;
  detail::digraph::require_nodes(node_count, arcs);
  const auto for_each = [arcs](auto visit) {
    for (EdgeIndex edge = 0; edge < arcs.size(); ++edge) visit(Numbered{arcs[edge], edge});
  };
  auto rows = detail::rows::by_row<Numbered>(node_count, for_each,
                                             [](const Numbered& each) { return each.arc.from; });
  offsets_ = std::move(rows.offsets);
  std::ranges::transform(rows.items, targets_.begin(),
                         [](const auto& each) { return each.arc.to; });
  std::ranges::transform(rows.items, edges_.begin(), &Numbered::edge);
}

SIXSTEP_INLINE Digraph Digraph::reversed() const {
  std::vector<Arc> turned = arcs();
  for (Arc& arc : turned) std::swap(arc.from, arc.to);
  return Digraph(node_count(), turned);
}

SIXSTEP_INLINE std::vector<Arc> Digraph::arcs() const {
  std::vector<Arc> result(edge_count());
  for (NodeIndex node = 0; node < node_count(); ++node) {
    const auto heads = successors(node);
    const auto edges = out_edges(node);
    for (std::size_t k = 0; k < heads.size(); ++k) result[edges[k]] = {node, heads[k]};
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
