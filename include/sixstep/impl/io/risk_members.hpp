// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/plan_forms.hpp>
#include <sixstep/impl/io/roadmap_forms.hpp>
#include <sixstep/steps/risk.hpp>

/// The members of what step six says about risk, in canonical order.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<DatePoint> auto& point) {
  v("share", point.share, required);
  v("date", point.date, required);
}

void describe(auto& v, Same<CostPoint> auto& point) {
  v("share", point.share, required);
  v("cost", point.cost, required);
}

void describe(auto& v, Same<ActionRisk> auto& action) {
  v("action", action.action, required);
  v("p50", action.p50, required);
  v("p80", action.p80, required);
  v("criticality", action.criticality, required);
  v("kept", action.kept);
}

void describe(auto& v, Same<PromiseRisk> auto& promise) {
  v("promise", promise.promise, required);
  v("by", promise.by);
  v("p50", promise.p50, required);
  v("p80", promise.p80, required);
  v("kept", promise.kept);
}

void describe(auto& v, Same<DateDriver> auto& driver) {
  v("node", driver.node);
  v("input", driver.input, required);
  v("rank_correlation", driver.rank_correlation, required);
  v("low", driver.low);
  v("high", driver.high);
}

void describe(auto& v, Same<CostDriver> auto& driver) {
  v("node", driver.node);
  v("input", driver.input, required);
  v("rank_correlation", driver.rank_correlation, required);
  v("low", driver.low);
  v("high", driver.high);
}

void describe(auto& v, Same<RiskEffect> auto& effect) {
  v("risk", effect.risk, required);
  v("probability", effect.probability);
  v("finish_spared", effect.finish_spared);
  v("finish_struck", effect.finish_struck);
  v("cost_spared", effect.cost_spared);
  v("cost_struck", effect.cost_struck);
}

void describe(auto& v, Same<RiskAnalysis> auto& risk) {
  v("runs", risk.runs, required);
  v("spread", risk.spread, required);
  v("reference_class", risk.reference_class);
  v("common_cause", risk.common_cause, required);
  v("with_resources", risk.with_resources, required);
  v("beyond_capacity", risk.beyond_capacity, required);
  v("finish", risk.finish, required);
  v("cost", risk.cost, required);
  v("cost_unknown", risk.cost_unknown, required);
  v("promised", risk.promised);
  v("kept", risk.kept);
  v("budget", risk.budget);
  v("within_budget", risk.within_budget);
  v("both", risk.both);
  v("actions", risk.actions, required);
  v("promises", risk.promises, required);
  v("date_drivers", risk.date_drivers, required);
  v("cost_drivers", risk.cost_drivers, required);
  v("risks", risk.risks, required);
  v("unknown_durations", risk.unknown_durations, required);
  v("unknown_costs", risk.unknown_costs, required);
  v("stopped", risk.stopped, required);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
