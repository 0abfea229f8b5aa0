// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/impl/methods/registry/position_comparison.hpp>
#include <sixstep/methods/mactor.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace mactor_entry {

inline constexpr MethodInput inputs[] = {
    {"direct", ValueShape::square, "the row's influence on the column, 0 or more; diagonal 0"},
    position_comparison_entry::positions};

inline constexpr MethodOption options[] = {
    choice("diagonal", MactorDiagonal::left_out_and_subtracted,
           "what becomes of influence on oneself through others"),
    whole("order", 3.0, "positions count 1: by side, 2: as given, 3: times competitiveness")};

inline constexpr MethodOutput outputs[] = {
    {"influence", ValueShape::square, "MDII: the row's influence, directly and through one other",
     false},
    {"influence_sum", ValueShape::vector, "I: by actor, what it gives", false},
    {"dependence_sum", ValueShape::vector, "D: by actor, what it receives", false},
    {"net_influence", ValueShape::square, "the row's influence less the column's", false},
    {"competitiveness", ValueShape::vector,
     "r: by actor, with a mean of 1; left out if nobody has any", false},
    {"maximum_influence", ValueShape::square, "MMDII: the strongest single way", false},
    {"maximum_competitiveness", ValueShape::vector, "the same as r from MMDII", false},
    {"diagonal", ValueShape::text, "the reading of the diagonal that was used"},
    {"positions", ValueShape::matrix,
     "as they count in this order; this and what follows is left out at order 3 if nobody has "
     "competitiveness, and after a stop",
     false},
    {"mobilization", ValueShape::vector, "by actor, sum of the strengths of its positions", false},
    {"in_favour", ValueShape::vector, "by goal, sum of the positions for it", false},
    {"against", ValueShape::vector, "by goal, strength of the positions against it", false},
    {"convergence", ValueShape::square, "CAA: by pair of actors, over goals on the same side",
     false},
    {"divergence", ValueShape::square, "DAA: by pair of actors, over goals on opposite sides",
     false},
    {"net", ValueShape::square, "convergence - divergence", false},
    {"compared", ValueShape::square, "goals on which the positions of both are known", false},
    {"ambivalence", ValueShape::vector,
     "by actor, 0 … 1; NaN if it converges and diverges with nobody", false},
    {"convergence_degree", ValueShape::number, "share of convergence in convergence and divergence",
     false},
    {"goal_convergence", ValueShape::square, "between goals, over actors on the same side of both",
     false},
    {"goal_divergence", ValueShape::square, "between goals, over actors for one, against the other",
     false},
    {"goal_net", ValueShape::square, "goal_convergence - goal_divergence", false}};

inline void set_forces(MethodResult& result, const MactorForces& forces) {
  result.set_text("diagonal", word(forces.diagonal));
  if (forces.truncated) return;
  result.set_matrix("influence", forces.total.influence);
  result.set_vector("influence_sum", forces.total.influence_sum);
  result.set_vector("dependence_sum", forces.total.dependence_sum);
  result.set_matrix("net_influence", forces.net);
  result.set_matrix("maximum_influence", forces.maximum.influence);
  if (!forces.total.competitiveness.empty()) {
    result.set_vector("competitiveness", forces.total.competitiveness);
  }
  if (!forces.maximum.competitiveness.empty()) {
    result.set_vector("maximum_competitiveness", forces.maximum.competitiveness);
  }
}

inline void set_order(MethodResult& result, const MactorOrder& order) {
  result.set_matrix("positions", order.positions);
  result.set_vector("mobilization", order.mobilization);
  result.set_vector("in_favour", order.in_favour);
  result.set_vector("against", order.against);
  position_comparison_entry::set(result, order.actors);
  result.set_matrix("goal_convergence", order.goals.convergence);
  result.set_matrix("goal_divergence", order.goals.divergence);
  result.set_matrix("goal_net", order.goals.net);
}

inline MethodResult run(const MethodCall& call) {
  const std::uint64_t order = call.whole("order");
  if (order < 1 || order > 3) {
    throw MethodError("option-out-of-range", "order", "order is 1, 2 or 3");
  }
  const Mactor found = sixstep::mactor(call.matrix("direct"), call.matrix("positions"),
                                       {call.choice<MactorDiagonal>("diagonal"), call.stop()});
  MethodResult result;
  result.set_truncated(found.truncated);
  set_forces(result, found.forces);
  if (order <= found.orders.size()) set_order(result, found.orders[order - 1]);
  return result;
}

}  // namespace mactor_entry

inline constexpr Method mactor = {
    "mactor",
    "Matrix of alliances and conflicts (MACTOR)",
    "Who can put pressure on whom, who could ally with whom, and over which goals actors fight.",
    "Godet 1991",
    mactor_entry::inputs,
    mactor_entry::options,
    mactor_entry::outputs,
    mactor_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
