// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What is free of one resource, as steps that begin where the amount changes: the cost of every
/// question depends on the number of changes, never on the number of days.
///
/// What has happened may take more than there is; the free amount is negative then.
class ResourceProfile {
 public:
  explicit ResourceProfile(const ScheduleResource& resource);

  /// Takes `amount` on the days of `held`; gives it back if negative, and leaves no step that is
  /// like the one before. O(steps).
  void take(DayInterval held, std::int64_t amount);

  /// The same for many at once, each so many units on its days. O((steps + bookings) log).
  struct Booking {
    DayInterval held;
    std::int64_t amount = 0;
  };
  void take_all(std::span<const Booking> bookings);

  /// The first days, or the last, of those in `within` when less than `amount` is free, as far as
  /// the same amount is free before and after. O(log steps + steps in `within`).
  std::optional<DayInterval> first_shortage(DayInterval within, std::int64_t amount) const;
  std::optional<DayInterval> last_shortage(DayInterval within, std::int64_t amount) const;

  /// The first day from `day` on with which `days` >= 1 days begin on all of which at least
  /// `amount` is free; far_future if there is none. O(log steps + steps passed).
  DayNumber room_from(DayNumber day, std::int64_t amount, std::int64_t days) const;
  /// The last moment up to `day` with which so many such days end; far_past if there is none.
  DayNumber room_until(DayNumber day, std::int64_t amount, std::int64_t days) const;

  /// The earliest moment until which `energy` >= 0 units × days are free from `from` on; empty if
  /// there are never so many. O(steps).
  std::optional<DayNumber> supplied_by(DayNumber from, std::int64_t energy) const;

  /// What is free on each day of `within`; empty where that changes. O(steps).
  std::optional<std::int64_t> free_throughout(DayInterval within) const;

  /// The same step by step, in order. O(steps).
  std::vector<ScheduleCapacity> free_within(DayInterval within) const;

  /// When the last capacity ends, whoever holds it.
  DayNumber capacity_end() const { return capacity_end_; }

 private:
  struct Step {
    DayNumber from;
    std::int64_t free;
  };

  std::size_t step_at(DayNumber day) const;
  std::size_t split(DayNumber day);  // the step that begins on `day`, made where there is none
  DayInterval span(std::size_t step) const;
  void join_with_previous(std::size_t step);  // where the same is free

  std::vector<Step> steps_;  // the first begins in the far past, the last reaches the far future
  DayNumber capacity_end_ = far_past;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_profile.ipp>
#endif
