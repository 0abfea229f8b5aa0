// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/action.hpp>
#include <sixstep/plan/funding.hpp>
#include <sixstep/plan/id.hpp>

// What the choice knows of people, machines and other renewable resources, year by year. All
// amounts are units on the average over the working days of a fiscal year: eight people who are
// there for half of the year are four, and so are four whom an action holds from end to end of it.
namespace sixstep::inline SIXSTEP_FORM {

/// One resource in one fiscal year of the decision.
struct ResourceUse {
  Id<Resource> resource;
  int year = 0;
  /// As entered; never less than what work under way holds, which nothing can take back. Empty: not
  /// limited.
  std::optional<double> available;
  std::optional<double> at_least;  ///< least use that the plan demands
  double used = 0.0;               ///< by the chosen actions
  friend bool operator==(const ResourceUse&, const ResourceUse&) = default;
};

/// Units on top of what there is.
struct ExtraResource {
  Id<Resource> resource;
  int year = 0;
  double amount = 0.0;
  friend bool operator==(const ExtraResource&, const ExtraResource&) = default;
};

/// What one more unit of a resource in one fiscal year is worth: the choice solved again with it.
/// Like MarginalValue not a rate.
struct MarginalResource {
  Id<Resource> resource;
  int year = 0;
  double more = 1.0;
  double at_least = 0.0;            ///< gain in value that was found, share of the plan's total
  double at_most = 0.0;             ///< proven; equals `at_least` where both were solved out
  std::vector<Id<Action>> added;    ///< chosen then and not today
  std::vector<Id<Action>> dropped;  ///< chosen today and not then
  friend bool operator==(const MarginalResource&, const MarginalResource&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
