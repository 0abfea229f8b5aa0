// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include <sixstep/methods/edge_reading.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::tie_lists {

/// One end of a tie as its other end sees it.
struct Tie {
  NodeIndex to = 0;
  double weight = 0.0;
};

/// A network in compressed rows: each actor's ties by neighbour, directed those that leave it.
/// Parallel edges are one tie of the sum of their weights; ties of sum 0 are none.
class TieLists {
 public:
  TieLists(const Digraph& graph, std::span<const double> weights,
           EdgeReading edges = EdgeReading::undirected)
      : offsets_(1, 0) {
    for (NodeIndex actor = 0; const std::vector<Tie>& ties : given(graph, weights, edges)) {
      add_row(actor++, ties);
    }
  }

  std::size_t actors() const { return offsets_.size() - 1; }
  std::span<const Tie> of(NodeIndex actor) const {
    return std::span(ties_).subspan(offsets_[actor], offsets_[actor + 1] - offsets_[actor]);
  }

  /// The part of the weight of parallel edges that pulls against the rest of them; undirected.
  double contested() const { return contested_; }

 private:
  /// A self-loop stands once in its actor's list.
  static std::vector<std::vector<Tie>> given(const Digraph& graph, std::span<const double> weights,
                                             EdgeReading edges) {
    const bool both = edges == EdgeReading::undirected;
    std::vector<std::vector<Tie>> rows(graph.node_count());
    for (EdgeIndex edge = 0; const Arc& arc : graph.arcs()) {
      const double weight = weights.empty() ? 1.0 : weights[edge];
      rows[arc.from].push_back({arc.to, weight});
      if (both && arc.from != arc.to) rows[arc.to].push_back({arc.from, weight});
      ++edge;
    }
    for (std::vector<Tie>& row : rows) std::ranges::stable_sort(row, {}, &Tie::to);
    return rows;
  }

  void add_row(NodeIndex actor, const std::vector<Tie>& sorted) {
    for (std::size_t first = 0; first < sorted.size();) {
      Tie tie = sorted[first];
      double without_sign = std::abs(tie.weight);
      while (++first < sorted.size() && sorted[first].to == tie.to) {
        tie.weight += sorted[first].weight;
        without_sign += std::abs(sorted[first].weight);
      }
      if (tie.weight != 0.0) ties_.push_back(tie);
      if (actor < tie.to) contested_ += 0.5 * (without_sign - std::abs(tie.weight));
    }
    offsets_.push_back(ties_.size());
  }

  std::vector<std::size_t> offsets_;
  std::vector<Tie> ties_;
  double contested_ = 0.0;
};

/// Refuses what is no network of alliances and conflicts.
inline void require_signed(const Digraph& graph, std::span<const double> weights,
                           const std::string& method) {
  const auto usable = [](double weight) { return weight != 0.0 && std::abs(weight) <= 1e100; };
  if (weights.size() != graph.edge_count() || !std::ranges::all_of(weights, usable)) {
    throw std::invalid_argument(
        method + ": one weight other than 0, of at most 1e100, is needed for each edge");
  }
  const auto self = [](const Arc& arc) { return arc.from == arc.to; };
  if (std::ranges::any_of(graph.arcs(), self)) {
    throw std::invalid_argument(method + ": an edge joins an actor with itself");
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::tie_lists
