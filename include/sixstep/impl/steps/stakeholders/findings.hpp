// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/steps/stakeholders.hpp>

// What step four tells the reader of the road map.
namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders {

inline std::string quoted_name(const PlanGraph& graph, std::string_view id) {
  return in_quotes(name_of(graph, *graph.find(id)));
}

/// Collects the names and ids of what one finding is about.
class Collected {
 public:
  explicit Collected(const PlanGraph& graph) : graph_(graph) {}

  void add(std::string_view id) {
    names_.push_back(quoted_name(graph_, id));
    nodes_.push_back({std::string(id)});
  }

  std::size_t size() const { return names_.size(); }
  std::string names() const { return list_in_words(names_, 4); }

  /// The finding, or nothing if nobody is concerned.
  void report(std::string code, Severity severity, const std::string& sentence,
              std::vector<Finding>& findings, std::optional<bool> decision = {}) const {
    if (nodes_.empty()) return;
    findings.push_back({std::move(code), severity, sentence, nodes_, decision});
  }

 private:
  const PlanGraph& graph_;
  std::vector<std::string> names_;
  std::vector<AnyId> nodes_;
};

inline void report_vetoes(const PlanGraph& graph, const std::vector<SupportReading>& support,
                          std::vector<Finding>& findings) {
  for (const SupportReading& reading : support) {
    if (reading.blockers.empty()) continue;
    std::vector<std::string> names;
    for (const Id<Stakeholder>& holder : reading.blockers) {
      names.push_back(quoted_name(graph, holder));
    }
    findings.push_back({"veto",
                        Severity::warning,
                        list_in_words(names) + " can block " + quoted_name(graph, reading.of) +
                            " and stand" + (names.size() == 1 ? "s" : "") + " against it.",
                        {reading.of},
                        true});
  }
}

inline void report_opposition(const PlanGraph& graph, const std::vector<SupportReading>& support,
                              double ambivalent_from, std::vector<Finding>& findings) {
  Collected opposed(graph);
  Collected divided(graph);
  Collected silent(graph);
  for (const SupportReading& reading : support) {
    if (reading.support && *reading.support < 0.0) opposed.add(reading.of);
    if (reading.ambivalence && *reading.ambivalence >= ambivalent_from) divided.add(reading.of);
    if (!reading.unknown.empty() && !reading.support) silent.add(reading.of);
  }
  opposed.report("opposed", Severity::warning,
                 "More power stands against than behind " + opposed.names() + ".", findings, true);
  divided.report("support-divided", Severity::warning,
                 "Power is divided over " + divided.names() +
                     ": much of it stands behind, and as much against.",
                 findings);
  silent.report("support-unknown", Severity::note,
                "Whether power stands behind or against is not known of " + silent.names() + ".",
                findings);
}

inline void report_groups(const PlanGraph& graph, const std::vector<GroupReading>& groups,
                          std::vector<Finding>& findings) {
  Collected invisible(graph);
  Collected measured(graph);
  Collected unheard(graph);
  for (const GroupReading& group : groups) {
    if (group.coverage == GroupCoverage::invisible) invisible.add(group.group);
    if (group.coverage == GroupCoverage::measured_only) measured.add(group.group);
    if (group.represented_by.empty()) unheard.add(group.group);
  }
  invisible.report("group-invisible", Severity::warning,
                   "No action serves and no indicator sees " + invisible.names() + ".", findings,
                   true);
  measured.report("group-measured-only", Severity::warning,
                  "Measured, but served by no action: " + measured.names() + ".", findings);
  unheard.report("group-without-voice", Severity::warning,
                 "No stakeholder speaks for " + unheard.names() + ".", findings);
}

inline void report_responsibilities(const PlanGraph& graph,
                                    const std::vector<ResponsibilityReading>& responsibilities,
                                    std::vector<Finding>& findings) {
  Collected nobody(graph);
  Collected several(graph);
  Collected no_hands(graph);
  Collected untold(graph);
  for (const ResponsibilityReading& reading : responsibilities) {
    if (reading.accountable.empty()) nobody.add(reading.action);
    if (reading.accountable.size() > 1) several.add(reading.action);
    if (reading.responsible.empty()) no_hands.add(reading.action);
    if (reading.consulted.empty() && reading.informed.empty()) untold.add(reading.action);
  }
  nobody.report("nobody-accountable", Severity::warning,
                counted(nobody.size(), "action has", "actions have") +
                    " nobody accountable: " + nobody.names() + ".",
                findings, true);
  several.report("several-accountable", Severity::warning,
                 counted(several.size(), "action has", "actions have") +
                     " more than one accountable, so that nobody is: " + several.names() + ".",
                 findings, true);
  no_hands.report("nobody-responsible", Severity::note,
                  counted(no_hands.size(), "action names", "actions name") +
                      " nobody who carries " + (no_hands.size() == 1 ? "it" : "them") + " out.",
                  findings);
  untold.report("nobody-informed", Severity::note,
                counted(untold.size(), "action has", "actions have") +
                    " nobody who is consulted or informed: " + untold.names() + ".",
                findings);
}

inline void report_engagement(const PlanGraph& graph, const StakeholderAnalysis& analysis,
                              std::vector<Finding>& findings) {
  Collected unknown(graph);
  Collected gap(graph);
  for (const StakeholderReading& reading : analysis.stakeholders) {
    if (!reading.quadrant) unknown.add(reading.stakeholder);
    if (reading.engagement && *reading.engagement < reading.advised) gap.add(reading.stakeholder);
  }
  Collected unmet(graph);
  for (const EngagementEntry& entry : analysis.engagement.entries) {
    if (entry.blocks && entry.gap != std::size_t{0}) unmet.add(entry.stakeholder);
  }
  unknown.report("stakeholder-unknown", Severity::note,
                 counted(unknown.size(), "stakeholder has", "stakeholders have") +
                     " no known power or interest and stand" + (unknown.size() == 1 ? "s" : "") +
                     " outside of the grid.",
                 findings);
  gap.report("engagement-gap", Severity::warning,
             "Taking part less than power, interest or the groups behind them advise: " +
                 gap.names() + ".",
             findings);
  unmet.report(
      "blocker-not-engaged", Severity::warning,
      "Able to block and against, and not known to take part enough: " + unmet.names() + ".",
      findings, true);
}

inline void report_overload(const PlanGraph& graph, const StakeholderAnalysis& analysis,
                            std::size_t most_at_once, std::vector<Finding>& findings) {
  const std::size_t actions = analysis.responsibilities.size();
  Collected overloaded(graph);
  Collected crowded(graph);
  for (const Workload& load : analysis.workloads) {
    if (actions >= 4 && analysis.stakeholders.size() > 2 && 2 * load.accountable_for > actions) {
      overloaded.add(load.stakeholder);
    }
    if (load.at_once.value_or(0) > most_at_once) crowded.add(load.stakeholder);
  }
  overloaded.report("owner-overload", Severity::note,
                    overloaded.names() + " answers for more than half of all actions.", findings);
  crowded.report("owner-busy", Severity::note,
                 crowded.names() + (crowded.size() == 1 ? " answers" : " answer") +
                     " for more than " + std::to_string(most_at_once) +
                     " actions that run on the same day.",
                 findings);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders
