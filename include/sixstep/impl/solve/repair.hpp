// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/impl/solve/disturbance.hpp>
#include <sixstep/solve/schedule_generation.hpp>
#include <sixstep/solve/schedule_passes.hpp>

// One repair of a schedule: who keeps the date, and where the others go.
namespace sixstep::inline SIXSTEP_FORM::detail::reschedule {

using Days = std::vector<DayNumber>;
using Activities = std::vector<ActivityIndex>;

/// Earliest and latest starts by the links; empty days where the links contradict each other.
struct Windows {
  Days earliest;
  Days latest;
};

/// A copy of the problem in which nothing starts before these days; what has happened stays.
inline ScheduleProblem no_earlier(const ScheduleProblem& problem, const ScheduleNetwork& network,
                                  std::span<const DayNumber> bound) {
  ScheduleProblem later = problem;
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    if (network.fixed(each)) continue;
    later.activities[each].release = std::max(network.base_start(each), bound[each]);
  }
  return later;
}

/// Repairs by passes of serial schedule generation in which those that keep their date come first.
class Repair {
 public:
  Repair(const ScheduleNetwork& network, const Before& before, Days latest)
      : network_(network), before_(before), latest_(std::move(latest)) {}

  /// `bound` is the start that each would like: its old one, or an earlier one. `first` are served
  /// before all others. Empty where no schedule is found.
  std::optional<ScheduleDates> run(Days bound, const Activities& first) {
    std::optional<ScheduleDates> best;
    for (int round = 0; round < 6; ++round) {
      const auto wanted = pushed_by_links(bound);
      if (!wanted) return best;
      const auto dates = pass(*wanted, first);
      if (!dates) return best;
      const bool better = !best || before_.disturbance(*dates) < before_.disturbance(*best);
      if (better) best = dates;
      if (!give_way(*wanted, *dates, bound)) return best;
    }
    return best;
  }

  /// Each in its turn as early as its bound allows, around those before it.
  std::optional<ScheduleDates> place(const Days& bound, const Activities& order) {
    ScheduleGenerator generator(network_, bound, latest_);
    auto dates = generator.forward(order);
    work_ += std::max<std::uint64_t>(generator.work(), order.size());
    return dates;
  }

  std::uint64_t work() const { return work_; }

 private:
  std::optional<Days> pushed_by_links(const Days& bound) const {
    const ScheduleProblem later = no_earlier(network_.problem(), network_, bound);
    const ScheduleNetwork network(later);
    EarliestDates dates = earliest_dates(network, precedence_order(network));
    if (dates.conflict) return std::nullopt;
    return std::move(dates.start);
  }

  std::optional<ScheduleDates> pass(const Days& wanted, const Activities& first) {
    const ScheduleGenerator generator(network_, wanted, latest_);
    Activities order = generator.with_room(keepers(wanted, first), wanted);
    std::vector<char> in_order(network_.size(), 0);
    for (const ActivityIndex each : order) in_order[each] = 1;
    const std::vector<double> keys(wanted.begin(), wanted.end());
    for (const ActivityIndex each : precedence_order(network_, keys)) {
      if (in_order[each] == 0 && !network_.fixed(each)) order.push_back(each);
    }
    return place(wanted, order);
  }

  /// Those that may be where they are wanted: `first`, then those that would not move, the dearest
  /// to move before the others, the earlier before the later.
  Activities keepers(const Days& wanted, const Activities& first) const {
    Activities rest;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      const bool stays = before_.open(each) && !before_.moved(each, wanted[each]);
      if (stays && std::ranges::find(first, each) == first.end()) rest.push_back(each);
    }
    std::ranges::stable_sort(rest, {}, [&](ActivityIndex each) {
      return std::pair(-before_.weight(each), wanted[each]);
    });
    Activities result;
    for (const ActivityIndex each : first) {
      if (!network_.fixed(each)) result.push_back(each);
    }
    result.insert(result.end(), rest.begin(), rest.end());
    return result;
  }

  /// Whether some were put later than they wanted by what their links then said: they ask for no
  /// more in the next round, so that others can keep the room they had.
  bool give_way(const Days& wanted, const ScheduleDates& dates, Days& bound) const {
    const Days pushed = pushed_to(dates);
    bool any = false;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      const bool late = !network_.fixed(each) && dates.start[each] > wanted[each];
      if (!late || pushed[each] <= std::max(bound[each], wanted[each])) continue;
      bound[each] = pushed[each];
      any = true;
    }
    return any;
  }

  /// Where those that they hang on put them.
  Days pushed_to(const ScheduleDates& dates) const {
    Days result(network_.size(), far_past);
    for (std::uint32_t i = 0; i < network_.arc_count(); ++i) {
      const ScheduleArc& arc = network_.arc(i);
      const DayNumber moment = network_.push(arc, dates.start[arc.from], dates.finish[arc.from]);
      result[arc.to] = std::max(result[arc.to], moment);
    }
    return result;
  }

  const ScheduleNetwork& network_;
  const Before& before_;
  Days latest_;
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::reschedule
