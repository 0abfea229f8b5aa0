// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/schedule_goal.hpp>
#include <sixstep/impl/solve/schedule_modes.hpp>

// Each activity on the date that is best for it, where a later one can be better than an earlier.
namespace sixstep::inline SIXSTEP_FORM::detail::schedule {

/// Until when an activity may be put off: its window, or where that is open, the horizon, or the
/// baseline if that lies beyond.
inline DayNumber latest_wait(const ScheduleNetwork& network, const ScheduleGenerator& generator,
                             PlanEnd horizon, ActivityIndex activity) {
  const DayNumber window = generator.latest()[activity];
  if (window < far_future / 2) return window;
  const auto& baseline = network.problem().activities[activity].baseline;
  return std::max(latest_alone(network, horizon, activity), baseline.value_or(far_past));
}

/// Moves single activities of a schedule, into another mode where that is open, while all others
/// stay, as long as that is better: sweeps to the right, in which an activity gives way where it
/// can without loss, then to the left (the multi-mode left shift of Sprecher, Hartmann & Drexl
/// 1997, OR Spektrum 19).
class Settler {
 public:
  Settler(ScheduleNetwork& network, const ModeChoice& choice, const Goal& goal,
          ScheduleGenerator& generator, PlanEnd horizon)
      : network_(network), choice_(choice), goal_(goal), generator_(generator), horizon_(horizon) {}

  /// The modes of the dates must be set.
  ScheduleDates settled(const ScheduleDates& dates) {
    generator_.resume(dates);
    finishes_.clear();
    for (ActivityIndex each = 0; each < network_.size(); ++each) note_finish(each);
    for (Rank before = goal_.rank(dates);;) {
      sweep(true);
      sweep(false);
      const Rank now = goal_.rank(generator_.dates());
      if (now >= before) return generator_.dates();
      before = now;
    }
  }

 private:
  void note_finish(ActivityIndex activity) {
    if (!network_.ongoing(activity)) finishes_.insert(generator_.dates().finish[activity]);
  }

  void forget_finish(ActivityIndex activity) {
    if (network_.ongoing(activity)) return;
    finishes_.erase(finishes_.find(generator_.dates().finish[activity]));
  }

  /// When all others are finished.
  DayNumber end_of_rest() const {
    return finishes_.empty() ? network_.problem().start : *finishes_.rbegin();
  }

  void sweep(bool later) {
    std::vector<ActivityIndex> order;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (!network_.fixed(each)) order.push_back(each);
    }
    const ScheduleDates& dates = generator_.dates();
    std::ranges::stable_sort(order, {}, [&](ActivityIndex each) {
      return later ? -dates.finish[each] : dates.start[each];
    });
    for (const ActivityIndex each : order) move(each, later);
  }

  /// Where and how an activity may stand, and how good that is.
  struct Place {
    Rank rank;
    DayNumber start;
    DayNumber finish;
    std::uint32_t mode;
  };

  void move(ActivityIndex activity, bool later) {
    const DayNumber now = generator_.dates().start[activity];
    forget_finish(activity);
    generator_.take_out(activity);
    Place best = place_at(activity, now);
    const auto consider_mode = [&] {
      for (const DayNumber start : candidates(activity, now)) {
        const Place place = place_at(activity, start);
        if (better(place, best, later)) best = place;
      }
    };
    const ModeChoice::Open* open = choice_.open_mode(activity);
    if (open == nullptr) {
      consider_mode();
    } else {
      ModeChoice::each_mode(network_, *open, consider_mode);
      network_.set_mode(activity, best.mode);
    }
    generator_.put(activity, best.start);
    note_finish(activity);
  }

  /// In the mode that is set.
  Place place_at(ActivityIndex activity, DayNumber start) const {
    const DayNumber finish = network_.finish(activity, start);
    return {goal_.rank(goal_.share(activity, start, finish, end_of_rest())), start, finish,
            network_.mode(activity)};
  }

  /// Of two that are as good, the one that is farther in the direction of the sweep.
  static bool better(const Place& place, const Place& than, bool later) {
    if (place.rank != than.rank) return place.rank < than.rank;
    return later ? std::pair(than.start, than.finish) < std::pair(place.start, place.finish)
                 : std::pair(place.finish, place.start) < std::pair(than.finish, than.start);
  }

  /// Every objective is best at one end of the room, or as near as can be to a date of its own.
  std::vector<DayNumber> candidates(ActivityIndex activity, DayNumber now) const {
    DayInterval room = generator_.room(activity);
    const DayNumber last = std::max(now, latest_wait(network_, generator_, horizon_, activity));
    room.until = std::min(room.until, last + 1);
    std::vector<DayNumber> result;
    const auto add = [&](std::optional<DayNumber> start) {
      if (start) result.push_back(*start);
    };
    const auto add_near = [&](DayNumber wanted) {
      if (wanted <= room.from || wanted + 1 >= room.until) return;
      add(generator_.last_start(activity, {room.from, wanted + 1}));
      add(generator_.first_start(activity, {wanted, room.until}));
    };
    add(generator_.first_start(activity, room));
    add(generator_.last_start(activity, room));
    const ScheduleActivity& each = network_.problem().activities[activity];
    if (each.baseline) add_near(*each.baseline);
    if (each.due) add_near(network_.start_to_finish_by(activity, *each.due));
    if (!network_.ongoing(activity)) {
      add_near(network_.start_to_finish_by(activity, end_of_rest()));
    }
    return result;
  }

  ScheduleNetwork& network_;
  const ModeChoice& choice_;
  const Goal& goal_;
  ScheduleGenerator& generator_;
  PlanEnd horizon_;
  std::multiset<DayNumber> finishes_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule
