// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>

#include <sixstep/methods/cut_points.hpp>
#include <sixstep/methods/edge_reading.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::cut_points {

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// What the depth-first search knows of a node; `lowest` is the earliest visit that an edge from
/// the node's subtree leads back to.
struct Visit {
  std::uint32_t number = none;
  std::uint32_t lowest = none;
  NodeIndex parent = none;
  EdgeIndex edge_from_parent = none;
  std::uint32_t next = 0;     // which of its edges to look at next
  std::size_t size = 1;       // of its subtree
  std::size_t cut_off = 0;    // nodes in subtrees that hang by this node
  std::size_t largest = 0;    // of those subtrees
  std::size_t cut_parts = 0;  // number of those subtrees
};

/// Depth-first search over edges read both ways; edge e is the same tie as e + ties.
class Search {
 public:
  explicit Search(const Digraph& graph)
      : ties_(static_cast<EdgeIndex>(graph.edge_count())),
        graph_(both_ways(graph)),
        visits_(graph.node_count()) {}

  CutPoints run() {
    for (NodeIndex root = 0; root < visits_.size(); ++root) {
      if (visits_[root].number == none) search_from(root);
    }
    std::ranges::sort(result_.points, {}, &CutPoint::node);
    std::ranges::sort(result_.bridges, {}, &Bridge::edge);
    return std::move(result_);
  }

 private:
  void search_from(NodeIndex root) {
    members_.clear();
    bridges_begin_ = result_.bridges.size();
    enter(root);
    for (NodeIndex node = root; node != none;) {
      node = visits_[node].next < graph_.successors(node).size() ? follow(node) : leave(node);
    }
    judge_component(root);
  }

  void enter(NodeIndex node) {
    visits_[node].number = visits_[node].lowest = count_++;
    members_.push_back(node);
  }

  /// Looks along one edge, and returns where to go on.
  NodeIndex follow(NodeIndex node) {
    Visit& visit = visits_[node];
    const NodeIndex head = graph_.successors(node)[visit.next];
    const EdgeIndex tie = graph_.out_edges(node)[visit.next] % ties_;
    ++visit.next;
    if (visits_[head].number == none) {
      visits_[head].parent = node;
      visits_[head].edge_from_parent = tie;
      enter(head);
      return head;
    }
    if (tie != visit.edge_from_parent) visit.lowest = std::min(visit.lowest, visits_[head].number);
    return node;
  }

  /// Tells the parent what was found below, and returns it.
  NodeIndex leave(NodeIndex node) {
    const Visit& visit = visits_[node];
    if (visit.parent == none) return none;
    Visit& parent = visits_[visit.parent];
    parent.size += visit.size;
    parent.lowest = std::min(parent.lowest, visit.lowest);
    if (visit.lowest >= parent.number) {
      ++parent.cut_parts;
      parent.cut_off += visit.size;
      parent.largest = std::max(parent.largest, visit.size);
    }
    if (visit.lowest > parent.number) {
      result_.bridges.push_back({visit.edge_from_parent, visit.size});
    }
    return visit.parent;
  }

  /// What is left beside the subtrees that hang by a node is a part too, if anything is.
  void judge_component(NodeIndex root) {
    const std::size_t size = visits_[root].size;
    for (const NodeIndex node : members_) {
      const Visit& visit = visits_[node];
      const std::size_t others = size - 1;
      const std::size_t rest = others - visit.cut_off;
      const std::size_t parts = visit.cut_parts + (rest > 0 ? 1 : 0);
      if (parts < 2) continue;
      result_.points.push_back({node, parts, others - std::max(visit.largest, rest)});
    }
    for (std::size_t k = bridges_begin_; k < result_.bridges.size(); ++k) {
      std::size_t& separated = result_.bridges[k].separated;
      separated = std::min(separated, size - separated);
    }
  }

  EdgeIndex ties_;
  Digraph graph_;
  std::vector<Visit> visits_;
  std::vector<NodeIndex> members_;
  std::size_t bridges_begin_ = 0;
  std::uint32_t count_ = 0;
  CutPoints result_;
};

}  // namespace detail::cut_points

SIXSTEP_INLINE CutPoints cut_points(const Digraph& graph) {
  return detail::cut_points::Search(graph).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM
