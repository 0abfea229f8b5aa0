// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

// Before visibility.hpp, whose bodies its own body needs where headers bring their bodies in.
#include <sixstep/methods/structure_matrix.hpp>

#include <sixstep/impl/methods/visibility.hpp>
#include <sixstep/methods/interpretive_structure.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::interpretive_structure {

using Rows = std::vector<std::vector<bool>>;

inline void join(std::vector<bool>& row, const std::vector<bool>& other) {
  for (std::size_t k = 0; k < row.size(); ++k) {
    if (other[k]) row[k] = true;
  }
}

/// Who reaches whom among groups, and the edges that are needed for it.
struct GroupReach {
  Rows reaches;
  std::vector<Arc> skeleton;
};

/// Edges lead to higher numbers only. So, nearest effects first, an edge is needed just where no
/// effect before it reaches its head. Incomplete once the meter says stop.
inline GroupReach close(const Digraph& condensation, WorkMeter& meter) {
  const auto count = static_cast<NodeIndex>(condensation.node_count());
  GroupReach found{Rows(count, std::vector<bool>(count, false)), {}};
  for (NodeIndex from = count; from-- > 0;) {
    std::vector<bool>& row = found.reaches[from];
    row[from] = true;
    for (const NodeIndex to : condensation.successors(from)) {
      if (row[to]) continue;
      if (!meter.spend(count)) return found;
      found.skeleton.push_back({from, to});
      join(row, found.reaches[to]);
    }
  }
  std::ranges::stable_sort(found.skeleton, {}, &Arc::from);
  return found;
}

inline Matrix reachability_of(const std::vector<NodeIndex>& group_of, const Rows& reaches) {
  Matrix result(group_of.size(), group_of.size());
  for (std::size_t from = 0; from < group_of.size(); ++from) {
    for (std::size_t to = 0; to < group_of.size(); ++to) {
      if (reaches[group_of[from]][group_of[to]]) result(from, to) = 1.0;
    }
  }
  return result;
}

/// Taking away top after top, a group's turn comes when the longest way onwards from it is gone.
inline void partition(InterpretiveStructure& result) {
  const auto onwards = topological_order(result.groups.condensation.reversed()).level;
  for (NodeIndex node = 0; node < result.groups.component_of.size(); ++node) {
    const std::uint32_t level = onwards[result.groups.component_of[node]];
    result.level_of.push_back(level);
    if (level >= result.levels.size()) result.levels.resize(level + 1);
    result.levels[level].push_back(node);
  }
}

}  // namespace detail::interpretive_structure

SIXSTEP_INLINE InterpretiveStructure interpretive_structure(const Digraph& graph,
                                                            const StopCondition& stop) {
  using namespace detail::interpretive_structure;
  InterpretiveStructure result;
  result.groups = strong_components(graph);
  detail::WorkMeter meter("finding levels", stop);
  GroupReach found = close(result.groups.condensation, meter);
  Visibility seen = detail::visibility::visibility_of(result.groups, meter);
  result.truncated = meter.stopped();
  if (result.truncated) return result;
  result.reachability = reachability_of(result.groups.component_of, found.reaches);
  result.skeleton = std::move(found.skeleton);
  result.driving_power = std::move(seen.fan_out);
  result.dependence_power = std::move(seen.fan_in);
  partition(result);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
