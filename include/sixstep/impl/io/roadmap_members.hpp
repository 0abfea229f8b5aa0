// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <sixstep/impl/io/chain_members.hpp>
#include <sixstep/impl/io/curve_members.hpp>
#include <sixstep/impl/io/plan_forms.hpp>
#include <sixstep/impl/io/plan_members.hpp>
#include <sixstep/impl/io/risk_members.hpp>
#include <sixstep/impl/io/roadmap_forms.hpp>
#include <sixstep/impl/io/roadmap_step_members.hpp>
#include <sixstep/roadmap/explain.hpp>
#include <sixstep/roadmap/roadmap.hpp>

/// The members of the last step's results and of the road map that joins all six, in canonical
/// order. Nodes and edges repeat the plan, and leave out what the plan leaves out.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

inline constexpr std::string_view roadmap_format = "sixstep-roadmap";
inline constexpr int roadmap_version = 1;

// Step six.

void describe(auto& v, Same<ScheduledAction> auto& scheduled) {
  v("action", scheduled.action, required);
  v("part_of", scheduled.part_of);
  v("start", scheduled.start);
  v("finish", scheduled.finish);
  v("promised", scheduled.promised);
  v("promise", scheduled.promise, required);
  v("total_float", scheduled.total_float);
  v("free_float", scheduled.free_float);
  v("latest", scheduled.latest);
  v("critical", scheduled.critical, required);
  v("duration_assumed", scheduled.duration_assumed, required);
  v("reason", scheduled.reason, required);
  v("because_of", scheduled.because_of);
  v("words", scheduled.words);
  v("after", scheduled.after);
  v("earlier", scheduled.earlier);
  v("cost", scheduled.cost);
  v("spent", scheduled.spent);
}

void describe(auto& v, Same<PromiseReading> auto& reading) {
  v("promise", reading.promise);
  v("of", reading.of, required);
  v("by", reading.by);
  v("expected", reading.expected);
  v("level", reading.level);
  v("state", reading.state, required);
}

void describe(auto& v, Same<LoadStretch> auto& stretch) {
  v("resource", stretch.resource, required);
  v("from", stretch.from, required);
  v("by", stretch.by, required);
  v("used", stretch.used, required);
  v("available", stretch.available);
}

void describe(auto& v, Same<YearSpending> auto& spending) {
  v("year", spending.year, required);
  v("amount", spending.amount, required);
}

void describe(auto& v, Same<Completeness> auto& completeness) {
  v("actions", completeness.actions, required);
  v("with_owner", completeness.with_owner, required);
  v("with_cost", completeness.with_cost, required);
  v("with_duration", completeness.with_duration, required);
  v("with_promise", completeness.with_promise, required);
  v("with_indicator", completeness.with_indicator, required);
}

void describe(auto& v, Same<ActionPlan> auto& plan) {
  v("actions", plan.actions, required);
  v("promises", plan.promises, required);
  v("finish", plan.finish);
  v("finish_bound", plan.finish_bound);
  v("finish_p80", plan.finish_p80);
  v("critical_path", plan.critical_path, required);
  v("resource_chain", plan.resource_chain, required);
  v("load", plan.load, required);
  v("spending", plan.spending, required);
  v("curves", plan.curves);  // road maps of before it had them stay readable
  v("completeness", plan.completeness, required);
  v("conflict", plan.conflict, required);
  v("risk", plan.risk, required);
  conclude(v, plan);
}

// The six together.

void describe(auto& v, Same<PlanSummary> auto& plan) {
  v("id", plan.id, required);
  v("title", plan.title);
  v("languages", plan.languages);
  v("status_date", plan.status_date);
  v("currency", plan.currency);
  v("fiscal_year_start", plan.fiscal_year_start, required);
  v("horizon_from", plan.horizon_from);
  v("horizon_by", plan.horizon_by);
  v("actions", plan.actions, required);
  v("headings", plan.headings, required);
  v("cost", plan.cost, required);
  v("spent", plan.spent);
  v("assumed", plan.assumed, required);
}

void describe(auto& v, Same<TraceLink> auto& link) {
  v("pillar", link.pillar);
  v("level", link.level);
  v("factor", link.factor);
  v("goal", link.goal);
  v("groups", link.groups, required);
  v("action", link.action);
  v("indicators", link.indicators, required);
  v("cost", link.cost);
}

void describe(auto& v, Same<RoadmapNode> auto& node) {
  v("id", node.id);
  v("kind", node.kind, required);
  v("label", node.label);
  v("description", node.description);
  v("parent", node.parent);
  v("status", node.status);
  v("assumed", node.assumed);
  v("evidence", node.evidence);
}

void describe(auto& v, Same<RoadmapEdge> auto& edge) {
  v("from", edge.from, required);
  v("to", edge.to, required);
  v("relation", edge.relation, required);
  v("amount", edge.amount);
  v("detail", edge.detail);
  v("assumed", edge.assumed);
}

void describe(auto& v, Same<Provenance> auto& provenance) {
  v("library_version", provenance.library_version, required);
  v("plan_hash", provenance.plan_hash, required);
  v("seed", provenance.seed, required);
  v("work_limit", provenance.work_limit);
  v("stopped", provenance.stopped, required);
}

void describe(auto& v, Same<Roadmap> auto& roadmap) {
  v.constant("format", roadmap_format);
  v.constant("version", roadmap_version);
  v("plan", roadmap.plan, required);
  v("capacity", roadmap.capacity, required);
  v("system", roadmap.system, required);
  v("framework", roadmap.framework, required);
  v("stakeholders", roadmap.stakeholders, required);
  v("strategy", roadmap.strategy, required);
  v("action", roadmap.action, required);
  v("status", roadmap.status);  // road maps of before it had one stay readable
  v("effect", roadmap.effect, required);
  v("findings", roadmap.findings, required);
  v("trace", roadmap.trace, required);
  v("nodes", roadmap.nodes, required);
  v("edges", roadmap.edges, required);
  v("provenance", roadmap.provenance, required);
}

void describe(auto& v, Same<Explanation> auto& explanation) {
  v("id", explanation.id, required);
  v("title", explanation.title, required);
  v("sentences", explanation.sentences, required);
  v("nodes", explanation.nodes, required);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
