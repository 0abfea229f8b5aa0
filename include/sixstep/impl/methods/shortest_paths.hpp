// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <queue>
#include <span>
#include <utility>
#include <vector>

#include <sixstep/graph/digraph.hpp>

// Shortest paths from one node to all that it reaches. Searches keep their memory from one source
// to the next, and tell what they found by position: 0 is the source, the furthest node is last.
namespace sixstep::inline SIXSTEP_FORM::detail::shortest_paths {

using Position = std::uint32_t;
inline constexpr Position unreached = std::numeric_limits<Position>::max();

/// Every edge is one step long.
class BreadthFirst {
 public:
  explicit BreadthFirst(const Digraph& graph)
      : graph_(graph),
        position_(graph.node_count(), unreached),
        order_(graph.node_count() + 1),
        distance_(graph.node_count()),
        first_(graph.node_count() + 1, 0),
        following_(graph.edge_count() + 1) {}

  void run(NodeIndex source) {
    for (const NodeIndex node : order()) position_[node] = unreached;
    position_[source] = 0;
    order_[0] = source;
    reached_ = 1;
    Position level_end = 1;
    double distance = 0.0;
    for (Position next = 0; next < reached_; ++next) {
      if (next == level_end) {
        level_end = reached_;
        ++distance;
      }
      distance_[next] = distance;
      look_at(next, level_end);
    }
  }

  std::span<const NodeIndex> order() const { return {order_.data(), reached_}; }
  std::span<const double> distances() const { return {distance_.data(), reached_}; }

  /// Positions of the nodes that come next on shortest paths, once for each edge that leads there.
  std::span<const Position> following(Position position) const {
    return {following_.data() + first_[position], first_[position + 1] - first_[position]};
  }

 private:
  /// Whether a head is new, and whether it lies one step on, is anyone's guess, for the processor
  /// too: so it is not asked but written, and the place is taken or left.
  void look_at(Position position, Position level_end) {
    std::uint32_t last = first_[position];
    for (const NodeIndex head : graph_.successors(order_[position])) {
      const Position known = position_[head];
      const bool is_new = known == unreached;
      const Position place = is_new ? reached_ : known;
      position_[head] = place;
      order_[reached_] = head;
      reached_ += is_new ? 1 : 0;
      following_[last] = place;
      last += place >= level_end ? 1 : 0;
    }
    first_[position + 1] = last;
  }

  const Digraph& graph_;
  std::vector<Position> position_;  // by node
  std::vector<NodeIndex> order_;
  std::vector<double> distance_;
  std::vector<std::uint32_t> first_;
  std::vector<Position> following_;
  Position reached_ = 0;
};

/// Edges have lengths above 0: Dijkstra, E. W. (1959), A note on two problems in connexion with
/// graphs, Numer. Math. 1, 269–271.
class Dijkstra {
 public:
  Dijkstra(const Digraph& graph, std::span<const double> length)
      : graph_(graph),
        length_(length),
        best_(graph.node_count(), infinity),
        position_(graph.node_count(), unreached),
        first_(1, 0) {}

  void run(NodeIndex source) {
    for (const NodeIndex node : order_) best_[node] = infinity;
    order_.clear();
    distance_.clear();
    best_[source] = 0.0;
    open_.emplace(0.0, source);
    while (!open_.empty()) {
      const auto [distance, node] = open_.top();
      open_.pop();
      if (distance == best_[node]) settle(node);
    }
    find_following();
  }

  std::span<const NodeIndex> order() const { return order_; }
  std::span<const double> distances() const { return distance_; }
  std::span<const Position> following(Position position) const {
    return {following_.data() + first_[position], first_[position + 1] - first_[position]};
  }

 private:
  void settle(NodeIndex node) {
    position_[node] = static_cast<Position>(order_.size());
    order_.push_back(node);
    distance_.push_back(best_[node]);
    const auto heads = graph_.successors(node);
    const auto edges = graph_.out_edges(node);
    for (std::size_t k = 0; k < heads.size(); ++k) {
      const double beyond = best_[node] + length_[edges[k]];
      if (!(beyond < best_[heads[k]])) continue;
      best_[heads[k]] = beyond;
      open_.emplace(beyond, heads[k]);
    }
  }

  /// Paths tie although their sums were rounded differently: 0.1 + 0.2 is as long as 0.3.
  void find_following() {
    first_.assign(1, 0);
    following_.clear();
    for (const NodeIndex node : order_) {
      const auto heads = graph_.successors(node);
      const auto edges = graph_.out_edges(node);
      for (std::size_t k = 0; k < heads.size(); ++k) {
        const double longest = best_[heads[k]] * (1.0 + tie);
        const bool nearer = best_[node] < best_[heads[k]];
        if (nearer && best_[node] + length_[edges[k]] <= longest) {
          following_.push_back(position_[heads[k]]);
        }
      }
      first_.push_back(static_cast<std::uint32_t>(following_.size()));
    }
  }

  static constexpr double infinity = std::numeric_limits<double>::infinity();
  static constexpr double tie = 1e-10;
  using Open = std::pair<double, NodeIndex>;
  const Digraph& graph_;
  std::span<const double> length_;
  std::vector<double> best_;        // by node
  std::vector<Position> position_;  // by node, of those reached
  std::vector<NodeIndex> order_;
  std::vector<double> distance_;
  std::vector<std::uint32_t> first_;
  std::vector<Position> following_;
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::shortest_paths
