// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/criteria.hpp>
#include <sixstep/methods/weighted_sum.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE WeightedSum weighted_sum(const DecisionTable& table,
                                        const NormalizationOptions& options) {
  WeightedSum result;
  result.weights = weight_shares(table);
  result.normalized = normalize(table, options);
  result.score = detail::criteria::weighted_rows(result.normalized.values, result.weights);
  const double largest = detail::criteria::largest_sum(result.normalized.values, result.weights);
  result.ranking = rank_scores(result.score, BestScore::highest, score_tolerance * largest);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
