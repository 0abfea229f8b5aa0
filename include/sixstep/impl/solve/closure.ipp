// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdlib>
#include <stdexcept>

#include <sixstep/solve/closure.hpp>
#include <sixstep/solve/closure_flow.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::closure {

inline std::int64_t sum_of_magnitudes(std::span<const std::int64_t> weights) {
  constexpr std::int64_t largest = std::int64_t{1} << 61;
  std::int64_t sum = 0;
  for (const std::int64_t weight : weights) {
    const bool fits = weight >= -largest && weight <= largest;
    if (!fits || std::abs(weight) > largest - sum) {
      throw std::invalid_argument("maximum_closure: the sum of the weights overflows");
    }
    sum += std::abs(weight);
  }
  return sum;
}

}  // namespace detail::closure

SIXSTEP_INLINE Closure maximum_closure(const Digraph& graph, std::span<const std::int64_t> weights,
                                       std::span<const NodeIndex> required) {
  const auto nodes = static_cast<NodeIndex>(graph.node_count());
  if (weights.size() != nodes) {
    throw std::invalid_argument("maximum_closure: needs one weight per node");
  }
  const std::int64_t limit = detail::closure::sum_of_magnitudes(weights) + 1;
  // One node more, which needs all that is required and can pay for everything.
  std::vector<std::int64_t> all_weights(weights.begin(), weights.end());
  all_weights.push_back(required.empty() ? 0 : limit);
  std::vector<Arc> arcs = graph.arcs();
  for (const NodeIndex node : required) {
    if (node >= nodes) throw std::out_of_range("maximum_closure: a required node is not there");
    arcs.push_back({nodes, node});
  }
  ClosureFlow flow(Digraph(nodes + 1U, arcs), 1);
  flow.reweight(all_weights);
  flow.solve();
  flow.pay_back();

  const std::vector<char> smallest = flow.smallest();
  Closure closure{0, std::vector<bool>(smallest.begin(), smallest.end() - 1), {}};
  for (NodeIndex node = 0; node < nodes; ++node) {
    if (closure.contains[node]) closure.weight += weights[node];
  }
  for (EdgeIndex edge = 0; edge < graph.edge_count(); ++edge) {
    closure.contribution.push_back(flow.payment(edge));
  }
  return closure;
}

}  // namespace sixstep::inline SIXSTEP_FORM
