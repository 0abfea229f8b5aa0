// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/impl/solve/schedule_gains.hpp>
#include <sixstep/solve/schedule_generation.hpp>
#include <sixstep/solve/schedule_objectives.hpp>
#include <sixstep/solve/schedule_passes.hpp>

// What a schedule is to achieve, as numbers that are compared.
namespace sixstep::inline SIXSTEP_FORM::detail::schedule {

inline constexpr std::size_t objective_count = 4;

/// By objective, in the order of ScheduleObjective.
struct Achievement {
  std::int64_t tardiness = 0;
  DayNumber finish = 0;
  std::int64_t value = 0;
  std::int64_t distance = 0;
};

/// Less is better, from the first number to the last.
using Rank = std::array<std::int64_t, objective_count>;

/// The objectives in their stated order; one that is repeated counts where it stands first.
class Goal {
 public:
  Goal(const ScheduleNetwork& network, std::span<const ScheduleObjective> objectives)
      : network_(network) {
    for (const ScheduleObjective each : objectives) {
      if (!wants(each)) objectives_.push_back(each);
    }
  }

  bool wants(ScheduleObjective objective) const {
    return std::ranges::find(objectives_, objective) != objectives_.end();
  }
  ScheduleObjective first() const { return objectives_.front(); }

  /// Whether a later start can be better than an earlier one.
  bool rewards_waiting() const {
    return wants(ScheduleObjective::value) || wants(ScheduleObjective::baseline);
  }

  Achievement achieved(const ScheduleDates& dates) const {
    const ScheduleProblem& problem = network_.problem();
    return {weighted_tardiness(problem, dates.finish),
            plan_end(network_, dates.start, dates.finish).finish,
            discounted_value(problem, dates.finish), baseline_distance(problem, dates.start)};
  }

  /// What one activity's dates add to it; `end` is when all others are finished.
  Achievement share(ActivityIndex activity, DayNumber start, DayNumber finish,
                    DayNumber end) const {
    const ScheduleProblem& problem = network_.problem();
    const ScheduleActivity& each = problem.activities[activity];
    return {schedule_gains::tardiness(each, finish),
            network_.ongoing(activity) ? end : std::max(end, finish),
            schedule_gains::gain(problem, each.value, finish),
            schedule_gains::distance(each, start)};
  }

  Rank rank(const Achievement& achieved) const {
    Rank result{};
    for (std::size_t i = 0; i < objectives_.size(); ++i) {
      result[i] = loss(objectives_[i], achieved);
    }
    return result;
  }
  Rank rank(const ScheduleDates& dates) const { return rank(achieved(dates)); }

 private:
  static std::int64_t loss(ScheduleObjective objective, const Achievement& achieved) {
    switch (objective) {
      case ScheduleObjective::tardiness:
        return achieved.tardiness;
      case ScheduleObjective::finish:
        return achieved.finish;
      case ScheduleObjective::value:
        return -achieved.value;
      case ScheduleObjective::baseline:
        return achieved.distance;
    }
    return 0;
  }

  const ScheduleNetwork& network_;
  std::vector<ScheduleObjective> objectives_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule
