// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_network.hpp>
#include <sixstep/solve/schedule_reason.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a forward pass finds: the longest paths from the project's start.
struct EarliestDates {
  static constexpr std::uint32_t none = 0xffffffff;

  std::vector<DayNumber> start;
  std::vector<DayNumber> finish;      ///< far_future for an ongoing activity
  std::vector<std::uint32_t> pusher;  ///< the arc that set the start; none for release and the like
  bool one_sweep = false;             ///< all arcs lead forward in the order
  /// A positive cycle, or an activity that its pauses keep from ever finishing; no date holds then.
  std::optional<ScheduleConflict> conflict;
};

/// Forward pass: sweeps over the arcs in `order` (see precedence_order) until nothing moves. One
/// sweep suffices where all arcs lead forward in the order. O(sweeps × (activities + arcs)).
///
/// A positive cycle shows as a cycle among the pushers (Cherkassky & Goldberg 1999, "Negative-cycle
/// detection algorithms"). With calendars such a cycle may still come to rest at a later date, so
/// it counts only when going round it moves it by a week where every week is like the next, or out
/// of time.
EarliestDates earliest_dates(const ScheduleNetwork& network, std::span<const ActivityIndex> order);

/// Until when a plan lasts: the last finish of what finishes (the project's start if nothing does),
/// and the last event of any kind, which an ongoing activity may start by.
struct PlanEnd {
  DayNumber finish = far_future;
  DayNumber last_start = far_future;
};
PlanEnd plan_end(const ScheduleNetwork& network, std::span<const DayNumber> start,
                 std::span<const DayNumber> finish);

/// The latest start of each activity that keeps the end and its own deadline, whatever the others
/// do.
std::vector<DayNumber> latest_alone(const ScheduleNetwork& network, PlanEnd end);
DayNumber latest_alone(const ScheduleNetwork& network, PlanEnd end, ActivityIndex activity);

/// Backward pass: lowers each activity's latest start, as given alone, to what those after it
/// need. An activity with a fixed start counts as if it could move, so that its float can be told.
/// O(sweeps × (activities + arcs)).
std::vector<DayNumber> latest_starts(const ScheduleNetwork& network,
                                     std::span<const ActivityIndex> order,
                                     const EarliestDates& earliest, std::vector<DayNumber> alone);

/// The deadlines, and the maximum lags after what has happened, that the earliest dates miss: the
/// chain that pushed each late activity. A chain that joins one told before stops there, so that
/// all together are O(activities).
std::vector<ScheduleConflict> missed_dates(const ScheduleNetwork& network,
                                           const EarliestDates& earliest);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_passes.ipp>
#endif
