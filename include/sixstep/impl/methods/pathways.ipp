// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/components.hpp>
#include <sixstep/methods/pathways.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::pathways {

/// A node of the way that is walked, and how many of its successors were tried.
struct Step {
  NodeIndex node = 0;
  std::size_t tried = 0;
};

inline std::vector<NodeIndex> sorted_successors(const Digraph& follows, NodeIndex node) {
  const auto found = follows.successors(node);
  std::vector<NodeIndex> result(found.begin(), found.end());
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

inline std::vector<NodeIndex> nodes_of(const std::vector<Step>& way) {
  return mapped(way, &Step::node);
}

/// Depth first; false where there would be more than `most`, or the work ends.
inline bool walk_from(NodeIndex start, const std::vector<std::vector<NodeIndex>>& next,
                      std::uint64_t most, WorkMeter& meter, AdaptationPathways& found) {
  std::vector<Step> way = {{start, 0}};
  while (!way.empty()) {
    Step& last = way.back();
    const std::vector<NodeIndex>& successors = next[last.node];
    if (successors.empty()) {
      if (found.pathways.size() == most || !meter.spend(way.size())) return false;
      found.pathways.push_back(nodes_of(way));
    }
    if (last.tried == successors.size()) {
      way.pop_back();
    } else {
      const NodeIndex following = successors[last.tried++];
      way.push_back({following, 0});
    }
  }
  return true;
}

}  // namespace detail::pathways

SIXSTEP_INLINE AdaptationPathways adaptation_pathways(const Digraph& follows, std::uint64_t most,
                                                      const StopCondition& stop) {
  if (!topological_order(follows).is_acyclic()) {
    throw std::invalid_argument(
        "adaptation_pathways: an action follows itself, or what follows it");
  }
  const auto nodes = static_cast<NodeIndex>(follows.node_count());
  std::vector<std::vector<NodeIndex>> next(nodes);
  std::vector<char> is_start(nodes, 1);
  for (NodeIndex node = 0; node < nodes; ++node) {
    next[node] = detail::pathways::sorted_successors(follows, node);
    for (const NodeIndex following : next[node]) is_start[following] = 0;
  }
  detail::WorkMeter meter("listing pathways", stop);
  AdaptationPathways result;
  for (NodeIndex node = 0; node < nodes && !result.truncated; ++node) {
    if (!is_start[node]) continue;
    result.truncated = !detail::pathways::walk_from(node, next, most, meter, result);
  }
  return result;
}

SIXSTEP_INLINE std::vector<EdgeIndex> untimely_switches(
    const Digraph& follows, std::span<const std::optional<double>> tipping_points) {
  if (tipping_points.size() != follows.node_count()) {
    throw std::invalid_argument("untimely_switches: needs one tipping point for each node");
  }
  const auto is_finite = [](const auto& point) { return !point || std::isfinite(*point); };
  if (!std::all_of(tipping_points.begin(), tipping_points.end(), is_finite)) {
    throw std::invalid_argument("untimely_switches: a tipping point is not a finite number");
  }
  const std::vector<Arc> arcs = follows.arcs();
  std::vector<EdgeIndex> result;
  for (EdgeIndex edge = 0; edge < arcs.size(); ++edge) {
    const auto& before = tipping_points[arcs[edge].from];
    const auto& after = tipping_points[arcs[edge].to];
    if (before && after && !(*after > *before)) result.push_back(edge);
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
