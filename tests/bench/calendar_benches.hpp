// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>

#include <sixstep/solve/random.hpp>
#include <sixstep/solve/schedule.hpp>

#include "least_time.hpp"

namespace bench {

/// A programme of 120 activities that share four teams over ten years, told by month, and once more
/// by day: on working days between holidays, with durations of up to some thousand days.
class DecadeProgramme {
 public:
  void print() const {
    const sixstep::ScheduleProblem by_month = problem(false);
    const sixstep::ScheduleProblem by_day = problem(true);
    double month_ms = 1e300;
    double day_ms = 1e300;
    for (int turn = 0; turn < 3; ++turn) {  // in turns: other programs weigh on both
      month_ms = std::min(month_ms, milliseconds(by_month));
      day_ms = std::min(day_ms, milliseconds(by_day));
    }
    std::printf(" by_month_ms=%.1f by_day_ms=%.1f day_over_month=%.2f", month_ms, day_ms,
                day_ms / month_ms);
  }

 private:
  static constexpr std::uint32_t size = 120, stage = 10, days_a_month = 21;
  static constexpr sixstep::DayNumber year = 365;

  static double milliseconds(const sixstep::ScheduleProblem& problem) {
    sixstep::ScheduleOptions options;
    options.proof_work = 300'000;
    return least_milliseconds(1, [&] { (void)sixstep::schedule(problem, options); });
  }

  /// Two weeks off at the end of each year, and a day off each quarter.
  static sixstep::WorkCalendar office() {
    std::vector<sixstep::DayInterval> holidays;
    for (sixstep::DayNumber from = 0; from < 30 * year; from += year) {
      for (sixstep::DayNumber quarter = 0; quarter < 4; ++quarter) {
        const sixstep::DayNumber day = from + 45 + 91 * quarter;
        holidays.push_back({day, day + 1});
      }
      holidays.push_back({from + year - 14, from + year});
    }
    return {sixstep::monday_to_friday, holidays};
  }

  static sixstep::ScheduleProblem problem(bool by_day) {
    sixstep::ScheduleProblem result;
    result.calendars.push_back(by_day ? office() : sixstep::WorkCalendar());
    for (int team = 0; team < 4; ++team) result.resources.push_back({{{0, 100 * year, 12}}, 0});
    for (std::uint32_t i = 0; i < size; ++i) add(result, i, by_day ? days_a_month : 1);
    return result;
  }

  static void add(sixstep::ScheduleProblem& problem, std::uint32_t i, int days) {
    const sixstep::CounterRandom random(11, i);
    sixstep::ScheduleActivity& activity = problem.activities.emplace_back();
    activity.calendar = 0;
    const bool is_long = random.below(0, 24) == 0;
    const auto months = static_cast<int>(1 + random.below(1, is_long ? 96 : 9));
    activity.modes = {{months * days, {}}};
    for (std::uint32_t team = 0; team < 4; ++team) {
      const auto amount = static_cast<std::int64_t>(random.below(2 + team, 5));
      if (amount > 0) activity.modes[0].demands.push_back({team, amount});
    }
    if (i % stage == 0) return;
    const auto back = static_cast<std::uint32_t>(1 + random.below(6, i % stage));
    problem.links.push_back({i - back, i, {}, {}, {}});
  }
};

}  // namespace bench
