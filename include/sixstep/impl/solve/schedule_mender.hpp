// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/booked_dates.hpp>
#include <sixstep/solve/schedule_change.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::schedule_why {

/// Moves activities forward in a schedule after a change of its problem, and back again.
///
/// Each activity that the change touches is taken out and put in as early as it fits; what followed
/// it, and what starts when it gives a resource back, comes next. Nothing ever moves later, so that
/// the dates keep every rule of the changed problem at any moment.
class ScheduleMender : public BookedDates {
 public:
  using BookedDates::BookedDates;
  using Kind = ScheduleChange::Kind;

  /// The start that `target` gets from a change at `at`; its own where it gets none. What starts
  /// after `horizon` is of no interest.
  DayNumber start_with(const ScheduleChange& change, ActivityIndex at, ActivityIndex target,
                       DayNumber horizon) {
    make(change, at, horizon);
    const DayNumber start = dates_.start[target];
    undo(change);
    return start;
  }

  ScheduleDates dates_with(const ScheduleChange& change, ActivityIndex at) {
    make(change, at, far_future);
    ScheduleDates result = dates_;
    undo(change);
    return result;
  }

  /// Placings so far.
  std::uint64_t work() const { return work_; }

  /// Working days between the start that links alone would allow and the one that it has.
  std::int64_t days_held(ActivityIndex activity) const {
    const DayNumber start = dates_.start[activity];
    return std::max<std::int64_t>(0,
                                  network_.calendar(activity).count(lower_limit(activity), start));
  }

  /// How many units are lacking, and when, so that the activity could start so
  /// many working days earlier; empty if it then lacks nothing of the resource.
  std::optional<ScheduleChange> capacity_for(ActivityIndex activity, ResourceIndex resource,
                                             std::int64_t days) {
    const WorkCalendar& calendar = network_.calendar(activity);
    const DayNumber start = calendar.retreat(dates_.start[activity], days);
    ScheduleChange change{Kind::capacity, resource, 0, {far_future, far_past}};
    book(activity, -1);
    held_days::each(network_, profiles_, activity, {start, network_.finish(activity, start)},
                    [&](const ScheduleDemand& demand, DayInterval held) {
                      if (demand.resource == resource) widen(change, demand, held);
                      return true;
                    });
    book(activity, 1);
    if (change.amount == 0) return std::nullopt;
    return change;
  }

  /// By how many days an activity can at most be shortened: its finish must not come too early for
  /// what it may not finish before, nor before today where it is under way.
  std::int64_t most_to_shorten(ActivityIndex activity) const {
    if (network_.ongoing(activity) || network_.finished(activity)) return 0;
    const WorkCalendar& calendar = network_.calendar(activity);
    std::int64_t most = network_.duration(activity) - 1;  // some work is left
    const auto keep = [&](DayNumber moment) {
      most = std::min(most, calendar.count(moment, dates_.finish[activity]));
    };
    if (network_.fixed(activity)) keep(network_.problem().start);
    for (const std::uint32_t index : arcs_into(activity)) {
      const ScheduleArc& arc = network_.arc(index);
      if (arc.to_finish) keep(event_after(arc));
    }
    return std::max<std::int64_t>(most, 0);
  }

 private:
  static constexpr DayNumber not_queued = far_future;

  struct Moved {
    ActivityIndex activity;
    DayNumber start;
    DayNumber finish;
  };

  void make(const ScheduleChange& change, ActivityIndex at, DayNumber horizon) {
    change_ = change;
    if (change.kind == Kind::capacity) profiles_[change.index].take(change.days, -change.amount);
    if (change.kind == Kind::shorten) {
      const bool too_short = lower_limit(change.index) > dates_.start[change.index];
      if (!too_short) move_to(change.index, dates_.start[change.index]);
    } else {
      queue(at);
    }
    settle(horizon);
  }

  void settle(DayNumber horizon) {
    while (!queue_.empty() && queue_.front().first <= horizon) {
      const ActivityIndex each = queue_.front().second;
      std::ranges::pop_heap(queue_, std::greater());
      queue_.pop_back();
      ++work_;
      const DayNumber start = held_start(each);
      if (start < dates_.start[each]) move_to(each, start);
    }
    for (const Holder& each : queue_) look_from_[each.second] = not_queued;
    queue_.clear();
  }

  /// The earliest start where all others stand.
  DayNumber held_start(ActivityIndex activity) {
    const DayNumber now = dates_.start[activity];
    const DayNumber looked = std::exchange(look_from_[activity], not_queued);
    const DayNumber from = std::max(lower_limit(activity), looked);
    if (network_.start_from(activity, from) >= now) return now;
    book(activity, -1);
    const auto fit =
        held_days::early_fit(network_, profiles_, ledger_, activity, from,
                             held_days::unbroken_days(network_, activity, duration(activity)),
                             [&](DayNumber start) { return finish_from(activity, start); });
    book(activity, 1);
    return std::min(fit.value_or(now), now);
  }

  void move_to(ActivityIndex activity, DayNumber start) {
    const Moved before{activity, dates_.start[activity], dates_.finish[activity]};
    moved_.push_back(before);
    for (const ScheduleArc& arc : network_.arcs_from(activity)) {
      const bool binds = network_.start_from(arc.to, pushed(arc)) >= dates_.start[arc.to];
      if (binds) queue(arc.to);
    }
    book(activity, -1);
    dates_.start[activity] = start;
    dates_.finish[activity] = finish_from(activity, start);
    book(activity, 1);
    for (const ScheduleDemand& demand : network_.demands(activity)) {
      if (demand.amount > 0) queue_starting(demand.resource, {start, before.finish});
    }
  }

  /// All that start while the resource was held, and the next to start after that.
  void queue_starting(ResourceIndex resource, DayInterval held) {
    const auto& starts = starts_[resource];
    auto next = std::ranges::lower_bound(starts, Holder{held.from + 1, 0});
    while (next != starts.end() && next->first <= held.until) queue((next++)->second, held.from);
    for (auto later = next; later != starts.end() && later->first == next->first; ++later) {
      queue(later->second, held.from);
    }
  }

  /// Has it looked at again, for a start on which it holds something from `from` on.
  void queue(ActivityIndex activity, DayNumber from = far_past) {
    if (network_.fixed(activity)) return;
    const DayNumber length =
        std::max<DayNumber>(0, dates_.finish[activity] - dates_.start[activity]);
    const DayNumber first = from - std::min(length, from - far_past);
    if (look_from_[activity] == not_queued) {
      queue_.emplace_back(dates_.start[activity], activity);
      std::ranges::push_heap(queue_, std::greater());
    }
    look_from_[activity] = std::min(look_from_[activity], first);
  }

  void undo(const ScheduleChange& change) {
    change_.reset();
    for (; !moved_.empty(); moved_.pop_back()) {
      const Moved& each = moved_.back();
      book(each.activity, -1);
      dates_.start[each.activity] = each.start;
      dates_.finish[each.activity] = each.finish;
      book(each.activity, 1);
    }
    if (change.kind == Kind::capacity) profiles_[change.index].take(change.days, change.amount);
  }

  // The changed problem.

  std::int32_t duration(ActivityIndex activity) const {
    const bool shortened = change_ && change_->kind == Kind::shorten && change_->index == activity;
    return network_.duration(activity) -
           (shortened ? static_cast<std::int32_t>(change_->amount) : 0);
  }

  DayNumber finish_from(ActivityIndex activity, DayNumber start) const {
    if (network_.ongoing(activity) || network_.finished(activity)) {
      return network_.finish(activity, start);
    }
    return network_.calendar(activity).advance(start, duration(activity));
  }

  DayNumber lower_limit(ActivityIndex activity) const {
    DayNumber limit = network_.base_start(activity);
    if (change_ && change_->kind == Kind::release && change_->index == activity) {
      limit = std::max(network_.problem().start, limit - change_->amount);
    }
    for (const std::uint32_t index : arcs_into(activity)) {
      limit = std::max(limit, pushed(network_.arc(index)));
    }
    return limit;
  }

  DayNumber pushed(const ScheduleArc& arc) const {
    const DayNumber moment = event_after(arc);
    if (!arc.to_finish) return moment;
    return network_.calendar(arc.to).retreat(moment - 1, duration(arc.to)) + 1;
  }

  /// The earliest moment of the event that the arc leads to.
  DayNumber event_after(ScheduleArc arc) const {
    arc.to_finish = false;
    if (change_ && change_->index == arc.link) {
      const auto amount = static_cast<std::int32_t>(change_->amount);
      if (change_->kind == Kind::lag && !arc.max_lag) lengthen(arc, -amount);
      if (change_->kind == Kind::max_lag && arc.max_lag) lengthen(arc, -amount);
    }
    return network_.push(arc, dates_.start[arc.from], dates_.finish[arc.from]);
  }

  static void lengthen(ScheduleArc& arc, std::int32_t days) {
    const std::int32_t signed_days = (arc.lead ? -arc.days : arc.days) + days;
    arc.lead = signed_days < 0 || (arc.max_lag && signed_days == 0);
    arc.days = signed_days < 0 ? -signed_days : signed_days;
  }

  void widen(ScheduleChange& change, const ScheduleDemand& demand, DayInterval held) const {
    const ResourceProfile& free = profiles_[demand.resource];
    for (DayNumber from = held.from; from < held.until;) {
      const auto lack = free.first_shortage({from, held.until}, demand.amount);
      if (!lack) return;
      const DayInterval days{std::max(lack->from, held.from), std::min(lack->until, held.until)};
      const std::int64_t there = free.free_throughout(days).value_or(0);
      change.amount = std::max(change.amount, demand.amount - there);
      change.days = {std::min(change.days.from, days.from),
                     std::max(change.days.until, days.until)};
      from = days.until;
    }
  }

  std::optional<ScheduleChange> change_;
  std::vector<Holder> queue_;  // a heap, the earliest planned start first
  std::vector<DayNumber> look_from_ = std::vector<DayNumber>(dates_.start.size(), not_queued);
  std::vector<Moved> moved_;
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule_why
