// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>

#include <sixstep/graph/digraph.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE Digraph::Digraph(std::size_t node_count, std::span<const Arc> arcs)
    : offsets_(node_count + 1, 0), targets_(arcs.size()), edges_(arcs.size()) {
  for (const Arc& arc : arcs) {
    if (arc.from >= node_count || arc.to >= node_count) {
      throw std::out_of_range("Digraph: an arc names a node that is not there");
    }
    ++offsets_[arc.from + 1];
  }
  for (std::size_t node = 0; node < node_count; ++node) offsets_[node + 1] += offsets_[node];
  std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
  for (std::size_t edge = 0; edge < arcs.size(); ++edge) {
    const std::uint32_t slot = next[arcs[edge].from]++;
    targets_[slot] = arcs[edge].to;
    edges_[slot] = static_cast<EdgeIndex>(edge);
  }
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
