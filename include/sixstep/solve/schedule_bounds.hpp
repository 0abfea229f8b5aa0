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
/// bounds the project's finish. Of an open mode the least duration × amount counts. `earliest`
/// bounds each start from below; `free` is what history leaves of the resource. Empty: it never
/// supplies that much, so that there is no schedule. far_past: nothing is demanded.
/// O(activities × steps).
std::optional<DayNumber> energy_bound(const ScheduleNetwork& network, ResourceIndex resource,
                                      std::span<const DayNumber> earliest,
                                      const ResourceProfile& free);

/// The most that activities can gain: values at the earliest finish, costs at the latest. See
/// discounted_value.
std::int64_t discounted_value_bound(const ScheduleProblem& problem,
                                    std::span<const DayNumber> earliest_finish,
                                    std::span<const DayNumber> latest_finish);

/// The least distance from the baselines that starts in these windows have. See baseline_distance.
std::int64_t baseline_distance_bound(const ScheduleNetwork& network,
                                     std::span<const DayNumber> earliest_start,
                                     std::span<const DayNumber> latest_start);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_bounds.ipp>
#endif
