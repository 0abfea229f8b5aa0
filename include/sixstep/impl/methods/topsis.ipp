// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include <sixstep/impl/methods/criteria.hpp>
#include <sixstep/methods/topsis.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::topsis {

/// Costs stay costs, so that ideal and anti-ideal are found among values as they stand.
inline Matrix weighted_values(DecisionTable table, Normalization normalization,
                              const std::vector<double>& weights) {
  table.better.clear();
  Matrix values = normalize(table, {normalization, CostConvention::complement}).values;
  for (std::size_t row = 0; row < values.rows(); ++row) {
    for (std::size_t k = 0; k < weights.size(); ++k) values(row, k) *= weights[k];
  }
  return values;
}

inline void find_ideals(Topsis& result, const DecisionTable& table, const Matrix& values) {
  for (std::size_t k = 0; k < values.columns(); ++k) {
    auto [worst, best] = std::ranges::minmax(criteria::column(values, k));
    if (criteria::better(table, k) == Goodness::less) std::swap(worst, best);
    result.ideal.push_back(best);
    result.anti_ideal.push_back(worst);
  }
}

inline double distance(std::span<const double> a, std::span<const double> b,
                       DistanceMetric metric) {
  double sum = 0.0;
  double largest = 0.0;
  for (std::size_t k = 0; k < a.size(); ++k) {
    const double difference = std::abs(a[k] - b[k]);
    sum += metric == DistanceMetric::euclidean ? difference * difference : difference;
    largest = std::max(largest, difference);
  }
  if (metric == DistanceMetric::chebyshev) return largest;
  return metric == DistanceMetric::euclidean ? std::sqrt(sum) : sum;
}

inline double closeness(double to_ideal, double to_anti_ideal) {
  const double sum = to_ideal + to_anti_ideal;
  return sum > 0.0 ? to_anti_ideal / sum : 0.5;
}

}  // namespace detail::topsis

SIXSTEP_INLINE Topsis topsis(const DecisionTable& table, const TopsisOptions& options) {
  using namespace detail::topsis;
  Topsis result;
  result.options = options;
  result.weights = weight_shares(table);
  result.without_spread = criteria_without_spread(table);
  if (table.values.rows() == 0) return result;
  const Matrix values = weighted_values(table, options.normalization, result.weights);
  find_ideals(result, table, values);
  for (std::size_t row = 0; row < values.rows(); ++row) {
    const double ideal = distance(values.row(row), result.ideal, options.metric);
    const double anti_ideal = distance(values.row(row), result.anti_ideal, options.metric);
    result.to_ideal.push_back(ideal);
    result.to_anti_ideal.push_back(anti_ideal);
    result.closeness.push_back(closeness(ideal, anti_ideal));
  }
  result.ranking = rank_scores(result.closeness);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
