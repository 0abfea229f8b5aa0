// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/action.hpp>
#include <sixstep/plan/goal.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What would be chosen beyond one end of a range.
struct WeightTurn {
  double at = 0.0;                  ///< the goal's share among its siblings
  std::vector<Id<Action>> added;    ///< chosen there and not today; none in both: only years or
  std::vector<Id<Action>> dropped;  ///< forms change
  friend bool operator==(const WeightTurn&, const WeightTurn&) = default;
};

/// How far a goal's share among its siblings may move, theirs moving in proportion, before another
/// strategy is better.
///
/// Guaranteed: from `from` to `by` the strategy, years and forms included, stays a best one, up to
/// the solver's tolerance. The greatest value of any strategy is a convex function of the share and
/// that of a given strategy a linear one, so that one which is best at both ends is best between
/// them; both ends were solved. Where a `turn` stands, it begins where the range ends, and the
/// range is as wide as it can be.
struct GoalWeightRange {
  Id<Goal> goal;
  double weight = 0.0;  ///< today
  double from = 0.0;
  double by = 1.0;
  std::optional<WeightTurn> below;  ///< empty: the range reaches 0, or the limit of work came first
  std::optional<WeightTurn> above;
  bool complete = true;  ///< false: the limit of work came first, and the range may be wider
  friend bool operator==(const GoalWeightRange&, const GoalWeightRange&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
