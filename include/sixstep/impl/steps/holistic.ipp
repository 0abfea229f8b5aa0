// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/steps/holistic/automation.hpp>
#include <sixstep/impl/steps/holistic/checklist.hpp>
#include <sixstep/impl/steps/holistic/coverage.hpp>
#include <sixstep/impl/steps/holistic/findings.hpp>
#include <sixstep/impl/steps/holistic/matrix.hpp>
#include <sixstep/steps/holistic.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::holistic {

inline void build_matrix(CapacityAssessment& result, const Grid& grid, const PlanGraph& graph,
                         const CapacityOptions& options) {
  const Plan& plan = graph.plan();
  for (const Term& pillar : grid.pillars) result.pillars.push_back(pillar.id);
  for (const Term& level : grid.levels) result.levels.push_back(level.id);
  result.cells = empty_cells(grid);
  rate_cells(result, grid, plan, options);
  place_gaps(result.cells, grid, plan);
  const std::vector<Places> at_work = place_actions(result.cells, grid, plan);
  const Reach reach(graph, grid, result.cells);
  close_gaps(result.cells, grid, plan, reach, at_work);
  summarize_all(result);
  name_all_workers(result, plan, reach, at_work);
}

inline void build_coverage(CapacityAssessment& result, const Grid& grid, const PlanGraph& graph) {
  const Plan& plan = graph.plan();
  const Reach reach(graph, grid, result.cells);
  result.coverage = cover_terms(plan, reach);
  result.sectors = cover_sectors(plan, reach);
  result.owners = cover_owners(plan, reach);
  result.services = cover_services(plan, reach);
  result.open_gaps = gaps_left_open(plan);
  result.without_capacity = actions_without_capacity(graph);
  result.without_gap = actions_without_gap(result.cells, grid, plan);
}

}  // namespace detail::holistic

SIXSTEP_INLINE CapacityAssessment assess_capacity(const PlanGraph& graph,
                                                  const CapacityOptions& options) {
  using namespace detail::holistic;
  const Grid grid(graph.plan());
  CapacityAssessment result;
  result.as_of = options.as_of;
  build_matrix(result, grid, graph, options);
  build_coverage(result, grid, graph);
  result.checklist = score_checklist(graph.plan(), options);
  result.checklists = summarize_lists(result.checklist, graph.plan());
  weigh_technology(result, graph.plan(), options);
  result.automation = read_automation(graph);
  result.methods = method_notes(result, graph.plan(), options);
  result.findings = find(result, graph, grid, options);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
