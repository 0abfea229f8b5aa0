// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include <sixstep/impl/solve/project/draw.hpp>
#include <sixstep/solve/project_prover.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::project {

/// Leaves free what is under way in a stretch of time that is `reach` of the whole; all else stays
/// about where it is.
inline std::vector<StartWindow> neighbourhood(const ProjectModel& model,
                                              const ProjectSchedule& schedule, double reach,
                                              Draw& draw) {
  std::int32_t end = 0;
  const auto finish = [&](std::size_t each) {
    return schedule.start[each] + model.activities[each].modes[schedule.mode[each]].duration;
  };
  for (std::size_t each = 0; each < schedule.start.size(); ++each) {
    end = std::max(end, finish(each));
  }
  const double whole = end;
  const double middle = whole * draw.unit();
  const double from = middle - reach * whole / 2, until = middle + reach * whole / 2;
  const auto slack = static_cast<std::int32_t>(1 + whole * 0.02);
  std::vector<StartWindow> result;
  for (std::uint32_t each = 0; each < schedule.start.size(); ++each) {
    if (finish(each) > from && schedule.start[each] < until) continue;
    const std::int32_t start = schedule.start[each];
    result.push_back({each, std::max(0, start - slack), start + slack});
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project
