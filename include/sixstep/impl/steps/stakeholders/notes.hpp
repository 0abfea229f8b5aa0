// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/plan/words.hpp>
#include <sixstep/steps/stakeholders.hpp>

// How step four was computed, and how much it knew.
namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders {

/// Share of a list of which something is known; empty for an empty list.
template <class List, class Known>
std::optional<double> share_known(const List& list, Known&& known) {
  if (list.empty()) return std::nullopt;
  return static_cast<double>(std::ranges::count_if(list, known)) / static_cast<double>(list.size());
}

inline std::optional<double> mean_known(const std::vector<SupportReading>& support) {
  double sum = 0.0;
  double count = 0.0;
  for (const SupportReading& reading : support) {
    if (!reading.known) continue;
    sum += *reading.known;
    count += 1.0;
  }
  if (count == 0.0) return std::nullopt;
  return sum / count;
}

inline MethodNote engagement_note(const StakeholderAnalysis& result) {
  return {"engagement", "IAP2 spectrum of public participation",
          "whoever speaks for a vulnerable group is at least consulted, whoever can block and "
          "stands against at least involved; blockers first, then groups without a voice, then "
          "gap × power",
          share_known(result.stakeholders,
                      [](const StakeholderReading& one) { return one.engagement.has_value(); })};
}

inline std::optional<double> ties_known(const PlanGraph& graph) {
  return share_known(graph.plan().ties, [](const Tie& tie) {
    return tie.influence.has_value() && tie.sign.has_value() && *tie.sign != Sign::unknown;
  });
}

/// Nothing to tell where nobody has a tie or a position.
inline void add_network_notes(const PlanGraph& graph, const StakeholderAnalysis& result,
                              const StakeholderOptions& options, std::vector<MethodNote>& notes) {
  const ActorNetwork& network = result.network;
  if (network.actors.empty()) return;
  const auto known = ties_known(graph);
  const std::string cut = network.truncated ? "; not all of it was computed" : "";
  notes.push_back({"pressure", "MACTOR (Godet 1991)",
                   "influence on oneself " + std::string(word(options.mactor_diagonal)) +
                       "; ties without an influence count none; graded positions × "
                       "competitiveness" +
                       cut,
                   known});
  notes.push_back({"intermediaries", "PageRank (Brin & Page 1998), betweenness (Freeman 1977)",
                   "rank flows from the influenced to the influencing, damping 0.85; shortest ways "
                   "by number of ties, normalized",
                   known});
  notes.push_back({"alliances",
                   "communities by modularity with conflicts (Gómez, Jensen & Arenas 2009)",
                   "a pair weighs the mean of its ties' signs and of its positions' agreement; an "
                   "alliance is joined by allies inside of one community" +
                       cut,
                   known});
  notes.push_back({"balance", "frustration index (Harary 1959)",
                   network.frustration == network.frustration_bound
                       ? "proven least weight of pairs that two camps do not explain" + cut
                       : "weight of pairs that the best two camps found do not explain" + cut,
                   known});
}

inline std::vector<MethodNote> method_notes(const PlanGraph& graph,
                                            const StakeholderAnalysis& result,
                                            const StakeholderOptions& options) {
  const std::string cut = "shares from " + rounded(options.cut, 2) + " on are high";
  const auto placed = share_known(
      result.stakeholders, [](const StakeholderReading& one) { return one.quadrant.has_value(); });
  const auto classed = share_known(
      result.stakeholders, [](const StakeholderReading& one) { return one.salience.has_value(); });
  const auto counted_groups = share_known(
      result.groups, [](const GroupReading& group) { return group.unserved.has_value(); });
  std::vector<MethodNote> notes = {
      {"grid", "power and interest (Mendelow 1981)", cut, placed},
      {"salience", "Mitchell, Agle & Wood (1997)", cut + "; a missing one leaves the class open",
       classed},
      {"support", "Σ position × power / Σ 4 × power",
       "−1 … 1 over known positions and powers; a veto against blocks whatever the sum; what a "
       "goal has from its actions is their mean, and never enters its own",
       mean_known(result.support)},
      {"ambivalence", "total less polarity (Kaplan 1972)",
       "2 × the smaller of approval and opposition, weighted by power", std::nullopt},
      engagement_note(result),
      {"workload", "actions under one accountable stakeholder that run on the same day",
       "from started, else from, to finished, else by; more than " +
           std::to_string(options.most_at_once) + " are too many",
       std::nullopt},
      {"groups", "group × action × indicator",
       "an indicator sees an action if it measures the group itself, or tells the group apart "
       "and measures what the action advances; unserved = eligible − served",
       counted_groups}};
  add_network_notes(graph, result, options, notes);
  return notes;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders
