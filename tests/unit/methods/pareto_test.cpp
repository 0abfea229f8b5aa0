// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/pareto.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

#include <sixstep/solve/random.hpp>
#include <support/matrix_of.hpp>
#include <support/method_calls.hpp>

namespace sixstep_tests::pareto_test {

using namespace sixstep;
using test_support::cells;
using test_support::code_of;
using test_support::matrix_of;

namespace {

using Indices = std::vector<std::size_t>;

/// Value and cost of five plans; plan 3 costs more than plan 1 for less.
const Matrix plans = matrix_of({{0, 0}, {8, 3}, {10, 10}, {7, 4}, {5, 1.5}});
const std::vector<Goodness> value_and_cost = {Goodness::more, Goodness::less};

/// Whole numbers from 0 to 5, so that many are equal.
Matrix random_points(std::size_t points, std::size_t objectives, std::uint64_t seed) {
  const CounterRandom random(seed, 7);
  Matrix result(points, objectives);
  std::uint64_t draw = 0;
  for (std::size_t row = 0; row < points; ++row) {
    for (double& cell : result.row(row)) cell = static_cast<double>(random.below(draw++, 6));
  }
  return result;
}

bool dominates(const Matrix& points, std::size_t a, std::size_t b) {
  bool better = false;
  for (std::size_t k = 0; k < points.columns(); ++k) {
    if (points(a, k) < points(b, k)) return false;
    better = better || points(a, k) > points(b, k);
  }
  return better;
}

/// The longest chain of points each dominating the next, that ends before this one.
std::size_t longest_chain(const Matrix& points, std::size_t to) {
  std::size_t longest = 0;
  for (std::size_t from = 0; from < points.rows(); ++from) {
    if (dominates(points, from, to)) longest = std::max(longest, 1 + longest_chain(points, from));
  }
  return longest;
}

/// Unit cells between 0 and the points, counted one by one.
double cells_covered(const Matrix& points) {
  double count = 0;
  const auto side = static_cast<std::size_t>(5);
  std::size_t all = 1;
  for (std::size_t k = 0; k < points.columns(); ++k) all *= side;
  for (std::size_t cell = 0; cell < all; ++cell) {
    for (std::size_t row = 0; row < points.rows(); ++row) {
      std::size_t rest = cell;
      bool covers = true;
      for (const double most : points.row(row)) {
        covers = covers && static_cast<double>(rest % side) < most;
        rest /= side;
      }
      if (!covers) continue;
      count += 1;
      break;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("a plan that costs more for less is not on the front") {
  CHECK(pareto_front(plans, value_and_cost) == Indices{0, 1, 2, 4});
  CHECK(domination_ranks(plans, value_and_cost) == Indices{0, 0, 0, 1, 0});
  CHECK(pareto_front(plans, std::vector<Goodness>{}) == Indices{2});
}

TEST_CASE("trap: equal alternatives do not dominate each other") {
  const Matrix points = matrix_of({{1, 2}, {1, 2}, {1, 1}});
  CHECK(domination_ranks(points, std::vector<Goodness>{}) == Indices{0, 0, 1});
  CHECK(pareto_front(Matrix(), std::vector<Goodness>{}).empty());
}

TEST_CASE("the knee is farthest beyond the line through both ends") {
  // Scaled: (0, 1), (0.8, 0.7), (1, 0) and (0.5, 0.85).
  CHECK(knee(plans, value_and_cost) == 1);
  CHECK(knee(plans, value_and_cost, KneeRule::ideal) == 1);
}

TEST_CASE("the two rules of a knee differ") {
  const Matrix points = matrix_of({{0, 100}, {36, 74}, {50, 63}, {67, 44}, {90, 23}, {100, 0}});
  CHECK(knee(points, std::vector<Goodness>{}) == 4);
  CHECK(knee(points, std::vector<Goodness>{}, KneeRule::ideal) == 2);
}

TEST_CASE("a straight front, a hollow one or one of two plans has no knee by the chord") {
  const std::vector<Goodness> more;
  CHECK_FALSE(knee(matrix_of({{0, 3}, {1, 2}, {2, 1}, {3, 0}}), more).has_value());
  CHECK_FALSE(knee(matrix_of({{0, 3}, {1, 1}, {3, 0}}), more).has_value());
  CHECK(knee(matrix_of({{0, 3}, {1, 1}, {3, 0}}), more, KneeRule::ideal) == 1);
  CHECK_FALSE(knee(matrix_of({{0, 3}, {3, 0}, {0, 3}}), more, KneeRule::ideal).has_value());
  CHECK_FALSE(knee(matrix_of({{1, 1}}), more).has_value());
}

TEST_CASE("an objective on which the front does not differ does not count for the knee") {
  const Matrix points = matrix_of({{0, 7, 10}, {8, 7, 7}, {10, 7, 0}});
  CHECK(knee(points, std::vector<Goodness>{}) == 1);
}

TEST_CASE("what is not better than the reference on every objective covers nothing") {
  const std::vector<double> reference = {0, 10};
  CHECK(hypervolume(plans, value_and_cost, reference).volume == doctest::Approx(5 * 8.5 + 3 * 7.0));
  CHECK(hypervolume(plans, value_and_cost, std::vector<double>{10, 10}).volume == 0.0);
}

TEST_CASE("ranks are those of the longest chains, volumes those of cells counted one by one") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const std::size_t objectives = 1 + seed % 5;
    const Matrix points = random_points(1 + seed % 13, objectives, seed);
    CAPTURE(seed);
    const auto ranks = domination_ranks(points, std::vector<Goodness>{});
    for (std::size_t row = 0; row < points.rows(); ++row) {
      CHECK(ranks[row] == longest_chain(points, row));
    }
    const auto found =
        hypervolume(points, std::vector<Goodness>{}, std::vector<double>(objectives, 0.0));
    CHECK(found.volume.value() == doctest::Approx(cells_covered(points)).epsilon(1e-12));
  }
}

TEST_CASE("a hypervolume that is stopped early is not known") {
  StopCondition stop;
  stop.work_limit = 10;
  const Matrix points = random_points(40, 4, 1);
  const auto found =
      hypervolume(points, std::vector<Goodness>{}, std::vector<double>(4, 0.0), stop);
  CHECK(found.truncated);
  CHECK_FALSE(found.volume.has_value());
}

TEST_CASE("directions, references and cells that do not fit are refused") {
  const std::vector<Goodness> one = {Goodness::more};
  const double infinite = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(pareto_front(plans, one), std::invalid_argument);
  CHECK_THROWS_AS(domination_ranks(matrix_of({{infinite}}), one), std::invalid_argument);
  CHECK_THROWS_AS(hypervolume(plans, value_and_cost, std::vector<double>{1}),
                  std::invalid_argument);
  CHECK_THROWS_AS(hypervolume(plans, value_and_cost, std::vector<double>{1, infinite}),
                  std::invalid_argument);
}

TEST_CASE("by name, a front comes with its knee, and with its volume where a reference is given") {
  MethodArguments given = {.inputs = {{"points", plans}, {"less_is_better", matrix_of({{0, 1}})}}};
  MethodResult found = run_method("pareto", given);
  CHECK(cells(found, "front") == std::vector<double>{0, 1, 2, 4});
  CHECK(cells(found, "knee") == std::vector<double>{1});
  CHECK(*found.text("rule") == "chord");
  CHECK(found.matrix("hypervolume") == nullptr);
  given.inputs["reference"] = matrix_of({{0, 10}});
  CHECK(cells(run_method("pareto", given), "hypervolume")[0] == doctest::Approx(63.5));
  given.inputs["reference"] = matrix_of({{0}});
  CHECK(code_of("pareto", given) == "invalid-input");
}

}  // namespace sixstep_tests::pareto_test
