// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/status/slip.hpp>

// What someone has to know, or to decide, because of the status.
namespace sixstep::inline SIXSTEP_FORM::detail::status {

/// The entries of which something holds, as a finding that has no sentence yet.
template <class Entry, class Node, class Holds>
Finding about(const std::vector<Entry>& entries, std::string code, Severity severity, Node&& node,
              Holds&& holds) {
  Finding finding{std::move(code), severity, {}, {}, {}};
  for (const Entry& entry : entries) {
    if (holds(entry)) finding.nodes.push_back({node(entry).value});
  }
  return finding;
}

inline void tell(Finding finding, const std::string& sentence, std::vector<Finding>& findings) {
  if (finding.nodes.empty()) return;
  finding.sentence = sentence;
  findings.push_back(std::move(finding));
}

inline void report_progress(const Context& context, StatusReading& status) {
  const auto id = [](const ActionProgress& action) { return action.action; };
  Finding stale = about(status.actions, "progress-stale", Severity::warning, id,
                        [](const auto& action) { return action.stale.value_or(false); });
  const std::size_t old = stale.nodes.size();
  tell(std::move(stale),
       counted(old, "action under way has", "actions under way have") +
           " not been reported on for more than " +
           counted(context.options.stale_after_days, "day") + ".",
       status.findings);
  Finding silent = about(status.actions, "done-unknown", Severity::note, id,
                         [](const auto& action) { return action.under_way && !action.done; });
  const std::size_t unknown = silent.nodes.size();
  tell(std::move(silent),
       "No report says how much of " + counted(unknown, "action") +
           " under way is done, so that nobody can say what was got for the money spent.",
       status.findings);
}

inline void report_slips(const Context& context, StatusReading& status) {
  const ActionProgress* worst = nullptr;
  Finding slipped = about(
      status.actions, "action-slipped", Severity::warning,
      [](const ActionProgress& action) { return action.action; },
      [&worst](const ActionProgress& action) {
        if (action.planned_from != PlanSource::baseline || !(action.slip > 0.0)) return false;
        if (worst == nullptr || action.slip > worst->slip) worst = &action;
        return true;
      });
  if (worst == nullptr) return;
  const std::size_t count = slipped.nodes.size();
  const std::string name = name_of(context.graph, *context.graph.find(worst->action));
  tell(std::move(slipped),
       counted(count, "action is", "actions are") + " expected later than the baseline " +
           in_quotes(status.conventions.baseline) + " says; " + in_quotes(name) + " is " +
           late_in_words(*worst->slip) + ".",
       status.findings);
}

inline void report_cost(const Context& context, StatusReading& status) {
  const ValueTotal& whole = status.whole;
  if (!whole.variance_at_completion || *whole.variance_at_completion >= Money{}) return;
  const auto& currency = context.plan().currency;
  status.findings.push_back(
      {"cost-overrun-expected",
       Severity::warning,
       "What is done cost more than it was budgeted for: at this rate the " +
           counted(whole.measured, "action") + " of which this is known will cost " +
           money_in_words(*whole.estimate_at_cost_rate, currency) + " instead of " +
           money_in_words(whole.measured_budget, currency) + ".",
       {},
       true});
}

inline void report_pilots(StatusReading& status) {
  const auto tell_those = [&](std::string code, Severity severity, std::string_view one,
                              std::string_view several, const std::string& rest, bool decision,
                              auto&& holds) {
    Finding finding = about(
        status.pilots, std::move(code), severity,
        [](const PilotReading& pilot) { return pilot.action; }, holds);
    if (decision) finding.decision = true;
    const std::size_t count = finding.nodes.size();
    tell(std::move(finding), counted(count, one, several) + rest, status.findings);
  };
  const auto is = [](PilotState state) {
    return [state](const PilotReading& pilot) { return pilot.state == state; };
  };
  tell_those("pilot-overdue", Severity::warning, "pilot is", "pilots are",
             " past the day of decision, and the plan knows no result.", true,
             is(PilotState::overdue));
  tell_those("pilot-failed", Severity::warning, "pilot", "pilots",
             " failed, and chosen actions still wait for the scale-up.", true,
             [](const PilotReading& pilot) {
               return pilot.state == PilotState::failed && !pilot.waiting.empty();
             });
  tell_those("pilot-to-decide", Severity::note, "pilot has", "pilots have", " to be decided now.",
             true, is(PilotState::to_decide));
  tell_those("pilot-without-criterion", Severity::note, "pilot says", "pilots say",
             " neither what has to be reached nor what may not be exceeded: nobody can tell "
             "whether it worked.",
             false, [](const PilotReading& pilot) { return !pilot.at_least && !pilot.at_most; });
}

inline void report_feedback(StatusReading& status) {
  double messages = 0.0;
  Finding silent = about(
      status.feedback, "feedback-unanswered", Severity::note,
      [](const FeedbackReading& reading) { return reading.service; },
      [&messages](const FeedbackReading& reading) {
        messages += reading.unanswered.value_or(0.0);
        return reading.unanswered.value_or(0.0) > 0.0;
      });
  const std::size_t count = silent.nodes.size();
  tell(std::move(silent),
       counted(count, "service", "services") + " left " + rounded(messages, 0) +
           (messages == 1.0 ? " message" : " messages") + " unanswered.",
       status.findings);
}

inline std::vector<MethodNote> method_notes(const StatusReading& status) {
  const auto known = [&](std::size_t of) {
    return status.actions.empty() ? std::nullopt
                                  : std::optional(static_cast<double>(of) /
                                                  static_cast<double>(status.actions.size()));
  };
  const auto has_plan = std::ranges::count_if(status.actions, [](const ActionProgress& action) {
    return action.planned_from != PlanSource::unknown;
  });
  const StatusOptions& options = status.conventions;
  return {{"earned value", "earned value management (PMI 2019); estimates by Christensen (1993)",
           "planned value evenly over the working days of the baseline, else from the action's own "
           "start to its promise; what is done from reports, else from milestones; each comparison "
           "over the actions of which both sides are known",
           known(status.whole.measured)},
          {"slip", "working days of each action's calendar",
           options.baseline.empty()
               ? "there is no baseline: against the action's own promise"
               : "against the baseline " + options.baseline.value + ", else the action's promise",
           known(static_cast<std::size_t>(has_plan))},
          {"in time", "earned schedule (Lipke 2003)", "months from the first planned start", {}},
          {"indicator lights",
           "share of the planned way so far that is missing",
           "green up to " + percent(options.amber_above) + ", amber up to " +
               percent(options.red_above) + ", red beyond, or when the last target's day is past",
           {}},
          {"reports",
           "days since the last report, or since the start",
           "stale after " + counted(options.stale_after_days, "day"),
           {}}};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::status
