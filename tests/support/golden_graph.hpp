// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <support/golden.hpp>

namespace test_support {

/// Edges between labelled nodes, nodes numbered by first appearance.
struct LabelledGraph {
  std::vector<std::string> labels;
  std::vector<sixstep::Arc> arcs;

  explicit LabelledGraph(const boost::json::value& edges) {
    for (const auto& edge : edges.as_array()) {
      const auto from = index(edge.at(0));
      arcs.push_back({from, index(edge.at(1))});
    }
  }
  sixstep::NodeIndex index(const boost::json::value& label) {
    const std::string name = text(label);
    const auto found = std::ranges::find(labels, name);
    const auto place = static_cast<sixstep::NodeIndex>(found - labels.begin());
    if (found == labels.end()) labels.push_back(name);
    return place;
  }
  sixstep::Digraph graph() const { return {labels.size(), arcs}; }
};

/// Edges between nodes that are numbered from 0 on.
inline sixstep::Digraph numbered_graph(std::size_t nodes, const boost::json::value& edges) {
  std::vector<sixstep::Arc> arcs;
  for (const auto& edge : edges.as_array()) {
    arcs.push_back(
        {edge.at(0).to_number<sixstep::NodeIndex>(), edge.at(1).to_number<sixstep::NodeIndex>()});
  }
  return {nodes, arcs};
}

}  // namespace test_support
