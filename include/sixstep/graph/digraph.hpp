// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

using NodeIndex = std::uint32_t;
using EdgeIndex = std::uint32_t;

/// One directed edge, from cause to effect, from predecessor to successor.
struct Arc {
  NodeIndex from = 0;
  NodeIndex to = 0;
  friend bool operator==(const Arc&, const Arc&) = default;
};

/// A directed graph in compressed sparse rows: what methods and solvers read. It knows no plan.
///
/// Nodes are 0 … node_count − 1. The edges that leave a node stand in the order in which they were
/// given, so everything computed from a Digraph is independent of hashing and addresses. Parallel
/// edges and self-loops are kept. Immutable after construction; safe to read from many threads.
class Digraph {
 public:
  Digraph() : offsets_(1, 0) {}

  /// Edge i of the graph is arcs[i]. O(nodes + arcs).
  /// Throws std::out_of_range if an arc names a node that is not there.
  Digraph(std::size_t node_count, std::span<const Arc> arcs);

  std::size_t node_count() const { return offsets_.size() - 1; }
  std::size_t edge_count() const { return targets_.size(); }

  /// Heads of the edges that leave `node`.
  std::span<const NodeIndex> successors(NodeIndex node) const {
    return {targets_.data() + offsets_[node], offsets_[node + 1] - offsets_[node]};
  }

  /// Indices of the edges that leave `node`, in step with `successors(node)`.
  std::span<const EdgeIndex> out_edges(NodeIndex node) const {
    return {edges_.data() + offsets_[node], offsets_[node + 1] - offsets_[node]};
  }

  /// The same edges, by the same indices, pointing the other way. O(nodes + edges).
  Digraph reversed() const;

  /// Both ends of every edge, by edge index. O(nodes + edges).
  std::vector<Arc> arcs() const;

 private:
  std::vector<std::uint32_t> offsets_;
  std::vector<NodeIndex> targets_;
  std::vector<EdgeIndex> edges_;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/graph/digraph.ipp>
#endif
