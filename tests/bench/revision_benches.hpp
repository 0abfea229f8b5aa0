// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <vector>

#include <sixstep/solve/random.hpp>
#include <sixstep/solve/reschedule.hpp>
#include <sixstep/solve/schedule_check.hpp>

#include "least_time.hpp"

namespace bench {

/// A thousand activities of fifty programmes that share eight teams, on working days, two in five
/// promised by a date; a third of the way in, one that is under way slips by four weeks.
class SlippedProgramme {
 public:
  SlippedProgramme() {
    problem_.calendars.emplace_back(sixstep::monday_to_friday, std::vector<sixstep::DayInterval>{});
    for (int team = 0; team < 8; ++team) problem_.resources.push_back({{{0, 100'000, 12}}, 0});
    for (std::uint32_t i = 0; i < size; ++i) add(i);
    sixstep::ScheduleOptions options;
    options.samples = 0;
    const sixstep::ScheduleResult before = sixstep::schedule(problem_, options);
    previous_.assign(before.start.begin(), before.start.end());
    promise(before.finish);
    slip(before);
  }

  void print() const {
    sixstep::Rescheduling found;
    const double spent =
        least_milliseconds(3, [&] { found = sixstep::reschedule(problem_, previous_); });
    const std::size_t open = static_cast<std::size_t>(std::ranges::count_if(
        problem_.activities, [](const auto& each) { return !each.fixed_start; }));
    const auto forced = static_cast<std::size_t>(found.least_moves);
    const std::size_t untouched = open - forced;
    const double unmoved = static_cast<double>(open - found.moved.size());
    const bool sound =
        std::ranges::none_of(check_schedule(problem_, found.schedule.start, found.schedule.finish),
                             &sixstep::ScheduleViolation::fault);
    std::printf(" revision_ms=%.1f revision_unmoved=%.4f revision_open=%zu revision_forced=%zu",
                spent, unmoved / static_cast<double>(untouched), open, forced);
    std::printf(" revision_moved=%zu revision_sound=%d", found.moved.size(), sound ? 1 : 0);
  }

 private:
  static constexpr std::uint32_t size = 1000, programme = 20;

  std::uint32_t below(std::uint64_t bound) {
    return static_cast<std::uint32_t>(random_.below(counter_++, bound));
  }

  void add(std::uint32_t i) {
    sixstep::ScheduleActivity& activity = problem_.activities.emplace_back();
    activity.calendar = 0;
    activity.modes = {{static_cast<std::int32_t>(5 + below(40)), {{below(8), 1 + below(4)}}}};
    const std::uint32_t first = i / programme * programme;
    for (std::uint32_t k = below(3); k > 0 && i > first; --k) {
      problem_.links.push_back({first + below(i - first), i, {}, {}, {}});
    }
  }

  void promise(const std::vector<sixstep::DayNumber>& finish) {
    for (std::uint32_t i = 0; i < size; ++i) {
      if (below(5) < 2) problem_.activities[i].due = finish[i] + below(40);
    }
  }

  void slip(const sixstep::ScheduleResult& before) {
    problem_.start = *before.project_finish / 3;
    std::optional<std::uint32_t> late;
    for (std::uint32_t i = 0; i < size; ++i) {
      if (before.start[i] >= problem_.start) continue;
      problem_.activities[i].fixed_start = before.start[i];
      if (before.finish[i] > problem_.start && !late) late = i;
    }
    if (late) problem_.activities[*late].modes[0].duration += 20;
  }

  sixstep::ScheduleProblem problem_;
  std::vector<std::optional<sixstep::DayNumber>> previous_;
  sixstep::CounterRandom random_{7, 3};
  std::uint64_t counter_ = 0;
};

}  // namespace bench
