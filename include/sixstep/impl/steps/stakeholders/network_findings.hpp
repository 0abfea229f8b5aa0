// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/steps/stakeholders/findings.hpp>

// What ties and positions tell the reader of the road map.
namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders {

/// Ways of influence pass them, and nobody would think so by their power.
inline void report_intermediaries(const PlanGraph& graph, const StakeholderOptions& options,
                                  StakeholderAnalysis& result) {
  Collected hidden(graph);
  for (const ActorReading& actor : result.network.actors) {
    const bool powerful = is_high(power_of(graph, actor.stakeholder), options.cut).value_or(false);
    if (actor.betweenness >= options.intermediary_from && !powerful) hidden.add(actor.stakeholder);
  }
  hidden.report(
      "hidden-intermediary", Severity::note,
      "Influence passes through " + hidden.names() + ", without much power of its own being known.",
      result.findings);
}

inline void report_ambivalence(const PlanGraph& graph, const StakeholderOptions& options,
                               StakeholderAnalysis& result) {
  Collected torn(graph);
  for (const ActorReading& actor : result.network.actors) {
    if (actor.ambivalence.value_or(0.0) >= options.ambivalent_from) torn.add(actor.stakeholder);
  }
  torn.report(
      "actor-ambivalent", Severity::note,
      "Ally of the same stakeholders on some goals and opponent on others: " + torn.names() + ".",
      result.findings);
}

inline std::string names_of_members(const PlanGraph& graph, const Alliance& alliance) {
  return list_in_words(
      mapped(alliance.members, [&](const auto& member) { return quoted_name(graph, member); }), 4);
}

inline std::vector<AnyId> as_any(const std::vector<Id<Stakeholder>>& members) {
  return mapped(members, [](const Id<Stakeholder>& member) { return AnyId{member.value}; });
}

inline void report_alliances(const PlanGraph& graph, StakeholderAnalysis& result) {
  for (const Alliance& alliance : result.network.alliances) {
    if (alliance.members.size() < 2) continue;
    if (alliance.conflicts > 0) {
      result.findings.push_back(
          {"alliance-unstable",
           Severity::note,
           "The alliance of " + names_of_members(graph, alliance) + " holds " +
               counted(alliance.conflicts, "pair of opponents", "pairs of opponents") + ".",
           as_any(alliance.members),
           {}});
    }
    if (alliance.carries.empty()) continue;
    Collected carried(graph);
    for (const AnyId& id : alliance.carries) carried.add(id);
    result.findings.push_back({"coalition-critical",
                               Severity::warning,
                               "Without " + names_of_members(graph, alliance) +
                                   ", no more power would stand behind than against " +
                                   carried.names() + ".",
                               as_any(alliance.members),
                               {}});
  }
}

inline void report_network(const PlanGraph& graph, const StakeholderOptions& options,
                           StakeholderAnalysis& result) {
  report_intermediaries(graph, options, result);
  report_ambivalence(graph, options, result);
  report_alliances(graph, result);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders
