// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

#include <sixstep/impl/methods/criteria.hpp>
#include <sixstep/methods/decision_table.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::decision_table {

/// Up to here squares and sums of cells stay finite.
inline constexpr double largest = 1e100;

inline void require(bool holds, const std::string& what) {
  if (!holds) throw std::invalid_argument("decision table: " + what);
}

inline void require_whole(const DecisionTable& table) {
  const std::size_t criteria = table.values.columns();
  require(table.weights.size() == criteria, "one weight for each criterion is needed");
  require(table.better.empty() || table.better.size() == criteria,
          "whether more or less is better has to be said for each criterion, or for none");
  for (std::size_t row = 0; row < table.values.rows(); ++row) {
    for (std::size_t column = 0; column < criteria; ++column) {
      if (std::abs(table.values(row, column)) <= largest) continue;
      require(false, "the value of alternative " + std::to_string(row + 1) + " on criterion " +
                         std::to_string(column + 1) + " is not a number within 1e100");
    }
  }
  for (std::size_t k = 0; k < criteria; ++k) {
    if (table.weights[k] >= 0.0 && table.weights[k] <= largest) continue;
    require(false, "weight " + std::to_string(k + 1) + " is not within 0 and 1e100");
  }
}

}  // namespace detail::decision_table

SIXSTEP_INLINE std::vector<double> weight_shares(const DecisionTable& table) {
  detail::decision_table::require_whole(table);
  std::vector<double> shares = table.weights;
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  detail::decision_table::require(sum > 0.0, "no weight is above 0");
  for (double& share : shares) share /= sum;
  return shares;
}

SIXSTEP_INLINE Matrix oriented_values(const DecisionTable& table) {
  detail::decision_table::require_whole(table);
  Matrix result = table.values;
  for (std::size_t column = 0; column < result.columns(); ++column) {
    if (detail::criteria::better(table, column) == Goodness::more) continue;
    for (std::size_t row = 0; row < result.rows(); ++row) result(row, column) *= -1.0;
  }
  return result;
}

SIXSTEP_INLINE std::vector<std::size_t> criteria_without_spread(const DecisionTable& table) {
  detail::decision_table::require_whole(table);
  std::vector<std::size_t> result;
  for (std::size_t k = 0; k < table.values.columns(); ++k) {
    const std::vector<double> cells = detail::criteria::column(table.values, k);
    const auto equals_first = [&](double cell) { return cell == cells.front(); };
    if (std::ranges::all_of(cells, equals_first)) result.push_back(k);
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
