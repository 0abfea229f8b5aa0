// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/period_tree.hpp>

#include <limits>

#include <doctest/doctest.h>
#include <sixstep/impl/solve/period_descent.hpp>
#include <support/period_trials.hpp>
#include <support/random_periods.hpp>

namespace sixstep_tests::period_tree_property_test {

using namespace sixstep;

namespace {

constexpr double lowest = -std::numeric_limits<double>::infinity();

detail::period::Worths worths_of(const PeriodProblem& problem, detail::period::Descent& descent) {
  return descent.run(std::vector<double>(problem.rows.size(), 0.0), -100.0, 30);
}

}  // namespace

TEST_CASE("a tree of choices finds the best one, and the worths of options bound every choice") {
  int solvable = 0;
  for (std::uint64_t stream = 0; stream < 200; ++stream) {
    CAPTURE(stream);
    const PeriodProblem problem = test_support::RandomPeriods(stream).problem(5);
    const std::optional<double> optimum = test_support::best_by_trying(problem);
    detail::period::Descent descent(problem);
    const detail::period::Worths worths = worths_of(problem, descent);
    if (optimum) CHECK(worths.bound >= *optimum - 1e-9);
    detail::period::ChoiceTree tree(problem, worths);
    const PeriodChoice best = tree.search({}, lowest, 1'000'000);
    CHECK(best.empty() == !optimum);
    if (best.empty()) continue;
    CHECK(is_admissible(problem, best));
    CHECK(value_of(problem, best) == doctest::Approx(*optimum));
    ++solvable;
  }
  CHECK(solvable > 100);
}

TEST_CASE("a tree of choices finds another choice than the present one, where it may be worse") {
  PeriodProblem problem;
  problem.rows.push_back({1, std::nullopt, 0});
  for (const double value : {5.0, 4.0}) {
    problem.add_option({0, 0, value});
    problem.add_use({0, 1});
    problem.close_item();
  }
  detail::period::Descent descent(problem);
  const detail::period::Worths worths = worths_of(problem, descent);
  const PeriodChoice present = {0, PeriodProblem::left_out};
  const PeriodChoice other = {PeriodProblem::left_out, 1};
  CHECK(detail::period::ChoiceTree(problem, worths).search(present, 3.0, 100) == other);
  CHECK(detail::period::ChoiceTree(problem, worths).search(present, 4.0, 100).empty());
}

}  // namespace sixstep_tests::period_tree_property_test
