// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <sixstep/impl/methods/symmetric_eigenvalues.hpp>
#include <sixstep/impl/methods/tie_lists.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/edge_reading.hpp>
#include <sixstep/methods/signed_balance.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::signed_balance {

/// Edges both ways; edge e back is edge count + e.
struct SignedGraph {
  SignedGraph(const Digraph& given, std::span<const double> weight)
      : graph(both_ways(given)), weights(weight), edges(static_cast<EdgeIndex>(weight.size())) {}

  EdgeIndex given(EdgeIndex edge) const { return edge < edges ? edge : edge - edges; }
  bool conflict(EdgeIndex edge) const { return weights[given(edge)] < 0.0; }

  Digraph graph;
  std::span<const double> weights;
  EdgeIndex edges;
};

inline constexpr auto nowhere = std::numeric_limits<std::size_t>::max();

/// Breadth first over actors twice, reached by an even and by an odd number of conflicts: state
/// 2 × actor + parity.
class Walks {
 public:
  explicit Walks(const SignedGraph& network)
      : network_(network), before_(2 * network.graph.node_count()), by_(before_.size()) {}

  /// A shortest closed walk of fewer than `below` edges from `start` with an odd number of
  /// conflicts; empty if there is none.
  std::vector<EdgeIndex> contradiction(NodeIndex start, std::size_t below, WorkMeter& meter) {
    std::ranges::fill(before_, nowhere);
    reached_.assign(1, 2 * std::size_t{start});
    before_[reached_.front()] = reached_.front();
    std::size_t layer_end = 1;
    std::size_t length = 1;
    for (std::size_t next = 0; next < reached_.size() && length < below; ++next) {
      if (next == layer_end) {
        layer_end = reached_.size();
        if (++length >= below) break;
      }
      const auto actor = static_cast<NodeIndex>(reached_[next] / 2);
      if (!meter.spend(1 + network_.graph.successors(actor).size())) return {};
      spread(reached_[next]);
      if (before_[reached_.front() + 1] != nowhere) return way_back(reached_.front() + 1);
    }
    return {};
  }

 private:
  void spread(std::size_t state) {
    const auto actor = static_cast<NodeIndex>(state / 2);
    const auto successors = network_.graph.successors(actor);
    const auto edges = network_.graph.out_edges(actor);
    for (std::size_t k = 0; k < edges.size(); ++k) {
      const std::size_t parity = (state & 1) ^ (network_.conflict(edges[k]) ? 1U : 0U);
      const std::size_t to = 2 * std::size_t{successors[k]} + parity;
      if (before_[to] != nowhere) continue;
      before_[to] = state;
      by_[to] = network_.given(edges[k]);
      reached_.push_back(to);
    }
  }

  std::vector<EdgeIndex> way_back(std::size_t state) const {
    std::vector<EdgeIndex> walk;
    for (; before_[state] != state; state = before_[state]) walk.push_back(by_[state]);
    std::ranges::reverse(walk);
    return walk;
  }

  const SignedGraph& network_;
  std::vector<std::size_t> before_;
  std::vector<EdgeIndex> by_;
  std::vector<std::size_t> reached_;
};

/// The shortest over all actors passes none twice, or it would hold a shorter one.
inline std::vector<EdgeIndex> shortest_contradiction(const SignedGraph& network, WorkMeter& meter) {
  Walks walks(network);
  std::vector<EdgeIndex> shortest;
  std::size_t below = nowhere;
  for (NodeIndex actor = 0; actor < network.graph.node_count(); ++actor) {
    std::vector<EdgeIndex> walk = walks.contradiction(actor, below, meter);
    if (walk.empty()) continue;
    below = walk.size();
    shortest = std::move(walk);
  }
  return shortest;
}

/// Numbers the parts that edges join, by first appearance, and calls label(from, edge, to) along
/// each edge by which an actor is reached first.
template <typename Passable, typename Label>
std::vector<std::size_t> spread_out(const SignedGraph& network, const Passable& passable,
                                    const Label& label) {
  std::vector<std::size_t> part(network.graph.node_count(), nowhere);
  std::vector<NodeIndex> reached;
  std::size_t parts = 0;
  for (NodeIndex first = 0; first < part.size(); ++first) {
    if (part[first] != nowhere) continue;
    part[first] = parts++;
    reached.assign(1, first);
    for (std::size_t next = 0; next < reached.size(); ++next) {
      const auto successors = network.graph.successors(reached[next]);
      const auto edges = network.graph.out_edges(reached[next]);
      for (std::size_t k = 0; k < edges.size(); ++k) {
        if (!passable(edges[k]) || part[successors[k]] != nowhere) continue;
        part[successors[k]] = part[first];
        label(reached[next], edges[k], successors[k]);
        reached.push_back(successors[k]);
      }
    }
  }
  return part;
}

/// Camps along a tree of each part: right if any are.
inline std::vector<std::size_t> camps_along_trees(const SignedGraph& network) {
  std::vector<std::size_t> camps(network.graph.node_count(), 0);
  spread_out(
      network, [](EdgeIndex) { return true; },
      [&](NodeIndex from, EdgeIndex edge, NodeIndex to) {
        camps[to] = network.conflict(edge) ? 1 - camps[from] : camps[from];
      });
  return camps;
}

inline std::vector<std::size_t> allied(const SignedGraph& network) {
  return spread_out(
      network, [&](EdgeIndex edge) { return !network.conflict(edge); },
      [](NodeIndex, EdgeIndex, NodeIndex) {});
}

/// Numbers of the trios (actor, second, third) with actor < second < third, by their conflicts.
inline void count_trios(const tie_lists::TieLists& ties, NodeIndex actor,
                        std::vector<double>& weight_to, std::array<std::uint64_t, 4>& counts,
                        WorkMeter& meter) {
  for (const auto& tie : ties.of(actor)) weight_to[tie.to] = tie.weight;
  for (const auto& second : ties.of(actor)) {
    if (second.to < actor) continue;
    if (!meter.spend(1 + ties.of(second.to).size())) break;
    for (const auto& third : ties.of(second.to)) {
      const double closing = weight_to[third.to];
      if (third.to < second.to || closing == 0.0) continue;
      counts[(second.weight < 0 ? 1U : 0U) + (third.weight < 0 ? 1U : 0U) +
             (closing < 0 ? 1U : 0U)]++;
    }
  }
  for (const auto& tie : ties.of(actor)) weight_to[tie.to] = 0.0;
}

inline double trace_of_exponential(const std::vector<double>& eigenvalues, double shift) {
  double trace = 0.0;
  for (const double value : eigenvalues) trace += std::exp(value - shift);
  return trace;
}

}  // namespace detail::signed_balance

SIXSTEP_INLINE TriangleCensus triangle_census(const Digraph& graph, std::span<const double> weights,
                                              const StopCondition& stop) {
  detail::tie_lists::require_signed(graph, weights, "triangle_census");
  const detail::tie_lists::TieLists ties(graph, weights);
  std::vector<double> weight_to(ties.actors(), 0.0);
  std::array<std::uint64_t, 4> counts{};
  detail::WorkMeter meter("counting trios", stop);
  for (NodeIndex actor = 0; actor < ties.actors(); ++actor) {
    detail::signed_balance::count_trios(ties, actor, weight_to, counts, meter);
  }
  return {counts[0], counts[1], counts[2], counts[3], meter.stopped()};
}

SIXSTEP_INLINE std::optional<double> balanced_share(const TriangleCensus& triangles) {
  const std::uint64_t balanced = triangles.three_allies + triangles.two_conflicts;
  const std::uint64_t all = balanced + triangles.one_conflict + triangles.three_conflicts;
  if (all == 0) return std::nullopt;
  return static_cast<double>(balanced) / static_cast<double>(all);
}

SIXSTEP_INLINE SignedBalance signed_balance(const Digraph& graph, std::span<const double> weights,
                                            const StopCondition& stop) {
  using namespace detail::signed_balance;
  detail::tie_lists::require_signed(graph, weights, "signed_balance");
  const SignedGraph network(graph, weights);
  SignedBalance result;
  result.camps = camps_along_trees(network);
  result.groups = allied(network);
  for (EdgeIndex edge = 0; const Arc& arc : graph.arcs()) {
    const bool conflict = network.conflict(edge);
    const bool apart = result.camps[arc.from] != result.camps[arc.to];
    result.balanced = result.balanced && apart == conflict;
    if (conflict && result.groups[arc.from] == result.groups[arc.to]) {
      result.conflicts_within.push_back(edge);
    }
    ++edge;
  }
  result.clusterable = result.conflicts_within.empty();
  if (!result.clusterable) result.groups.clear();
  if (result.balanced) return result;
  result.camps.clear();
  detail::WorkMeter meter("searching contradictions", stop);
  result.contradiction = shortest_contradiction(network, meter);
  result.truncated = meter.stopped();
  return result;
}

SIXSTEP_INLINE std::optional<double> walk_balance(const Digraph& graph,
                                                  std::span<const double> weights,
                                                  const StopCondition& stop) {
  using namespace detail::signed_balance;
  detail::tie_lists::require_signed(graph, weights, "walk_balance");
  const detail::tie_lists::TieLists ties(graph, weights);
  if (ties.actors() == 0) return 1.0;
  Matrix signs(ties.actors(), ties.actors());
  Matrix all = signs;
  for (NodeIndex actor = 0; actor < ties.actors(); ++actor) {
    for (const auto& tie : ties.of(actor)) {
      signs(actor, tie.to) = std::copysign(1.0, tie.weight);
      all(actor, tie.to) = 1.0;
    }
  }
  detail::WorkMeter meter("turning eigenvectors", stop);
  const auto plain = detail::symmetric_eigenvalues::eigenvalues(std::move(all), meter);
  const auto with_sign = detail::symmetric_eigenvalues::eigenvalues(std::move(signs), meter);
  if (!plain || !with_sign) return std::nullopt;
  // Both traces are divided by the same power, so that neither overflows.
  const double shift = std::ranges::max(*plain);
  return trace_of_exponential(*with_sign, shift) / trace_of_exponential(*plain, shift);
}

}  // namespace sixstep::inline SIXSTEP_FORM
