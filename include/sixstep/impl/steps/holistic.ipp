// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/steps/holistic/coverage.hpp>
#include <sixstep/impl/steps/holistic/findings.hpp>
#include <sixstep/impl/steps/holistic/matrix.hpp>
#include <sixstep/steps/holistic.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE CapacityAssessment assess_capacity(const PlanGraph& graph,
                                                  const CapacityOptions& options) {
  using namespace detail::holistic;
  const Plan& plan = graph.plan();
  const Grid grid(plan);
  CapacityAssessment result;
  for (const Term& pillar : grid.pillars) result.pillars.push_back(pillar.id);
  for (const Term& level : grid.levels) result.levels.push_back(level.id);
  result.cells = empty_cells(grid);
  rate_cells(result.cells, grid, plan, options);
  place_gaps(result.cells, grid, plan);
  place_actions(result.cells, grid, plan);
  summarize_all(result);
  result.coverage = cover(plan);
  result.checklist = score_checklist(plan);
  result.open_gaps = gaps_left_open(plan);
  result.without_capacity = actions_without_capacity(graph);
  result.ict_share = share_of_ict(plan);
  result.technology_led = result.ict_share && *result.ict_share > options.technology_share &&
                          organizations_lag(result.cells);
  result.methods = method_notes(result, options);
  result.findings = find(result, graph, grid, options);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
