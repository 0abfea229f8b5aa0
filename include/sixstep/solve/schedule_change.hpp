// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One constraint of a schedule problem made weaker by a stated amount: what would have to change.
struct ScheduleChange {
  enum class Kind : std::uint8_t {
    shorten,  ///< activity `index` takes `amount` working days less
    lag,      ///< link `index` asks for `amount` days less between its events; below 0 they overlap
    max_lag,  ///< link `index` allows `amount` days more between its events
    release,  ///< activity `index` may start `amount` calendar days earlier
    deadline,  ///< activity `index` may finish `amount` calendar days later
    capacity,  ///< there are `amount` units more of resource `index` on `days`
  };

  Kind kind{};
  std::uint32_t index = 0;
  std::int64_t amount = 0;  ///< >= 0
  DayInterval days;         ///< of a capacity
  friend bool operator==(const ScheduleChange&, const ScheduleChange&) = default;
};

/// The problem with the change made. Throws std::invalid_argument where there is nothing of the
/// kind to change: an index out of range, no release, deadline or maximum lag, an open mode, a
/// duration that is shorter than the amount.
ScheduleProblem with_change(ScheduleProblem problem, const ScheduleChange& change);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_change.ipp>
#endif
