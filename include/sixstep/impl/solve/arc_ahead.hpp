// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/solve/schedule_network.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::schedule_passes {

/// How many arcs before it is needed a value is asked for: as many requests as travel together.
inline constexpr std::int64_t arcs_ahead = 24;

/// Asks memory for the value at the activity to which the `index`-th arc leads, if there is such an
/// arc. The arcs of a large network lead all over memory, and a pass would wait for each in turn.
/// (Always inline: GCC drops calls of a function that does nothing but prefetch.)
template <class Value>
[[gnu::always_inline]] inline void ask_ahead(const ScheduleNetwork& network, std::int64_t index,
                                             const std::vector<Value>& values) {
  if (index < 0 || index >= static_cast<std::int64_t>(network.arc_count())) return;
  __builtin_prefetch(&values[network.arc(static_cast<std::uint32_t>(index)).to]);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule_passes
