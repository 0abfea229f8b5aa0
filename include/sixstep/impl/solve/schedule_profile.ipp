// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include <sixstep/solve/schedule_profile.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE ResourceProfile::ResourceProfile(const ScheduleResource& resource)
    : steps_{{far_past, 0}} {
  for (const ScheduleCapacity& each : resource.capacity) {
    take({each.from, each.until}, -each.amount);
    if (each.amount > 0 && each.from < each.until) capacity_end_ = each.until;
  }
}

SIXSTEP_INLINE std::size_t ResourceProfile::step_at(DayNumber day) const {
  const auto after = std::ranges::upper_bound(steps_, day, {}, &Step::from);
  return after == steps_.begin() ? 0 : static_cast<std::size_t>(after - steps_.begin()) - 1;
}

SIXSTEP_INLINE std::size_t ResourceProfile::split(DayNumber day) {
  const std::size_t at = step_at(day);
  if (steps_[at].from >= day) return at;
  steps_.insert(steps_.begin() + static_cast<std::ptrdiff_t>(at) + 1, {day, steps_[at].free});
  return at + 1;
}

SIXSTEP_INLINE DayInterval ResourceProfile::span(std::size_t step) const {
  return {steps_[step].from, step + 1 < steps_.size() ? steps_[step + 1].from : far_future};
}

SIXSTEP_INLINE void ResourceProfile::take(DayInterval held, std::int64_t amount) {
  if (held.from >= held.until || amount == 0) return;
  const std::size_t first = split(held.from);
  const std::size_t end = held.until < far_future ? split(held.until) : steps_.size();
  for (std::size_t step = first; step < end; ++step) steps_[step].free -= amount;
  if (end < steps_.size()) join_with_previous(end);
  join_with_previous(first);
}

SIXSTEP_INLINE void ResourceProfile::join_with_previous(std::size_t step) {
  if (step == 0 || steps_[step - 1].free != steps_[step].free) return;
  steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(step));
}

SIXSTEP_INLINE void ResourceProfile::take_all(std::span<const Booking> bookings) {
  std::vector<Step> changes;  // of what is free, from a day on
  std::int64_t free = 0;
  for (const Step& step : steps_)
    changes.push_back({step.from, step.free - std::exchange(free, step.free)});
  for (const Booking& each : bookings) {
    if (each.held.from >= each.held.until || each.amount == 0) continue;
    changes.push_back({each.held.from, -each.amount});
    if (each.held.until < far_future) changes.push_back({each.held.until, each.amount});
  }
  std::ranges::sort(changes, {}, &Step::from);
  steps_.clear();
  free = 0;
  for (const Step& change : changes) {
    free += change.free;
    if (steps_.empty() || steps_.back().from < change.from) steps_.push_back({change.from, free});
    steps_.back().free = free;
  }
}

SIXSTEP_INLINE std::optional<DayInterval> ResourceProfile::first_shortage(
    DayInterval within, std::int64_t amount) const {
  if (within.from >= within.until) return std::nullopt;
  for (std::size_t step = step_at(within.from); step < steps_.size(); ++step) {
    if (steps_[step].from >= within.until) break;
    if (steps_[step].free < amount) return span(step);
  }
  return std::nullopt;
}

SIXSTEP_INLINE std::optional<DayInterval> ResourceProfile::last_shortage(
    DayInterval within, std::int64_t amount) const {
  if (within.from >= within.until) return std::nullopt;
  const std::size_t first = step_at(within.from);
  for (std::size_t step = step_at(within.until - 1) + 1; step-- > first;) {
    if (steps_[step].free < amount) return span(step);
  }
  return std::nullopt;
}

SIXSTEP_INLINE DayNumber ResourceProfile::room_from(DayNumber day, std::int64_t amount,
                                                    std::int64_t days) const {
  for (std::size_t step = step_at(day); step < steps_.size(); ++step) {
    if (steps_[step].free < amount) {
      day = span(step).until;
    } else if (span(step).until - day >= days) {
      return day;
    }
  }
  return far_future;
}

SIXSTEP_INLINE DayNumber ResourceProfile::room_until(DayNumber day, std::int64_t amount,
                                                     std::int64_t days) const {
  for (std::size_t step = step_at(day - 1) + 1; step-- > 0;) {
    if (steps_[step].free < amount) {
      day = steps_[step].from;
    } else if (day - steps_[step].from >= days) {
      return day;
    }
  }
  return far_past;
}

SIXSTEP_INLINE std::optional<DayNumber> ResourceProfile::supplied_by(DayNumber from,
                                                                     std::int64_t energy) const {
  for (std::size_t step = step_at(from); energy > 0; ++step) {
    if (step == steps_.size()) return std::nullopt;
    const DayInterval days = span(step);
    from = std::max(from, days.from);
    const std::int64_t free = steps_[step].free;
    if (free <= 0 || from >= days.until) continue;
    const std::int64_t needed = (energy - 1) / free + 1;
    if (needed <= days.until - from) return from + needed;
    energy -= free * (days.until - from);
    from = days.until;
  }
  return from;
}

SIXSTEP_INLINE std::optional<std::int64_t> ResourceProfile::free_throughout(
    DayInterval within) const {
  std::size_t at = step_at(within.from);
  const std::int64_t free = steps_[at].free;
  for (++at; at < steps_.size() && steps_[at].from < within.until; ++at) {
    if (steps_[at].free != free) return std::nullopt;
  }
  return free;
}

SIXSTEP_INLINE std::vector<ScheduleCapacity> ResourceProfile::free_within(
    DayInterval within) const {
  std::vector<ScheduleCapacity> result;
  if (within.from >= within.until) return result;
  for (std::size_t i = step_at(within.from); i < steps_.size(); ++i) {
    const DayInterval whole = span(i);
    if (whole.from >= within.until) break;
    result.push_back(
        {std::max(whole.from, within.from), std::min(whole.until, within.until), steps_[i].free});
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
