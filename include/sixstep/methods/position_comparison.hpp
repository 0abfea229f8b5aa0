// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <vector>

#include <sixstep/methods/matrix.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Who could ally with whom, and who stands against whom, over the goals of a plan.
struct PositionComparison {
  Matrix convergence;  ///< by pair of actors: sum over goals on whose same side both stand of the
                       ///< mean of the two strengths; symmetric, diagonal 0
  Matrix divergence;   ///< the same over goals on which they stand on opposite sides
  Matrix net;          ///< convergence − divergence: above 0 near each other, below 0 apart
  Matrix compared;     ///< goals on which the positions of both are known
  /// By actor, 0 … 1: whether it is all ally or all opponent of each other actor (0), or as much
  /// one as the other (1). Empty for an actor that converges and diverges with nobody.
  std::vector<std::optional<double>> ambivalence;
  /// Share of convergence in convergence and divergence of all pairs; empty where there is none.
  std::optional<double> convergence_degree;
  bool truncated = false;  ///< stopped before all were compared: all else is empty
};

/// Compares the positions of actors (rows) on goals (columns): above 0 for, below 0 against, 0
/// indifferent, NaN not known. What is not known is in no sum, so sums are "at least" wherever
/// `compared` is below the number of goals. For how goals agree in who is for and against them,
/// give the transposed matrix.
///
/// With positions −1, 0, 1 these are Godet's 1CAA and 1DAA, with graded ones 2CAA and 2DAA, with
/// graded ones times competitiveness 3CAA and 3DAA (see mactor.hpp). Proportional to the scale of
/// the positions. Throws std::invalid_argument where a position is infinite.
/// O(actors² × goals); one unit of work is one pair of positions.
PositionComparison compare_positions(const Matrix& positions, const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/position_comparison.ipp>
#endif
