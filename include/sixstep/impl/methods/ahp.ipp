// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/methods/judgments.hpp>
#include <sixstep/methods/ahp.hpp>
#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::ahp {

inline constexpr int squarings = 40;
inline constexpr double settled = 1e-13;
inline constexpr double fitting = 1e-9;
inline constexpr double largest_judgment = 1e6;

inline std::optional<JudgmentFaultKind> fault_of_cell(const Judgments& judgments, std::size_t row,
                                                      std::size_t column) {
  const auto& given = judgments[row][column];
  if (!given) return std::nullopt;
  if (!(*given > 0.0)) return JudgmentFaultKind::not_positive;
  if (*given > largest_judgment || *given < 1.0 / largest_judgment) {
    return JudgmentFaultKind::out_of_range;
  }
  if (row == column && *given != 1.0) return JudgmentFaultKind::diagonal_not_one;
  const auto& mirrored = judgments[column][row];
  // A mirror image that is not above 0 is a fault of its own cell.
  if (!mirrored || !(*mirrored > 0.0)) return std::nullopt;
  if (std::abs(*given * *mirrored - 1.0) <= reciprocity_tolerance) return std::nullopt;
  return JudgmentFaultKind::not_reciprocal;
}

/// The first item that no chain of comparisons joins to item 0.
inline std::optional<std::size_t> unconnected_item(const Judgments& judgments) {
  std::vector<std::size_t> reached = {0};
  std::vector<char> seen(judgments.size(), 0);
  seen[0] = 1;
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (std::size_t item = 0; item < judgments.size(); ++item) {
      if (seen[item] || !ratio(judgments, reached[next], item)) continue;
      seen[item] = 1;
      reached.push_back(item);
    }
  }
  const auto left_out = std::ranges::find(seen, 0);
  if (left_out == seen.end()) return std::nullopt;
  return static_cast<std::size_t>(left_out - seen.begin());
}

inline std::size_t missing_pairs(const Judgments& judgments) {
  std::size_t missing = 0;
  for (std::size_t row = 0; row < judgments.size(); ++row) {
    for (std::size_t column = 0; column < row; ++column) {
      if (!ratio(judgments, row, column)) ++missing;
    }
  }
  return missing;
}

inline std::vector<double> row_shares(const Matrix& matrix) {
  std::vector<double> shares(matrix.rows());
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    const auto cells = matrix.row(row);
    shares[row] = std::accumulate(cells.begin(), cells.end(), 0.0);
  }
  normalize(shares);
  return shares;
}

inline Matrix scaled_square(const Matrix& matrix) {
  Matrix square = multiply(matrix, matrix);
  const double scale = infinity_norm(square);
  for (std::size_t row = 0; row < square.rows(); ++row) {
    for (double& cell : square.row(row)) cell /= scale;
  }
  return square;
}

/// Power iteration in strides that double: the row sums of B, B², B⁴, … turn to the eigenvector.
inline std::vector<double> principal_eigenvector(Matrix power) {
  std::vector<double> weights = row_shares(power);
  for (int k = 0; k < squarings; ++k) {
    power = scaled_square(power);
    const std::vector<double> before = std::exchange(weights, row_shares(power));
    const auto still = [](double now, double then) { return std::abs(now - then) <= settled; };
    if (std::ranges::equal(weights, before, still)) break;
  }
  return weights;
}

/// The eigenvalue that belongs to an eigenvector whose weights sum to 1.
inline double eigenvalue(const Matrix& matrix, const std::vector<double>& weights) {
  double sum = 0.0;
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    const auto cells = matrix.row(row);
    sum += std::inner_product(cells.begin(), cells.end(), weights.begin(), 0.0);
  }
  return sum;
}

/// Logarithmic least squares over the pairs that were judged: Σ (y_row − y_column − log a)² is
/// least, with y = 0 for the first item. Without skipped pairs, the geometric means of the rows.
inline std::vector<double> geometric_mean(const Judgments& judgments) {
  const std::size_t items = judgments.size();
  Matrix normal(items, items);
  Matrix logarithms(items, 1);
  normal(0, 0) = 1.0;
  for (std::size_t row = 1; row < items; ++row) {
    for (std::size_t column = 0; column < items; ++column) {
      const auto given = ratio(judgments, row, column);
      if (row == column || !given) continue;
      normal(row, row) += 1.0;
      normal(row, column) -= 1.0;
      logarithms(row, 0) += std::log(*given);
    }
  }
  const Matrix solution = solve(std::move(normal), std::move(logarithms)).value();
  // Measured from the largest, no exponential overflows.
  const double largest = std::ranges::max(solution.cells());
  std::vector<double> weights;
  for (const double logarithm : solution.cells()) weights.push_back(std::exp(logarithm - largest));
  normalize(weights);
  return weights;
}

}  // namespace detail::ahp

SIXSTEP_INLINE std::optional<JudgmentFault> find_fault(const Judgments& judgments) {
  for (std::size_t row = 0; row < judgments.size(); ++row) {
    if (judgments[row].size() != judgments.size()) {
      return JudgmentFault{JudgmentFaultKind::not_square, row, judgments[row].size()};
    }
  }
  for (std::size_t row = 0; row < judgments.size(); ++row) {
    for (std::size_t column = 0; column < judgments.size(); ++column) {
      const auto kind = detail::ahp::fault_of_cell(judgments, row, column);
      if (kind) return JudgmentFault{*kind, row, column};
    }
  }
  if (judgments.empty()) return std::nullopt;
  const auto item = detail::ahp::unconnected_item(judgments);
  if (!item) return std::nullopt;
  return JudgmentFault{JudgmentFaultKind::not_connected, 0, *item};
}

SIXSTEP_INLINE AhpPriorities ahp_priorities(const Judgments& judgments, const AhpOptions& options) {
  using namespace detail::ahp;
  if (find_fault(judgments)) throw std::invalid_argument("ahp_priorities: see find_fault");
  AhpPriorities result;
  result.options = options;
  result.missing = missing_pairs(judgments);
  result.random_index = random_index(options.table, judgments.size(), result.missing);
  if (result.random_index == 0.0) result.consistency_ratio = 0.0;
  if (judgments.empty()) return result;

  const Matrix matrix = harker_matrix(judgments);
  result.weights = principal_eigenvector(matrix);
  result.lambda_max = eigenvalue(matrix, result.weights);
  const auto items = static_cast<double>(judgments.size());
  // Saaty (1980): λ ≥ n, and λ = n without contradiction; below is rounding.
  if (items > 1)
    result.consistency_index = std::max(0.0, (result.lambda_max - items) / (items - 1));
  if (result.random_index > 0.0) {
    result.consistency_ratio = result.consistency_index / *result.random_index;
  }
  if (options.method == PriorityMethod::geometric_mean) result.weights = geometric_mean(judgments);
  return result;
}

SIXSTEP_INLINE std::optional<JudgmentToRevisit> judgment_to_revisit(
    const Judgments& judgments, std::span<const double> weights) {
  if (find_fault(judgments) || weights.size() != judgments.size()) {
    throw std::invalid_argument("judgment_to_revisit: judgments and weights do not fit");
  }
  std::optional<JudgmentToRevisit> worst;
  double furthest = detail::ahp::fitting;
  for (std::size_t row = 0; row < judgments.size(); ++row) {
    for (std::size_t column = row + 1; column < judgments.size(); ++column) {
      const auto given = detail::ahp::ratio(judgments, row, column);
      if (!given) continue;
      const double implied = weights[row] / weights[column];
      const double distance = std::abs(std::log(*given / implied));
      if (distance <= furthest) continue;
      furthest = distance;
      worst = {row, column, *given, implied};
    }
  }
  return worst;
}

}  // namespace sixstep::inline SIXSTEP_FORM
