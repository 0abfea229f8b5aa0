// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include <sixstep/methods/ahp.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One judgment, and the value that would make all judgments agree best if it alone changed.
struct JudgmentRevision {
  std::size_t row = 0;
  std::size_t column = 0;                   ///< behind `row`
  double given = 0.0;                       ///< row over column
  double better = 0.0;                      ///< the value that makes the consistency ratio smallest
  double lambda_max = 0.0;                  ///< with it
  std::optional<double> consistency_ratio;  ///< with it; empty beyond the end of the table
  friend bool operator==(const JudgmentRevision&, const JudgmentRevision&) = default;
};

struct RevisionSearch {
  std::optional<JudgmentRevision> best;  ///< empty where no judgment could improve the ratio
  std::uint64_t work = 0;                ///< multiplications
  bool truncated = false;                ///< not all pairs were tried: `best` is of those that were
};

/// The judgment whose change helps consistency most, to go back to first.
///
///     most_helpful_revision({{1, 2, 1}, {{}, 1, 2}, {{}, {}, 1}})  // any of the three, by 4 or
///     1/4
///
/// Unlike judgment_to_revisit, which finds the judgment furthest from what the weights say, this
/// one compares what would come of each change: for each pair, the least principal eigenvalue over
/// all values of that pair, the others standing. The value need not be on Saaty's scale. A judgment
/// that alone joins two parts contradicts nothing, and is never named. Of equals, the first in the
/// order of rows and columns after those that stray further.
///
/// The least eigenvalue is unique (Bozóki, S., Fülöp, J., Rónyai, L. (2010), On optimal completion
/// of incomplete pairwise comparison matrices, Mathematical and Computer Modelling 52(1–2),
/// 318–333). O(n³) a pair, O(n⁵) in all; the pairs that stray furthest are tried first.
/// Throws std::invalid_argument where find_fault finds one.
RevisionSearch most_helpful_revision(const Judgments& judgments,
                                     RandomIndexTable table = RandomIndexTable::saaty_2005,
                                     const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/judgment_revision.ipp>
#endif
