// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/impl/solve/nearest_start.hpp>
#include <sixstep/impl/solve/schedule_gains.hpp>
#include <sixstep/solve/schedule_generation.hpp>
#include <sixstep/solve/schedule_objectives.hpp>

// How much one schedule disturbs another.
namespace sixstep::inline SIXSTEP_FORM::detail::reschedule {

/// Compared from the first member to the last.
struct Disturbance {
  std::int64_t tardiness = 0;
  std::int64_t moves = 0;
  std::int64_t shift = 0;
  friend auto operator<=>(const Disturbance&, const Disturbance&) = default;
};

/// The schedule before, and what it costs to leave it.
class Before {
 public:
  Before(const ScheduleNetwork& network, std::span<const std::optional<DayNumber>> previous,
         std::span<const std::int64_t> weights)
      : network_(network), previous_(previous), weights_(weights) {}

  /// Whether it has a start that may be kept or left.
  bool open(ActivityIndex activity) const {
    return previous_[activity].has_value() && !network_.fixed(activity);
  }
  /// Of an open activity.
  DayNumber start(ActivityIndex activity) const { return *previous_[activity]; }
  std::int64_t weight(ActivityIndex activity) const {
    return weights_.empty() ? 1 : weights_[activity];
  }
  bool moved(ActivityIndex activity, DayNumber start) const {
    return open(activity) && start != *previous_[activity];
  }

  std::vector<ActivityIndex> moved(const ScheduleDates& dates) const {
    std::vector<ActivityIndex> result;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (moved(each, dates.start[each])) result.push_back(each);
    }
    return result;
  }

  Disturbance disturbance(const ScheduleDates& dates) const {
    Disturbance result{weighted_tardiness(network_.problem(), dates.finish), 0, 0};
    for (const ActivityIndex each : moved(dates)) add(each, dates.start[each], result);
    return result;
  }

  /// What no schedule with starts in these windows can avoid.
  Disturbance least(std::int64_t tardiness, std::span<const DayNumber> earliest,
                    std::span<const DayNumber> latest) const {
    Disturbance result{tardiness, 0, 0};
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (!open(each)) continue;
      const DayNumber nearest =
          nearest_start(network_, each, start(each), earliest[each], latest[each]);
      if (nearest != start(each)) add(each, nearest, result);
    }
    return result;
  }

 private:
  /// The weight of a move counts once, and for each day.
  void add(ActivityIndex activity, DayNumber start, Disturbance& sum) const {
    const std::int64_t weight = this->weight(activity);
    sum.moves = capped_sums::sum(sum.moves, weight);
    sum.shift =
        capped_sums::sum(sum.shift, schedule_gains::distance(weight, *previous_[activity], start));
  }

  const ScheduleNetwork& network_;
  std::span<const std::optional<DayNumber>> previous_;
  std::span<const std::int64_t> weights_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::reschedule
