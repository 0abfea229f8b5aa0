// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <sixstep/graph/plan_graph.hpp>

// Scale-ups wait for the decision about their pilot.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

struct PilotWait {
  std::size_t action = 0;  ///< the pilot: place in the plan
  Date decided;            ///< by when
};

/// Whether nobody has said yet how the action's pilot ended.
inline bool undecided(const Action& action) {
  return action.pilot && action.pilot->decide_by &&
         action.pilot->result.value_or(PilotResult::running) == PilotResult::running;
}

/// Of the undecided pilots that an action needs, the one that is decided last; the first of equals.
inline std::optional<PilotWait> latest_pilot(const PlanGraph& graph, std::size_t action) {
  std::optional<PilotWait> latest;
  for (const EdgeIndex edge : graph.in_edges(graph.node(NodeKind::action, action))) {
    const PlanEdge& link = graph.edges()[edge];
    if (link.relation != Relation::depends) continue;
    if (!graph.plan().dependencies[link.item].is_prerequisite()) continue;
    const std::size_t from = graph.item(link.from);
    const Action& pilot = graph.plan().actions[from];
    if (!undecided(pilot)) continue;
    const Date decided = pilot.pilot->decide_by->last;
    if (!latest || latest->decided < decided) latest = {from, decided};
  }
  return latest;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
