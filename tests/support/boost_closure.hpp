// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/graph/boykov_kolmogorov_max_flow.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/impl/graph/boost_adapter.hpp>

/// The smallest maximum closure by Picard's (1976) minimum cut and Boost.Graph's maximum flow: the
/// reference that ours is tested against.
namespace test_support {

using namespace sixstep;

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

inline std::vector<char> boost_closure(std::span<const Arc> needs,
                                       std::span<const std::int64_t> weights) {
  const auto source = static_cast<NodeIndex>(weights.size());
  const NodeIndex sink = source + 1;
  std::int64_t unlimited = 1;
  for (const std::int64_t weight : weights) unlimited += weight < 0 ? -weight : weight;
  Network network;
  for (const Arc& arc : needs) network.add(arc.from, arc.to, unlimited);
  for (NodeIndex node = 0; node < source; ++node) {
    if (weights[node] > 0) network.add(source, node, weights[node]);
    if (weights[node] < 0) network.add(node, sink, -weights[node]);
  }
  const Flow flow = maximum_flow(network, source, sink);
  std::vector<char> contains;
  for (NodeIndex node = 0; node < source; ++node) {
    contains.push_back(flow.colors[node] == boost::black_color);
  }
  return contains;
}

}  // namespace test_support
