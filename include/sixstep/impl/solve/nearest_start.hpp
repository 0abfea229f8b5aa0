// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/solve/schedule_network.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail {

/// How near a start in a window can come to the wanted one.
inline DayNumber nearest_start(const ScheduleNetwork& network, ActivityIndex activity,
                               DayNumber wanted, DayNumber earliest, DayNumber latest) {
  if (wanted < earliest) return earliest;
  if (wanted > latest) return latest;
  const DayNumber later = network.start_from(activity, wanted);
  const DayNumber sooner = network.start_until(activity, wanted);
  return later - wanted <= wanted - sooner ? later : sooner;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail
