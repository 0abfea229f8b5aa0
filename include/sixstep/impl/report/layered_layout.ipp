// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/impl/report/layer_order.hpp>
#include <sixstep/report/layered_layout.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::layered_layout {

/// How wide each row's sites stand apart, so that the row fits the width.
class Spacing {
 public:
  Spacing(const Layers& layers, const std::vector<std::size_t>& row, const LayeredOptions& options)
      : layers_(layers), options_(options) {
    double nodes = 0, passes = 0;
    for (const std::size_t site : row) (layers.sites[site].passing ? passes : nodes) += 1;
    const double room = options.width - nodes * (options.node_width + options.node_gap);
    if (passes > 0) passing_ = std::clamp(room / passes, 0.0, passing_);
  }
  double width(std::size_t site) const {
    return layers_.sites[site].passing ? passing_ : options_.node_width + options_.node_gap;
  }

 private:
  const Layers& layers_;
  const LayeredOptions& options_;
  double passing_ = 16;
};

/// Least squares to the wanted places in a given order with given distances: pool adjacent
/// violators.
inline void place_row(Layers& layers, const std::vector<std::size_t>& row,
                      const std::vector<double>& wanted, const LayeredOptions& options) {
  const Spacing spacing(layers, row, options);
  struct Block {
    double sum;
    std::size_t count;
    double mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<Block> blocks;
  std::vector<double> offset(row.size(), 0);
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) offset[i] = offset[i - 1] + (spacing.width(row[i - 1]) + spacing.width(row[i])) / 2;
    blocks.push_back({wanted[i] - offset[i], 1});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
      const Block last = blocks.back();
      blocks.pop_back();
      blocks.back().sum += last.sum;
      blocks.back().count += last.count;
    }
  }
  const double least = spacing.width(row.front()) / 2;
  const double most = options.width - spacing.width(row.back()) / 2 - offset.back();
  std::size_t i = 0;
  for (const Block& block : blocks) {
    const double shift = std::clamp(block.mean(), least, std::max(least, most));
    for (std::size_t k = 0; k < block.count; ++k, ++i) layers.sites[row[i]].x = shift + offset[i];
  }
}

inline void place_all(Layers& layers, const LayeredOptions& options) {
  for (const auto& row : layers.order) {
    place_row(layers, row, std::vector<double>(row.size(), options.width / 2), options);
  }
  constexpr int rounds = 12;
  for (int round = 0; round < rounds; ++round) {
    const bool down = round % 2 == 0;
    for (std::size_t k = 0; k < layers.order.size(); ++k) {
      const auto& row = layers.order[down ? k : layers.order.size() - 1 - k];
      std::vector<double> wanted;
      for (const std::size_t site : row) {
        const Site& here = layers.sites[site];
        double sum = 0;
        for (const std::size_t other : here.up) sum += layers.sites[other].x;
        for (const std::size_t other : here.down) sum += layers.sites[other].x;
        const std::size_t count = here.up.size() + here.down.size();
        wanted.push_back(count == 0 ? here.x : sum / static_cast<double>(count));
      }
      place_row(layers, row, wanted, options);
    }
  }
}

/// Where edges touch a node's upper or lower side: spread over it in the order of their other ends.
inline double port(const Layers& layers, std::size_t site, std::size_t edge_index, bool below,
                   const std::vector<std::vector<std::pair<std::size_t, std::size_t>>>& touching,
                   double width) {
  if (layers.sites[site].passing) return layers.sites[site].x;
  auto ends = touching[site * 2 + (below ? 1 : 0)];
  std::ranges::stable_sort(ends, {}, [&](const auto& end) { return layers.sites[end.second].x; });
  const auto at = std::ranges::find(ends, edge_index, [](const auto& end) { return end.first; });
  const double share =
      (static_cast<double>(at - ends.begin()) + 1) / (static_cast<double>(ends.size()) + 1);
  return layers.sites[site].x + (share - 0.5) * width * 0.8;
}

}  // namespace detail::layered_layout

SIXSTEP_INLINE LayeredLayout layered_layout(const Digraph& graph, const LayeredOptions& options) {
  namespace layered = detail::layered_layout;
  LayeredLayout layout;
  if (graph.node_count() == 0) return layout;
  const double fit = std::floor(options.width / (options.node_width + options.node_gap));
  layered::Layers layers =
      layered::build_layers(graph, static_cast<std::size_t>(std::max(fit, 1.0)));
  layered::reduce_crossings(layers, options.sweeps);
  layered::place_all(layers, options);
  const double pitch = options.node_height + options.layer_gap;
  for (std::size_t node = 0; node < graph.node_count(); ++node) {
    const layered::Site& site = layers.sites[node];
    layout.nodes.push_back({site.x - options.node_width / 2,
                            pitch * static_cast<double>(site.layer), options.node_width,
                            options.node_height});
  }
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> touching(2 * layers.sites.size());
  for (std::size_t e = 0; e < layers.chains.size(); ++e) {
    const auto& chain = layers.chains[e];
    if (chain.front() == chain.back()) continue;
    touching[chain.front() * 2 + 1].push_back({e, chain[1]});
    touching[chain.back() * 2].push_back({e, chain[chain.size() - 2]});
  }
  for (std::size_t e = 0; e < layers.chains.size(); ++e) {
    const auto& chain = layers.chains[e];
    std::vector<Point> route;
    for (std::size_t i = 0; i < chain.size() && chain.front() != chain.back(); ++i) {
      const layered::Site& site = layers.sites[chain[i]];
      const double y = pitch * static_cast<double>(site.layer);
      const double x = layered::port(layers, chain[i], e, i == 0, touching, options.node_width);
      if (i > 0) route.push_back({x, y});
      if (i + 1 < chain.size()) route.push_back({x, y + options.node_height});
    }
    if (layers.against[e]) std::ranges::reverse(route);
    layout.routes.push_back(std::move(route));
  }
  layout.against = layers.against;
  layout.height = pitch * static_cast<double>(layers.order.size()) - options.layer_gap;
  return layout;
}

}  // namespace sixstep::inline SIXSTEP_FORM
