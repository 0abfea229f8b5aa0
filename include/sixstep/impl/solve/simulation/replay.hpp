// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/impl/solve/simulation/run_network.hpp>
#include <sixstep/solve/schedule_generation.hpp>
#include <sixstep/solve/schedule_why.hpp>

// A planned schedule's policy, carried out again with what a run has drawn.
namespace sixstep::inline SIXSTEP_FORM::detail::simulation {

/// Holds a network of its own, whose durations change from run to run.
class Replay {
 public:
  Replay(const ScheduleNetwork& network, std::span<const ActivityIndex> order)
      : network_(network), order_(order), earliest_(network.size()) {
    for (ActivityIndex each = 0; each < network.size(); ++each) {
      earliest_[each] = network.base_start(each);
    }
  }

  /// Places the activities of the first `runs` of a batch; counts those on the critical chains.
  void run(Lanes& lanes, std::size_t runs, std::vector<std::uint64_t>& critical) {
    for (std::size_t i = 0; i < batch; ++i) {
      if (i < runs) place(lanes, i, critical);
    }
  }

 private:
  void place(Lanes& lanes, std::size_t i, std::vector<std::uint64_t>& critical) {
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (!network_.finished(each)) network_.set_duration(each, lanes.duration[each][i]);
    }
    ScheduleGenerator generator(network_, earliest_,
                                std::vector<DayNumber>(network_.size(), far_future));
    const auto dates = generator.forward(order_);
    const DayNumber origin = network_.problem().start;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      lanes.start[each][i] = dates ? clamped(dates->start[each] - origin) : last_day;
      lanes.finish[each][i] = dates ? clamped(dates->finish[each] - origin) : last_day;
    }
    if (dates) count_critical(*dates, critical);
  }

  /// Back from the last finish along what held each activity up.
  void count_critical(const ScheduleDates& dates, std::vector<std::uint64_t>& critical) const {
    std::optional<ActivityIndex> each;
    for (ActivityIndex one = 0; one < network_.size(); ++one) {
      if (network_.ongoing(one) || network_.finished(one)) continue;
      if (!each || dates.finish[one] > dates.finish[*each]) each = one;
    }
    const std::vector<StartReason> reasons = start_reasons(network_, dates);
    for (std::size_t steps = 0; each && steps < network_.size(); ++steps) {
      if (network_.finished(*each)) break;
      ++critical[*each];
      each = reasons[*each].activity;
    }
  }

  ScheduleNetwork network_;
  std::span<const ActivityIndex> order_;
  std::vector<DayNumber> earliest_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simulation
