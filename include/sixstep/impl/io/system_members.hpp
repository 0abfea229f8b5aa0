// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/finding_members.hpp>
#include <sixstep/steps/system_response.hpp>
#include <sixstep/steps/systems.hpp>

/// The members of step two's result in canonical order; see roadmap_step_members.hpp.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<FactorPlace> auto& place) {
  v("level", place.level);
  v("betweenness", place.betweenness, required);
  v("page_rank", place.page_rank, required);
  v("katz", place.katz);
}

void describe(auto& v, Same<FactorReading> auto& reading) {
  v("factor", reading.factor, required);
  v("other_names", reading.other_names, required);
  v("component", reading.component, required);
  v("changeability", reading.changeability);
  v("influence", reading.influence);
  v("dependence", reading.dependence);
  v("role", reading.role);
  v("indirect_influence", reading.indirect_influence);
  v("indirect_dependence", reading.indirect_dependence);
  v("place", reading.place, required);
  v("goal_effect", reading.goal_effect);
  v("leverage", reading.leverage);
  v("rank", reading.rank);
  v("loops", reading.loops, required);
  v("actions", reading.actions, required);
  v("reason", reading.reason);
}

void describe(auto& v, Same<FeedbackLoop> auto& loop) {
  v("name", loop.name, required);
  v("kind", loop.kind, required);
  v("factors", loop.factors, required);
  v("influences", loop.influences, required);
  v("delay", loop.delay);
  v("strength", loop.strength);
  v("words", loop.words);
}

void describe(auto& v, Same<GoalEffect> auto& effect) {
  v("factor", effect.factor, required);
  v("goal", effect.goal, required);
  v("effect", effect.effect, required);
}

void describe(auto& v, Same<JointOwners> auto& joint) {
  v("factors", joint.factors, required);
  v("owners", joint.owners, required);
}

void describe(auto& v, Same<SharedBlock> auto& shared) {
  v("block", shared.block, required);
  v("users", shared.users, required);
}

void describe(auto& v, Same<JoinedInfluence> auto& joined) {
  v("from", joined.from, required);
  v("to", joined.to, required);
  v("sign", joined.sign, required);
  v("strength", joined.strength);
  v("delay", joined.delay);
  v("influences", joined.influences, required);
  v("raised_by", joined.raised_by, required);
  v("lowered_by", joined.lowered_by, required);
}

void describe(auto& v, Same<PressResponse> auto& response) {
  v("pushed", response.pushed, required);
  v("responds", response.responds, required);
  v("sign", response.sign, required);
  v("weight", response.weight);
}

void describe(auto& v, Same<CutFactor> auto& cut) {
  v("factor", cut.factor, required);
  v("parts", cut.parts, required);
  v("separated", cut.separated, required);
}

void describe(auto& v, Same<BridgeInfluence> auto& bridge) {
  v("influence", bridge.influence, required);
  v("separated", bridge.separated, required);
}

void describe(auto& v, Same<Gatekeepers> auto& keepers) {
  v("goal", keepers.goal, required);
  v("factors", keepers.factors, required);
}

void describe(auto& v, Same<SystemStructure> auto& structure) {
  v("order", structure.order, required);
  v("feedback", structure.feedback, required);
  v("propagation_cost", structure.propagation_cost);
  v("levels", structure.levels, required);
  v("cut_factors", structure.cut_factors, required);
  v("bridges", structure.bridges, required);
  v("gatekeepers", structure.gatekeepers, required);
}

void describe(auto& v, Same<Cascade> auto& cascade) {
  v("of", cascade.of, required);
  v("waves", cascade.waves, required);
}

void describe(auto& v, Same<FactorChange> auto& change) {
  v("factor", change.factor, required);
  v("held", change.held, required);
  v("before", change.before, required);
  v("absolute", change.absolute, required);
  v("relative", change.relative);
  v("low", change.low);
  v("high", change.high);
}

void describe(auto& v, Same<GoalChange> auto& change) {
  v("goal", change.goal, required);
  v("change", change.change, required);
}

void describe(auto& v, Same<SystemResponse> auto& response) {
  v("actions", response.actions, required);
  v("attractor", response.attractor, required);
  v("unique", response.unique, required);
  v("factors", response.factors, required);
  v("goals", response.goals, required);
  v("truncated", response.truncated, required);
}

void describe(auto& v, Same<SystemAnalysis> auto& system) {
  v("factors", system.factors, required);
  v("influences", system.influences, required);
  v("components", system.components, required);
  v("loops", system.loops, required);
  v("loops_truncated", system.loops_truncated, required);
  v("goal_effects", system.goal_effects, required);
  v("stable", system.stable);
  v("responses", system.responses, required);
  v("action_effects", system.action_effects, required);
  v("structure", system.structure, required);
  v("cascades", system.cascades, required);
  v("joint_owners", system.joint_owners, required);
  v("shared_blocks", system.shared_blocks, required);
  v("truncated", system.truncated);
  conclude(v, system);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
