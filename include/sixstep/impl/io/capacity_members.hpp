// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/finding_members.hpp>
#include <sixstep/steps/holistic.hpp>

/// The members of step one's result in canonical order; see roadmap_step_members.hpp.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

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

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
