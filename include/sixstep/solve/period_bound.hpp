// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/period_problem.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct PeriodBoundOptions {
  double tolerance = 1e-7;  ///< of the bound: how far above the linear relaxation it may stay
  StopCondition stop;       ///< work: edges looked at, some 10⁸ a second
};

/// What the linear relaxation of a problem tells.
struct PeriodBound {
  double bound = 0.0;  ///< proven, whatever else happened: no admissible choice is worth more
  std::vector<double> prices;  ///< by row: what one unit more of the limit is worth, at least 0
  struct Part {
    double share = 0.0;
    PeriodChoice choice;
  };
  std::vector<Part> mixture;  ///< keeps the needs part by part, and the rows on average
  bool truncated = false;     ///< stopped before the bound was within the tolerance
  std::uint64_t work = 0;
};

/// The upper bound by the linear relaxation, strengthened by what is too early for an item because
/// all that it needs uses more than was supplied until then.
///
/// Method: Bienstock & Zuckerberg (2010) as in Muñoz, Espinoza, Goycoolea, Moreno, Queyranne &
/// Rivera (2018): all rows are priced, so that what is left is one maximum closure over items and
/// periods, solved from the last one's flow (`ClosureFlow`); the closures seen so far sort items
/// and periods into groups, and the relaxation over groups is solved by Dantzig & Wolfe's
/// decomposition with prices smoothed (Wentges 1997). The bound is rounded upwards throughout.
/// Deterministic; one thread. Throws as `require_sound` does.
PeriodBound bound_periods(const PeriodProblem& problem, const PeriodBoundOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_bound.ipp>
#endif
