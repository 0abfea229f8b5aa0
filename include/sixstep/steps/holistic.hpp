// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/steps/capacity_coverage.hpp>
#include <sixstep/steps/capacity_matrix.hpp>
#include <sixstep/steps/finding.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Step one: the capacities that the transformation needs, seen whole.
struct CapacityAssessment {
  std::optional<Date> as_of;        ///< only ratings up to this day count; empty: all do
  std::vector<Id<Term>> pillars;    ///< rows
  std::vector<Id<Term>> levels;     ///< columns
  std::vector<CapacityCell> cells;  ///< row by row: pillars × levels
  std::vector<CapacitySummary> by_pillar;
  std::vector<CapacitySummary> by_level;
  CapacitySummary whole;
  std::vector<RaterReading> raters;    ///< who rated alone, in the order of the plan
  std::vector<TermCoverage> coverage;  ///< principles, strategies, innovation types, enablers
  std::vector<SectorCoverage> sectors;
  std::vector<OwnerCoverage> owners;
  std::vector<ServiceCoverage> services;
  std::vector<ChecklistScore> checklist;  ///< all mindsets, ways of working, enablers, marks
  std::vector<ChecklistSummary> checklists;
  std::vector<Id<Gap>> open_gaps;            ///< gaps that no action closes
  std::vector<Id<Action>> without_capacity;  ///< actions that close no gap and develop nothing
  std::vector<Id<Action>> without_gap;  ///< that close none and develop only what is at its target
  std::optional<double> ict_share;      ///< of all known cost, what develops the ICT pillar
  bool technology_led = false;
  std::vector<AutomationReading> automation;  ///< each action that automates
  std::vector<MethodNote> methods;
  std::vector<Finding> findings;
  friend bool operator==(const CapacityAssessment&, const CapacityAssessment&) = default;
};

struct CapacityOptions {
  double disagreement_spread = 2.0;  ///< rating levels
  double over_reach = 2.0;           ///< a target more than so many levels up is over-reach
  double technology_share = 0.5;     ///< of known cost, above which a plan may be technology-led
  std::optional<Date> as_of = {};    ///< read the ratings as they stood at the end of this day
};

/// Reads ratings, checklists, gaps and what actions develop. Never ranks countries; what nobody
/// rated stays unknown and is counted as such. Pure, thread-safe. O((ratings + actions) log
/// ratings + entries of vocabularies × (actions + cells)).
///
/// Ratings: a rater who gives a name and rates a cell again replaces the older rating, by date and
/// then by place in the plan; ratings without a name all count. With `as_of`, only ratings and
/// answers dated up to that day count, and those without a date are left out and counted.
///
/// Technology-led: more than `technology_share` of the known cost develops the ICT pillar while a
/// cell of the institutional or organizational level is below its target (METHOD, conventions).
///
/// Automated first: an action that leverages ICT (`strategy:ict`, or develops the ICT pillar) and
/// is no re-organization itself, before which none comes. A re-organization is an action of
/// `strategy:institutional` or `strategy:process`, of an institutional, organizational or process
/// innovation, or tagged `mark:reorganize-first`. It comes before if finish-to-start dependencies
/// lead from it to the action, or if it is about the same thing (a service that both improve; where
/// the action improves none, an owner or sector in common) and is known to end before the action
/// begins. Where one is about the same thing and the order is not known, neither is the answer.
CapacityAssessment assess_capacity(const PlanGraph& graph, const CapacityOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/holistic.ipp>
#endif
