// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/status/progress.hpp>

// How far actions are from what was planned, and what moved them.
namespace sixstep::inline SIXSTEP_FORM::detail::status {

/// Working days by which one day lies after another.
inline std::optional<double> days_after(const WorkCalendar& calendar,
                                        const std::optional<Date>& planned,
                                        const std::optional<Date>& expected) {
  if (!planned || !expected) return std::nullopt;
  return static_cast<double>(
      calendar.count(DayNumber{planned->day_number} + 1, DayNumber{expected->day_number} + 1));
}

/// A promise whose day is past, and of which nobody said more, is of unknown state, never late.
inline bool is_silent(const Context& context, const ActionProgress& progress) {
  const auto& now = context.plan().status_date;
  return progress.planned_from == PlanSource::promise && !progress.forecast &&
         progress.done_from != DoneSource::finished && now && *progress.planned_finish < *now;
}

inline void lay_slips(const Context& context, const ScheduledAction& scheduled,
                      const std::optional<Money>& cost, ActionProgress& progress) {
  const Action& action = context.plan().actions[context.place(progress.action)];
  const WorkCalendar& calendar = context.calendar_of(action);
  if (!is_silent(context, progress)) {
    progress.slip = days_after(calendar, progress.planned_finish, progress.expected);
  }
  for (const BaselineIndex& each : context.baselines) {
    const BaselineAction* then = each.find(progress.action);
    if (then == nullptr) continue;
    BaselineSlip& slip = progress.slips.emplace_back();
    slip.baseline = each.baseline->id;
    slip.start = days_after(calendar, then->start, scheduled.start);
    slip.finish = days_after(calendar, then->finish, scheduled.finish);
    if (then->cost && cost) slip.cost = *cost - *then->cost;
  }
}

inline std::string late_in_words(double days) {
  return counted(static_cast<std::size_t>(std::llround(std::abs(days))), "working day") +
         (days < 0.0 ? " early" : " late");
}

using ProgressById = std::map<std::string_view, const ActionProgress*>;

/// "It waits for “Law” to be finished. “Law” itself is 12 working days late."
inline void blame_action(const Context& context, const ScheduledAction& scheduled,
                         const ProgressById& by_id, ActionProgress& progress) {
  progress.slip_cause = SlipCause::dependency;
  progress.because_of = scheduled.because_of;
  progress.words = scheduled.words;
  const auto found = by_id.find(scheduled.because_of.value);
  if (found == by_id.end() || found->second->slip.value_or(0.0) <= 0.0) return;
  const auto node = context.graph.find(scheduled.because_of.value);
  progress.words += ' ' + in_quotes(name_of(context.graph, *node)) + " itself is " +
                    late_in_words(*found->second->slip) + '.';
}

/// What a report says comes first: the schedule knows only where a delay arrives from.
inline void explain_slip(const Context& context, const ScheduledAction& scheduled,
                         const ProgressById& by_id, ActionProgress& progress) {
  if (progress.slip.value_or(0.0) <= 0.0) return;
  const Text& reason = context.histories[context.place(progress.action)].reason;
  if (!reason.empty()) {
    progress.slip_cause = SlipCause::reported;
    progress.words = std::string(reason.in("en"));
    return;
  }
  if (scheduled.reason == DateReason::dependency && !scheduled.because_of.empty()) {
    return blame_action(context, scheduled, by_id, progress);
  }
  const bool resource = scheduled.reason == DateReason::resource;
  const bool begun = scheduled.reason == DateReason::reported;
  progress.slip_cause = resource ? SlipCause::resource : SlipCause::other;
  if (resource) progress.because_of = scheduled.because_of;
  progress.words = begun ? "No report says why." : scheduled.words;
}

inline void explain_slips(const Context& context, const ActionPlan& plan,
                          std::vector<ActionProgress>& actions) {
  ProgressById by_id;
  for (const ActionProgress& action : actions) by_id[action.action] = &action;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    explain_slip(context, plan.actions[i], by_id, actions[i]);
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::status
