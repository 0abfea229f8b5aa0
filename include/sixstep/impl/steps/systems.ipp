// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <sixstep/impl/steps/systems/cascades.hpp>
#include <sixstep/impl/steps/systems/findings.hpp>
#include <sixstep/impl/steps/systems/influence_map.hpp>
#include <sixstep/impl/steps/systems/leverage.hpp>
#include <sixstep/impl/steps/systems/loops.hpp>
#include <sixstep/impl/steps/systems/order.hpp>
#include <sixstep/impl/steps/systems/places.hpp>
#include <sixstep/impl/steps/systems/roles.hpp>
#include <sixstep/impl/steps/systems/structure.hpp>
#include <sixstep/steps/systems.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::systems {

/// Every factor that is not another name of one, with the names that it has beside its own.
inline std::vector<FactorReading> factors_of(const Plan& plan, const InfluenceMap& map) {
  std::vector<FactorReading> readings(map.size());
  for (std::size_t node = 0; node < map.size(); ++node) {
    readings[node].factor = plan.factors[map.factor[node]].id;
    readings[node].changeability = plan.factors[map.factor[node]].changeability;
  }
  for (std::size_t i = 0; i < plan.factors.size(); ++i) {
    if (!plan.factors[i].same_as.empty()) {
      readings[map.node_of[i]].other_names.push_back(plan.factors[i].id);
    }
  }
  return readings;
}

inline void leave_effects_unknown(std::string_view reason, SystemAnalysis& result) {
  for (FactorReading& reading : result.factors) {
    reading.reason = "What it moves in all is not known: " + std::string(reason) + ".";
  }
}

/// Total effects, leverage and ranks; false if the total relation does not exist.
inline bool follow_effects(const PlanGraph& graph, const InfluenceMap& map, const Matrix& direct,
                           const StopCondition& stop, SystemAnalysis& result) {
  const auto relation = sixstep::dematel(direct, DematelNorm::maximum_row_or_column_sum, stop);
  if (!relation) {
    leave_effects_unknown("influence feeds back at full strength", result);
    return false;
  }
  if (relation->truncated) {
    result.truncated = true;
    leave_effects_unknown("the analysis was stopped before", result);
    return true;
  }
  const Matrix effects = effects_on_goals(relation->total, own_effects(graph, map));
  set_influence_and_dependence(*relation, result.factors);
  set_effects(graph, effects, result);
  rank_by_leverage(result.factors);
  give_reasons(graph, effects, result);
  return true;
}

/// What each action does by itself, as far as it says how much it moves which factors.
inline void simulate_actions(const PlanGraph& graph, const SystemOptions& options,
                             SystemAnalysis& result) {
  ResponseOptions how;
  how.default_strength = options.default_strength;
  how.stop = options.stop;
  for (const Action& action : graph.plan().actions) {
    if (result.action_effects.size() == options.max_action_effects) return;
    const bool moves = std::ranges::any_of(
        action.affects, [](const Link<Id<Factor>>& link) { return link.amount.has_value(); });
    if (!moves || !is_live(action)) continue;
    result.action_effects.push_back(respond_to_actions(graph, std::array{action.id}, how));
    result.truncated |= result.action_effects.back().truncated;
  }
}

}  // namespace detail::systems

SIXSTEP_INLINE SystemAnalysis analyse_system(const PlanGraph& graph, const SystemOptions& options) {
  using namespace detail::systems;
  const InfluenceMap map = read_map(graph);
  const DirectInfluence direct = direct_influence(map, options.default_strength);
  SystemAnalysis result;
  result.factors = factors_of(graph.plan(), map);
  result.influences = joined_influences(graph, map);
  collect_actions(graph, map, result.factors);
  find_components(graph, map, result);
  find_loops(graph, map, options, result);
  const bool total_known = follow_effects(graph, map, direct.matrix, options.stop, result);
  const StructuralInfluence structural = structural_influence(map);
  const Micmac indirect = set_roles(structural, options, result.factors);
  result.truncated |= indirect.truncated;
  find_responses(graph, map, options.stop, result);
  set_places(map, options, result);
  set_levels(graph, map, options.stop, result);
  set_order(graph, map, options.stop, result);
  set_cuts(graph, map, result.structure);
  set_gatekeepers(graph, map, result);
  find_cascades(graph, options, result.cascades);
  simulate_actions(graph, options, result);
  join_owners(graph, result);
  find_shared_blocks(graph, result);
  report_leverage(graph, map, result, result.findings);
  report_contradictions(graph, map, result.findings);
  report_joint_owners(graph, result, result.findings);
  report_gatekeepers(graph, result, result.findings);
  report_backfires(graph, result, result.findings);
  report_limits(result, direct.left_out, total_known, result.findings);
  result.methods = method_notes(graph, {map, direct, structural, indirect}, options);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
