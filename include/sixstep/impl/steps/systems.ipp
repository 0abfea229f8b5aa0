// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/steps/systems/findings.hpp>
#include <sixstep/impl/steps/systems/influence_map.hpp>
#include <sixstep/impl/steps/systems/leverage.hpp>
#include <sixstep/impl/steps/systems/loops.hpp>
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

/// Total effects, leverage and ranks; false if the total relation does not exist.
inline bool follow_effects(const PlanGraph& graph, const InfluenceMap& map, const Matrix& direct,
                           SystemAnalysis& result) {
  const auto relation = sixstep::dematel(direct);
  if (!relation) {
    for (FactorReading& reading : result.factors) {
      reading.reason = "What it moves in all is not known: influence feeds back at full strength.";
    }
    return false;
  }
  const Matrix effects = effects_on_goals(relation->total, own_effects(graph, map));
  set_influence_and_dependence(*relation, result.factors);
  set_effects(graph, effects, result);
  rank_by_leverage(result.factors);
  give_reasons(graph, effects, result);
  return true;
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
  const bool total_known = follow_effects(graph, map, direct.matrix, result);
  join_owners(graph, result);
  find_shared_blocks(graph, result);
  report_leverage(graph, map, result, result.findings);
  report_contradictions(graph, map, result.findings);
  report_joint_owners(graph, result, result.findings);
  report_limits(result, direct.left_out, total_known, result.findings);
  result.methods = method_notes(graph, direct.left_out, map.arcs.size(), options);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
