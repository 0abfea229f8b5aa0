// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/simulation.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/critical_path.hpp>
#include <sixstep/solve/schedule.hpp>
#include <support/random_schedule.hpp>

namespace sixstep_tests::simulation_test {

using namespace sixstep;

namespace {

SimulationOptions runs(std::uint32_t count, unsigned threads = 1) {
  return {.runs = count, .seed = 1, .threads = threads, .drivers = 20, .stop = {}};
}

void add_activity(SimulationProblem& problem, const Distribution& days) {
  const auto index = static_cast<ActivityIndex>(problem.schedule.activities.size());
  problem.schedule.activities.emplace_back().modes.push_back({1, {}});
  problem.durations.push_back({index, days});
}

void link(SimulationProblem& problem, ActivityIndex from, ActivityIndex to) {
  problem.schedule.links.push_back({from, to, {}, {}, {}});
}

double mean(const auto& values) {
  double sum = 0.0;
  for (const auto each : values) sum += static_cast<double>(each);
  return sum / static_cast<double>(values.size());
}

double variance(const auto& values) {
  const double middle = mean(values);
  double sum = 0.0;
  for (const auto each : values) {
    sum += (static_cast<double>(each) - middle) * (static_cast<double>(each) - middle);
  }
  return sum / static_cast<double>(values.size());
}

/// Whether a mean of runs lies within four standard errors of what it should be: by chance alone
/// one in 16,000 does not, and the seed is fixed.
void check_mean(double found, double expected, double deviation, std::size_t count) {
  CHECK(std::abs(found - expected) < 4.0 * deviation / std::sqrt(static_cast<double>(count)));
}

DayNumber p80(std::vector<DayNumber> finish) {
  std::ranges::sort(finish);
  return *percentile<DayNumber>(finish, 0.8);
}

/// A chain, two by two in parallel, with PERT durations.
SimulationProblem ladder(int rungs) {
  SimulationProblem problem;
  for (int i = 0; i < 2 * rungs; ++i) {
    add_activity(problem, Distribution::pert(20 + i, 30 + i, 90 + 2 * i));
    const auto index = static_cast<ActivityIndex>(i);
    if (i >= 2) link(problem, index - 2, index), link(problem, (index - 2) ^ 1u, index);
  }
  return problem;
}

}  // namespace

TEST_CASE("a chain of PERT activities has the sum of their means and variances") {
  SimulationProblem problem;
  double expected = 0.0;
  double spread = 0.0;
  for (ActivityIndex i = 0; i < 12; ++i) {
    add_activity(problem, Distribution::pert(10, 20 + i, 80 + 3 * i));
    expected += problem.durations.back().days.mean();
    // Rounding to whole days adds a twelfth to each variance (Sheppard 1898).
    spread += problem.durations.back().days.variance() + 1.0 / 12.0;
    if (i > 0) link(problem, i - 1, i);
  }
  const SimulationResult result = simulate(problem, runs(40000));
  check_mean(mean(result.finish), expected, std::sqrt(spread), 40000);
  // The variance of a near-normal sum has a standard error of √(2/n) of itself.
  CHECK(std::abs(variance(result.finish) / spread - 1.0) < 4.0 * std::sqrt(2.0 / 40000));
  for (const double critical : result.criticality) CHECK(critical == 1.0);
}

TEST_CASE("the later of two normal finishes is Clark's") {
  // Clark 1961, "The greatest of a finite set of random variables": for independent X1, X2 with
  // a² = σ1² + σ2² and α = (μ1 − μ2)/a, E max = μ1 Φ(α) + μ2 Φ(−α) + a φ(α). Sums of twelve
  // activities each are as good as normal.
  SimulationProblem problem;
  std::array<double, 2> mu{};
  std::array<double, 2> square{};
  for (ActivityIndex i = 0; i < 24; ++i) {
    const std::size_t side = i % 2;
    add_activity(problem, Distribution::triangular(100, 200, side == 0 ? 306 : 300));
    mu[side] += problem.durations.back().days.mean();
    square[side] += problem.durations.back().days.variance() + 1.0 / 12.0;
    if (i >= 2) link(problem, i - 2, i);
  }
  const double a = std::sqrt(square[0] + square[1]);
  const double alpha = (mu[0] - mu[1]) / a;
  const double below = 0.5 * std::erfc(-alpha / std::numbers::sqrt2);
  const double density = std::exp(-alpha * alpha / 2) / std::sqrt(2 * std::numbers::pi);
  const double expected = mu[0] * below + mu[1] * (1 - below) + a * density;
  const double second = (mu[0] * mu[0] + square[0]) * below +
                        (mu[1] * mu[1] + square[1]) * (1 - below) + (mu[0] + mu[1]) * a * density;
  const double deviation = std::sqrt(second - expected * expected);
  const SimulationResult result = simulate(problem, runs(40000));
  check_mean(mean(result.finish), expected, deviation, 40000);
  CHECK(std::sqrt(variance(result.finish)) == doctest::Approx(deviation).epsilon(0.02));
  // Either side is critical as often as it is the later one.
  check_mean(result.criticality[0], below, 0.5, 2000);  // ties of whole days count for both
}

TEST_CASE("the result is the same on any number of threads") {
  SimulationProblem problem = ladder(10);
  problem.common_cause = 0.3;
  problem.costs = {Distribution::lognormal(10, 30), Distribution::pert(1, 2, 9)};
  problem.events.push_back({0.3, {{3, Distribution::fixed(20), Distribution::fixed(5)}}});
  const SimulationResult one = simulate(problem, runs(3000));
  for (const unsigned threads : {2u, 8u}) {
    const SimulationResult other = simulate(problem, runs(3000, threads));
    CHECK(other.finish == one.finish);
    CHECK(other.cost == one.cost);
    CHECK(other.criticality == one.criticality);
    CHECK(other.activity_finish == one.activity_finish);
    REQUIRE(other.date_drivers.size() == one.date_drivers.size());
    for (std::size_t i = 0; i < one.date_drivers.size(); ++i) {
      CHECK(other.date_drivers[i].rank_correlation == one.date_drivers[i].rank_correlation);
      CHECK(other.date_drivers[i].high == one.date_drivers[i].high);
    }
  }
}

TEST_CASE("a common cause widens the tails and leaves the mean") {
  SimulationProblem problem;
  for (ActivityIndex i = 0; i < 20; ++i) {
    add_activity(problem, Distribution::triangular(10, 20, 60));
    problem.costs.push_back(Distribution::triangular(10, 20, 60));
    if (i > 0) link(problem, i - 1, i);
  }
  const SimulationResult alone = simulate(problem, runs(20000));
  problem.common_cause = 0.5;
  const SimulationResult together = simulate(problem, runs(20000));
  const double single = Distribution::triangular(10, 20, 60).variance();
  // Twenty times, and about a half of the correlation for each of the 380 pairs.
  CHECK(variance(alone.cost) == doctest::Approx(20 * single).epsilon(0.05));
  CHECK(variance(together.cost) > 9 * 20 * single);
  CHECK(variance(together.cost) < 11 * 20 * single);
  check_mean(mean(together.cost), 600.0, std::sqrt(variance(together.cost)), 20000);
  CHECK(p80(together.finish) > p80(alone.finish) + 50);
}

TEST_CASE("a risk strikes as often as it says, all of its activities together") {
  SimulationProblem problem;
  add_activity(problem, Distribution::fixed(10));
  add_activity(problem, Distribution::fixed(10));
  const RiskStrike first{0, Distribution::fixed(5), Distribution::fixed(100)};
  const RiskStrike second{1, Distribution::fixed(7), Distribution::fixed(0)};
  problem.events.push_back({0.25, {first, second}});
  problem.sure_cost = 50;
  const SimulationResult result = simulate(problem, runs(10000));
  const auto struck = std::ranges::count(result.finish, DayNumber{17});
  CHECK(std::ranges::count(result.finish, DayNumber{10}) + struck == 10000);
  check_mean(static_cast<double>(struck) / 10000, 0.25, std::sqrt(0.25 * 0.75), 10000);
  for (std::size_t run = 0; run < result.finish.size(); ++run) {
    CHECK(result.cost[run] == (result.finish[run] == 17 ? 150.0 : 50.0));
    if (run > 200) break;
  }
  REQUIRE(result.date_drivers.size() == 1);
  CHECK(result.date_drivers[0].kind == SimulationDriver::Kind::event);
  CHECK(result.date_drivers[0].low == 10.0);
  CHECK(result.date_drivers[0].high == 17.0);
}

TEST_CASE("what varies most drives most, and what is on no critical chain drives nothing") {
  SimulationProblem problem;
  add_activity(problem, Distribution::triangular(100, 110, 120));
  add_activity(problem, Distribution::triangular(100, 200, 400));
  add_activity(problem, Distribution::triangular(1, 2, 3));
  link(problem, 0, 1);
  const SimulationResult result = simulate(problem, runs(4000));
  REQUIRE(result.date_drivers.size() >= 2);
  CHECK(result.date_drivers[0].index == 1);
  CHECK(result.date_drivers[0].rank_correlation > 0.95);
  CHECK(result.date_drivers[1].index == 0);
  CHECK(*result.date_drivers[0].high > *result.date_drivers[0].low + 150);
  CHECK(result.criticality[2] == 0.0);
}

TEST_CASE("without uncertainty a run is the critical path, with all links, lags and calendars") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    SimulationProblem problem;
    problem.schedule = test_support::well_formed(test_support::RandomSchedule(seed).network(7));
    for (ScheduleLink& each : problem.schedule.links) each.max_lag.reset();
    for (ScheduleActivity& each : problem.schedule.activities) each.deadline.reset();
    const CriticalPath path = critical_path(problem.schedule);
    if (!path.feasible()) continue;
    const SimulationResult result = simulate(problem, runs(3));
    CAPTURE(seed);
    CHECK(result.finish[0] == path.finish);
    for (ActivityIndex i = 0; i < problem.schedule.activities.size(); ++i) {
      if (problem.schedule.activities[i].ongoing) continue;
      CHECK(result.finishes(i)[0] + problem.schedule.start == path.earliest_finish[i]);
    }
  }
}

TEST_CASE("the replayed policy of a sure plan is its schedule, and resources make runs later") {
  SimulationProblem problem;
  for (ActivityIndex i = 0; i < 6; ++i) {
    add_activity(problem, Distribution::triangular(5, 10, 15));
    problem.schedule.activities.back().modes.front() = {10, {{0, 1}}};
  }
  problem.schedule.resources.push_back({{{far_past, far_future, 2}}, calendar_days});
  const SimulationResult plenty = simulate(problem, runs(500));
  problem.order = {0, 1, 2, 3, 4, 5};
  const SimulationResult scarce = simulate(problem, runs(500));
  for (std::size_t run = 0; run < 500; ++run) CHECK(scarce.finish[run] > plenty.finish[run]);
  CHECK(mean(scarce.finish) > 30.0);
  CHECK(simulate(problem, runs(500, 8)).activity_finish == scarce.activity_finish);
  problem.durations.clear();
  const SimulationResult sure = simulate(problem, runs(2));
  CHECK(sure.finish[0] == *schedule(problem.schedule).project_finish);
  CHECK(sure.finish[0] == 30);
  CHECK(std::accumulate(sure.criticality.begin(), sure.criticality.end(), 0.0) == 3.0);
}

TEST_CASE("what has started goes on, and what is finished stays") {
  SimulationProblem problem;
  problem.schedule.start = 100;
  add_activity(problem, Distribution::triangular(10, 20, 60).given_at_least(30));
  problem.schedule.activities[0].fixed_start = 70;
  problem.schedule.activities.emplace_back().modes.push_back({5, {}});
  problem.schedule.activities[1].fixed_finish = 90;
  const SimulationResult result = simulate(problem, runs(200));
  CHECK(std::ranges::min(result.finish) >= 100);
  CHECK(std::ranges::max(result.finish) <= 130);
  CHECK(result.finishes(1)[0] == -10);
  CHECK(result.criticality[1] == 0.0);
}

TEST_CASE("a work limit gives the first runs, and a stop the first without a gap") {
  const SimulationProblem problem = ladder(4);
  const SimulationResult whole = simulate(problem, runs(2000));
  SimulationOptions limited = runs(2000);
  limited.stop.work_limit = 500 * 8 + 3;
  const SimulationResult part = simulate(problem, limited);
  CHECK(part.stopped);
  REQUIRE(part.finish.size() == 500);
  CHECK(std::equal(part.finish.begin(), part.finish.end(), whole.finish.begin()));
  SimulationOptions stopped = runs(2000);
  stopped.stop.should_stop = [](const Progress& progress) { return progress.work > 4000; };
  const SimulationResult early = simulate(problem, stopped);
  CHECK(early.stopped);
  CHECK(early.finish.size() < 2000);
  CHECK(early.activity_finish.size() == early.detailed * 8);
  CHECK(std::equal(early.finish.begin(), early.finish.end(), whole.finish.begin()));
}

TEST_CASE("a share of the work is done on its day in each run, from the first to the last") {
  SimulationProblem problem;
  add_activity(problem, Distribution::fixed(10));
  add_activity(problem, Distribution::triangular(5, 9, 30));
  link(problem, 0, 1);
  problem.milestones = {{0, 0.5}, {0, 0.0}, {1, 1.0}, {1, 0.0}};
  const SimulationResult result = simulate(problem, runs(100));
  REQUIRE(result.detailed == 100);
  CHECK(std::ranges::all_of(result.reached(0), [](auto day) { return day == 6; }));
  CHECK(std::ranges::all_of(result.reached(1), [](auto day) { return day == 1; }));
  CHECK(std::ranges::equal(result.reached(2), result.finishes(1)));
  CHECK(std::ranges::all_of(result.reached(3), [](auto day) { return day == 11; }));
  SimulationOptions few = runs(100);
  few.stop.work_limit = 2 * 70;
  const SimulationResult stopped = simulate(problem, few);
  CHECK(stopped.reached(2).size() == 70);
  CHECK(std::ranges::equal(stopped.reached(2), result.reached(2).first(70)));
  problem.milestones.push_back({2, 1.0});
  CHECK_THROWS_AS(simulate(problem, runs(1)), std::invalid_argument);
  problem.milestones.back() = {0, 1.5};
  CHECK_THROWS_AS(simulate(problem, runs(1)), std::invalid_argument);
}

TEST_CASE("nothing to simulate is no trouble, and nonsense is refused") {
  CHECK(simulate({}, runs(10)).finish.size() == 10);
  CHECK(simulate(ladder(2), runs(0)).finish.empty());
  SimulationProblem twice = ladder(1);
  twice.durations.push_back(twice.durations.front());
  CHECK_THROWS_AS(simulate(twice), std::invalid_argument);
  SimulationProblem unknown = ladder(1);
  unknown.durations.front().activity = 9;
  CHECK_THROWS_AS(simulate(unknown), std::invalid_argument);
  SimulationProblem unlikely = ladder(1);
  unlikely.events.push_back({1.5, {}});
  CHECK_THROWS_AS(simulate(unlikely), std::invalid_argument);
  SimulationProblem disordered = ladder(1);
  disordered.order = {0, 0};
  CHECK_THROWS_AS(simulate(disordered), std::invalid_argument);
}

TEST_CASE("huge durations end late, not in overflow") {
  SimulationProblem problem;
  for (ActivityIndex i = 0; i < 8; ++i) {
    add_activity(problem, Distribution::triangular(1, 1e12, 1e300));
    if (i > 0) link(problem, i - 1, i);
  }
  const SimulationResult result = simulate(problem, runs(10));
  CHECK(result.endless == 10);
  CHECK(result.finish[0] == far_future);
}

}  // namespace sixstep_tests::simulation_test
