// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <stdexcept>
#include <vector>

#include <sixstep/solve/linear_program.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::simplex {

struct Entry {
  std::size_t row;
  double value;
};
using Column = std::vector<Entry>;  ///< by row, zeros left out

/// A linear program as the engine wants it: least cost, every row an equation, all numbers scaled
/// to about 1 by powers of two, which are undone without rounding.
///
/// Variable i below the number of rows is the slack of row i: row + slack = right-hand side, with
/// bounds after the row's sense. The program's own variables follow.
struct Form {
  double sign = 1.0;  ///< −1 when maximizing
  std::vector<Column> columns;
  std::vector<double> cost;
  std::vector<double> lower;
  std::vector<double> upper;
  std::vector<double> right_hand_side;
  std::vector<double> row_scale;
  std::vector<double> scale;  ///< by variable: its value is this times the scaled value
  std::size_t entries = 0;    ///< of all columns

  explicit Form(const LinearProgram& program);

  std::size_t rows() const { return right_hand_side.size(); }
  std::size_t size() const { return columns.size(); }
  bool is_fixed(std::size_t variable) const { return lower[variable] == upper[variable]; }

  void add(const LinearVariable& variable, std::span<const double> column);
  void set_cost(std::size_t variable, double value) {
    cost[variable] = sign * value * scale[variable];
  }
  void set_bounds(std::size_t variable, double low, double high) {
    lower[variable] = low / scale[variable];
    upper[variable] = high / scale[variable];
  }
};

inline void require(bool condition, const char* message) {
  if (!condition) throw std::invalid_argument(message);
}

/// Throws std::invalid_argument for numbers that a variable may not have.
void check_variable(const LinearVariable& variable, std::span<const double> column);
void check_program(const LinearProgram& program);

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simplex

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/simplex_form.ipp>
#endif
