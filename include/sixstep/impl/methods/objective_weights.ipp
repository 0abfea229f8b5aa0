// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/methods/criteria.hpp>
#include <sixstep/methods/normalization.hpp>
#include <sixstep/methods/objective_weights.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::objective_weights {

inline constexpr double no_conflict = 1e-12;

inline NormalizedTable normalized(const Matrix& values, Normalization normalization,
                                  std::span<const Goodness> better) {
  if (values.columns() == 0) throw std::invalid_argument("objective weights: no criterion");
  return normalize({values, std::vector<double>(values.columns(), 1.0),
                    std::vector<Goodness>(better.begin(), better.end())},
                   {normalization, CostConvention::complement});
}

inline std::vector<bool> has_spread(const NormalizedTable& table) {
  std::vector<bool> spread(table.values.columns(), table.values.rows() > 0);
  for (const std::size_t criterion : table.without_spread) spread[criterion] = false;
  return spread;
}

/// 1 − entropy of shares, in units of that of equal shares.
inline double divergence(const std::vector<double>& shares) {
  double entropy = 0.0;
  for (const double share : shares) {
    if (share > 0.0) entropy -= share * std::log(share);
  }
  return std::max(0.0, 1.0 - entropy / std::log(static_cast<double>(shares.size())));
}

/// Values less their mean, and divided by the length of that: correlations are products of two.
struct Centred {
  std::vector<double> direction;
  double deviation = 0.0;
};

inline Centred centred(std::vector<double> cells) {
  const auto count = static_cast<double>(cells.size());
  const double mean = std::accumulate(cells.begin(), cells.end(), 0.0) / count;
  for (double& cell : cells) cell -= mean;
  const double square = std::inner_product(cells.begin(), cells.end(), cells.begin(), 0.0);
  for (double& cell : cells) cell /= std::sqrt(square);
  return {std::move(cells), std::sqrt(square / count)};
}

inline std::vector<Centred> centred_criteria(const NormalizedTable& table) {
  const std::vector<bool> spread = has_spread(table);
  std::vector<Centred> result(spread.size());
  for (std::size_t k = 0; k < spread.size(); ++k) {
    if (spread[k]) result[k] = centred(criteria::column(table.values, k));
  }
  return result;
}

inline std::vector<double> deviations(const std::vector<Centred>& criteria) {
  return mapped(criteria, &Centred::deviation);
}

/// Σ (1 − correlation) with each other criterion that has spread.
inline double conflict(const std::vector<Centred>& criteria, std::size_t own) {
  double sum = 0.0;
  for (std::size_t other = 0; other < criteria.size(); ++other) {
    if (other == own || criteria[own].deviation == 0.0 || criteria[other].deviation == 0.0)
      continue;
    const auto& left = criteria[own].direction;
    const auto& right = criteria[other].direction;
    const double correlation = std::inner_product(left.begin(), left.end(), right.begin(), 0.0);
    sum += std::max(0.0, 1.0 - correlation);
  }
  return sum;
}

inline double total(const std::vector<double>& information) {
  return std::accumulate(information.begin(), information.end(), 0.0);
}

inline std::vector<double> shares(std::vector<double> amounts) {
  const double sum = total(amounts);
  for (double& amount : amounts) amount /= sum;
  return amounts;
}

inline ObjectiveWeights weights_by(const NormalizedTable& table, std::vector<double> information) {
  ObjectiveWeights result;
  result.without_spread = table.without_spread;
  if (total(information) > 0.0) {
    result.weights = shares(information);
  } else {
    result.weights = shares(std::vector<double>(information.size(), 1.0));
    result.basis = WeightBasis::equality;
  }
  result.information = std::move(information);
  return result;
}

}  // namespace detail::objective_weights

SIXSTEP_INLINE ObjectiveWeights entropy_weights(const Matrix& values) {
  using namespace detail::objective_weights;
  const NormalizedTable table = normalized(values, Normalization::sum, {});
  const std::vector<bool> spread = has_spread(table);
  std::vector<double> information(spread.size(), 0.0);
  for (std::size_t k = 0; k < spread.size(); ++k) {
    if (spread[k]) information[k] = divergence(detail::criteria::column(table.values, k));
  }
  return weights_by(table, std::move(information));
}

SIXSTEP_INLINE ObjectiveWeights critic_weights(const Matrix& values,
                                               std::span<const Goodness> better) {
  using namespace detail::objective_weights;
  const NormalizedTable table = normalized(values, Normalization::minimum_maximum, better);
  const std::vector<Centred> criteria = centred_criteria(table);
  std::vector<double> information = deviations(criteria);
  const double deviation = total(information);
  for (std::size_t k = 0; k < criteria.size(); ++k) information[k] *= conflict(criteria, k);
  if (deviation > 0.0 && total(information) <= no_conflict * deviation) {
    ObjectiveWeights result = weights_by(table, deviations(criteria));
    result.information = std::move(information);
    result.basis = WeightBasis::deviation;
    return result;
  }
  return weights_by(table, std::move(information));
}

SIXSTEP_INLINE ObjectiveWeights deviation_weights(const Matrix& values) {
  using namespace detail::objective_weights;
  const NormalizedTable table = normalized(values, Normalization::minimum_maximum, {});
  return weights_by(table, deviations(centred_criteria(table)));
}

}  // namespace sixstep::inline SIXSTEP_FORM
