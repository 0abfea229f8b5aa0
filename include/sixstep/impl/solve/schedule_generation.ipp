// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>

#include <sixstep/impl/solve/held_days.hpp>
#include <sixstep/solve/schedule_generation.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The latest start that links to activities already placed leave, and the arc that sets it.
struct ScheduleGenerator::Limit {
  DayNumber latest;
  const ScheduleArc* arc;  // null where deadlines set it
};

SIXSTEP_INLINE ScheduleGenerator::ScheduleGenerator(const ScheduleNetwork& network,
                                                    std::vector<DayNumber> earliest,
                                                    std::vector<DayNumber> latest)
    : network_(&network),
      earliest_(std::move(earliest)),
      latest_(std::move(latest)),
      in_offsets_(network.size() + 1, 0),
      in_arcs_(network.arc_count()),
      booked_{{}, BudgetLedger(network.problem())},
      books_(booked_) {
  for (std::uint32_t i = 0; i < network.arc_count(); ++i) ++in_offsets_[network.arc(i).to + 1];
  for (std::size_t i = 0; i < network.size(); ++i) in_offsets_[i + 1] += in_offsets_[i];
  std::vector<std::uint32_t> next(in_offsets_.begin(), in_offsets_.end() - 1);
  for (std::uint32_t i = 0; i < network.arc_count(); ++i) in_arcs_[next[network.arc(i).to]++] = i;
  for (const ScheduleResource& resource : network.problem().resources) {
    booked_.profiles.emplace_back(resource);
  }
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    if (network.fixed(each)) book(booked_, each, earliest_[each], 1);
  }
  booked_.ledger.forgive();
}

template <class Visit>
bool ScheduleGenerator::each_demand(ActivityIndex activity, DayNumber start, Visit visit) const {
  return detail::held_days::each(*network_, booked_.profiles, activity,
                                 {start, network_->finish(activity, start)}, visit);
}

SIXSTEP_INLINE void ScheduleGenerator::book(Books& books, ActivityIndex activity, DayNumber start,
                                            int sign) const {
  each_demand(activity, start, [&](const ScheduleDemand& demand, DayInterval held) {
    books.profiles[demand.resource].take(held, sign * demand.amount);
    return true;
  });
  books.ledger.book(network_->expenses(activity), start, sign);
}

SIXSTEP_INLINE std::int64_t ScheduleGenerator::unbroken_days(ActivityIndex activity) const {
  return detail::held_days::unbroken_days(*network_, activity, network_->duration(activity));
}

SIXSTEP_INLINE std::optional<DayNumber> ScheduleGenerator::early_fit(const Books& books,
                                                                     ActivityIndex activity,
                                                                     DayNumber from) const {
  return detail::held_days::early_fit(
      *network_, books.profiles, books.ledger, activity, from, unbroken_days(activity),
      [&](DayNumber start) { return network_->finish(activity, start); });
}

SIXSTEP_INLINE std::optional<DayNumber> ScheduleGenerator::late_fit(const Books& books,
                                                                    ActivityIndex activity,
                                                                    DayNumber until,
                                                                    DayNumber from) const {
  const std::int64_t days = unbroken_days(activity);
  for (DayNumber start = network_->start_until(activity, until); start >= from;) {
    const bool fits =
        each_demand(activity, start, [&](const ScheduleDemand& demand, DayInterval held) {
          const ResourceProfile& profile = books.profiles[demand.resource];
          const auto shortage = profile.last_shortage(held, demand.amount);
          if (!shortage) return true;
          start = network_->start_to_finish_by(
              activity, profile.room_until(shortage->from, demand.amount, days));
          return false;
        });
    const auto expenses = network_->expenses(activity);
    if (fits && (expenses.empty() || !books.ledger.overspent(expenses, start))) return start;
    if (fits) {
      const auto before = books.ledger.year_before(expenses, start);
      if (!before) break;
      start = network_->start_until(activity, *before);
    } else if (network_->ongoing(activity)) {
      break;  // what holds on for ever only fits later, not earlier
    }
  }
  return std::nullopt;
}

SIXSTEP_INLINE DayNumber ScheduleGenerator::lower_limit(ActivityIndex activity,
                                                        DayNumber from) const {
  for (std::uint32_t i = in_offsets_[activity]; i < in_offsets_[activity + 1]; ++i) {
    const ScheduleArc& arc = network_->arc(in_arcs_[i]);
    if (placed_[arc.from] == 0) continue;
    from = std::max(from, network_->push(arc, dates_.start[arc.from], dates_.finish[arc.from]));
  }
  return from;
}

SIXSTEP_INLINE ScheduleGenerator::Limit ScheduleGenerator::upper_limit(ActivityIndex activity,
                                                                       DayNumber until) const {
  Limit limit{until, nullptr};
  // The window is that of any mode.
  if (network_->open_mode(activity) && network_->deadline(activity) < far_future) {
    limit.latest =
        std::min(until, network_->start_to_finish_by(activity, network_->deadline(activity)));
  }
  for (const ScheduleArc& arc : network_->arcs_from(activity)) {
    if (placed_[arc.to] == 0) continue;
    const DayNumber latest = network_->pull(arc, dates_.start[arc.to]);
    if (latest < limit.latest) limit = {latest, &arc};
  }
  return limit;
}

SIXSTEP_INLINE void ScheduleGenerator::begin() {
  books_ = booked_;
  placed_.assign(network_->size(), 0);
  dates_.start.resize(network_->size());
  dates_.finish.resize(network_->size());
  for (ActivityIndex each = 0; each < network_->size(); ++each) {
    if (network_->fixed(each)) place(each, earliest_[each]);
  }
}

SIXSTEP_INLINE void ScheduleGenerator::place(ActivityIndex activity, DayNumber start) {
  dates_.start[activity] = start;
  dates_.finish[activity] = network_->finish(activity, start);
  placed_[activity] = 1;
  if (!network_->fixed(activity)) book(books_, activity, start, 1);
}

SIXSTEP_INLINE std::optional<ScheduleDates> ScheduleGenerator::forward(
    std::span<const ActivityIndex> order, std::span<const DayNumber> not_before) {
  held_back_ = earliest_;
  for (std::size_t i = 0; i < not_before.size(); ++i) {
    held_back_[i] = std::max(held_back_[i], not_before[i]);
  }
  const std::size_t attempts = network_->size() + 20;
  for (std::size_t attempt = 0; attempt < attempts; ++attempt) {
    const std::optional<bool> complete = try_forward(order);
    if (!complete) return std::nullopt;
    if (*complete) return dates_;
  }
  return std::nullopt;
}

/// Whether all were placed; false if one is now held back, empty if that is of no use.
SIXSTEP_INLINE std::optional<bool> ScheduleGenerator::try_forward(
    std::span<const ActivityIndex> order) {
  begin();
  for (const ActivityIndex each : order) {
    if (network_->fixed(each)) continue;
    ++work_;
    const auto start = early_fit(books_, each, lower_limit(each, held_back_[each]));
    if (!start) return std::nullopt;
    const Limit limit = upper_limit(each, latest_[each]);
    if (*start > limit.latest) {
      if (hold_back(limit, each, *start)) return false;
      return std::nullopt;
    }
    place(each, *start);
  }
  return true;
}

SIXSTEP_INLINE bool ScheduleGenerator::hold_back(const Limit& limit, ActivityIndex late,
                                                 DayNumber start) {
  if (limit.arc == nullptr || limit.arc->to == late || network_->fixed(limit.arc->to)) return false;
  const ActivityIndex held = limit.arc->to;
  const DayNumber moment = network_->push(*limit.arc, start, network_->finish(late, start));
  if (moment > latest_[held]) return false;
  held_back_[held] = std::max(held_back_[held], moment);
  return true;
}

SIXSTEP_INLINE std::optional<ScheduleDates> ScheduleGenerator::backward(
    std::span<const ActivityIndex> order, std::span<const DayNumber> latest) {
  begin();
  for (const ActivityIndex each : order) {
    if (network_->fixed(each)) continue;
    ++work_;
    const DayNumber until = upper_limit(each, std::min(latest_[each], latest[each])).latest;
    const auto start = late_fit(books_, each, until, lower_limit(each, earliest_[each]));
    if (!start) return std::nullopt;
    place(each, *start);
  }
  return dates_;
}

SIXSTEP_INLINE void ScheduleGenerator::resume(const ScheduleDates& dates) {
  begin();
  for (ActivityIndex each = 0; each < network_->size(); ++each) {
    if (!network_->fixed(each)) place(each, dates.start[each]);
  }
}

SIXSTEP_INLINE void ScheduleGenerator::take_out(ActivityIndex activity) {
  book(books_, activity, dates_.start[activity], -1);
  placed_[activity] = 0;
}

SIXSTEP_INLINE void ScheduleGenerator::put(ActivityIndex activity, DayNumber start) {
  ++work_;
  place(activity, start);
}

SIXSTEP_INLINE DayInterval ScheduleGenerator::room(ActivityIndex activity) const {
  return {lower_limit(activity, earliest_[activity]),
          upper_limit(activity, latest_[activity]).latest + 1};
}

SIXSTEP_INLINE std::optional<DayNumber> ScheduleGenerator::first_start(ActivityIndex activity,
                                                                       DayInterval room) const {
  const auto start = early_fit(books_, activity, room.from);
  return start && *start < room.until ? start : std::nullopt;
}

SIXSTEP_INLINE std::optional<DayNumber> ScheduleGenerator::last_start(ActivityIndex activity,
                                                                      DayInterval room) const {
  return late_fit(books_, activity, room.until - 1, room.from);
}

SIXSTEP_INLINE std::optional<DayNumber> ScheduleGenerator::start_alone(
    ActivityIndex activity) const {
  if (network_->fixed(activity)) return earliest_[activity];
  const auto start = early_fit(booked_, activity, earliest_[activity]);
  return start && *start <= latest_[activity] ? start : std::nullopt;
}

SIXSTEP_INLINE std::vector<ActivityIndex> ScheduleGenerator::with_room(
    std::span<const ActivityIndex> order, std::span<const DayNumber> start) const {
  Books books = booked_;
  std::vector<ActivityIndex> result;
  for (const ActivityIndex each : order) {
    const bool room =
        each_demand(each, start[each], [&](const ScheduleDemand& demand, DayInterval held) {
          return !books.profiles[demand.resource].first_shortage(held, demand.amount);
        });
    if (!room || books.ledger.overspent(network_->expenses(each), start[each])) continue;
    book(books, each, start[each], 1);
    result.push_back(each);
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
