// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/solve/simplex_engine.hpp>
#include <sixstep/solve/simplex.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::simplex {

inline Engine engine_for(const LinearProgram& program) {
  check_program(program);
  return Engine(Form(program));
}

inline void require_index(std::size_t index, std::size_t count) {
  if (index >= count) throw std::out_of_range("SimplexSolver: there is no such row or variable");
}

}  // namespace detail::simplex

SIXSTEP_INLINE SimplexSolver::SimplexSolver(const LinearProgram& program)
    : engine_(std::make_unique<detail::simplex::Engine>(detail::simplex::engine_for(program))) {}
SIXSTEP_INLINE SimplexSolver::SimplexSolver(const SimplexSolver& other)
    : engine_(std::make_unique<detail::simplex::Engine>(*other.engine_)) {}
SIXSTEP_INLINE SimplexSolver::SimplexSolver(SimplexSolver&& other) noexcept = default;
SIXSTEP_INLINE SimplexSolver& SimplexSolver::operator=(SimplexSolver other) noexcept {
  engine_ = std::move(other.engine_);
  return *this;
}
SIXSTEP_INLINE SimplexSolver::~SimplexSolver() = default;

SIXSTEP_INLINE std::size_t SimplexSolver::rows() const { return engine_->form.rows(); }
SIXSTEP_INLINE std::size_t SimplexSolver::variables() const {
  return engine_->form.size() - engine_->form.rows();
}

SIXSTEP_INLINE std::size_t SimplexSolver::add_variable(const LinearVariable& variable,
                                                       std::span<const double> column) {
  using namespace detail::simplex;
  require(column.size() == rows(), "SimplexSolver: a column has one coefficient for each row");
  check_variable(variable, column);
  engine_->add(variable, column);
  return variables() - 1;
}

SIXSTEP_INLINE void SimplexSolver::set_cost(std::size_t variable, double cost) {
  using namespace detail::simplex;
  require_index(variable, variables());
  check_variable({cost}, {});
  engine_->form.set_cost(rows() + variable, cost);
}

SIXSTEP_INLINE void SimplexSolver::set_bounds(std::size_t variable, double lower, double upper) {
  using namespace detail::simplex;
  require_index(variable, variables());
  check_variable({0.0, lower, upper}, {});
  engine_->form.set_bounds(rows() + variable, lower, upper);
}

SIXSTEP_INLINE void SimplexSolver::set_right_hand_side(std::size_t row, double value) {
  using namespace detail::simplex;
  require_index(row, rows());
  require(std::isfinite(value), "linear program: a right-hand side is not finite");
  engine_->form.right_hand_side[row] = value * engine_->form.row_scale[row];
}

SIXSTEP_INLINE LinearSolution SimplexSolver::solve(const StopCondition& stop) {
  return engine_->solve(stop);
}

}  // namespace sixstep::inline SIXSTEP_FORM
