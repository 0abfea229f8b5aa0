// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>

#include <sixstep/solve/critical_path.hpp>
#include <sixstep/solve/random.hpp>
#include <sixstep/solve/schedule.hpp>
#include <sixstep/solve/schedule_why.hpp>

#include "least_time.hpp"

namespace bench {

/// A thousand activities of fifty programmes that share eight teams, on working days; asked why
/// those start when they do that come last, from plain arrays to the answer.
class QuestionedProgramme {
 public:
  QuestionedProgramme() {
    problem_.calendars.emplace_back(sixstep::monday_to_friday, std::vector<sixstep::DayInterval>{});
    for (int team = 0; team < 8; ++team) problem_.resources.push_back({{{0, 100'000, 8}}, 0});
    for (std::uint32_t i = 0; i < size; ++i) add(i);
    sixstep::ScheduleOptions options;
    options.samples = 0;
    result_ = sixstep::schedule(problem_, options);
  }

  void print() const {
    std::size_t links = 0;
    std::size_t helped = 0;
    const double spent = least_milliseconds(5, [&] {
      const sixstep::ScheduleNetwork network(problem_);
      sixstep::ScheduleWhy why(network, {result_.start, result_.finish});
      const auto chain = why.why(last());
      links = chain.size();
      helped = static_cast<std::size_t>(std::ranges::count_if(
          chain, [](const sixstep::DateLink& link) { return !link.earlier.empty(); }));
    });
    std::printf(" why_ms=%.2f why_links=%zu why_helped=%zu", spent, links, helped);
  }

 private:
  static constexpr std::uint32_t size = 1000;

  sixstep::ActivityIndex last() const {
    return static_cast<sixstep::ActivityIndex>(std::ranges::max_element(result_.start) -
                                               result_.start.begin());
  }

  void add(std::uint32_t i) {
    const sixstep::CounterRandom random(5, i);
    sixstep::ScheduleActivity activity;
    activity.calendar = 0;
    activity.modes = {{static_cast<std::int32_t>(5 + random.below(0, 40)), {}}};
    activity.modes[0].demands.push_back({static_cast<std::uint32_t>(random.below(1, 8)),
                                         static_cast<std::int64_t>(1 + random.below(2, 3))});
    problem_.activities.push_back(std::move(activity));
    for (std::uint64_t draw = 3; i % 20 != 0 && draw < 5; ++draw) {
      const auto back = static_cast<std::uint32_t>(1 + random.below(draw, i % 20));
      problem_.links.push_back({i - back, i, {}, {0, 0}, {}});
    }
  }

  sixstep::ScheduleProblem problem_;
  sixstep::ScheduleResult result_;
};

/// Critical paths of a chain of 10,000 activities, and of a million with three million links.
inline void print_critical_paths() {
  const auto network = [](std::uint32_t size, std::uint32_t links_each) {
    sixstep::ScheduleProblem problem;
    problem.activities.resize(size);
    for (std::uint32_t i = 0; i < size; ++i) {
      const sixstep::CounterRandom random(7, i);
      problem.activities[i].modes = {{static_cast<std::int32_t>(1 + random.below(0, 20)), {}}};
      for (std::uint32_t link = 0; i > 0 && link < links_each; ++link) {
        const auto back =
            links_each == 1 ? 1 : static_cast<std::uint32_t>(1 + random.below(1 + link, i));
        problem.links.push_back({i - back, i, {}, {}, {}});
      }
    }
    return problem;
  };
  const auto time = [](const sixstep::ScheduleProblem& problem, int rounds) {
    return least_milliseconds(rounds, [&] { (void)sixstep::critical_path(problem); });
  };
  std::printf(" path_10k_ms=%.3f", time(network(10'000, 1), 20));
  std::printf(" path_1m_ms=%.0f", time(network(1'000'000, 3), 3));
}

}  // namespace bench
