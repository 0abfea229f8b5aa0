// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <support/golden.hpp>

namespace test_support {

/// Alliances and conflicts between actors.
struct SignedNetwork {
  std::size_t actors = 0;
  std::vector<sixstep::Arc> arcs = {};
  std::vector<double> weights = {};

  void add(sixstep::NodeIndex from, sixstep::NodeIndex to, double weight) {
    arcs.push_back({from, to});
    weights.push_back(weight);
  }
  sixstep::Digraph graph() const { return {actors, arcs}; }

  /// The network with actor a under the name order[a].
  SignedNetwork renamed(const std::vector<sixstep::NodeIndex>& order) const {
    SignedNetwork result{actors, arcs, weights};
    for (sixstep::Arc& arc : result.arcs) arc = {order[arc.from], order[arc.to]};
    return result;
  }
};

/// Each pair has a tie with a chance of `density` %; whole weights without 0 up to `most`.
inline SignedNetwork random_network(std::mt19937& draw, std::size_t actors, std::uint64_t density,
                                    std::uint64_t most) {
  SignedNetwork network{actors};
  for (sixstep::NodeIndex from = 0; from < actors; ++from) {
    for (sixstep::NodeIndex to = 0; to < from; ++to) {
      if (draw() % 100 >= density) continue;
      const double size = 1.0 + static_cast<double>(draw() % most);
      network.add(from, to, draw() % 2 ? size : -size);
    }
  }
  return network;
}

/// The golden alliances and enmities of the Gahuku-Gama tribes.
inline SignedNetwork tribes(const boost::json::value& data) {
  SignedNetwork network{data.at("nodes").as_array().size()};
  for (const auto& edge : data.at("edges_1based_from_to_sign").as_array()) {
    network.add(edge.at(0).to_number<sixstep::NodeIndex>() - 1,
                edge.at(1).to_number<sixstep::NodeIndex>() - 1, number(edge.at(2)));
  }
  return network;
}

}  // namespace test_support
