// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/action.hpp>
#include <sixstep/plan/date.hpp>
#include <sixstep/plan/id.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Roles of one action: a row of the responsibility matrix (RACI). Exactly one is accountable, at
/// least one responsible.
struct ResponsibilityReading {
  Id<Action> action;
  std::vector<Id<Stakeholder>> accountable;
  std::vector<Id<Stakeholder>> responsible;
  std::vector<Id<Stakeholder>> consulted;
  std::vector<Id<Stakeholder>> informed;
  friend bool operator==(const ResponsibilityReading&, const ResponsibilityReading&) = default;
};

/// How much one stakeholder answers for, by the dates that the plan itself gives: an action runs
/// from `started`, else `from`, to `finished`, else `by`.
struct Workload {
  Id<Stakeholder> stakeholder;
  std::size_t accountable_for = 0;     ///< actions that are no heading and not stopped
  double share = 0.0;                  ///< of all such actions
  std::optional<std::size_t> at_once;  ///< most that run on one day; empty: none has both dates
  std::optional<Date> busiest;         ///< the first such day
  std::size_t undated = 0;             ///< actions left out of `at_once` because a date is missing
  friend bool operator==(const Workload&, const Workload&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
