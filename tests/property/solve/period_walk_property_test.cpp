// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/period_walk.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <sixstep/impl/solve/period_descent.hpp>
#include <support/period_trials.hpp>
#include <support/random_periods.hpp>

namespace sixstep_tests::period_walk_property_test {

using namespace sixstep;

namespace {

bool never(std::uint64_t) { return false; }

detail::period::Worths worths_of(const PeriodProblem& problem) {
  detail::period::Descent descent(problem);
  return descent.run(std::vector<double>(problem.rows.size(), 0.0), -100.0, 30);
}

}  // namespace

TEST_CASE("a walk that begins at any choice ends in admissible ones, mostly the best") {
  int walks = 0, found = 0, best = 0;
  for (std::uint64_t stream = 0; stream < 100; ++stream) {
    CAPTURE(stream);
    PeriodProblem problem = test_support::RandomPeriods(stream).problem(5);
    std::fill(problem.required.begin(), problem.required.end(), 0);
    for (PeriodRow& row : problem.rows) row.limit = std::max<std::int64_t>(row.limit, 0);
    const PeriodChoice nothing(problem.items(), PeriodProblem::left_out);
    detail::period::Walk walk(problem, worths_of(problem), nothing, stream);
    const PeriodChoice choice = walk.run(2000, never);
    ++walks;
    if (choice.empty()) continue;
    ++found;
    REQUIRE(is_admissible(problem, choice));
    const double optimum = *test_support::best_by_trying(problem);
    CHECK(value_of(problem, choice) <= optimum + 1e-9);
    best += value_of(problem, choice) >= optimum - 1e-9 ? 1 : 0;
  }
  CHECK(found > walks * 7 / 10);
  CHECK(best > walks * 6 / 10);
}

TEST_CASE("a walk pays what the choice it begins with overdraws") {
  PeriodProblem problem;
  problem.rows.push_back({3, std::nullopt, 0});
  for (const double value : {5.0, 4.0, 3.0}) {
    problem.add_option({0, 0, value});
    problem.add_use({0, 2});
    problem.close_item();
  }
  const PeriodChoice all = {0, 1, 2};
  REQUIRE_FALSE(is_admissible(problem, all));
  detail::period::Walk walk(problem, worths_of(problem), all, 1);
  const PeriodChoice choice = walk.run(64, never);
  CHECK(is_admissible(problem, choice));
}

TEST_CASE("a walk that is told to stop has hardly begun") {
  const PeriodProblem problem = test_support::RandomPeriods(5).problem(60);
  const PeriodChoice nothing(problem.items(), PeriodProblem::left_out);
  detail::period::Walk walk(problem, worths_of(problem), nothing, 1);
  walk.run(1'000'000, [](std::uint64_t) { return true; });
  CHECK(walk.work() < 100'000);
}

}  // namespace sixstep_tests::period_walk_property_test
