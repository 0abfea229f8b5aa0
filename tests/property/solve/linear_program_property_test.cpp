// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/simplex.hpp>

#include <bit>
#include <cmath>
#include <limits>
#include <optional>

#include <doctest/doctest.h>
#include <sixstep/methods/linear_algebra.hpp>
#include <sixstep/solve/random.hpp>

namespace sixstep_tests::linear_program_property_test {

using namespace sixstep;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

class Draw {
 public:
  explicit Draw(std::uint64_t stream) : random_(23, stream) {}
  std::uint64_t below(std::uint64_t bound) { return random_.below(draw_++, bound); }
  double whole(int from, int to) {
    return from + static_cast<double>(below(static_cast<std::uint64_t>(to - from + 1)));
  }
  double real() { return random_.unit(draw_++) * 2 - 1; }

 private:
  CounterRandom random_;
  std::uint64_t draw_ = 0;
};

/// Small whole numbers: ties, zero rows, repeated rows and empty regions are frequent.
LinearProgram small_program(std::uint64_t stream, bool boxed) {
  Draw draw(stream);
  LinearProgram program;
  program.goal = draw.below(2) ? LinearGoal::maximize : LinearGoal::minimize;
  const std::size_t variables = 1 + draw.below(4);
  const std::size_t rows = draw.below(5);
  for (std::size_t k = 0; k < variables; ++k) {
    const double lower = draw.whole(-2, 1);
    const bool open = !boxed && draw.below(3) == 0;
    program.variables.push_back(
        {draw.whole(-4, 4), lower, open ? infinity : lower + draw.whole(0, 4)});
    if (!boxed && draw.below(6) == 0) program.variables.back().lower = -infinity;
  }
  program.coefficients = Matrix(rows, variables);
  for (std::size_t row = 0; row < rows; ++row) {
    program.rows.push_back({static_cast<RowSense>(draw.below(3)), draw.whole(-3, 5)});
    for (double& cell : program.coefficients.row(row)) cell = draw.whole(-3, 3);
  }
  return program;
}

double row_sum(const LinearProgram& program, std::size_t row, const std::vector<double>& values) {
  double sum = 0.0;
  for (std::size_t k = 0; k < values.size(); ++k) sum += program.coefficients(row, k) * values[k];
  return sum;
}

bool meets(RowSense sense, double sum, double right_hand_side, double tolerance) {
  const bool low = sum >= right_hand_side - tolerance;
  const bool high = sum <= right_hand_side + tolerance;
  if (sense == RowSense::equal) return low && high;
  return sense == RowSense::at_most ? high : low;
}

bool is_feasible(const LinearProgram& program, const std::vector<double>& values,
                 double tolerance = 1e-7) {
  for (std::size_t k = 0; k < values.size(); ++k) {
    if (values[k] < program.variables[k].lower - tolerance) return false;
    if (values[k] > program.variables[k].upper + tolerance) return false;
  }
  for (std::size_t row = 0; row < program.rows.size(); ++row) {
    const LinearRow& rule = program.rows[row];
    if (!meets(rule.sense, row_sum(program, row, values), rule.right_hand_side, tolerance)) {
      return false;
    }
  }
  return true;
}

double value_of(const LinearProgram& program, const std::vector<double>& values) {
  double sum = 0.0;
  for (std::size_t k = 0; k < values.size(); ++k) sum += program.variables[k].cost * values[k];
  return sum;
}

/// Hyperplanes on which a vertex may lie: rows first, then finite bounds.
struct Planes {
  std::vector<std::vector<double>> normals;
  std::vector<double> offsets;
};

Planes planes_of(const LinearProgram& program) {
  Planes planes;
  const std::size_t count = program.variables.size();
  for (std::size_t row = 0; row < program.rows.size(); ++row) {
    const auto cells = program.coefficients.row(row);
    planes.normals.emplace_back(cells.begin(), cells.end());
    planes.offsets.push_back(program.rows[row].right_hand_side);
  }
  for (std::size_t k = 0; k < count; ++k) {
    std::vector<double> unit(count, 0.0);
    unit[k] = 1.0;
    for (const double bound : {program.variables[k].lower, program.variables[k].upper}) {
      if (!std::isfinite(bound)) continue;
      planes.normals.push_back(unit);
      planes.offsets.push_back(bound);
    }
  }
  return planes;
}

std::optional<std::vector<double>> crossing(const Planes& planes, std::uint32_t chosen,
                                            std::size_t count) {
  Matrix left(count, count);
  Matrix right(count, 1);
  std::size_t row = 0;
  for (std::size_t plane = 0; plane < planes.normals.size(); ++plane) {
    if ((chosen >> plane & 1U) == 0) continue;
    for (std::size_t k = 0; k < count; ++k) left(row, k) = planes.normals[plane][k];
    right(row++, 0) = planes.offsets[plane];
  }
  const auto point = sixstep::solve(left, right);
  if (!point) return std::nullopt;
  return std::vector<double>(point->cells().begin(), point->cells().end());
}

/// The best of all vertices, by trying every way to choose as many planes as there are variables.
std::optional<double> best_vertex(const LinearProgram& program) {
  const Planes planes = planes_of(program);
  const std::size_t count = program.variables.size();
  std::optional<double> best;
  for (std::uint32_t chosen = 0; chosen < (1U << planes.normals.size()); ++chosen) {
    if (static_cast<std::size_t>(std::popcount(chosen)) != count) continue;
    const auto point = crossing(planes, chosen, count);
    if (!point || !is_feasible(program, *point)) continue;
    const double value = value_of(program, *point);
    const bool better =
        !best || (program.goal == LinearGoal::maximize ? value > *best : value < *best);
    if (better) best = value;
  }
  return best;
}

/// The greatest of a weighted sum of the variables that the bounds allow.
double greatest_within_bounds(const LinearProgram& program, const std::vector<double>& weights) {
  double sum = 0.0;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    if (std::abs(weights[k]) < 1e-12) continue;
    sum += weights[k] * (weights[k] > 0 ? program.variables[k].upper : program.variables[k].lower);
  }
  return sum;
}

void check_farkas(const LinearProgram& program, const std::vector<double>& multipliers) {
  REQUIRE(multipliers.size() == program.rows.size());
  std::vector<double> weights(program.variables.size(), 0.0);
  double asked = 0.0;
  for (std::size_t row = 0; row < multipliers.size(); ++row) {
    if (program.rows[row].sense == RowSense::at_most) CHECK(multipliers[row] <= 0.0);
    if (program.rows[row].sense == RowSense::at_least) CHECK(multipliers[row] >= 0.0);
    asked += multipliers[row] * program.rows[row].right_hand_side;
    for (std::size_t k = 0; k < weights.size(); ++k) {
      weights[k] += multipliers[row] * program.coefficients(row, k);
    }
  }
  CHECK(asked > greatest_within_bounds(program, weights) + 1e-9);
}

void check_ray(const LinearProgram& program, const LinearSolution& found) {
  REQUIRE(is_feasible(program, found.values));
  std::vector<double> far = found.values;
  for (std::size_t k = 0; k < far.size(); ++k) far[k] += 1000 * found.certificate[k];
  CHECK(is_feasible(program, far));
  const double gain = value_of(program, far) - value_of(program, found.values);
  CHECK((program.goal == LinearGoal::maximize ? gain : -gain) > 1e-6);
}

/// Duality and complementary slackness: together they prove the optimum.
void check_optimal(const LinearProgram& program, const LinearSolution& found, double tolerance) {
  REQUIRE(is_feasible(program, found.values, tolerance));
  const double sign = program.goal == LinearGoal::maximize ? -1.0 : 1.0;
  double dual = 0.0;
  for (std::size_t row = 0; row < program.rows.size(); ++row) {
    const LinearRow& rule = program.rows[row];
    const double price = sign * found.prices[row];
    if (rule.sense == RowSense::at_most) CHECK(price <= tolerance);
    if (rule.sense == RowSense::at_least) CHECK(price >= -tolerance);
    const double slack = rule.right_hand_side - row_sum(program, row, found.values);
    CHECK(std::abs(slack * price) <= tolerance);
    dual += found.prices[row] * rule.right_hand_side;
  }
  for (std::size_t k = 0; k < program.variables.size(); ++k) {
    const double slope = sign * found.reduced_costs[k];
    const double value = found.values[k];
    if (slope > tolerance) CHECK(value <= program.variables[k].lower + tolerance);
    if (slope < -tolerance) CHECK(value >= program.variables[k].upper - tolerance);
    dual += found.reduced_costs[k] * value;
  }
  CHECK(found.objective == doctest::Approx(value_of(program, found.values)).epsilon(1e-9));
  CHECK(std::abs(dual - found.objective) <= tolerance * (1.0 + std::abs(dual)));
}

/// Feasible by construction, bounded by boxes; many rows bind at the hidden point.
LinearProgram large_program(std::uint64_t stream, std::size_t rows, std::size_t variables) {
  Draw draw(stream);
  LinearProgram program;
  program.coefficients = Matrix(rows, variables);
  std::vector<double> hidden;
  for (std::size_t k = 0; k < variables; ++k) {
    hidden.push_back(draw.below(3) ? 0.0 : draw.real() + 1);
    program.variables.push_back({draw.real(), 0.0, draw.below(2) ? 5.0 : infinity});
    if (std::isinf(program.variables[k].upper)) program.variables[k].cost += 1.0;
  }
  for (std::size_t row = 0; row < rows; ++row) {
    for (double& cell : program.coefficients.row(row)) cell = draw.below(3) ? 0.0 : draw.real();
    const double sum = row_sum(program, row, hidden);
    const auto sense = static_cast<RowSense>(draw.below(3));
    const double room = draw.below(2) ? 0.0 : draw.real() + 1;
    const double way = sense == RowSense::at_most ? 1.0 : sense == RowSense::at_least ? -1.0 : 0.0;
    program.rows.push_back({sense, sum + way * room});
  }
  return program;
}

}  // namespace

TEST_CASE("within a box, the best value is that of the best vertex, or there is none") {
  std::size_t infeasible = 0;
  for (std::uint64_t stream = 0; stream < 3000; ++stream) {
    CAPTURE(stream);
    const LinearProgram program = small_program(stream, true);
    const auto best = best_vertex(program);
    const auto found = solve_linear_program(program);
    if (!best) {
      ++infeasible;
      REQUIRE(found.status == LinearStatus::infeasible);
      check_farkas(program, found.certificate);
      continue;
    }
    REQUIRE(found.status == LinearStatus::optimal);
    CHECK(found.objective == doctest::Approx(*best).epsilon(1e-9));
    check_optimal(program, found, 1e-7);
  }
  CHECK(infeasible > 100);
}

TEST_CASE("every answer on open programs comes with its proof") {
  std::size_t of_status[5] = {};
  for (std::uint64_t stream = 10'000; stream < 14'000; ++stream) {
    CAPTURE(stream);
    const LinearProgram program = small_program(stream, false);
    const auto found = solve_linear_program(program);
    ++of_status[static_cast<std::size_t>(found.status)];
    if (found.status == LinearStatus::optimal) check_optimal(program, found, 1e-7);
    if (found.status == LinearStatus::infeasible) check_farkas(program, found.certificate);
    if (found.status == LinearStatus::unbounded) check_ray(program, found);
  }
  CHECK(of_status[0] > 500);
  CHECK(of_status[1] > 500);
  CHECK(of_status[2] > 200);
  CHECK(of_status[0] + of_status[1] + of_status[2] == 4000);
}

TEST_CASE("larger programs are solved to optimality, with no gap to the dual") {
  for (std::uint64_t stream = 0; stream < 12; ++stream) {
    CAPTURE(stream);
    const LinearProgram program = large_program(stream, 10 + 4 * stream, 20 + 6 * stream);
    const auto found = solve_linear_program(program);
    REQUIRE(found.status == LinearStatus::optimal);
    check_optimal(program, found, 1e-7);
    CHECK(solve_linear_program(program).values == found.values);
  }
}

TEST_CASE("where most rows meet in one point, the method still gets away from it") {
  for (std::uint64_t stream = 0; stream < 4; ++stream) {
    CAPTURE(stream);
    LinearProgram program = large_program(stream + 70, 60, 120);
    for (std::size_t row = 0; row < 60; ++row) {
      program.rows[row] = {RowSense::at_most, row % 10 == 0 ? 1.0 : 0.0};
    }
    program.goal = LinearGoal::maximize;
    for (LinearVariable& variable : program.variables) variable.upper = 10.0;
    const auto found = solve_linear_program(program);
    REQUIRE(found.status == LinearStatus::optimal);
    check_optimal(program, found, 1e-7);
    CHECK(found.pivots < 2000);
  }
}

TEST_CASE("a solver that is changed step by step agrees with one that starts anew") {
  for (std::uint64_t stream = 0; stream < 20; ++stream) {
    CAPTURE(stream);
    Draw draw(stream + 500);
    LinearProgram program = large_program(stream, 8, 14);
    SimplexSolver warm(program);
    for (int change = 0; change < 12; ++change) {
      const std::size_t k = draw.below(program.variables.size());
      if (draw.below(3) == 0) {
        const double cost = draw.real();
        program.variables[k].cost = cost;
        warm.set_cost(k, cost);
      } else if (draw.below(2) == 0) {
        program.variables[k].lower = draw.real();
        program.variables[k].upper = 2.0;
        warm.set_bounds(k, program.variables[k].lower, 2.0);
      } else {
        const std::size_t row = draw.below(8);
        program.rows[row].right_hand_side += draw.real() / 4;
        warm.set_right_hand_side(row, program.rows[row].right_hand_side);
      }
      const auto here = warm.solve();
      const auto anew = solve_linear_program(program);
      REQUIRE(here.status == anew.status);
      if (here.status != LinearStatus::optimal) continue;
      CHECK(here.objective == doctest::Approx(anew.objective).epsilon(1e-8));
      check_optimal(program, here, 1e-7);
    }
  }
}

TEST_CASE("columns added one after another come to the optimum of the whole program") {
  for (std::uint64_t stream = 0; stream < 12; ++stream) {
    CAPTURE(stream);
    const LinearProgram whole = large_program(stream + 40, 12, 40);
    LinearProgram start = whole;
    start.variables.resize(20);
    start.coefficients = Matrix(12, 20);
    for (std::size_t row = 0; row < 12; ++row) {
      for (std::size_t k = 0; k < 20; ++k) start.coefficients(row, k) = whole.coefficients(row, k);
    }
    SimplexSolver solver(start);
    solver.solve();
    for (std::size_t k = 20; k < 40; ++k) {
      std::vector<double> column;
      for (std::size_t row = 0; row < 12; ++row) column.push_back(whole.coefficients(row, k));
      CHECK(solver.add_variable(whole.variables[k], column) == k);
      if (k % 3 == 0) solver.solve();
    }
    const SimplexSolver copy = solver;
    const auto found = solver.solve();
    const auto anew = solve_linear_program(whole);
    REQUIRE(found.status == anew.status);
    CHECK(SimplexSolver(copy).solve().values == found.values);
    if (found.status != LinearStatus::optimal) continue;
    CHECK(found.objective == doctest::Approx(anew.objective).epsilon(1e-8));
    check_optimal(whole, found, 1e-7);
  }
}

}  // namespace sixstep_tests::linear_program_property_test
