// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/action/reasons.hpp>
#include <sixstep/solve/schedule.hpp>

// What step six tells the reader of the road map.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

inline void report_promises(const std::vector<PromiseReading>& promises,
                            std::vector<Finding>& findings) {
  Finding unknown{"promise-state-unknown", Severity::warning, {}, {}, true};
  Finding late{"promise-late", Severity::warning, {}, {}, true};
  Finding due{"promise-due", Severity::note, {}, {}, {}};
  for (const PromiseReading& promise : promises) {
    if (promise.state == PromiseState::state_unknown) unknown.nodes.push_back(promise.promise);
    if (promise.state == PromiseState::late) late.nodes.push_back(promise.promise);
    if (promise.state == PromiseState::due) due.nodes.push_back(promise.promise);
  }
  if (!late.nodes.empty()) {
    late.sentence = counted(late.nodes.size(), "promise") + " will not be kept by the schedule.";
    findings.push_back(std::move(late));
  }
  if (!unknown.nodes.empty()) {
    unknown.sentence = counted(unknown.nodes.size(), "promise was", "promises were") +
                       " due before the status date, and the plan does not say whether " +
                       (unknown.nodes.size() == 1 ? "it was" : "they were") + " kept.";
    findings.push_back(std::move(unknown));
  }
  if (!due.nodes.empty()) {
    due.sentence =
        counted(due.nodes.size(), "promise falls", "promises fall") + " due after the status date.";
    findings.push_back(std::move(due));
  }
}

inline void report_late_actions(const std::vector<ScheduledAction>& actions,
                                std::vector<Finding>& findings) {
  Finding late{"action-late", Severity::warning, {}, {}, true};
  for (const ScheduledAction& action : actions) {
    if (action.promise == PromiseState::late) {
      late.nodes.push_back({action.action.value});
    }
  }
  if (late.nodes.empty()) return;
  late.sentence = counted(late.nodes.size(), "action finishes", "actions finish") +
                  " after the date that it was promised by.";
  findings.push_back(std::move(late));
}

inline void report_missing_dates(const std::vector<ScheduledAction>& actions,
                                 std::vector<Finding>& findings) {
  Finding finding{"duration-unknown", Severity::note, {}, {}, {}};
  for (const ScheduledAction& action : actions) {
    if (!action.finish && action.reason != DateReason::reported)
      finding.nodes.push_back({action.action.value});
  }
  if (finding.nodes.empty()) return;
  finding.sentence = counted(finding.nodes.size(), "chosen action has", "chosen actions have") +
                     " no known duration, so that the plan can say neither when " +
                     (finding.nodes.size() == 1 ? "it ends" : "they end") + " nor what waits for " +
                     (finding.nodes.size() == 1 ? "it." : "them.");
  findings.push_back(std::move(finding));
}

inline void report_confidence(const ActionPlan& plan, std::vector<Finding>& findings) {
  if (plan.finish_p80 || plan.actions.empty()) return;
  findings.push_back({"uncertainty-unknown",
                      Severity::note,
                      "No finish with 80 % confidence can be given: enter low, likely and high "
                      "durations for every action that is still open, or name a reference class.",
                      {},
                      {}});
  for (const Id<Action>& id : plan.risk.unknown_durations) {
    findings.back().nodes.push_back({id.value});
  }
}

inline std::string futures_in_words(double share) {
  return std::to_string(std::lround(share * 100.0)) + " of 100 futures";
}

inline void report_risk(const RiskAnalysis& risk, std::vector<Finding>& findings) {
  constexpr double enough = 0.8;
  if (risk.kept && *risk.kept < enough) {
    findings.push_back({"finish-at-risk",
                        Severity::warning,
                        "The plan is finished by the end of its horizon in only " +
                            futures_in_words(*risk.kept) + ".",
                        {},
                        true});
  }
  if (risk.within_budget && *risk.within_budget < enough) {
    findings.push_back({"budget-at-risk",
                        Severity::warning,
                        "The chosen actions cost no more than all budgets together in only " +
                            futures_in_words(*risk.within_budget) + ".",
                        {},
                        true});
  }
}

inline void report_capacity_end(const RiskAnalysis& risk, std::vector<Finding>& findings) {
  if (risk.beyond_capacity <= 0.0) return;
  findings.push_back({"capacity-ends-first",
                      Severity::note,
                      futures_in_words(risk.beyond_capacity) +
                          " go on after the stated capacity of a resource ends; it is taken to go "
                          "on as it was stated last.",
                      {},
                      true});
}

inline std::string in_words(const PlanGraph& graph, const Timetable& timetable,
                            const ScheduleConflict& conflict) {
  std::vector<std::string> names;
  for (const ActivityIndex activity : conflict.activities) {
    names.push_back(action_name(graph, timetable.action[activity]));
  }
  const std::string list = list_in_words(names, 8);
  switch (conflict.kind) {
    case ScheduleConflict::Kind::positive_cycle:
      return "These wait for each other in a circle: " + list + ".";
    case ScheduleConflict::Kind::deadline:
      return "A deadline cannot be met along " + list + ".";
    case ScheduleConflict::Kind::capacity:
      return list + " need more of a resource than there is on any day.";
    default:
      return list + " cannot be placed before the capacity of the resources ends.";
  }
}

inline void report_conflicts(const ActionPlan& plan, std::vector<Finding>& findings) {
  if (plan.conflict.empty()) return;
  std::string words = "No schedule exists.";
  for (const std::string& conflict : plan.conflict) words += " " + conflict;
  findings.push_back({"schedule-infeasible", Severity::error, std::move(words), {}, true});
}

inline std::string risk_convention(const RiskAnalysis& risk) {
  if (risk.runs == 0) return "not computed: the uncertainty of an open duration or cost is unknown";
  std::string words =
      counted(risk.runs, "future") + "; ranges are " + std::string(word(risk.spread)) + "; drawn ";
  words += risk.common_cause > 0.0 ? "with a common cause" : "independently but for shared risks";
  return words + (risk.reference_class.empty()
                      ? "; no reference class"
                      : "; single numbers spread by the reference class " + risk.reference_class);
}

inline std::vector<MethodNote> method_notes(const ActionPlan& plan) {
  const auto known = plan.completeness.actions == 0
                         ? std::nullopt
                         : std::optional(static_cast<double>(plan.completeness.with_duration) /
                                         static_cast<double>(plan.completeness.actions));
  return {
      {"dates",
       "serial schedule generation with forward–backward improvement (Kolisch 1996; Tormos & Lova "
       "2001)",
       "likely durations; Monday to Friday where no calendar is named; months as the calendar has "
       "them, in lags 30.44 days; an "
       "action of unknown duration delays nothing",
       known},
      {"floats",
       "critical path with all four link types and calendars (Roy 1959; Elmaghraby & Kamburowski "
       "1992)",
       "working days of each action's calendar; resources taken as plentiful", known},
      {"what would bring a date forward",
       "the chain behind the date; each change tried by scheduling anew in the same order",
       "one change at a time, the least that helps, nobody starting later; chains that ask for "
       "much "
       "work are not tried to their end",
       known},
      {"confidence",
       plan.risk.with_resources
           ? "Monte Carlo, each future scheduled in the order of the plan (Ballestín & Leus 2009)"
           : "Monte Carlo on the network of links (Van Slyke 1963)",
       risk_convention(plan.risk), known}};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
