// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include <sixstep/impl/solve/project/packed_project.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::project {

/// The shortest duration of each activity in the modes that capacity allows.
inline std::vector<std::int32_t> shortest_durations(const PackedProject& project) {
  std::vector<std::int32_t> result;
  for (const ProjectActivity& activity : project.model->activities) {
    const auto shortest = std::ranges::min_element(activity.modes, {}, &ProjectMode::duration);
    result.push_back(shortest->duration);
  }
  return result;
}

/// The latest start of each that does not delay the end of the critical path, by arcs and shortest
/// durations alone; what a priority rule needs, and no bound on anything. O(sweeps × arcs), and
/// at most as many sweeps as there are activities.
inline std::vector<std::int32_t> latest_starts(const PackedProject& project) {
  const std::vector<std::int32_t> duration = shortest_durations(project);
  std::vector<std::int32_t> tail = duration;
  bool moves = true;
  for (std::size_t sweep = 0; moves && sweep < project.size(); ++sweep) {
    moves = false;
    for (std::size_t i = project.size(); i-- > 0;) {
      const std::uint32_t each = project.order[i];
      std::int32_t longest = tail[each];
      for (const PackedArc& arc : project.out_of(each)) {
        const std::int32_t lag = arc.lag + (arc.from_finish ? duration[each] : 0);
        longest = std::max(longest, tail[arc.other] + lag);
      }
      moves |= longest != tail[each] && !project.acyclic;
      tail[each] = longest;
    }
  }
  for (std::int32_t& each : tail) each = -each;
  return tail;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project
