// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/impl/io/plan_members/common.hpp>

// Actions.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<Role> auto& role) {
  v("stakeholder", role.stakeholder, required);
  v("role", role.role, required);
  annotate(v, role);
}

void describe(auto& v, Same<YearCost> auto& cost) {
  v("year", cost.year, required);
  v("source", cost.source);
  v("amount", cost.amount, required);
  annotate(v, cost);
}

void describe(auto& v, Same<Demand> auto& demand) {
  v("resource", demand.resource, required);
  v("amount", demand.amount);
  annotate(v, demand);
}

/// The members of a mode that may stand on the action itself.
void describe_work(auto& v, Same<Mode> auto& mode) {
  v("cost", mode.cost);
  v("run_cost", mode.run_cost);
  v("duration", mode.duration);
  v("demands", mode.demands);
}

void describe(auto& v, Same<Mode> auto& mode) {
  v("id", mode.id);
  v("label", mode.label);
  describe_work(v, mode);
  annotate(v, mode);
}

void describe_modes(auto& v, std::vector<Mode>& modes) {
  Mode only;
  describe_work(v, only);
  v("modes", modes);
  if (only == Mode{}) return;
  if (modes.empty()) {
    modes.push_back(std::move(only));
  } else {
    v.conflict("the action has \"modes\" and also says what a single mode costs or takes",
               "move cost, run_cost, duration and demands into the modes they belong to");
  }
}
void describe_modes(auto& v, const std::vector<Mode>& modes) {
  const Mode none;
  const bool on_action = is_written_on_action(modes);
  describe_work(v, on_action ? modes.front() : none);
  v("modes", on_action ? std::vector<Mode>() : modes);
}

void describe(auto& v, Same<Reach> auto& reach) {
  v("to", reach.to, required);
  v("reach", reach.reach);
  annotate(v, reach);
}

void describe(auto& v, Same<Development> auto& development) {
  v("pillar", development.pillar, required);
  v("level", development.level, required);
  v("gain", development.gain);
  annotate(v, development);
}

void describe(auto& v, Same<Improvement> auto& improvement) {
  v("to", improvement.to, required);
  v("documents", improvement.documents);
  v("processing_days", improvement.processing_days);
  v("hours_per_week", improvement.hours_per_week);
  v("served", improvement.served);
  annotate(v, improvement);
}

void describe(auto& v, Same<Pilot> auto& pilot) {
  v("hypothesis", pilot.hypothesis);
  v("indicator", pilot.indicator);
  v("at_least", pilot.at_least);
  v("at_most", pilot.at_most);
  v("decide_by", pilot.decide_by);
  v("cost", pilot.cost);
  v("duration", pilot.duration);
  v("result", pilot.result);
  annotate(v, pilot);
}

void describe(auto& v, Same<Action> auto& action) {
  v("id", action.id, required);
  v("label", action.label);
  v("description", action.description);
  v("kind", action.kind);
  v("part_of", action.part_of);
  v("status", action.status);
  v("innovation", action.innovation);
  v("strategies", action.strategies);
  v("principles", action.principles);
  v("enablers", action.enablers);
  v("sectors", action.sectors);
  v("regions", action.regions);
  v("tags", action.tags);
  v("roles", action.roles);
  v("from", action.from);
  v("by", action.by);
  v("ongoing", action.ongoing);
  v("calendar", action.calendar);
  v("pausable", action.pausable);
  describe_modes(v, action.modes);
  v("closes", action.closes);
  v("advances", action.advances);
  v("affects", action.affects);
  v("serves", action.serves);
  v("develops", action.develops);
  v("improves", action.improves);
  v("doability", action.doability);
  v("success", action.success);
  v("pilot", action.pilot);
  v("started", action.started);
  v("finished", action.finished);
  annotate(v, action);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
