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
                              std::vector<Finding>& findings) {
  Collected opposed(graph);
  for (const SupportReading& reading : support) {
    if (reading.support && *reading.support < 0.0) opposed.add(reading.of);
  }
  opposed.report("opposed", Severity::warning,
                 "More power stands against than behind " + opposed.names() + ".", findings, true);
}

inline void report_groups(const PlanGraph& graph, const std::vector<GroupReading>& groups,
                          std::vector<Finding>& findings) {
  Collected invisible(graph);
  Collected measured(graph);
  for (const GroupReading& group : groups) {
    if (group.coverage == GroupCoverage::invisible) invisible.add(group.group);
    if (group.coverage == GroupCoverage::measured_only) measured.add(group.group);
  }
  invisible.report("group-invisible", Severity::warning,
                   "No action serves and no indicator sees " + invisible.names() + ".", findings,
                   true);
  measured.report("group-measured-only", Severity::warning,
                  "Measured, but served by no action: " + measured.names() + ".", findings);
}

inline void report_responsibilities(const PlanGraph& graph,
                                    const std::vector<ResponsibilityReading>& responsibilities,
                                    std::vector<Finding>& findings) {
  Collected nobody(graph);
  Collected several(graph);
  Collected no_hands(graph);
  for (const ResponsibilityReading& reading : responsibilities) {
    if (reading.accountable.empty()) nobody.add(reading.action);
    if (reading.accountable.size() > 1) several.add(reading.action);
    if (reading.responsible.empty()) no_hands.add(reading.action);
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
}

inline void report_engagement(const PlanGraph& graph,
                              const std::vector<StakeholderReading>& stakeholders,
                              std::vector<Finding>& findings) {
  Collected unknown(graph);
  Collected gap(graph);
  for (const StakeholderReading& reading : stakeholders) {
    if (!reading.quadrant) unknown.add(reading.stakeholder);
    if (reading.engagement && *reading.engagement < reading.advised) gap.add(reading.stakeholder);
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
}

inline void report_overload(const PlanGraph& graph,
                            const std::vector<StakeholderReading>& stakeholders,
                            std::size_t actions, std::vector<Finding>& findings) {
  Collected overloaded(graph);
  for (const StakeholderReading& reading : stakeholders) {
    if (actions >= 4 && stakeholders.size() > 2 && 2 * reading.accountable_for > actions) {
      overloaded.add(reading.stakeholder);
    }
  }
  overloaded.report("owner-overload", Severity::note,
                    overloaded.names() + " answers for more than half of all actions.", findings);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::stakeholders
