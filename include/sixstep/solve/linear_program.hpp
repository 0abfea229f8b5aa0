// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include <sixstep/methods/matrix.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

enum class LinearGoal : std::uint8_t { minimize, maximize };
enum class RowSense : std::uint8_t { at_most, equal, at_least };

/// A quantity to choose, what one unit of it costs or brings, and within which bounds; either bound
/// may be infinite.
struct LinearVariable {
  double cost = 0.0;
  double lower = 0.0;
  double upper = std::numeric_limits<double>::infinity();
  friend bool operator==(const LinearVariable&, const LinearVariable&) = default;
};

/// What a weighted sum of the variables may come to.
struct LinearRow {
  RowSense sense = RowSense::at_most;
  double right_hand_side = 0.0;
  friend bool operator==(const LinearRow&, const LinearRow&) = default;
};

/// Least or greatest Σ cost × variable, such that each row's sum Σ coefficient × variable is at
/// most, equal to or at least its right-hand side, and each variable is within its bounds.
struct LinearProgram {
  LinearGoal goal = LinearGoal::minimize;
  std::vector<LinearVariable> variables = {};
  std::vector<LinearRow> rows = {};
  Matrix coefficients = {};  ///< rows × variables; may be empty where there is no row or variable
};

enum class LinearStatus : std::uint8_t {
  optimal,
  infeasible,  ///< no values meet all rows and bounds
  unbounded,   ///< the goal can be pushed for ever
  work_limit,  ///< stopped by the StopCondition
  unstable,    ///< rounding errors leave no step that can be trusted; very badly scaled
};
constexpr std::array<std::string_view, 5> words_of(LinearStatus) {
  return {"optimal", "infeasible", "unbounded", "work-limit", "unstable"};
}

/// What came out. Numbers are exact to about 1e-9 of the size of the row or bound that they belong
/// to; at an optimum they are computed afresh from the rows and bounds that bind.
struct LinearSolution {
  LinearStatus status = LinearStatus::optimal;
  double objective = 0.0;      ///< of `values`; 0 where there are none
  std::vector<double> values;  ///< by variable; empty where no feasible ones were found
  /// By row: what the objective gains per unit of the right-hand side. Empty unless optimal. When
  /// minimizing, at most 0 on rows "at most" and at least 0 on rows "at least"; else the reverse.
  std::vector<double> prices;
  /// By variable: its cost less what it uses of the rows at their prices. Empty unless optimal. The
  /// objective is Σ price × right-hand side + Σ reduced cost × value.
  std::vector<double> reduced_costs;
  /// If infeasible, by row: multipliers y, at most 0 on rows "at most" and at least 0 on rows "at
  /// least", with Σ y × right-hand side above the greatest Σ y × row that the bounds allow
  /// (Farkas). If unbounded, by variable: a direction from `values` that improves for ever.
  std::vector<double> certificate;
  std::uint64_t pivots = 0;
  std::uint64_t work = 0;  ///< cells of basis inverse and program that were read
  bool truncated = false;  ///< status is work_limit
};

/// Solves a small dense linear program, up to some hundreds of rows, by the simplex method; see
/// SimplexSolver for how, and for programs that change and grow. Equal programs give equal bits;
/// where several values are optimal, which of them is no promise.
/// Throws std::invalid_argument if shapes do not fit, a number is not finite other than a bound, or
/// a lower bound is above the upper one.
LinearSolution solve_linear_program(const LinearProgram& program, const StopCondition& stop = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/linear_program.ipp>
#endif
