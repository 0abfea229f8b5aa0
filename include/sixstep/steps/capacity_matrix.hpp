// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/plan.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How much of a capacity gap actions close: Σ weight × min(gap, Σ gain) of Σ weight × gap, over
/// the cells whose gap is known. Where an action does not say by how much it develops a capacity
/// that still lacks something, what is closed is "at least".
struct GapCoverage {
  double gap = 0.0;         ///< weight × rating levels
  double closed = 0.0;      ///< the part that the known gains close, never more than `gap`
  std::size_t unknown = 0;  ///< developments without a gain where something is still open

  /// Share of the gap that is closed; empty where there is no gap.
  std::optional<double> share() const {
    return gap > 0.0 ? std::optional(closed / gap) : std::nullopt;
  }
  bool is_lower_bound() const { return unknown > 0; }
  friend bool operator==(const GapCoverage&, const GapCoverage&) = default;
};

/// The lowest and the highest of what people who rated alone said, and who said it.
struct RatingRange {
  double lowest = 0.0;
  double highest = 0.0;
  std::vector<std::string> lowest_by;  ///< raters who gave a name, in the order of the plan
  std::vector<std::string> highest_by;
  friend bool operator==(const RatingRange&, const RatingRange&) = default;
};

/// One pillar at one capacity level: where it stands, where it should be, who works on it.
struct CapacityCell {
  Id<Term> pillar;
  Id<Term> level;
  std::optional<double> current;     ///< rating 0 … 5: median over joint, else individual ratings
  std::optional<double> target;      ///< rating 0 … 5, by the same rule
  std::optional<double> joint;       ///< median of what raters said together of today
  std::optional<double> individual;  ///< median of what they had said alone, beside it
  std::size_t raters = 0;            ///< ratings behind `current`
  std::optional<double> spread;      ///< interquartile range of the ratings
  bool disagreement = false;         ///< spread of 2 levels or more
  std::optional<RatingRange> range;  ///< from two individual ratings on
  double known = 0.0;                ///< share of `current` and `target` that is known: 0, 0.5, 1
  double weight = 1.0;               ///< weight of the pillar × weight of the level
  std::optional<double> weighted_gap;  ///< weight × max(0, target − current)
  std::optional<double> gain;          ///< rating levels that the plan's actions promise together
  GapCoverage closed;                  ///< what they close of the gap; nothing where it is unknown
  bool evidence = false;               ///< at least one rating says where it comes from
  std::optional<double> evidence_share;  ///< of the ratings behind `current`, those that say so
  bool assumed = false;                  ///< every rating is the analyst's guess
  std::vector<Id<Gap>> gaps;             ///< gaps of data, policy, implementation entered here
  std::vector<Id<Action>> actions;       ///< actions that develop it
  MoneyTotal cost;                       ///< of these actions; each counts whole in every cell
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
  double known = 0.0;                    ///< rated cells / cells
  std::optional<double> evidence_share;  ///< rated cells with evidence / rated cells
  std::size_t disagreements = 0;         ///< cells whose raters disagree
  GapCoverage closed;                    ///< what the plan's actions close of the gap
  std::vector<Id<Action>> actions;       ///< that develop any of the cells, in the plan's order
  MoneyTotal cost;                       ///< of these actions, each once
  friend bool operator==(const CapacitySummary&, const CapacitySummary&) = default;
};

/// One rater beside the others, in the cells that at least one other rated alone too.
struct RaterReading {
  std::string rater;
  std::size_t rated = 0;           ///< cells that this rater rated alone
  std::size_t compared = 0;        ///< those that others rated too
  std::optional<double> leaning;   ///< mean difference from the median of the others, in levels
  std::optional<double> distance;  ///< the same without signs
  std::optional<double> farthest;  ///< the greatest difference, with its sign
  Id<Term> farthest_pillar;        ///< where that is
  Id<Term> farthest_level;
  friend bool operator==(const RaterReading&, const RaterReading&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
