// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include <sixstep/methods/decision_table.hpp>

// What ranking methods read of a decision table, criterion by criterion.
namespace sixstep::inline SIXSTEP_FORM::detail::criteria {

inline std::vector<double> column(const Matrix& values, std::size_t index) {
  std::vector<double> cells(values.rows());
  for (std::size_t row = 0; row < cells.size(); ++row) cells[row] = values(row, index);
  return cells;
}

inline void set_column(Matrix& values, std::size_t index, const std::vector<double>& cells) {
  for (std::size_t row = 0; row < cells.size(); ++row) values(row, index) = cells[row];
}

inline Goodness better(const DecisionTable& table, std::size_t criterion) {
  return table.better.empty() ? Goodness::more : table.better[criterion];
}

/// By row, the sum of cells times weights, in the order of the columns.
inline std::vector<double> weighted_rows(const Matrix& cells, const std::vector<double>& weights) {
  std::vector<double> sums(cells.rows(), 0.0);
  for (std::size_t row = 0; row < cells.rows(); ++row) {
    for (std::size_t k = 0; k < weights.size(); ++k) sums[row] += weights[k] * cells(row, k);
  }
  return sums;
}

/// The largest sum of absolute terms in a row, which bounds what rounding can do to weighted_rows.
inline double largest_sum(const Matrix& cells, const std::vector<double>& weights) {
  double largest = 0.0;
  for (std::size_t row = 0; row < cells.rows(); ++row) {
    double sum = 0.0;
    for (std::size_t k = 0; k < weights.size(); ++k) sum += weights[k] * std::abs(cells(row, k));
    largest = std::max(largest, sum);
  }
  return largest;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::criteria
