// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_network.hpp>
#include <sixstep/solve/schedule_profile.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// When a resource can at the earliest have supplied all that is demanded of it.
///
/// Whatever starts from a given moment on needs amount × days unit-days after it, the days off in
/// between included on which it holds what it demands; the latest such supply over all moments
/// bounds the project's finish. `earliest` bounds each start from below; `free` is what history
/// leaves of the resource. Empty: it never supplies that much, so that there is no schedule.
/// far_past: nothing is demanded. O(activities × steps).
std::optional<DayNumber> energy_bound(const ScheduleNetwork& network, ResourceIndex resource,
                                      std::span<const DayNumber> earliest,
                                      const ResourceProfile& free);

/// Days after the due dates, each times its activity's weight, for these finishes; capped at 2^62.
std::int64_t weighted_tardiness(const ScheduleProblem& problem, std::span<const DayNumber> finish);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_bounds.ipp>
#endif
