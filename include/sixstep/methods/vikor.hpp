// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/methods/decision_table.hpp>
#include <sixstep/methods/ranking.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A ranking by compromise, and whether its first place is safe enough to be one alternative alone.
struct Vikor {
  double majority_weight = 0.5;      ///< what was asked for: v
  std::vector<double> weights;       ///< by criterion, as shares that sum to 1
  std::vector<double> best;          ///< by criterion, f*: the best value there is
  std::vector<double> worst;         ///< by criterion, f⁻: the worst value there is
  std::vector<double> group_loss;    ///< by alternative, S: weighted sum of what is missing to best
  std::vector<double> largest_loss;  ///< by alternative, R: the largest of the terms of S
  std::vector<double> compromise;  ///< by alternative, Q: 0 the best by both … 1 the worst by both
  Ranking by_group_loss;           ///< lowest first, as the other two
  Ranking by_largest_loss;
  Ranking by_compromise;

  /// C1: the next place's Q is larger than the first's by 1 / (alternatives − 1) at least.
  bool acceptable_advantage = true;
  /// C2: one who is first by Q is first by S or R too.
  bool acceptable_stability = true;
  /// The alternatives to propose together, by Q: the first alone if C1 and C2 hold; with the second
  /// place if only C2 fails; all less than 1 / (alternatives − 1) behind the first if C1 fails.
  std::vector<std::size_t> compromise_set;

  std::vector<std::size_t> without_spread;  ///< criteria on which all are equal: nothing is missing
};

/// VIKOR (multi-criteria optimization and compromise solution): weighs the gain of the majority (S)
/// against the complaint of whoever loses most (R), by v and 1 − v.
///
///     vikor({{costs_and_output}, {1, 1}, {Goodness::less, Goodness::more}}).compromise_set
///
/// Opricovic, S., Tzeng, G. H. (2004), Compromise solution by MCDM methods: a comparative analysis
/// of VIKOR and TOPSIS, European Journal of Operational Research 156(2), 445–455. Where all S, or
/// all R, are equal, their term of Q is 0. Equal within 1e-12 ties, and meets C1. Does not depend
/// on the units of the criteria. Throws std::invalid_argument where weight_shares does or v is not
/// within 0 … 1. O(cells + n log n).
Vikor vikor(const DecisionTable& table, double majority_weight = 0.5);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/vikor.ipp>
#endif
