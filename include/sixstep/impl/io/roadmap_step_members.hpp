// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/json_reader.hpp>
#include <sixstep/steps/action.hpp>
#include <sixstep/steps/framework.hpp>
#include <sixstep/steps/holistic.hpp>
#include <sixstep/steps/stakeholders.hpp>
#include <sixstep/steps/strategy.hpp>
#include <sixstep/steps/system_response.hpp>
#include <sixstep/steps/systems.hpp>

/// The members of the six steps' results in canonical order; reading and writing both go by these
/// lines. Whatever is always known is required, empty lists included, so that what is absent is
/// unknown, or names nothing.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<Finding> auto& finding) {
  v("code", finding.code, required);
  v("severity", finding.severity, required);
  v("sentence", finding.sentence, required);
  v("nodes", finding.nodes, required);
  v("decision", finding.decision);
}

void describe(auto& v, Same<MethodNote> auto& note) {
  v("subject", note.subject, required);
  v("method", note.method, required);
  v("convention", note.convention);
  v("known", note.known);
}

/// What every step ends with.
void conclude(auto& v, auto& step) {
  v("methods", step.methods, required);
  v("findings", step.findings, required);
}

// Step one.

void describe(auto& v, Same<MoneyTotal> auto& total) {
  v("known", total.known, required);
  v("unknown", total.unknown, required);
}

void describe(auto& v, Same<GapCoverage> auto& coverage) {
  v("gap", coverage.gap, required);
  v("closed", coverage.closed, required);
  v("unknown", coverage.unknown, required);
}

/// The actions that reach something, what they cost and what they close.
void reached(auto& v, auto& entry) {
  v("actions", entry.actions, required);
  v("cost", entry.cost, required);
  v("closed", entry.closed, required);
}

void describe(auto& v, Same<RatingRange> auto& range) {
  v("lowest", range.lowest, required);
  v("highest", range.highest, required);
  v("lowest_by", range.lowest_by, required);
  v("highest_by", range.highest_by, required);
}

void describe(auto& v, Same<CapacityCell> auto& cell) {
  v("pillar", cell.pillar, required);
  v("level", cell.level, required);
  v("current", cell.current);
  v("target", cell.target);
  v("joint", cell.joint);
  v("individual", cell.individual);
  v("raters", cell.raters, required);
  v("spread", cell.spread);
  v("disagreement", cell.disagreement, required);
  v("range", cell.range);
  v("known", cell.known, required);
  v("weight", cell.weight, required);
  v("weighted_gap", cell.weighted_gap);
  v("gain", cell.gain);
  v("evidence", cell.evidence, required);
  v("evidence_share", cell.evidence_share);
  v("assumed", cell.assumed, required);
  v("gaps", cell.gaps, required);
  reached(v, cell);
}

void describe(auto& v, Same<CapacitySummary> auto& summary) {
  v("of", summary.of);
  v("mean", summary.mean);
  v("weakest", summary.weakest);
  v("weakest_at", summary.weakest_at);
  v("weighted_gap", summary.weighted_gap);
  v("known", summary.known, required);
  v("evidence_share", summary.evidence_share);
  v("disagreements", summary.disagreements, required);
  reached(v, summary);
}

void describe(auto& v, Same<RaterReading> auto& reading) {
  v("rater", reading.rater, required);
  v("rated", reading.rated, required);
  v("compared", reading.compared, required);
  v("leaning", reading.leaning);
  v("distance", reading.distance);
  v("farthest", reading.farthest);
  v("farthest_pillar", reading.farthest_pillar);
  v("farthest_level", reading.farthest_level);
}

void describe(auto& v, Same<TermCoverage> auto& coverage) {
  v("vocabulary", coverage.vocabulary, required);
  v("term", coverage.term, required);
  reached(v, coverage);
}

void describe(auto& v, Same<SectorCoverage> auto& coverage) {
  v("sector", coverage.sector, required);
  v("stakeholders", coverage.stakeholders, required);
  reached(v, coverage);
}

void describe(auto& v, Same<OwnerCoverage> auto& coverage) {
  v("owner", coverage.owner, required);
  reached(v, coverage);
}

void describe(auto& v, Same<ServiceCoverage> auto& coverage) {
  v("service", coverage.service, required);
  reached(v, coverage);
}

void describe(auto& v, Same<AutomationReading> auto& reading) {
  v("action", reading.action, required);
  v("order", reading.order, required);
  v("reorganization", reading.reorganization);
}

void describe(auto& v, Same<ChecklistScore> auto& score) {
  v("vocabulary", score.vocabulary, required);
  v("item", score.item, required);
  v("score", score.score);
  v("answers", score.answers, required);
  v("evidence", score.evidence, required);
  v("actions", score.actions, required);
}

void describe(auto& v, Same<ChecklistSummary> auto& summary) {
  v("vocabulary", summary.vocabulary, required);
  v("part", summary.part);
  v("items", summary.items, required);
  v("known", summary.known, required);
  v("mean", summary.mean);
  v("weakest", summary.weakest);
  v("weakest_item", summary.weakest_item);
  v("covered", summary.covered, required);
}

void describe(auto& v, Same<CapacityAssessment> auto& capacity) {
  v("as_of", capacity.as_of);
  v("pillars", capacity.pillars, required);
  v("levels", capacity.levels, required);
  v("cells", capacity.cells, required);
  v("by_pillar", capacity.by_pillar, required);
  v("by_level", capacity.by_level, required);
  v("whole", capacity.whole, required);
  v("raters", capacity.raters, required);
  v("coverage", capacity.coverage, required);
  v("sectors", capacity.sectors, required);
  v("owners", capacity.owners, required);
  v("services", capacity.services, required);
  v("checklist", capacity.checklist, required);
  v("checklists", capacity.checklists, required);
  v("open_gaps", capacity.open_gaps, required);
  v("without_capacity", capacity.without_capacity, required);
  v("without_gap", capacity.without_gap, required);
  v("ict_share", capacity.ict_share);
  v("technology_led", capacity.technology_led, required);
  v("automation", capacity.automation, required);
  conclude(v, capacity);
}

// Step two.

void describe(auto& v, Same<FactorPlace> auto& place) {
  v("level", place.level, required);
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
  conclude(v, system);
}

// Step three.

void describe(auto& v, Same<GoalReading> auto& reading) {
  v("goal", reading.goal, required);
  v("parent", reading.parent);
  v("kind", reading.kind, required);
  v("local_weight", reading.local_weight, required);
  v("weight", reading.weight, required);
  v("origin", reading.origin, required);
  v("indicators", reading.indicators, required);
  v("actions", reading.actions, required);
  v("aligned", reading.aligned, required);
}

void describe(auto& v, Same<ComparisonReading> auto& reading) {
  v("parent", reading.parent, required);
  v("judges", reading.judges, required);
  v("of", reading.of, required);
  v("weights", reading.weights, required);
  v("consistency_ratio", reading.consistency_ratio);
}

void describe(auto& v, Same<TargetReading> auto& reading) {
  v("target", reading.target);
  v("by", reading.by);
  v("value", reading.value);
  v("level", reading.level);
}

void describe(auto& v, Same<IndicatorReading> auto& reading) {
  v("indicator", reading.indicator, required);
  v("measures", reading.measures);
  v("unit", reading.unit);
  v("direction", reading.direction);
  v("baseline", reading.baseline);
  v("latest", reading.latest);
  v("expected", reading.expected);
  v("state", reading.state, required);
  v("targets", reading.targets, required);
  v("missing", reading.missing, required);
}

void describe(auto& v, Same<AlignmentReading> auto& reading) {
  v("to", reading.to, required);
  v("goals", reading.goals, required);
  v("actions", reading.actions, required);
}

void describe(auto& v, Same<StrategicFramework> auto& framework) {
  v("goals", framework.goals, required);
  v("comparisons", framework.comparisons, required);
  v("indicators", framework.indicators, required);
  v("alignment", framework.alignment, required);
  v("published", framework.published);
  conclude(v, framework);
}

// Step four.

void describe(auto& v, Same<StakeholderReading> auto& reading) {
  v("stakeholder", reading.stakeholder, required);
  v("power", reading.power);
  v("interest", reading.interest);
  v("quadrant", reading.quadrant);
  v("salience", reading.salience);
  v("engagement", reading.engagement);
  v("wanted", reading.wanted);
  v("advised", reading.advised, required);
  v("accountable_for", reading.accountable_for, required);
}

void describe(auto& v, Same<SupportReading> auto& reading) {
  v("of", reading.of, required);
  v("support", reading.support);
  v("supporters", reading.supporters, required);
  v("opponents", reading.opponents, required);
  v("blockers", reading.blockers, required);
}

void describe(auto& v, Same<GroupReading> auto& reading) {
  v("group", reading.group, required);
  v("vulnerable", reading.vulnerable);
  v("population", reading.population);
  v("eligible", reading.eligible);
  v("served", reading.served);
  v("unserved", reading.unserved);
  v("reach", reading.reach);
  v("coverage", reading.coverage, required);
  v("actions", reading.actions, required);
  v("indicators", reading.indicators, required);
}

void describe(auto& v, Same<ResponsibilityReading> auto& reading) {
  v("action", reading.action, required);
  v("accountable", reading.accountable, required);
  v("responsible", reading.responsible, required);
}

void describe(auto& v, Same<StakeholderAnalysis> auto& analysis) {
  v("stakeholders", analysis.stakeholders, required);
  v("support", analysis.support, required);
  v("groups", analysis.groups, required);
  v("responsibilities", analysis.responsibilities, required);
  conclude(v, analysis);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
