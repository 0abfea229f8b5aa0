// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/impl/methods/community_moves.hpp>
#include <sixstep/methods/communities.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::communities {

inline void require_weights(const Digraph& graph, std::span<const double> weights,
                            double resolution) {
  const auto usable = [](double weight) { return weight != 0.0 && std::abs(weight) <= 1e100; };
  if (!weights.empty() && weights.size() != graph.edge_count()) {
    throw std::invalid_argument("communities: one weight is needed for each edge");
  }
  if (!std::ranges::all_of(weights, usable)) {
    throw std::invalid_argument("communities: a weight is 0, beyond 1e100 or not a number");
  }
  if (!(resolution > 0.0 && resolution <= 1e100)) {
    throw std::invalid_argument("communities: the resolution is not a number above 0");
  }
}

/// Parts of communities that no tie joins become communities of their own.
inline void split(const Network& network, Membership& membership) {
  const Membership before = membership;
  const std::size_t none = network.size();
  std::ranges::fill(membership, none);
  std::vector<std::size_t> reached;
  for (std::size_t first = 0; first < network.size(); ++first) {
    if (membership[first] != none) continue;
    membership[first] = first;
    reached.assign(1, first);
    for (std::size_t next = 0; next < reached.size(); ++next) {
      for (const auto& tie : network.ties[reached[next]]) {
        if (before[tie.to] != before[first] || membership[tie.to] != none) continue;
        membership[tie.to] = first;
        reached.push_back(tie.to);
      }
    }
  }
}

/// One way up through the levels and down again, as often as it leads to something better.
inline Membership divide(const Network& network, double resolution, const CounterRandom* random,
                         WorkMeter& meter) {
  const auto order = order_of(network.size(), random);
  Moves first(network, resolution, order_of(network.size(), nullptr));
  first.run(order, meter);
  Membership membership = first.membership();
  while (true) {
    const std::size_t count = renumber(membership);
    if (count == network.size()) return membership;
    const Membership above = divide(joined(network, membership, count), resolution, random, meter);
    for (std::size_t& community : membership) community = above[community];
    if (network.all_minus == 0.0) split(network, membership);
    Moves refinement(network, resolution, membership);
    if (!refinement.run(order, meter)) return membership;
    membership = refinement.membership();
  }
}

}  // namespace detail::communities

SIXSTEP_INLINE std::optional<double> modularity(const Digraph& graph,
                                                std::span<const std::size_t> community_of,
                                                std::span<const double> weights,
                                                double resolution) {
  detail::communities::require_weights(graph, weights, resolution);
  const std::size_t nodes = graph.node_count();
  const auto in_range = [&](std::size_t community) { return community < nodes; };
  if (community_of.size() != nodes || !std::ranges::all_of(community_of, in_range)) {
    throw std::invalid_argument("modularity: a community below the number of nodes for each node");
  }
  if (graph.edge_count() == 0) return std::nullopt;
  double within = 0.0;
  std::vector<double> plus(nodes, 0.0);
  std::vector<double> minus(nodes, 0.0);
  for (EdgeIndex edge = 0; const Arc& arc : graph.arcs()) {
    const double weight = weights.empty() ? 1.0 : weights[edge];
    std::vector<double>& ends = weight > 0.0 ? plus : minus;
    ends[community_of[arc.from]] += std::abs(weight);
    ends[community_of[arc.to]] += std::abs(weight);
    if (community_of[arc.from] == community_of[arc.to]) within += 2.0 * weight;
    ++edge;
  }
  const auto expected = [](const std::vector<double>& ends, double all) {
    double sum = 0.0;
    for (const double end : ends) sum += all > 0.0 ? end * (end / all) : 0.0;
    return sum;
  };
  const auto sum = [](const std::vector<double>& ends) {
    return std::accumulate(ends.begin(), ends.end(), 0.0);
  };
  const double all_plus = sum(plus);
  const double all_minus = sum(minus);
  const double chance = expected(plus, all_plus) - expected(minus, all_minus);
  return (within - resolution * chance) / (all_plus + all_minus);
}

SIXSTEP_INLINE Communities communities(const Digraph& graph, const CommunityOptions& options) {
  using namespace detail::communities;
  require_weights(graph, options.weights, options.resolution);
  if (options.starts == 0) throw std::invalid_argument("communities: starts is at least 1");
  constexpr std::uint64_t seed = 2008;
  const Network network = network_of(graph, options.weights);
  detail::WorkMeter meter("moving actors between communities", options.stop);
  Communities result;
  result.resolution = options.resolution;
  for (std::size_t start = 0; start < options.starts && !meter.stopped(); ++start) {
    const CounterRandom random(seed, start);
    Membership found = divide(network, options.resolution, start == 0 ? nullptr : &random, meter);
    const std::size_t count = renumber(found);
    const auto quality = sixstep::modularity(graph, found, options.weights, options.resolution);
    const bool better = quality && result.modularity && *quality > *result.modularity + 1e-12;
    if (start > 0 && !better) continue;
    result.community_of = std::move(found);
    result.count = count;
    result.modularity = quality;
  }
  result.truncated = meter.stopped();
  result.work = meter.work();
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
