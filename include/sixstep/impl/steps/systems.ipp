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

inline std::vector<FactorReading> factors_of(const Plan& plan) {
  std::vector<FactorReading> readings;
  for (const Factor& factor : plan.factors) {
    FactorReading& reading = readings.emplace_back();
    reading.factor = factor.id;
    reading.changeability = factor.changeability;
  }
  return readings;
}

inline void count_loops(const PlanGraph& graph, SystemAnalysis& result) {
  for (const FeedbackLoop& loop : result.loops) {
    for (const Id<Factor>& factor : loop.factors) {
      ++result.factors[*graph.find_item(NodeKind::factor, factor)].loops;
    }
  }
}

/// Total effects, leverage and ranks; false if the total relation does not exist.
inline bool follow_effects(const PlanGraph& graph, const Matrix& direct, SystemAnalysis& result) {
  const auto relation = sixstep::dematel(direct);
  if (!relation) {
    for (FactorReading& reading : result.factors) {
      reading.reason = "What it moves in all is not known: influence feeds back at full strength.";
    }
    return false;
  }
  const Matrix effects = effects_on_goals(relation->total, own_effects(graph));
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
  const DirectInfluence direct =
      direct_influence(map, graph.plan().factors.size(), options.default_strength);
  SystemAnalysis result;
  result.factors = factors_of(graph.plan());
  collect_actions(graph, result.factors);
  find_components(graph, map, result);
  find_loops(graph, map, options, result);
  count_loops(graph, result);
  const bool total_known = follow_effects(graph, direct.matrix, result);
  join_owners(graph, result);
  find_shared_blocks(graph, result);
  report_leverage(graph, result, result.findings);
  report_contradictions(graph, map, result.findings);
  report_joint_owners(graph, result, result.findings);
  report_limits(result, direct.left_out, total_known, result.findings);
  result.methods = method_notes(graph, direct.left_out, map.arcs.size(), options);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
