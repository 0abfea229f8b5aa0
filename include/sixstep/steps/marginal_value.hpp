// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/action.hpp>
#include <sixstep/plan/funding.hpp>
#include <sixstep/plan/money.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a little more money of one source in one fiscal year is worth: the choice solved again with
/// it. Not a rate: half of the money may be worth nothing, twice as much more than double.
struct MarginalValue {
  Id<Source> source;
  int year = 0;
  Money more;                       ///< on top of that year's budget
  double at_least = 0.0;            ///< gain in value that was found, share of the plan's total
  double at_most = 0.0;             ///< proven; equals `at_least` where both were solved out
  std::vector<Id<Action>> added;    ///< chosen then and not today
  std::vector<Id<Action>> dropped;  ///< chosen today and not then
  friend bool operator==(const MarginalValue&, const MarginalValue&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
