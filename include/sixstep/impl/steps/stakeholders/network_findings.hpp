// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

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
  std::vector<std::string> names;
  for (const Id<Stakeholder>& member : alliance.members) {
    names.push_back(quoted_name(graph, member));
  }
  return list_in_words(names, 4);
}

inline std::vector<AnyId> as_any(const std::vector<Id<Stakeholder>>& members) {
  std::vector<AnyId> result;
  for (const Id<Stakeholder>& member : members) result.push_back({member.value});
  return result;
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
