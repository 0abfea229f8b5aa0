// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/plan/words.hpp>
#include <sixstep/solve/linear_program.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace linear_program_entry {

inline constexpr MethodInput inputs[] = {
    {"cost", ValueShape::vector, "by variable, what one unit costs or brings"},
    {"coefficients", ValueShape::matrix, "row: rule, column: variable"},
    {"right_hand_side", ValueShape::vector, "by rule"},
    {"sense", ValueShape::vector,
     "by rule, whether its sum is at most (-1), equal to (0) or at least (1) the right-hand side; "
     "if not given, at most",
     false},
    {"lower", ValueShape::vector, "by variable; NaN: no bound; if not given, 0", false, true},
    {"upper", ValueShape::vector, "by variable; NaN: no bound; if not given, no bound", false,
     true}};

inline constexpr MethodOption options[] = {
    flag("maximize", false, "whether the greatest sum is looked for, not the least")};

inline constexpr MethodOutput outputs[] = {
    {"status", ValueShape::text,
     "optimal, infeasible, unbounded, work-limit, or unstable where rounding won"},
    {"objective", ValueShape::number, "the sum of cost times value", false},
    {"values", ValueShape::vector, "by variable; left out where no feasible ones were found",
     false},
    {"prices", ValueShape::vector,
     "by rule, what the objective gains per unit of the right-hand side; at an optimum", false},
    {"reduced_costs", ValueShape::vector, "by variable, cost less use at prices; at an optimum",
     false},
    {"certificate", ValueShape::vector,
     "if infeasible, by rule: multipliers that prove it; if unbounded, by variable: a direction "
     "that improves for ever",
     false}};

inline void require_size(const MethodCall& call, const char* input, std::size_t size) {
  if (!call.has(input) || call.vector(input).size() == size) return;
  throw MethodError("invalid-input", input,
                    std::string(input) + " does not fit the rows or columns of coefficients");
}

inline RowSense sense_of(double cell) {
  if (cell == -1.0) return RowSense::at_most;
  if (cell == 0.0) return RowSense::equal;
  if (cell == 1.0) return RowSense::at_least;
  throw MethodError("invalid-input", "sense", "sense holds -1, 0 and 1 alone");
}

inline std::vector<double> bounds(const MethodCall& call, const char* input, std::size_t size,
                                  double preset, double none) {
  if (!call.has(input)) return std::vector<double>(size, preset);
  std::vector<double> cells = call.vector(input);
  for (double& cell : cells) cell = std::isnan(cell) ? none : cell;
  return cells;
}

inline LinearProgram program(const MethodCall& call) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  LinearProgram result;
  result.goal = call.flag("maximize") ? LinearGoal::maximize : LinearGoal::minimize;
  result.coefficients = call.matrix("coefficients");
  const std::size_t rows = result.coefficients.rows();
  const std::size_t columns = result.coefficients.columns();
  for (const char* input : {"cost", "lower", "upper"}) require_size(call, input, columns);
  for (const char* input : {"right_hand_side", "sense"}) require_size(call, input, rows);
  const std::vector<double> cost = call.vector("cost");
  const std::vector<double> lower = bounds(call, "lower", columns, 0.0, -infinity);
  const std::vector<double> upper = bounds(call, "upper", columns, infinity, infinity);
  for (std::size_t k = 0; k < columns; ++k) {
    result.variables.push_back({cost[k], lower[k], upper[k]});
  }
  std::vector<double> senses = call.vector("sense");
  if (!call.has("sense")) senses.assign(rows, -1.0);
  const std::vector<double> right = call.vector("right_hand_side");
  for (std::size_t row = 0; row < rows; ++row) {
    result.rows.push_back({sense_of(senses[row]), right[row]});
  }
  return result;
}

inline MethodResult run(const MethodCall& call) {
  const LinearSolution found = solve_linear_program(program(call), call.stop());
  MethodResult result;
  result.set_text("status", word(found.status));
  result.set_truncated(found.truncated);
  if (!found.values.empty()) {
    result.set_number("objective", found.objective);
    result.set_vector("values", found.values);
  }
  if (found.status == LinearStatus::optimal) {
    result.set_vector("prices", found.prices);
    result.set_vector("reduced_costs", found.reduced_costs);
  }
  if (!found.certificate.empty()) result.set_vector("certificate", found.certificate);
  return result;
}

}  // namespace linear_program_entry

inline constexpr Method linear_program = {
    "linear_program",
    "Linear program",
    "Values of least cost or greatest gain within rules that are sums, with a price for each rule.",
    "Dantzig 1963",
    linear_program_entry::inputs,
    linear_program_entry::options,
    linear_program_entry::outputs,
    linear_program_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
