// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/impl/methods/tie_lists.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/cohesion.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::cohesion {

/// Who is tied to whom, each other node once.
inline Digraph neighbourhoods(const Digraph& graph) {
  const tie_lists::TieLists ties(graph, {});
  std::vector<Arc> arcs;
  for (NodeIndex node = 0; node < ties.actors(); ++node) {
    for (const tie_lists::Tie& tie : ties.of(node)) {
      if (tie.to != node) arcs.push_back({node, tie.to});
    }
  }
  return Digraph(graph.node_count(), arcs);
}

/// Nodes in the order of how many ties they have left, kept while ties are taken away: nodes of
/// equal number stand together, so that one fewer is one exchange (Batagelj & Zaveršnik 2003).
class Peeling {
 public:
  explicit Peeling(const Digraph& neighbours)
      : neighbours_(neighbours), left_(neighbours.node_count()), place_(neighbours.node_count()) {
    for (NodeIndex node = 0; node < left_.size(); ++node) {
      left_[node] = static_cast<std::uint32_t>(neighbours.successors(node).size());
      order_.push_back(node);
    }
    std::ranges::stable_sort(order_, {}, [&](NodeIndex node) { return left_[node]; });
    first_of_.assign(left_.size() + 1, 0);
    for (std::uint32_t at = 0; at < order_.size(); ++at) place_[order_[at]] = at;
    for (const std::uint32_t ties : left_) ++first_of_[ties + 1];
    for (std::size_t ties = 1; ties < first_of_.size(); ++ties)
      first_of_[ties] += first_of_[ties - 1];
  }

  std::vector<std::uint32_t> run() {
    for (const NodeIndex node : order_) {  // behind it, nodes still change places
      for (const NodeIndex other : neighbours_.successors(node)) {
        if (left_[other] > left_[node]) take_tie_from(other);
      }
    }
    return std::move(left_);
  }

 private:
  void take_tie_from(NodeIndex node) {
    const std::uint32_t first = first_of_[left_[node]]++;
    const NodeIndex moved = order_[first];
    std::swap(order_[first], order_[place_[node]]);
    std::swap(place_[moved], place_[node]);
    --left_[node];
  }

  const Digraph& neighbours_;
  std::vector<std::uint32_t> left_;      // by node: ties not taken away; its core number in the end
  std::vector<std::uint32_t> place_;     // by node: where it is in order_
  std::vector<std::uint32_t> first_of_;  // by number of ties: where such nodes begin in order_
  std::vector<NodeIndex> order_;
};

inline std::uint64_t pairs(std::uint64_t count) { return count == 0 ? 0 : count * (count - 1) / 2; }

/// Counts, around one node after the other, the ties between its neighbours.
class TriangleCount {
 public:
  explicit TriangleCount(const Digraph& neighbours)
      : neighbours_(neighbours), near_(neighbours.node_count(), 0) {}

  std::uint64_t steps_around(NodeIndex node) const {
    std::uint64_t steps = 1;
    for (const NodeIndex other : neighbours_.successors(node)) {
      steps += neighbours_.successors(other).size();
    }
    return steps;
  }

  std::uint64_t ties_around(NodeIndex node) {
    for (const NodeIndex other : neighbours_.successors(node)) near_[other] = 1;
    std::uint64_t ends = 0;
    for (const NodeIndex other : neighbours_.successors(node)) {
      for (const NodeIndex third : neighbours_.successors(other)) ends += near_[third];
    }
    for (const NodeIndex other : neighbours_.successors(node)) near_[other] = 0;
    return ends / 2;
  }

 private:
  const Digraph& neighbours_;
  std::vector<std::uint8_t> near_;  // by node: whether it is a neighbour of the one looked at
};

inline double share(std::uint64_t part, std::uint64_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace detail::cohesion

SIXSTEP_INLINE std::vector<std::uint32_t> core_numbers(const Digraph& graph) {
  const Digraph neighbours = detail::cohesion::neighbourhoods(graph);
  return detail::cohesion::Peeling(neighbours).run();
}

SIXSTEP_INLINE Clustering clustering(const Digraph& graph, const StopCondition& stop) {
  using detail::cohesion::share;
  const Digraph neighbours = detail::cohesion::neighbourhoods(graph);
  detail::cohesion::TriangleCount count(neighbours);
  detail::WorkMeter meter("counting triangles", stop);
  Clustering result;
  result.of_node.resize(graph.node_count());
  double sum = 0.0;
  std::uint64_t closed = 0;
  std::uint64_t open_or_closed = 0;
  for (NodeIndex node = 0; node < graph.node_count(); ++node) {
    const std::uint64_t pairs = detail::cohesion::pairs(neighbours.successors(node).size());
    if (!meter.spend(count.steps_around(node))) break;
    if (pairs == 0) continue;
    const std::uint64_t ties = count.ties_around(node);
    result.of_node[node] = share(ties, pairs);
    sum += *result.of_node[node];
    closed += ties;
    open_or_closed += pairs;
  }
  result.truncated = meter.stopped();
  if (result.truncated) return result;
  if (graph.node_count() > 0) result.average = sum / static_cast<double>(graph.node_count());
  if (open_or_closed > 0) result.transitivity = share(closed, open_or_closed);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
