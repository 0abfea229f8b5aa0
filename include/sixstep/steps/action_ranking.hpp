// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/methods/weight_sensitivity.hpp>
#include <sixstep/steps/finding.hpp>
#include <sixstep/steps/framework.hpp>
#include <sixstep/steps/stakeholders.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a proposed action is held against the others by.
enum class ActionCriterion : std::uint8_t {
  value,       ///< Σ goal weight × amount, if it delivers; more is better
  cost,        ///< likely cost of its first mode; less is better
  equity,      ///< share of the unserved people of vulnerable groups that it reaches
  risk,        ///< 1 − success; less is better
  acceptance,  ///< support, −1 … 1
};
constexpr std::array<std::string_view, 5> words_of(ActionCriterion) {
  return {"value", "cost", "equity", "risk", "acceptance"};
}

/// Places of one action, from 1, by four methods side by side: who is first by all of them is safe,
/// and where they differ the choice is one of values.
struct RankedAction {
  Id<Action> action;
  std::vector<double> achieved;  ///< in step with `ActionRanking::criteria`; cost in minor units
  std::size_t by_weighted_sum = 0;
  std::size_t by_topsis = 0;
  std::size_t by_vikor = 0;
  std::size_t by_promethee = 0;
  bool blocked = false;  ///< somebody who holds a veto stands against it; ranked all the same
  friend bool operator==(const RankedAction&, const RankedAction&) = default;
};

/// An action that cannot be ranked, and what would have to be known.
struct UnrankedAction {
  Id<Action> action;
  std::vector<ActionCriterion> unknown;
  friend bool operator==(const UnrankedAction&, const UnrankedAction&) = default;
};

struct ActionRanking {
  std::vector<ActionCriterion> criteria;  ///< by which actions were ranked
  std::vector<ActionCriterion> left_out;  ///< of no weight, or not known of any action
  std::vector<RankedAction> ranked;       ///< by weighted sum; those who tie as in the plan
  std::vector<UnrankedAction> unranked;   ///< in the order of the plan
  std::vector<Id<Action>> compromise;     ///< VIKOR's: to propose together, best first
  /// In step with `criteria`: how far each weight may move before the weighted sum ranks otherwise.
  /// Rivals in it are places in `ranked`.
  std::vector<WeightSensitivity> sensitivity;
  std::vector<MethodNote> methods;
};

/// Weights by criterion, in the order of ActionCriterion; 0 leaves a criterion out.
using ActionWeights = std::array<double, 5>;

/// Ranks what is proposed and no heading by weighted sum (minimum and maximum), TOPSIS, VIKOR
/// (v = 0.5) and PROMETHEE II (usual criteria: any difference counts alike).
///
///     rank_actions(graph, framework, stakeholders).ranked.front().action
///
/// What is not known stays unknown: an action is ranked only if all criteria are known of it that
/// are known of any. A goal that it advances by an amount not stated gets an equal share, as in
/// choose_strategy; a vulnerable group that it does not name is not reached by it; a success that
/// is not stated is unknown. The ranking knows neither budgets nor prerequisites: it shows, and
/// choose_strategy chooses. O(plan + n log n); pure, thread-safe. Throws std::invalid_argument
/// where a weight is not within 0 … 1e100.
ActionRanking rank_actions(const PlanGraph& graph, const StrategicFramework& framework,
                           const StakeholderAnalysis& stakeholders,
                           const ActionWeights& weights = {1, 1, 1, 1, 1});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/action_ranking.ipp>
#endif
