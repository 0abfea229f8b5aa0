// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/methods/promethee.hpp>
#include <sixstep/methods/weighted_sum.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The shares that one criterion's weight may have, the others keeping their proportions, before
/// something changes. At an end within 0 and 1 two alternatives tie; beyond, the rival is ahead.
struct WeightRange {
  double least = 0.0;
  double most = 1.0;
  std::optional<std::size_t> rival_below;  ///< who draws level at `least`; empty: nobody down to 0
  std::optional<std::size_t> rival_above;  ///< who draws level at `most`; empty: nobody up to 1
  friend bool operator==(const WeightRange&, const WeightRange&) = default;
};

/// How far a ranking hangs on one weight. Both ranges are empty without alternatives, and of a
/// criterion that has all the weight, since then the others have no proportions to keep.
struct WeightSensitivity {
  double weight = 0.0;               ///< its share now
  std::optional<WeightRange> first;  ///< one of those in first place now stays there
  std::optional<WeightRange> order;  ///< nobody overtakes anybody; who ties now may part
};

/// By criterion, the ranges within which the first place, and the whole order, stands. Reads any
/// ranking by Σ weight × score, highest first, whose scores do not depend on the weights:
///
///     weight_sensitivity(weighted_sum(table))[2].first->most  // criterion 2 may weigh up to this
///
/// `scores` has a row for each alternative and a column for each criterion. Ties are
/// those of weighted_sum. The sums are linear in the weight, so every end is the
/// crossing of two lines, exact to rounding. TOPSIS, VIKOR and ELECTRE are not linear in the
/// weights, and so not read here. Triantaphyllou, E., Sánchez, A. (1997), A sensitivity analysis
/// approach for some deterministic multi-criteria decision-making methods, Decision Sciences 28(1),
/// 151–194. Throws std::invalid_argument where weight_shares does.
/// O(criteria² × alternatives) where few tie; each tie adds its pairs.
std::vector<WeightSensitivity> weight_sensitivity(const Matrix& scores,
                                                  std::span<const double> weights);
std::vector<WeightSensitivity> weight_sensitivity(const WeightedSum& ranked);
std::vector<WeightSensitivity> weight_sensitivity(const Promethee& ranked);  ///< of PROMETHEE II

/// Who leads while a weight grows.
struct Lead {
  double from = 0.0;
  double to = 1.0;
  std::size_t alternative = 0;  ///< of those that tie throughout, the lowest
  friend bool operator==(const Lead&, const Lead&) = default;
};

/// Who is first at each share of one criterion's weight from 0 to 1, the others keeping their
/// proportions: the whole of what `first` tells a part of. Empty without alternatives, and where
/// the criterion has all the weight. Throws as weight_sensitivity does, and std::out_of_range
/// without such a criterion. O(alternatives × (criteria + leads)).
std::vector<Lead> leads_by_weight(const Matrix& scores, std::span<const double> weights,
                                  std::size_t criterion);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/weight_sensitivity.ipp>
#endif
