// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/digraph.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Actions with prerequisites and one budget: choose a closed set of nodes whose cost fits.
///
/// An edge means that `from` needs `to`. Costs are at least 0; values have either sign.
struct ClosureKnapsack {
  Digraph needs;
  std::vector<std::int64_t> value;  ///< by node
  std::vector<std::int64_t> cost;   ///< by node, at least 0
  std::int64_t budget = 0;
};

struct ClosureKnapsackResult {
  std::vector<char> contains;  ///< by node: the best set found; never over the budget
  std::int64_t value = 0;
  std::int64_t bound = 0;  ///< proven: no set that fits is worth more
  bool truncated = false;  ///< the stop condition ended the search before the proof
  std::uint64_t nodes = 0;
  std::uint64_t work = 0;
};

/// The set of greatest value that is closed and fits the budget, with proof.
///
/// Planners know it as the next release problem (Bagnall, Rayward-Smith & Whittley 2001), miners as
/// the pit of one period. Exact in integers; one thread; equal input and work limit give equal
/// bits. Work counts edges looked at, some 10⁸ a second. Exponential at worst.
///
/// Method: nodes that the same valued nodes need share one fate and are merged; branch and bound
/// over the Lagrangian relaxation of the budget, whose every evaluation is a maximum closure solved
/// from the last one's payments (`ClosureFlow`; the price found by intersecting lines, Eisner &
/// Severance 1976); nodes fixed by the reduced costs of the cones that they carry along; strong
/// branching (Applegate, Bixby, Chvátal & Cook 1995) on few candidates; first solutions by closures
/// at perturbed values, completed greedily (cf. Xuan, Jiang, Ren & Luo 2012).
///
/// Throws std::invalid_argument for values or costs not one per node, a negative cost or budget, or
/// sums of magnitudes above 2⁴⁸.
ClosureKnapsackResult solve_closure_knapsack(const ClosureKnapsack& problem,
                                             const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/closure_knapsack.ipp>
#endif
