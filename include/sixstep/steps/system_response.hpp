// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/methods/fcm.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What becomes of one factor when actions move what they affect.
struct FactorChange {
  Id<Factor> factor;
  bool held = false;               ///< moved by the actions themselves
  double before = 0.0;             ///< level that the map settles at without them
  double absolute = 0.0;           ///< level with them − level without
  std::optional<double> relative;  ///< absolute / before; empty where there was nothing before
  std::optional<double> low;       ///< 5 % of the samples of uncertain strengths lie below
  std::optional<double> high;      ///< 5 % lie above
  friend bool operator==(const FactorChange&, const FactorChange&) = default;
};

/// What follows for a goal: Σ over its factors of their amount × absolute change.
struct GoalChange {
  Id<Goal> goal;
  double change = 0.0;
  friend bool operator==(const GoalChange&, const GoalChange&) = default;
};

/// The effect of actions, simulated on the map of influences.
struct SystemResponse {
  std::vector<Id<Action>> actions;
  FcmAttractor attractor = FcmAttractor::not_settled;  ///< of the map with the actions
  bool unique = false;                ///< proven: there is no other level that it could settle at
  std::vector<FactorChange> factors;  ///< that change, the most changed first; none if not settled
  std::vector<GoalChange> goals;      ///< that change
  bool truncated = false;             ///< stopped early
  friend bool operator==(const SystemResponse&, const SystemResponse&) = default;
};

struct ResponseOptions {
  FcmInference inference = FcmInference::rescaled;  ///< in which an unknown state says nothing
  FcmTransfer transfer = FcmTransfer::sigmoid;
  double slope = 1.0;
  std::optional<double> default_strength = {};  ///< of influences without one; empty: left out
  /// Samples in which strengths are drawn anew, give or take `strength_spread`; 0: no ranges.
  std::size_t samples = 0;
  double strength_spread = 0.25;
  std::uint64_t seed = 1;
  StopCondition stop = {};  ///< one unit of work is one multiplication
};

/// Simulates what actions do to the factors and goals of a plan, as a fuzzy cognitive map.
///
/// The map starts from the factors' states, 0.5 where unknown, which under the rescaled rule moves
/// nothing. Each factor that the actions affect is then held where they bring it from its level
/// without them: an amount is the share of the way left to 1 (or, below 0, to 0) that one action
/// takes, so that many actions together never pass the end. Influences without a known sign or
/// strength are left out.
/// O(steps × factors²), times the samples; pure, thread-safe. Actions that are not in the plan
/// throw std::out_of_range. Papageorgiou, E. I. (2011), A new methodology for decisions in medical
/// informatics using fuzzy cognitive maps, Applied Soft Computing 11(1), 500–513.
SystemResponse respond_to_actions(const PlanGraph& graph, std::span<const Id<Action>> actions,
                                  const ResponseOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/system_response.ipp>
#endif
