// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <stdexcept>

#include <sixstep/impl/methods/measured_graph.hpp>
#include <sixstep/methods/centrality.hpp>
#include <sixstep/methods/components.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::centrality {

using measured_graph::MeasuredGraph;

/// α ρ this near to 1 cannot be told from 1.
inline constexpr double at_the_limit = 1e-12;

inline void require(bool holds, const char* what) {
  if (!holds) throw std::invalid_argument(what);
}

inline MeasuredGraph weighted(const Digraph& graph, const CentralityOptions& options) {
  require(options.tolerance > 0.0, "centrality: the tolerance must be above 0");
  MeasuredGraph read =
      measured_graph::measured(graph, options.edges, options.weights, "centrality");
  if (read.measure.empty()) read.measure.assign(read.graph.edge_count(), 1.0);
  return read;
}

/// Adds to `sums` what each node hands on along its edges: Aᵀ x.
inline void add_inflow(const MeasuredGraph& read, const std::vector<double>& x,
                       std::vector<double>& sums) {
  for (NodeIndex node = 0; node < x.size(); ++node) {
    const auto heads = read.graph.successors(node);
    const auto edges = read.graph.out_edges(node);
    for (std::size_t k = 0; k < heads.size(); ++k) {
      sums[heads[k]] += read.measure[edges[k]] * x[node];
    }
  }
}

inline double total_change(const std::vector<double>& a, const std::vector<double>& b) {
  return std::transform_reduce(a.begin(), a.end(), b.begin(), 0.0, std::plus<>(),
                               [](double x, double y) { return std::abs(x - y); });
}

inline double euclidean_norm(const std::vector<double>& x) {
  return std::sqrt(std::transform_reduce(x.begin(), x.end(), x.begin(), 0.0));
}

/// Calls round(scores), which returns whether they have come to rest, until it does or must stop.
template <typename Round>
void iterate(CentralityScores& scores, const StopCondition& stop, const Round& round) {
  for (bool at_rest = false; !at_rest; ++scores.rounds) {
    scores.truncated = stop.reached({"finding centralities", scores.rounds, {}, {}});
    if (scores.truncated) return;
    at_rest = round(scores.of_node);
  }
}

/// Σ of the weights on the edges that leave each node.
inline std::vector<double> weight_out(const MeasuredGraph& read) {
  std::vector<double> sums(read.graph.node_count(), 0.0);
  for (NodeIndex node = 0; node < sums.size(); ++node) {
    for (const EdgeIndex edge : read.graph.out_edges(node)) sums[node] += read.measure[edge];
  }
  return sums;
}

/// The edges within strong components: no others are on a closed walk.
inline MeasuredGraph within_components(const MeasuredGraph& read,
                                       const std::vector<NodeIndex>& component) {
  const std::vector<Arc> arcs = read.graph.arcs();
  std::vector<Arc> kept;
  std::vector<double> measure;
  for (std::size_t edge = 0; edge < arcs.size(); ++edge) {
    if (component[arcs[edge].from] != component[arcs[edge].to]) continue;
    kept.push_back(arcs[edge]);
    measure.push_back(read.measure[edge]);
  }
  return {Digraph(component.size(), kept), std::move(measure)};
}

/// Collatz (1942) and Wielandt (1950): for any x > 0, the smallest and the largest (Aᵀ x)ᵢ / xᵢ
/// within a strong component bound its spectral radius.
inline std::vector<SpectralRadius> growth_bounds(const StrongComponents& components,
                                                 const std::vector<double>& x,
                                                 const std::vector<double>& inflow) {
  const double unbounded = std::numeric_limits<double>::infinity();
  std::vector<SpectralRadius> bounds(components.count(), {unbounded, 0.0, false});
  for (std::size_t node = 0; node < x.size(); ++node) {
    SpectralRadius& own = bounds[components.component_of[node]];
    own.lower = std::min(own.lower, inflow[node] / x[node]);
    own.upper = std::max(own.upper, inflow[node] / x[node]);
  }
  return bounds;
}

/// Takes x to (s I + Aᵀ) x in every component, scaled to a largest value of 1. A shift s of the
/// size of the radius keeps the powers from circling. Any positive x is good for a bound, so what
/// would vanish is held up.
inline void advance(const StrongComponents& components, const std::vector<SpectralRadius>& bounds,
                    const std::vector<double>& inflow, std::vector<double>& x) {
  constexpr double smallest = 1e-200;
  for (std::size_t component = 0; component < components.count(); ++component) {
    if (bounds[component].upper == 0.0) continue;
    const double shift = std::sqrt(bounds[component].lower) * std::sqrt(bounds[component].upper);
    double largest = 0.0;
    for (const NodeIndex node : components.members[component]) {
      x[node] = shift * x[node] + inflow[node];
      largest = std::max(largest, x[node]);
    }
    for (const NodeIndex node : components.members[component]) {
      x[node] = std::max(x[node] / largest, smallest);
    }
  }
}

/// One round over all components, and the bounds of the whole graph before it.
inline SpectralRadius tighten(const MeasuredGraph& read, const StrongComponents& components,
                              std::vector<double>& x) {
  std::vector<double> inflow(x.size(), 0.0);
  add_inflow(read, x, inflow);
  const auto bounds = growth_bounds(components, x, inflow);
  advance(components, bounds, inflow, x);
  SpectralRadius radius;
  for (const SpectralRadius& own : bounds) {
    radius.lower = std::max(radius.lower, own.lower);
    radius.upper = std::max(radius.upper, own.upper);
  }
  return radius;
}

}  // namespace detail::centrality

SIXSTEP_INLINE Degrees degrees(const Digraph& graph, EdgeReading edges) {
  const Digraph read = edges == EdgeReading::directed ? graph : both_ways(graph);
  Degrees result;
  result.in.resize(read.node_count(), 0);
  for (NodeIndex node = 0; node < read.node_count(); ++node) {
    const auto heads = read.successors(node);
    result.out.push_back(static_cast<std::uint32_t>(heads.size()));
    for (const NodeIndex head : heads) ++result.in[head];
  }
  return result;
}

SIXSTEP_INLINE CentralityScores page_rank(const Digraph& graph, double damping,
                                          const CentralityOptions& options) {
  using namespace detail::centrality;
  require(damping >= 0.0 && damping < 1.0, "page_rank: damping must be from 0 to below 1");
  const MeasuredGraph read = weighted(graph, options);
  const std::vector<double> out = weight_out(read);
  const auto nodes = static_cast<double>(graph.node_count());
  CentralityScores scores{std::vector<double>(graph.node_count(), 1.0 / nodes), 0, false};
  std::vector<double> share(graph.node_count());
  iterate(scores, options.stop, [&](std::vector<double>& rank) {
    double stranded = 0.0;
    for (std::size_t node = 0; node < rank.size(); ++node) {
      share[node] = out[node] > 0.0 ? damping * rank[node] / out[node] : 0.0;
      if (out[node] == 0.0) stranded += rank[node];
    }
    std::vector<double> next(rank.size(), (1.0 - damping + damping * stranded) / nodes);
    add_inflow(read, share, next);
    const double change = total_change(rank, next);
    rank = std::move(next);
    return change <= options.tolerance;
  });
  return scores;
}

SIXSTEP_INLINE SpectralRadius spectral_radius(const Digraph& graph,
                                              const CentralityOptions& options) {
  using namespace detail::centrality;
  const MeasuredGraph read = weighted(graph, options);
  const StrongComponents components = strong_components(read.graph);
  const MeasuredGraph looped = within_components(read, components.component_of);
  std::vector<double> x(graph.node_count(), 1.0);
  SpectralRadius best = tighten(looped, components, x);
  for (std::uint64_t round = 1; best.upper - best.lower > options.tolerance * best.upper; ++round) {
    best.truncated = options.stop.reached({"bounding the spectral radius", round, {}, {}});
    if (best.truncated) break;
    const SpectralRadius found = tighten(looped, components, x);
    best = {std::max(best.lower, found.lower), std::min(best.upper, found.upper), false};
  }
  return best;
}

SIXSTEP_INLINE std::optional<CentralityScores> katz(const Digraph& graph, double alpha, double beta,
                                                    const CentralityOptions& options) {
  using namespace detail::centrality;
  require(std::isfinite(alpha) && alpha > 0.0 && std::isfinite(beta) && beta > 0.0,
          "katz: alpha and beta must be above 0");
  if (alpha * spectral_radius(graph, options).upper > 1.0 - at_the_limit) return std::nullopt;
  const MeasuredGraph read = weighted(graph, options);
  CentralityScores scores{std::vector<double>(graph.node_count(), beta), 0, false};
  std::vector<double> term = scores.of_node;
  iterate(scores, options.stop, [&](std::vector<double>& sum) {
    std::vector<double> next(sum.size(), 0.0);
    add_inflow(read, term, next);
    for (double& value : next) value *= alpha;
    term = std::move(next);
    for (std::size_t node = 0; node < sum.size(); ++node) sum[node] += term[node];
    return sum.empty() || std::ranges::max(term) <= options.tolerance * std::ranges::max(sum);
  });
  return scores;
}

SIXSTEP_INLINE std::optional<CentralityScores> eigenvector_centrality(
    const Digraph& graph, const CentralityOptions& options) {
  using namespace detail::centrality;
  const MeasuredGraph read = weighted(graph, options);
  if (topological_order(read.graph).is_acyclic()) return std::nullopt;
  const auto nodes = static_cast<double>(graph.node_count());
  CentralityScores scores{std::vector<double>(graph.node_count(), 1.0 / std::sqrt(nodes)), 0,
                          false};
  iterate(scores, options.stop, [&](std::vector<double>& score) {
    std::vector<double> next(score.size(), 0.0);
    add_inflow(read, score, next);
    const double shift = euclidean_norm(next);
    for (std::size_t node = 0; node < next.size(); ++node) next[node] += shift * score[node];
    const double norm = euclidean_norm(next);
    for (double& value : next) value /= norm;
    const double change = total_change(score, next);
    score = std::move(next);
    return change <= options.tolerance;
  });
  return scores;
}

}  // namespace sixstep::inline SIXSTEP_FORM
