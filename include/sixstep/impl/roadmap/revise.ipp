// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <sixstep/roadmap/revise.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE Revision revise(const PlanGraph& plan, const Roadmap& before,
                               const ReviseOptions& options) {
  RoadmapOptions making = options.making;
  if (!options.choose_anew) {
    making.strategy.keep.emplace();
    for (const ChosenAction& chosen : before.strategy.chosen) {
      making.strategy.keep->push_back({chosen.action, chosen.mode, chosen.start_year});
    }
  }
  for (const ScheduledAction& action : before.action.actions) {
    if (action.start) making.action.previous.push_back({action.action, *action.start});
  }
  Revision revision{make_roadmap(plan, making), {}};
  revision.changes = sixstep::compare(before, revision.roadmap);
  return revision;
}

}  // namespace sixstep::inline SIXSTEP_FORM
