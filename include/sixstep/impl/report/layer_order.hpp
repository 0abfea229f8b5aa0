// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <sixstep/graph/digraph.hpp>

/// The order of a layered drawing: which layer a node stands in, and where among its neighbours.
namespace sixstep::inline SIXSTEP_FORM {

namespace detail::layered_layout {

/// Places of the nodes in an order in which few edges run backwards (Eades, Lin & Smyth 1993):
/// sinks to the end, sources to the front, else the node with the greatest surplus of edges that
/// leave.
inline std::vector<std::size_t> acyclic_order(const Digraph& graph) {
  const std::size_t count = graph.node_count();
  const Digraph reversed = graph.reversed();
  std::vector<int> in(count, 0), out(count, 0);
  for (const Arc& arc : graph.arcs()) {
    if (arc.from == arc.to) continue;
    ++out[arc.from];
    ++in[arc.to];
  }
  constexpr auto open = static_cast<std::size_t>(-1);
  std::vector<std::size_t> place(count, open);
  std::size_t front = 0, back = count;
  const auto take = [&](NodeIndex node, std::size_t at) {
    place[node] = at;
    for (const NodeIndex next : graph.successors(node)) in[next] -= next != node;
    for (const NodeIndex before : reversed.successors(node)) out[before] -= before != node;
  };
  while (front < back) {
    NodeIndex best = 0;
    int best_score = -1;
    constexpr int certain = 1 << 30;
    for (NodeIndex node = 0; node < count; ++node) {
      if (place[node] != open) continue;
      const int surplus = out[node] - in[node] + (1 << 20);
      const int score = out[node] == 0 ? certain : in[node] == 0 ? certain - 1 : surplus;
      if (score > best_score) {
        best = node;
        best_score = score;
      }
    }
    take(best, best_score == certain ? --back : front++);
  }
  return place;
}

/// A node, or a place where a long edge passes a layer.
struct Site {
  std::size_t layer = 0;
  bool passing = false;
  std::vector<std::size_t> up = {};    // sites in the layer above
  std::vector<std::size_t> down = {};  // and below
  double x = 0;                        // middle
};

struct Layers {
  std::vector<Site> sites;  // the graph's nodes come first
  std::vector<std::vector<std::size_t>> order;
  std::vector<std::vector<std::size_t>> chains;  // by edge, sites from top to bottom
  std::vector<bool> against;
};

/// Longest path from the sources, in a layer that still has room.
inline std::vector<std::size_t> layer_numbers(const Digraph& graph, const std::vector<Arc>& arcs,
                                              const std::vector<std::size_t>& place,
                                              std::size_t room) {
  std::vector<NodeIndex> nodes(graph.node_count());
  for (NodeIndex node = 0; node < nodes.size(); ++node) nodes[place[node]] = node;
  std::vector<std::vector<NodeIndex>> above(graph.node_count());
  for (const Arc& arc : arcs) {
    if (arc.from != arc.to) above[arc.to].push_back(arc.from);
  }
  std::vector<std::size_t> layer(graph.node_count(), 0), used;
  for (const NodeIndex node : nodes) {
    std::size_t at = 0;
    for (const NodeIndex parent : above[node]) at = std::max(at, layer[parent] + 1);
    while (at < used.size() && used[at] >= room) ++at;
    if (at >= used.size()) used.resize(at + 1, 0);
    ++used[at];
    layer[node] = at;
  }
  return layer;
}

inline Layers build_layers(const Digraph& graph, std::size_t room) {
  const std::vector<std::size_t> place = acyclic_order(graph);
  std::vector<Arc> arcs = graph.arcs();
  Layers layers;
  for (Arc& arc : arcs) {
    layers.against.push_back(place[arc.from] > place[arc.to]);
    if (layers.against.back()) std::swap(arc.from, arc.to);
  }
  const std::vector<std::size_t> layer = layer_numbers(graph, arcs, place, room);
  layers.sites.resize(graph.node_count());
  for (std::size_t node = 0; node < layer.size(); ++node) layers.sites[node].layer = layer[node];
  for (const Arc& arc : arcs) {
    std::vector<std::size_t> chain = {arc.from};
    for (std::size_t at = layer[arc.from] + 1; arc.from != arc.to && at < layer[arc.to]; ++at) {
      chain.push_back(layers.sites.size());
      layers.sites.push_back({.layer = at, .passing = true});
    }
    chain.push_back(arc.to);
    for (std::size_t i = 1; arc.from != arc.to && i < chain.size(); ++i) {
      layers.sites[chain[i - 1]].down.push_back(chain[i]);
      layers.sites[chain[i]].up.push_back(chain[i - 1]);
    }
    layers.chains.push_back(std::move(chain));
  }
  for (std::size_t site = 0; site < layers.sites.size(); ++site) {
    const std::size_t at = layers.sites[site].layer;
    if (at >= layers.order.size()) layers.order.resize(at + 1);
    layers.order[at].push_back(site);
  }
  return layers;
}

inline std::vector<double> positions(const Layers& layers) {
  std::vector<double> position(layers.sites.size());
  for (const auto& row : layers.order) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      position[row[i]] = static_cast<double>(i) - static_cast<double>(row.size()) / 2;
    }
  }
  return position;
}

/// Pairs of edges between neighbouring layers that cross: inversions, counted with a Fenwick tree
/// (Barth, Mutzel & Jünger 2004).
inline std::size_t crossings(const Layers& layers) {
  const std::vector<double> position = positions(layers);
  std::size_t total = 0;
  for (std::size_t r = 0; r + 1 < layers.order.size(); ++r) {
    const std::size_t width = layers.order[r + 1].size();
    std::vector<std::size_t> tree(width + 1, 0);
    std::size_t added = 0;
    for (const std::size_t site : layers.order[r]) {
      std::vector<std::size_t> ends;
      for (const std::size_t below : layers.sites[site].down) {
        ends.push_back(static_cast<std::size_t>(position[below] + static_cast<double>(width) / 2));
      }
      for (const std::size_t end : ends) {
        std::size_t not_right = 0;
        for (std::size_t i = end + 1; i > 0; i &= i - 1) not_right += tree[i];
        total += added - not_right;
      }
      for (const std::size_t end : ends) {
        for (std::size_t i = end + 1; i <= width; i += i & (~i + 1)) ++tree[i];
      }
      added += ends.size();
    }
  }
  return total;
}

inline void sort_by_barycentre(Layers& layers, std::size_t row, bool from_above) {
  const std::vector<double> position = positions(layers);
  std::vector<double> middle(layers.sites.size());
  for (const std::size_t site : layers.order[row]) {
    const auto& neighbours = from_above ? layers.sites[site].up : layers.sites[site].down;
    double sum = 0;
    for (const std::size_t other : neighbours) sum += position[other];
    middle[site] =
        neighbours.empty() ? position[site] : sum / static_cast<double>(neighbours.size());
  }
  std::ranges::stable_sort(layers.order[row], {}, [&](std::size_t site) { return middle[site]; });
}

inline void reduce_crossings(Layers& layers, int sweeps) {
  auto best = layers.order;
  std::size_t fewest = crossings(layers);
  for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
    const bool down = sweep % 2 == 0;
    for (std::size_t i = 1; i < layers.order.size(); ++i) {
      sort_by_barycentre(layers, down ? i : layers.order.size() - 1 - i, down);
    }
    const std::size_t now = crossings(layers);
    if (now < fewest) {
      fewest = now;
      best = layers.order;
    }
  }
  layers.order = std::move(best);
}

}  // namespace detail::layered_layout

}  // namespace sixstep::inline SIXSTEP_FORM
