// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/steps/finding.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One pillar at one capacity level: where it stands, where it should be, who works on it.
struct CapacityCell {
  Id<Term> pillar;
  Id<Term> level;
  std::optional<double> current;  ///< rating 0 … 5: median over joint, else individual ratings
  std::optional<double> target;   ///< rating 0 … 5
  std::size_t raters = 0;         ///< ratings behind `current`
  std::optional<double> spread;   ///< interquartile range of the ratings
  bool disagreement = false;      ///< spread of 2 levels or more
  double weight = 1.0;            ///< weight of the pillar × weight of the level
  std::optional<double> weighted_gap;  ///< weight × max(0, target − current)
  std::optional<double> gain;          ///< rating levels that the plan's actions promise together
  bool evidence = false;               ///< at least one rating says where it comes from
  bool assumed = false;                ///< every rating is the analyst's guess
  std::vector<Id<Gap>> gaps;           ///< gaps of data, policy, implementation entered here
  std::vector<Id<Action>> actions;     ///< actions that develop it
  friend bool operator==(const CapacityCell&, const CapacityCell&) = default;
};

/// A row, a column or the whole of the capacity matrix.
struct CapacitySummary {
  Id<Term> of;                 ///< pillar or level; empty for the whole
  std::optional<double> mean;  ///< weighted mean of the rated cells
  std::optional<double>
      weakest;          ///< the lowest cell, beside the mean: strong ICT hides no weak law
  Id<Term> weakest_at;  ///< level or pillar of that cell; for the whole, its pillar
  std::optional<double> weighted_gap;
  double known = 0.0;  ///< rated cells / cells
  friend bool operator==(const CapacitySummary&, const CapacitySummary&) = default;
};

/// Which actions speak of an entry of a vocabulary; empty: nobody works on it.
struct TermCoverage {
  VocabularyKind vocabulary = VocabularyKind::principles;
  Id<Term> term;
  std::vector<Id<Action>> actions;
  friend bool operator==(const TermCoverage&, const TermCoverage&) = default;
};

/// What the checklists say of one item: yes counts 1, partly 0.5, no 0.
struct ChecklistScore {
  Id<Term> item;
  std::optional<double> score;  ///< median over the answers
  std::size_t answers = 0;
  friend bool operator==(const ChecklistScore&, const ChecklistScore&) = default;
};

/// Step one: the capacities that the transformation needs, seen whole.
struct CapacityAssessment {
  std::vector<Id<Term>> pillars;    ///< rows
  std::vector<Id<Term>> levels;     ///< columns
  std::vector<CapacityCell> cells;  ///< row by row: pillars × levels
  std::vector<CapacitySummary> by_pillar;
  std::vector<CapacitySummary> by_level;
  CapacitySummary whole;
  std::vector<TermCoverage> coverage;  ///< principles, strategies, innovation types, enablers
  std::vector<ChecklistScore> checklist;
  std::vector<Id<Gap>> open_gaps;            ///< gaps that no action closes
  std::vector<Id<Action>> without_capacity;  ///< actions that close no gap and develop nothing
  std::optional<double> ict_share;           ///< of all known cost, what develops the ICT pillar
  bool technology_led = false;
  std::vector<MethodNote> methods;
  std::vector<Finding> findings;
  friend bool operator==(const CapacityAssessment&, const CapacityAssessment&) = default;
};

struct CapacityOptions {
  double disagreement_spread = 2.0;  ///< rating levels
  double over_reach = 2.0;           ///< a target more than so many levels up is over-reach
  double technology_share = 0.5;     ///< of known cost, above which a plan may be technology-led
};

/// Reads ratings, checklists, gaps and what actions develop. Never ranks countries; what nobody
/// rated stays unknown and is counted as such. O(ratings + actions); pure, thread-safe.
///
/// Technology-led: more than `technology_share` of the known cost develops the ICT pillar while a
/// cell of the institutional or organizational level is below its target (METHOD, conventions).
CapacityAssessment assess_capacity(const PlanGraph& graph, const CapacityOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/holistic.ipp>
#endif
