// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/action/timetable.hpp>
#include <sixstep/solve/schedule_reason.hpp>

// Why an action is on its date, as a reason that a program reads and as a sentence.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

inline std::string action_name(const PlanGraph& graph, std::size_t place) {
  return in_quotes(name_of(graph, graph.node(NodeKind::action, place)));
}

inline std::string link_in_words(const PlanGraph& graph, const Dependency& link, std::size_t from) {
  const std::string name = action_name(graph, from);
  switch (link.type) {
    case DependencyType::SS:
      return "It waits for the start of " + name + ".";
    case DependencyType::FF:
      return "It cannot finish before " + name + " is finished.";
    case DependencyType::SF:
      return "It cannot finish before " + name + " has started.";
    default:
      return "It waits for " + name + " to be finished.";
  }
}

inline void explain_link(const PlanGraph& graph, const Timetable& timetable,
                         const StartReason& reason, ScheduledAction& scheduled) {
  scheduled.reason = DateReason::dependency;
  if (!reason.activity) return;
  const std::size_t other = timetable.action[*reason.activity];
  scheduled.because_of.value = graph.plan().actions[other].id.value;
  const Dependency& link = graph.plan().dependencies[timetable.link[reason.index]];
  scheduled.words = reason.kind == StartReason::Kind::link
                        ? link_in_words(graph, link, other)
                        : "An earlier start would leave more time to " + action_name(graph, other) +
                              " than the plan allows.";
}

inline void explain_resource(const PlanGraph& graph, const Timetable& timetable,
                             const StartReason& reason, ScheduledAction& scheduled) {
  const std::size_t place = timetable.resource[reason.index];
  const std::string name = in_quotes(name_of(graph, graph.node(NodeKind::resource, place)));
  scheduled.reason = DateReason::resource;
  scheduled.because_of.value = graph.plan().resources[place].id.value;
  scheduled.words = "There is not enough of " + name + " earlier";
  if (reason.activity) {
    scheduled.words += ": " + action_name(graph, timetable.action[*reason.activity]) + " holds it";
    const auto& due = timetable.problem.activities[*reason.activity].due;
    if (due) scheduled.words += ", which is promised by " + to_string(date_of(*due - 1));
  }
  scheduled.words += ".";
}

inline void explain_release(const PlanGraph& graph, const Timetable& timetable,
                            std::size_t activity, ScheduledAction& scheduled) {
  if (timetable.release[activity] == Release::budget_year) {
    scheduled.reason = DateReason::budget_year;
    const Date from = date_of(*timetable.problem.activities[activity].release);
    scheduled.words = "The strategy funds it from the fiscal year " +
                      std::to_string(fiscal_year(from, graph.plan().fiscal_year())) + " on.";
    return;
  }
  scheduled.reason = DateReason::release;
  if (timetable.release[activity] == Release::pilot) {
    const PilotWait pilot = *latest_pilot(graph, timetable.action[activity]);
    scheduled.because_of.value = graph.plan().actions[pilot.action].id.value;
    scheduled.words = "It waits for the decision about the pilot " +
                      action_name(graph, pilot.action) + ", due on " + to_string(pilot.decided) +
                      ".";
    return;
  }
  scheduled.words = "The plan does not let it start earlier.";
}

inline void explain_date(const PlanGraph& graph, const Timetable& timetable, std::size_t activity,
                         const StartReason& reason, ScheduledAction& scheduled) {
  if (reason.activity) {
    scheduled.after = graph.plan().actions[timetable.action[*reason.activity]].id;
  }
  switch (reason.kind) {
    case StartReason::Kind::fixed:
      scheduled.reason = DateReason::reported;
      scheduled.words = "It has started.";
      break;
    case StartReason::Kind::release:
      explain_release(graph, timetable, activity, scheduled);
      break;
    case StartReason::Kind::link:
    case StartReason::Kind::max_lag:
      explain_link(graph, timetable, reason, scheduled);
      break;
    case StartReason::Kind::resource:
      explain_resource(graph, timetable, reason, scheduled);
      break;
    case StartReason::Kind::held_back:
      scheduled.reason = DateReason::dependency;
      scheduled.words = "It is held back so that what follows keeps its latest date.";
      break;
    case StartReason::Kind::kept:
      scheduled.reason = DateReason::kept;
      scheduled.words = "It keeps the date that it had: nothing asks for another.";
      break;
    default:
      scheduled.reason = DateReason::status_date;
      scheduled.words = "Nothing holds it back: it starts as soon as the plan does.";
  }
  if (reason.next_working_day)
    scheduled.words += " Days off move the start to the next working day.";
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
