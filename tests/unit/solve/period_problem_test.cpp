// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/period_problem.hpp>

#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>
#include <sixstep/solve/period_bound.hpp>

namespace sixstep_tests::period_problem_test {

using namespace sixstep;

namespace {

/// A law and the service that needs it, over two years of five each.
PeriodProblem law_and_service() {
  PeriodProblem problem;
  problem.periods = 2;
  problem.rows = {{5, 0, 0}, {5, 0, 1}};
  for (const auto& [value, cost] : {std::pair{-1.0, 2}, std::pair{10.0, 4}}) {
    for (std::uint32_t year = 0; year < 2; ++year) {
      problem.add_option({year, 0, value * (year == 0 ? 1.0 : 0.9)});
      problem.add_use({year, cost});
    }
    problem.close_item();
  }
  problem.needs = {{1, 0, 0}};
  return problem;
}

}  // namespace

TEST_CASE("a choice keeps limits and needs") {
  const PeriodProblem problem = law_and_service();
  constexpr std::uint32_t out = PeriodProblem::left_out;
  CHECK(is_admissible(problem, PeriodChoice{out, out}));
  CHECK(is_admissible(problem, PeriodChoice{0, 3}));
  CHECK(value_of(problem, PeriodChoice{0, 3}) == -1.0 + 9.0);
  CHECK_FALSE(is_admissible(problem, PeriodChoice{0, 2}));    // six in a year of five
  CHECK_FALSE(is_admissible(problem, PeriodChoice{out, 3}));  // no law
  CHECK_FALSE(is_admissible(problem, PeriodChoice{3, 3}));    // an option of another item
}

TEST_CASE("what is too early for an item because of all that it needs does not raise the bound") {
  // Six by the first year's end are not there, so the service waits for the second, all of it, and
  // leaves a unit, half of the law: −1 · 1/2 − 0.9 · 1/2 + 9.
  CHECK(bound_periods(law_and_service()).bound == doctest::Approx(8.05).epsilon(1e-6));
}

TEST_CASE("in one year and without needs, the bound is the fractional knapsack") {
  PeriodProblem problem;
  problem.rows = {{10, std::nullopt, 0}};
  for (const auto& [value, cost] : {std::pair{12.0, 4}, std::pair{10.0, 5}, std::pair{6.0, 6}}) {
    problem.add_option({0, 0, value});
    problem.add_use({0, cost});
    problem.close_item();
  }
  // Dantzig (1957): by value per unit, the last one in part: 12 + 10 + 6 · 1/6.
  const PeriodBound bound = bound_periods(problem);
  CHECK(bound.bound == doctest::Approx(23.0).epsilon(1e-6));
  CHECK(bound.prices.front() == doctest::Approx(1.0).epsilon(1e-3));
}

TEST_CASE("an unsound problem is refused") {
  PeriodProblem circle = law_and_service();
  circle.needs.push_back({0, 1, 0});
  CHECK_THROWS_AS(require_sound(circle), std::invalid_argument);
  PeriodProblem nowhere = law_and_service();
  nowhere.needs.push_back({0, 7, 0});
  CHECK_THROWS_AS(require_sound(nowhere), std::invalid_argument);
  PeriodProblem late = law_and_service();
  late.options[1].period = 2;
  CHECK_THROWS_AS(require_sound(late), std::invalid_argument);
  PeriodProblem wild = law_and_service();
  wild.options[0].value = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(require_sound(wild), std::invalid_argument);
  PeriodProblem vast = law_and_service();
  vast.uses[0].amount = std::numeric_limits<std::int64_t>::max();
  CHECK_THROWS_AS(require_sound(vast), std::invalid_argument);
}

}  // namespace sixstep_tests::period_problem_test
