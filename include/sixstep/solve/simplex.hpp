// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include <sixstep/solve/linear_program.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::simplex {
class Engine;
}

/// A linear program that is solved, changed a little and solved again, each time from the basis
/// where it stopped: column generation, branching, ranges of optimal values.
///
///     SimplexSolver master(program);
///     for (LinearSolution now = master.solve(); /* a column prices out by now.prices */;
///          now = master.solve()) {
///       master.add_variable({cost}, column);
///     }
///
/// Primal simplex on bounded variables with an explicit basis inverse (Dantzig 1963; Chvátal,
/// Linear Programming, 1983, chapters 7 and 8). Infeasible starts are mended by minimizing the sum
/// of infeasibilities, so any change may be made between two solves. The entering variable is the
/// steepest by Devex weights (Forrest & Goldfarb 1992, Math. Programming 57). Steps allow each
/// bound a tolerance and then take the largest pivot (Harris 1973, Math. Programming 5). Where many
/// steps in a row gain nothing, the bounds in the way are moved apart by about 1e-6 and put back at
/// the end; where that does not help either, Bland's rule (1977, Math. Oper. Res. 2(2)) keeps the
/// method from going round in circles. Rows and columns are scaled by powers of two; the inverse is
/// computed afresh every 64 pivots and before anything is called optimal, infeasible or unbounded.
/// A pivot is O(rows² + cells that are not 0).
///
/// A value: copies are independent. Not to be used by two threads at once.
class SimplexSolver {
 public:
  /// Throws as solve_linear_program does; the setters throw std::out_of_range for an index that is
  /// not there, and std::invalid_argument for numbers that are not allowed.
  explicit SimplexSolver(const LinearProgram& program);
  SimplexSolver(const SimplexSolver& other);
  SimplexSolver(SimplexSolver&& other) noexcept;
  SimplexSolver& operator=(SimplexSolver other) noexcept;
  ~SimplexSolver();

  std::size_t rows() const;
  std::size_t variables() const;

  /// Adds a variable with its coefficient in every row, and returns its index.
  std::size_t add_variable(const LinearVariable& variable, std::span<const double> column);
  void set_cost(std::size_t variable, double cost);
  void set_bounds(std::size_t variable, double lower, double upper);
  void set_right_hand_side(std::size_t row, double value);

  LinearSolution solve(const StopCondition& stop = {});

 private:
  std::unique_ptr<detail::simplex::Engine> engine_;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/simplex.ipp>
#endif
