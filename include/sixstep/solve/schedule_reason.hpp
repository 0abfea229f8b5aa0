// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Why an activity does not start earlier.
struct StartReason {
  enum class Kind : std::uint8_t {
    project_start,  ///< nothing starts earlier
    fixed,          ///< it has happened
    release,        ///< its own earliest date
    link,           ///< `index` is the link that it follows
    max_lag,        ///< `index` is the link whose maximum lag would be exceeded by an earlier start
    resource,       ///< `index` is the resource that is not free earlier
    held_back,      ///< search kept it, so that a later one can keep its maximum lag or deadline
    kept,           ///< it keeps the date that it had before (see `reschedule`)
    budget,         ///< `index` is the budget that an earlier start would overspend
  };

  Kind kind = Kind::project_start;
  std::uint32_t index = 0;
  /// The other end of the link, or one that holds the resource on the day before the start; empty
  /// if the resource has too little capacity by itself.
  std::optional<ActivityIndex> activity;
  bool next_working_day = false;  ///< days off then moved the start on to a working day
  friend bool operator==(const StartReason&, const StartReason&) = default;
};

/// Why there is no schedule.
struct ScheduleConflict {
  enum class Kind : std::uint8_t {
    positive_cycle,  ///< links, each in its turn, that push the activities later without end
    deadline,        ///< the chain of links that makes an activity too late, the late one last
    capacity,        ///< demands more of a resource than there is on any day
    capacity_end,    ///< cannot be placed before the capacity of its resources ends
    budget,          ///< spends more than a budget ever has, or in years that it has not
  };

  Kind kind{};
  std::vector<ActivityIndex> activities;
  std::vector<LinkIndex> links;            ///< between neighbours in `activities`, round the cycle
  std::optional<ResourceIndex> resource;   ///< of a capacity conflict
  std::optional<BudgetIndex> budget = {};  ///< of a conflict about money
};

}  // namespace sixstep::inline SIXSTEP_FORM
