// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bench/least_time.hpp>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <sixstep/solve/random.hpp>
#include <sixstep/solve/schedule.hpp>
#include <sixstep/solve/simulation.hpp>
#include <string>
#include <vector>

/// Monte Carlo simulation of schedules.
namespace simulation_benches {

using namespace sixstep;

struct Estimate {
  int low, likely, high;
};

/// A plan drawn from a seed: each activity follows up to three of the twenty before it.
struct Network {
  SimulationProblem problem;
  std::vector<Estimate> estimates;

  explicit Network(std::uint32_t activities) {
    problem.schedule.calendars.emplace_back(monday_to_friday, std::vector<DayInterval>{});
    for (std::uint32_t i = 0; i < activities; ++i) {
      const CounterRandom random(7, i);
      const int low = 5 + static_cast<int>(random.below(0, 30));
      const int likely = low + static_cast<int>(random.below(1, 20));
      estimates.push_back({low, likely, likely + 1 + static_cast<int>(random.below(2, 60))});
      problem.durations.push_back({i, Distribution::pert(low, likely, estimates.back().high)});
      ScheduleActivity& activity = problem.schedule.activities.emplace_back();
      activity.calendar = 0;
      activity.modes.push_back({likely, {}});
      for (std::uint64_t k = 0; k < 3 && i > 0; ++k) {
        const auto back = 1 + random.below(3 + k, std::min(i, 20u));
        problem.schedule.links.push_back({static_cast<ActivityIndex>(i - back), i, {}, {}, {}});
      }
    }
  }

  /// Four kinds of people, of whom each activity needs some.
  void add_resources() {
    for (int r = 0; r < 4; ++r)
      problem.schedule.resources.push_back({{{far_past, far_future, 10}}, 0});
    for (ActivityIndex i = 0; i < problem.schedule.activities.size(); ++i) {
      const CounterRandom random(8, i);
      const auto resource = static_cast<ResourceIndex>(random.below(0, 4));
      problem.schedule.activities[i].modes.front().demands.push_back(
          {resource, 1 + static_cast<std::int64_t>(random.below(1, 6))});
    }
    const ScheduleResult planned = schedule(problem.schedule);
    problem.order.resize(problem.schedule.activities.size());
    std::iota(problem.order.begin(), problem.order.end(), 0u);
    std::ranges::stable_sort(problem.order, {}, [&](auto i) { return planned.start[i]; });
  }

  /// For a program that simulates the same: counts, estimates, links.
  void write(const char* path) const {
    std::ofstream file(path);
    file << estimates.size() << ' ' << problem.schedule.links.size() << '\n';
    for (const Estimate& e : estimates) file << e.low << ' ' << e.likely << ' ' << e.high << '\n';
    for (const ScheduleLink& l : problem.schedule.links) file << l.from << ' ' << l.to << '\n';
  }
};

inline DayNumber p80(SimulationResult result) {
  std::ranges::sort(result.finish);
  return *percentile<DayNumber>(result.finish, 0.8);
}

inline void measure(const char* network_file) {
  Network large(1000);
  if (network_file != nullptr) large.write(network_file);
  DayNumber finish = 0;
  const double simulation = bench::least_milliseconds(2, [&] {
    finish = p80(simulate(large.problem, {.runs = 100000, .threads = 2, .stop = {}}));
  });
  std::printf(" simulation_s=%.3f simulation_p80=%lld", simulation / 1000.0,
              static_cast<long long>(finish));
  Network small(200);
  small.add_resources();
  const double replay = bench::least_milliseconds(
      1, [&] { finish = p80(simulate(small.problem, {.runs = 10000, .threads = 2, .stop = {}})); });
  std::printf(" resource_simulation_s=%.3f", replay / 1000.0);
}

}  // namespace simulation_benches
