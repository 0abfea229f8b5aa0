// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/methods/normalization.hpp>
#include <sixstep/methods/ranking.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Alternatives by the weighted mean of what they achieve.
struct WeightedSum {
  NormalizedTable normalized;   ///< what was added up, and how it was normalized
  std::vector<double> weights;  ///< by criterion, as shares that sum to 1
  std::vector<double> score;    ///< by alternative: Σ weight × normalized value
  Ranking ranking;              ///< by score, highest first
};

/// Simple additive weighting: the plainest ranking, and the one whose sensitivity is exact
/// (weight_sensitivity.hpp). A weakness on one criterion is made up for by strength on another.
///
///     weighted_sum({costs_and_benefits, {1, 2}, {Goodness::less, Goodness::more}}).ranking.order
///
/// Scores tie within 1e-12 of the largest sum of absolute terms. Hwang, C. L., Yoon, K. (1981),
/// Multiple attribute decision making, Springer. Throws std::invalid_argument where normalize does.
/// O(cells + n log n).
WeightedSum weighted_sum(const DecisionTable& table, const NormalizationOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/weighted_sum.ipp>
#endif
