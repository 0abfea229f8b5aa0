// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/period_schedule.hpp>
#include <sixstep/solve/selection.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <thread>

#include <doctest/doctest.h>
#include <sixstep/impl/solve/period_steps.hpp>
#include <sixstep/impl/solve/selection_periods.hpp>
#include <sixstep/solve/selection_check.hpp>
#include <support/period_trials.hpp>
#include <support/random_periods.hpp>
#include <support/random_roadmap.hpp>

namespace sixstep_tests::period_schedule_property_test {

using namespace sixstep;

namespace {

PeriodScheduleOptions with_work(std::uint64_t limit) {
  PeriodScheduleOptions options;
  options.stop.work_limit = limit;
  return options;
}

}  // namespace

TEST_CASE("no admissible choice beats the bound, and what is chosen is admissible") {
  int solvable = 0, found = 0, best_found = 0;
  for (std::uint64_t stream = 0; stream < 100; ++stream) {
    CAPTURE(stream);
    const PeriodProblem problem = test_support::RandomPeriods(stream).problem(5);
    const std::optional<double> optimum = test_support::best_by_trying(problem);
    const PeriodBound bound = bound_periods(problem);
    const PeriodScheduleResult result = schedule_periods(problem, with_work(20000));
    if (optimum) CHECK(bound.bound >= *optimum - 1e-9);
    if (optimum) CHECK(result.bound >= *optimum - 1e-9);
    solvable += optimum ? 1 : 0;
    if (result.choice.empty()) continue;
    REQUIRE(optimum);
    CHECK(is_admissible(problem, result.choice));
    CHECK(result.value == value_of(problem, result.choice));
    CHECK(result.value <= *optimum + 1e-9);
    ++found;
    best_found += result.value >= *optimum - 1e-9 ? 1 : 0;
  }
  CHECK(solvable > 60);
  CHECK(found > solvable * 9 / 10);
  CHECK(best_found > solvable * 3 / 4);
}

TEST_CASE("the mixture keeps the rows on average and is worth the bound") {
  for (std::uint64_t stream = 1000; stream < 1100; ++stream) {
    CAPTURE(stream);
    PeriodProblem problem = test_support::RandomPeriods(stream).problem(12);
    std::fill(problem.required.begin(), problem.required.end(), 0);
    for (PeriodRow& row : problem.rows) row.limit = std::abs(row.limit);
    const PeriodBound bound = bound_periods(problem);
    double value = 0.0, shares = 0.0;
    std::vector<double> use(problem.rows.size(), 0.0);
    for (const PeriodBound::Part& part : bound.mixture) {
      shares += part.share;
      value += part.share * value_of(problem, part.choice);
      for (const std::uint32_t option : part.choice) {
        if (option == PeriodProblem::left_out) continue;
        for (const RowUse& one : problem.uses_of(option)) {
          use[one.row] += part.share * static_cast<double>(one.amount);
        }
      }
    }
    CHECK(shares == doctest::Approx(1.0));
    CHECK(value == doctest::Approx(bound.bound).epsilon(1e-5));
    for (std::size_t row = 0; row < use.size(); ++row) {
      CHECK(use[row] <= static_cast<double>(problem.rows[row].limit) + 1e-5);
    }
  }
}

TEST_CASE("a pricing that goes on from others finds what a first one finds") {
  using namespace detail::period;
  for (std::uint64_t stream = 0; stream < 30; ++stream) {
    const PeriodProblem problem = test_support::RandomPeriods(stream).problem(20);
    const Steps steps(problem);
    Pricer warm(problem, steps);
    for (std::uint64_t k = 0; k < 5; ++k) {
      std::vector<double> prices;
      const CounterRandom random(3, stream * 5 + k);
      for (std::size_t row = 0; row < problem.rows.size(); ++row) {
        prices.push_back(2.0 * random.unit(row));
      }
      Pricer cold(problem, steps);
      CHECK(warm.price(prices).bound == doctest::Approx(cold.price(prices).bound).epsilon(1e-12));
    }
  }
}

TEST_CASE("a work limit gives the same choice every time") {
  const PeriodProblem problem = test_support::RandomPeriods(5).problem(60);
  for (const std::uint64_t limit : {1000ULL, 20000ULL, 100000ULL}) {
    const PeriodScheduleResult first = schedule_periods(problem, with_work(limit));
    const PeriodScheduleResult second = schedule_periods(problem, with_work(limit));
    CHECK(first.choice == second.choice);
    CHECK(first.bound == second.bound);
    CHECK(first.work == second.work);
  }
}

TEST_CASE("any number of threads chooses the same") {
  for (const std::uint32_t items : {60U, 400U}) {  // the many are walked through too
    for (const std::uint64_t stream : {3ULL, 20ULL, 24ULL, 26ULL}) {
      const PeriodProblem problem = test_support::RandomPeriods(stream).problem(items);
      for (const std::uint64_t limit : {2'000ULL, 100'000ULL, 1'000'000ULL, 4'000'000ULL}) {
        CAPTURE(items);
        CAPTURE(stream);
        CAPTURE(limit);
        PeriodScheduleOptions options = with_work(limit);
        const PeriodScheduleResult alone = schedule_periods(problem, options);
        for (const unsigned threads : {0U, 2U, 3U}) {
          CAPTURE(threads);
          options.threads = threads;
          const PeriodScheduleResult shared = schedule_periods(problem, options);
          CHECK(shared.choice == alone.choice);
          CHECK(shared.value == alone.value);
          CHECK(shared.bound == alone.bound);
          CHECK(shared.work == alone.work);
          CHECK(shared.truncated == alone.truncated);
        }
      }
    }
  }
}

TEST_CASE("any number of threads chooses the same for a road map") {
  const SelectionProblem problem = test_support::RandomRoadmap(400, 4).problem();
  REQUIRE(detail::selection::is_large(problem));
  for (const std::uint64_t limit : {1'000'000ULL, 20'000'000ULL, 60'000'000ULL}) {
    CAPTURE(limit);
    SelectionOptions options;
    options.stop.work_limit = limit;
    const SelectionResult alone = solve_selection(problem, options);
    CHECK(alone.value);
    for (const unsigned threads : {2U, 3U}) {
      CAPTURE(threads);
      options.threads = threads;
      const SelectionResult shared = solve_selection(problem, options);
      CHECK(shared.selection == alone.selection);
      CHECK(shared.bound == alone.bound);
      CHECK(shared.work == alone.work);
    }
  }
}

TEST_CASE("a search on several threads asks on its caller's alone, and ends when told to") {
  const PeriodProblem problem = test_support::RandomPeriods(24).problem(400);
  const std::thread::id caller = std::this_thread::get_id();
  for (const int leave : {0, 1, 10, 100, 1000}) {
    CAPTURE(leave);
    int asked = 0, elsewhere = 0;
    PeriodScheduleOptions options;
    options.threads = 2;
    options.stop.should_stop = [&](const Progress&) {
      elsewhere += std::this_thread::get_id() != caller ? 1 : 0;
      return ++asked > leave;
    };
    const PeriodScheduleResult result = schedule_periods(problem, options);
    CHECK(result.truncated);
    CHECK(asked == leave + 1);
    CHECK(elsewhere == 0);
    CHECK((result.choice.empty() || is_admissible(problem, result.choice)));
  }
}

TEST_CASE("what a caller throws when it is asked comes back to it from several threads") {
  const PeriodProblem problem = test_support::RandomPeriods(24).problem(400);
  for (const int leave : {0, 10, 100, 1000}) {
    CAPTURE(leave);
    int asked = 0;
    PeriodScheduleOptions options;
    options.threads = 2;
    options.stop.should_stop = [&](const Progress&) {
      if (++asked > leave) throw std::runtime_error("enough");
      return false;
    };
    CHECK_THROWS_WITH_AS(schedule_periods(problem, options), "enough", std::runtime_error);
    CHECK(asked == leave + 1);
  }
}

TEST_CASE("a road map of a hundred actions is chosen by periods, admissibly and below its bound") {
  const SelectionProblem problem = test_support::RandomRoadmap(100, 4).problem();
  REQUIRE(validate(problem).empty());
  REQUIRE_FALSE(detail::selection::is_large(problem));
  SelectionOptions options;
  options.stop.work_limit = 3'000'000;
  const auto large = detail::selection::solve_by_periods(problem, options);
  REQUIRE(large);
  const SelectionCheck check = check_selection(problem, large->selection);
  CHECK(check.violations.empty());
  CHECK(check.value == large->value);
  CHECK(*large->bound >= check.value);
  CHECK(check.value > 0.0);
  const SelectionResult single = solve_selection(problem, options);
  if (single.value) CHECK(*single.value <= *large->bound);
  if (single.bound) CHECK(check.value <= *single.bound);
}

}  // namespace sixstep_tests::period_schedule_property_test
