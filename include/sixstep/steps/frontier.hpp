// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/action.hpp>
#include <sixstep/steps/outcomes.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One strategy that no other that was found beats in every objective.
struct FrontierPoint {
  Outcomes outcomes;
  /// Proven: no strategy that keeps `limits` does better in the first objective. Value and equity
  /// as shares, cost in minor units of money.
  std::optional<double> bound;
  /// What each further objective was held to; empty: not held. Cost in minor units of money.
  std::vector<std::optional<double>> limits;
  std::vector<Id<Action>> added;    ///< chosen here and not in the strategy
  std::vector<Id<Action>> dropped;  ///< the other way round
  friend bool operator==(const FrontierPoint&, const FrontierPoint&) = default;
};

/// What more of one objective costs in the others: the efficient strategies, from the best in the
/// first objective on.
///
/// Method: ε-constraint (Haimes, Lasdon & Wismer 1971) on an even grid, which skips what the last
/// answer already keeps (AUGMECON2's bypass: Mavrotas & Florios 2013); answers that another one
/// beats are taken out. Where two objectives count, the knee is the point farthest from the line
/// through both ends, each objective scaled to 0 … 1 (Das 1999); where more do, the point nearest
/// to the best of each (Yu 1973).
struct Frontier {
  std::vector<Objective> objectives;  ///< empty: not asked for, or nothing to weigh
  std::vector<FrontierPoint> points;
  std::optional<std::size_t> knee;  ///< place in `points`; empty: no point stands out
  bool complete = true;             ///< false: the limit of work came before the grid's end
  friend bool operator==(const Frontier&, const Frontier&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
