// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/finding_members.hpp>
#include <sixstep/steps/stakeholders.hpp>

/// The members of step four's result in canonical order; see roadmap_step_members.hpp.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

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
  v("approval", reading.approval);
  v("opposition", reading.opposition);
  v("ambivalence", reading.ambivalence);
  v("from_actions", reading.from_actions);
  v("known", reading.known);
  v("supporters", reading.supporters, required);
  v("opponents", reading.opponents, required);
  v("neutral", reading.neutral, required);
  v("vetoes", reading.vetoes, required);
  v("blockers", reading.blockers, required);
  v("unknown", reading.unknown, required);
}

void describe(auto& v, Same<ActorReading> auto& actor) {
  v("stakeholder", actor.stakeholder, required);
  v("influences", actor.influences, required);
  v("influenced_by", actor.influenced_by, required);
  v("page_rank", actor.page_rank, required);
  v("betweenness", actor.betweenness, required);
  v("influence", actor.influence);
  v("dependence", actor.dependence);
  v("competitiveness", actor.competitiveness);
  v("mobilization", actor.mobilization);
  v("ambivalence", actor.ambivalence);
  v("alliance", actor.alliance);
}

void describe(auto& v, Same<ActorPair> auto& pair) {
  v("one", pair.one, required);
  v("other", pair.other, required);
  v("weight", pair.weight, required);
  v("tie", pair.tie);
  v("agreement", pair.agreement);
  v("strained", pair.strained, required);
}

void describe(auto& v, Same<Alliance> auto& alliance) {
  v("members", alliance.members, required);
  v("power", alliance.power);
  v("conflicts", alliance.conflicts, required);
  v("allies_outside", alliance.allies_outside, required);
  v("carries", alliance.carries, required);
}

void describe(auto& v, Same<MobilizationReading> auto& reading) {
  v("of", reading.of, required);
  v("in_favour", reading.in_favour, required);
  v("against", reading.against, required);
}

void describe(auto& v, Same<ActorNetwork> auto& network) {
  v("actors", network.actors, required);
  v("pairs", network.pairs, required);
  v("alliances", network.alliances, required);
  v("mobilization", network.mobilization, required);
  v("modularity", network.modularity);
  v("balance", network.balance);
  v("frustration", network.frustration, required);
  v("frustration_bound", network.frustration_bound, required);
  v("balanced_trios", network.balanced_trios, required);
  v("strained_trios", network.strained_trios, required);
  v("truncated", network.truncated, required);
}

void describe(auto& v, Same<EngagementPractice> auto& practice) {
  v("level", practice.level, required);
  v("means", practice.means, required);
  v("every_months", practice.every_months, required);
}

void describe(auto& v, Same<EngagementEntry> auto& entry) {
  v("stakeholder", entry.stakeholder);
  v("groups", entry.groups, required);
  v("now", entry.now);
  v("wanted", entry.wanted);
  v("advised", entry.advised, required);
  v("level", entry.level, required);
  v("gap", entry.gap);
  v("priority", entry.priority);
  v("blocks", entry.blocks, required);
  v("speaks_for_vulnerable", entry.speaks_for_vulnerable, required);
  v("about", entry.about, required);
  v("by", entry.by, required);
}

void describe(auto& v, Same<EngagementPlan> auto& plan) {
  v("practices", plan.practices, required);
  v("entries", plan.entries, required);
}

void describe(auto& v, Same<GroupService> auto& service) {
  v("action", service.action, required);
  v("reach", service.reach);
  v("seen_by", service.seen_by, required);
}

void describe(auto& v, Same<GroupBaseline> auto& baseline) {
  v("indicator", baseline.indicator, required);
  v("value", baseline.value, required);
  v("behind_best", baseline.behind_best);
}

void describe(auto& v, Same<GroupReading> auto& reading) {
  v("group", reading.group, required);
  v("vulnerable", reading.vulnerable);
  v("represented_by", reading.represented_by);
  v("population", reading.population);
  v("eligible", reading.eligible);
  v("served", reading.served);
  v("unserved", reading.unserved);
  v("reach", reading.reach);
  v("coverage", reading.coverage, required);
  v("actions", reading.actions, required);
  v("indicators", reading.indicators, required);
  v("services", reading.services, required);
  v("baselines", reading.baselines, required);
}

void describe(auto& v, Same<ResponsibilityReading> auto& reading) {
  v("action", reading.action, required);
  v("accountable", reading.accountable, required);
  v("responsible", reading.responsible, required);
  v("consulted", reading.consulted, required);
  v("informed", reading.informed, required);
}

void describe(auto& v, Same<Workload> auto& load) {
  v("stakeholder", load.stakeholder, required);
  v("accountable_for", load.accountable_for, required);
  v("share", load.share, required);
  v("at_once", load.at_once);
  v("busiest", load.busiest);
  v("undated", load.undated, required);
}

void describe(auto& v, Same<StakeholderAnalysis> auto& analysis) {
  v("stakeholders", analysis.stakeholders, required);
  v("support", analysis.support, required);
  v("network", analysis.network, required);
  v("engagement", analysis.engagement, required);
  v("groups", analysis.groups, required);
  v("responsibilities", analysis.responsibilities, required);
  v("workloads", analysis.workloads, required);
  conclude(v, analysis);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json
