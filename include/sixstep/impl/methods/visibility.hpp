// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/components.hpp>
#include <sixstep/methods/structure_matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::visibility {

/// Which of 64 components, `first` and those after it, each component reaches: one bit for each.
/// Edges lead to higher numbers only, so going down meets every effect before its causes.
inline void mark_reached(const Digraph& condensation, NodeIndex first,
                         std::vector<std::uint64_t>& reached) {
  const auto count = static_cast<NodeIndex>(condensation.node_count());
  for (NodeIndex from = std::min(first + 64, count); from-- > 0;) {
    reached[from] = from >= first ? std::uint64_t{1} << (from - first) : 0;
    for (const NodeIndex to : condensation.successors(from)) {
      if (to < first + 64) reached[from] |= reached[to];
    }
  }
}

/// What a component reaches, and what reaches it, in nodes.
struct Fans {
  std::vector<std::uint64_t> out;
  std::vector<std::uint64_t> in;
};

/// Empty once the meter says stop.
inline Fans fans_of(const StrongComponents& components, WorkMeter& meter) {
  const auto count = static_cast<NodeIndex>(components.count());
  Fans fans{std::vector<std::uint64_t>(count, 0), std::vector<std::uint64_t>(count, 0)};
  std::vector<std::uint64_t> reached(count);
  for (NodeIndex first = 0; first < count; first += 64) {
    if (!meter.spend(count + components.condensation.edge_count())) return {};
    mark_reached(components.condensation, first, reached);
    for (NodeIndex from = 0; from < std::min(first + 64, count); ++from) {
      if (!meter.spend(static_cast<std::uint64_t>(std::popcount(reached[from])))) return {};
      for (std::uint64_t bits = reached[from]; bits != 0; bits &= bits - 1) {
        const std::size_t to = first + static_cast<std::size_t>(std::countr_zero(bits));
        fans.out[from] += components.members[to].size();
        fans.in[to] += components.members[from].size();
      }
    }
  }
  return fans;
}

inline Visibility visibility_of(const StrongComponents& components, WorkMeter& meter) {
  const Fans fans = fans_of(components, meter);
  Visibility result;
  result.truncated = meter.stopped();
  if (result.truncated) return result;
  double seen = 0.0;
  for (const NodeIndex component : components.component_of) {
    result.fan_out.push_back(fans.out[component]);
    result.fan_in.push_back(fans.in[component]);
    seen += static_cast<double>(fans.out[component]);
  }
  const auto nodes = static_cast<double>(components.component_of.size());
  if (nodes > 0.0) result.propagation_cost = seen / (nodes * nodes);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::visibility
