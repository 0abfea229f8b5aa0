// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>

#include <boost/graph/boykov_kolmogorov_max_flow.hpp>
#include <boost/property_map/property_map.hpp>
#include <sixstep/impl/graph/boost_adapter.hpp>
#include <sixstep/solve/closure.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::closure {

/// Pipes between nodes, a source and a sink: edge 2k is pipe k, edge 2k + 1 its way back.
struct Network {
  std::vector<Arc> arcs;
  std::vector<std::int64_t> capacity;

  void add(NodeIndex from, NodeIndex to, std::int64_t amount) {
    arcs.insert(arcs.end(), {{from, to}, {to, from}});
    capacity.insert(capacity.end(), {amount, 0});
  }
};

struct Flow {
  std::vector<std::int64_t> residual;             ///< by edge
  std::vector<boost::default_color_type> colors;  ///< by node; black: on the source's side
};

inline Flow maximum_flow(const Network& network, NodeIndex source, NodeIndex sink) {
  Digraph graph(sink + 1U, network.arcs);  // not const: Boost 1.81 deduces its traits from the type
  std::vector<BoostEdge> reverse(network.arcs.size()), predecessor(graph.node_count());
  for (EdgeIndex edge = 0; edge < reverse.size(); ++edge) {
    reverse[edge] = {network.arcs[edge].to, network.arcs[edge].from, edge ^ 1U};
  }
  Flow flow{std::vector<std::int64_t>(network.arcs.size()),
            std::vector<boost::default_color_type>(graph.node_count())};
  std::vector<long> distance(graph.node_count());
  const auto by_edge = [&](auto& values) {
    return boost::make_iterator_property_map(values.begin(), get(boost::edge_index, graph));
  };
  const auto by_node = [&](auto& values) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
  };
  boost::boykov_kolmogorov_max_flow(graph, by_edge(network.capacity), by_edge(flow.residual),
                                    by_edge(reverse), by_node(predecessor), by_node(flow.colors),
                                    by_node(distance), get(boost::vertex_index, graph), source,
                                    sink);
  return flow;
}

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
  // No cut of least capacity can hold so much: neither an edge nor a required node is ever cut.
  const std::int64_t unlimited = detail::closure::sum_of_magnitudes(weights) + 1;
  const NodeIndex source = nodes, sink = nodes + 1;
  detail::closure::Network network;
  for (const Arc& arc : graph.arcs()) network.add(arc.from, arc.to, unlimited);
  for (NodeIndex node = 0; node < nodes; ++node) {
    if (weights[node] > 0) network.add(source, node, weights[node]);
    if (weights[node] < 0) network.add(node, sink, -weights[node]);
  }
  for (const NodeIndex node : required) {
    if (node >= nodes) throw std::out_of_range("maximum_closure: a required node is not there");
    network.add(source, node, unlimited);
  }
  const detail::closure::Flow flow = detail::closure::maximum_flow(network, source, sink);

  Closure closure{0, std::vector<bool>(nodes, false), {}};
  for (NodeIndex node = 0; node < nodes; ++node) {
    closure.contains[node] = flow.colors[node] == boost::black_color;
    if (closure.contains[node]) closure.weight += weights[node];
  }
  for (std::size_t edge = 0; edge < graph.edge_count(); ++edge) {
    closure.contribution.push_back(unlimited - flow.residual[2 * edge]);
  }
  return closure;
}

}  // namespace sixstep::inline SIXSTEP_FORM
