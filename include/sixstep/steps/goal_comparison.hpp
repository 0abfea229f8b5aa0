// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/methods/ahp_group.hpp>
#include <sixstep/plan/goal.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The answer that a judge should go back to first, and the one that would fit the others; told the
/// way round in which that is 1 or more.
struct RevisionReading {
  Id<Goal> of;                              ///< was said to weigh
  double given = 1.0;                       ///< times as much
  Id<Goal> against;                         ///< as this one,
  double better = 1.0;                      ///< and would fit the other answers at that
  std::optional<double> consistency_ratio;  ///< with it; empty for the best–worst method
  friend bool operator==(const RevisionReading&, const RevisionReading&) = default;
};

/// What one judge's answers come to alone.
struct JudgeReading {
  std::string judge;
  std::vector<double>
      weights;              ///< by `of`, sum 1; empty where the answers do not connect the goals
  std::size_t missing = 0;  ///< pairs that were skipped
  /// Pairwise: index over random index. Best–worst: the input-based ratio. Empty below three goals,
  /// beyond the end of the table, and for swing points, which cannot contradict each other.
  std::optional<double> consistency_ratio;
  std::optional<double> consistency_limit;  ///< above it, the answers should be revisited
  std::optional<RevisionReading> revise;    ///< where the ratio is above the limit
  friend bool operator==(const JudgeReading&, const JudgeReading&) = default;
};

/// Weights from comparisons of siblings, by whom and how, and how consistent the judges were.
struct ComparisonReading {
  Id<Goal> parent;
  ComparisonMethod method = ComparisonMethod::pairwise;
  std::vector<std::string> judges;  ///< whose answers the weights follow from
  std::vector<Id<Goal>> of;
  std::vector<double> weights;              ///< by `of`, sum 1
  std::optional<double> consistency_ratio;  ///< of the joined judgments; empty below three goals
  std::vector<JudgeReading> by_judge;       ///< by `judges`
  std::optional<PriorityMethod> prioritization;  ///< this and what follows: pairwise only
  std::optional<GroupAggregation> aggregation;
  std::optional<RandomIndexTable> random_index;
  friend bool operator==(const ComparisonReading&, const ComparisonReading&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
