// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>

#include <sixstep/impl/solve/simplex_form.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::simplex {

SIXSTEP_INLINE void check_variable(const LinearVariable& variable, std::span<const double> column) {
  const auto finite = [](double value) { return std::isfinite(value); };
  constexpr double infinity = std::numeric_limits<double>::infinity();
  require(finite(variable.cost), "linear program: a cost is not finite");
  require(
      variable.lower <= variable.upper && variable.lower < infinity && variable.upper > -infinity,
      "linear program: a variable's bounds leave it no value");
  require(std::ranges::all_of(column, finite), "linear program: a coefficient is not finite");
}

SIXSTEP_INLINE void check_program(const LinearProgram& program) {
  const bool is_empty = program.rows.empty() || program.variables.empty();
  require(is_empty || (program.coefficients.rows() == program.rows.size() &&
                       program.coefficients.columns() == program.variables.size()),
          "linear program: coefficients are not rows × variables");
  for (const LinearVariable& variable : program.variables) check_variable(variable, {});
  check_variable({}, program.coefficients.cells());
  for (const LinearRow& row : program.rows) {
    require(std::isfinite(row.right_hand_side), "linear program: a right-hand side is not finite");
  }
}

/// The power of two nearest to the inverse of the geometric mean of the extremes.
class Spread {
 public:
  void add(double value) {
    if (value == 0.0) return;
    least_ = std::min(least_, std::abs(value));
    most_ = std::max(most_, std::abs(value));
  }
  double scale() const {
    if (most_ == 0.0) return 1.0;
    const double mean = (std::log2(least_) + std::log2(most_)) / 2;
    return std::exp2(-std::round(mean));
  }

 private:
  double least_ = std::numeric_limits<double>::infinity();
  double most_ = 0.0;
};

/// Scales rows and columns in turn (Fourer 1982); three rounds bring most of what there is.
inline std::vector<double> row_scales(const Matrix& coefficients, std::size_t rows) {
  std::vector<double> by_row(rows, 1.0);
  std::vector<double> by_column(coefficients.columns(), 1.0);
  for (int round = 0; round < 3; ++round) {
    std::vector<Spread> spread(by_column.size());
    for (std::size_t row = 0; row < coefficients.rows(); ++row) {
      Spread own;
      for (std::size_t k = 0; k < by_column.size(); ++k)
        own.add(coefficients(row, k) * by_column[k]);
      by_row[row] = own.scale();
      for (std::size_t k = 0; k < by_column.size(); ++k) {
        spread[k].add(coefficients(row, k) * by_row[row]);
      }
    }
    for (std::size_t k = 0; k < by_column.size(); ++k) by_column[k] = spread[k].scale();
  }
  return by_row;
}

SIXSTEP_INLINE Form::Form(const LinearProgram& program) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  sign = program.goal == LinearGoal::maximize ? -1.0 : 1.0;
  const std::size_t count = program.rows.size();
  const bool is_empty = count == 0 || program.variables.empty();
  row_scale = is_empty ? std::vector<double>(count, 1.0) : row_scales(program.coefficients, count);
  for (std::size_t row = 0; row < count; ++row) {
    const RowSense sense = program.rows[row].sense;
    right_hand_side.push_back(program.rows[row].right_hand_side * row_scale[row]);
    columns.push_back({{row, 1.0}});
    cost.push_back(0.0);
    lower.push_back(sense == RowSense::at_least ? -infinity : 0.0);
    upper.push_back(sense == RowSense::at_most ? infinity : 0.0);
    scale.push_back(1.0 / row_scale[row]);
  }
  entries = count;
  std::vector<double> column(count);
  for (std::size_t k = 0; k < program.variables.size(); ++k) {
    for (std::size_t row = 0; row < count; ++row) column[row] = program.coefficients(row, k);
    add(program.variables[k], column);
  }
}

SIXSTEP_INLINE void Form::add(const LinearVariable& variable, std::span<const double> column) {
  Spread spread;
  for (std::size_t row = 0; row < column.size(); ++row) spread.add(column[row] * row_scale[row]);
  scale.push_back(spread.scale());
  Column& scaled = columns.emplace_back();
  for (std::size_t row = 0; row < column.size(); ++row) {
    if (column[row] == 0.0) continue;
    scaled.push_back({row, column[row] * row_scale[row] * scale.back()});
  }
  entries += scaled.size();
  cost.push_back(0.0);
  lower.push_back(0.0);
  upper.push_back(0.0);
  set_cost(size() - 1, variable.cost);
  set_bounds(size() - 1, variable.lower, variable.upper);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simplex
