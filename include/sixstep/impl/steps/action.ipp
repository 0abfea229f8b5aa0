// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/steps/action/chains.hpp>
#include <sixstep/impl/steps/action/confidence.hpp>
#include <sixstep/impl/steps/action/contradiction.hpp>
#include <sixstep/impl/steps/action/findings.hpp>
#include <sixstep/impl/steps/action/previous.hpp>
#include <sixstep/impl/steps/action/promises.hpp>
#include <sixstep/impl/steps/action/reasons.hpp>
#include <sixstep/impl/steps/action/spending.hpp>
#include <sixstep/impl/steps/action/timetable.hpp>
#include <sixstep/impl/steps/curves/curves.hpp>
#include <sixstep/impl/steps/curves/findings.hpp>
#include <sixstep/impl/steps/framework/transparency.hpp>
#include <sixstep/solve/critical_path.hpp>
#include <sixstep/solve/schedule.hpp>
#include <sixstep/steps/action.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::action {

/// What is known of each chosen action before any date is computed.
inline std::vector<ScheduledAction> without_dates(const PlanGraph& graph,
                                                  const Strategy& strategy) {
  std::vector<ScheduledAction> result;
  for (const ChosenAction& chosen : strategy.chosen) {
    const Action& action = graph.plan().actions[*graph.find_item(NodeKind::action, chosen.action)];
    ScheduledAction& scheduled = result.emplace_back();
    scheduled.action = action.id;
    scheduled.part_of = action.part_of;
    scheduled.cost = chosen.cost;
    scheduled.spent = chosen.spent;
    scheduled.start = action.started;
    scheduled.finish = action.finished;
    if (action.started || finished(action)) scheduled.reason = DateReason::reported;
    if (action.by) scheduled.promised = action.by->last;
    scheduled.duration_assumed =
        action.annotation.is_assumed("duration") || action.annotation.is_assumed("modes");
    scheduled.words = finished(action) ? "It is done." : "Its duration is not known.";
  }
  return result;
}

inline void set_dates(const PlanGraph& graph, const Timetable& timetable,
                      const ScheduleResult& dates, const CriticalPath& path, ActionPlan& plan) {
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    if (!timetable.dated[i]) continue;
    ScheduledAction& scheduled = plan.actions[i];
    const bool ongoing = timetable.problem.activities[i].ongoing;
    scheduled.start = date_of(dates.start[i]);
    scheduled.words.clear();
    explain_date(graph, timetable, i, dates.reason[i], scheduled);
    if (ongoing) continue;
    scheduled.finish = date_of(std::max(dates.start[i], dates.finish[i] - 1));
    if (timetable.problem.activities[i].fixed_finish) continue;
    scheduled.total_float = static_cast<double>(path.total_float[i]);
    scheduled.free_float = static_cast<double>(path.free_float[i]);
    scheduled.latest = date_of(std::max(path.latest_finish[i], dates.finish[i]) - 1);
    scheduled.critical = path.critical[i] != 0;
  }
}

inline void set_finish(const ScheduleResult& dates, ActionPlan& plan) {
  const bool any = std::ranges::any_of(
      plan.actions, [](const ScheduledAction& action) { return action.finish.has_value(); });
  if (!any || !dates.project_finish) return;
  plan.finish = date_of(*dates.project_finish - 1);
  if (dates.finish_bound) plan.finish_bound = date_of(*dates.finish_bound - 1);
}

inline std::vector<Id<Action>> critical_chain(const std::vector<ScheduledAction>& actions) {
  std::vector<const ScheduledAction*> chain;
  for (const ScheduledAction& action : actions) {
    if (action.critical && action.start) chain.push_back(&action);
  }
  std::ranges::stable_sort(chain, {}, [](const ScheduledAction* action) { return *action->start; });
  return mapped(chain, &ScheduledAction::action);
}

inline void explain_chains(const PlanGraph& graph, const Timetable& timetable,
                           const ScheduleResult& result, ActionPlan& plan) {
  const ScheduleNetwork network(timetable.problem);
  const ScheduleDates dates{result.start, result.finish};
  ScheduleWhy why(network, dates, releases_by_fiscal_year(graph, timetable));
  plan.resource_chain = resource_chain(graph, timetable, why, dates);
  tell_earlier_dates(graph, timetable, why, plan.actions);
}

inline Completeness completeness_of(const PlanGraph& graph, const Strategy& strategy) {
  const std::vector<bool> followed = framework::followed_by_indicator(graph);
  std::vector<bool> promised(graph.plan().actions.size(), false);
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation == Relation::promises) promised[graph.item(edge.to)] = true;
  }
  Completeness result;
  for (const ChosenAction& chosen : strategy.chosen) {
    const std::size_t place = *graph.find_item(NodeKind::action, chosen.action);
    const Action& action = graph.plan().actions[place];
    const bool has_duration =
        chosen.mode < action.modes.size() && action.modes[chosen.mode].duration;
    ++result.actions;
    result.with_owner += framework::has_owner(action);
    result.with_cost += chosen.cost.has_value();
    result.with_duration += has_duration || action.finished.has_value();
    result.with_promise += action.by.has_value() || promised[place];
    result.with_indicator += followed[place];
  }
  return result;
}

/// Makes every promise of an action that is still open a date that must be kept.
inline void bind_promises(Timetable& timetable) {
  for (ScheduleActivity& activity : timetable.problem.activities) {
    const bool open = !activity.fixed_start && !activity.fixed_finish && !activity.ongoing;
    if (open) activity.deadline = activity.due;
  }
}

using EarliestDays = std::vector<std::optional<curves::Days>>;

/// The days of each activity if dependencies alone held it; none for what never ends.
inline EarliestDays earliest_days(const Timetable& timetable, const CriticalPath& path) {
  EarliestDays days(timetable.dated.size());
  for (std::size_t i = 0; i < days.size(); ++i) {
    const bool ends = timetable.dated[i] && !timetable.problem.activities[i].ongoing;
    if (!ends || path.earliest_finish[i] <= path.earliest_start[i]) continue;
    days[i] = {date_of(path.earliest_start[i]), date_of(path.earliest_finish[i] - 1)};
  }
  return days;
}

/// Lays the dates, and all that hangs on them; what the earliest would be, if there are any.
inline EarliestDays schedule_actions(const PlanGraph& graph, const Strategy& strategy, Date start,
                                     const ActionOptions& options, ActionPlan& plan) {
  Timetable timetable = lay_out(graph, strategy, start);
  if (options.promises_bind) bind_promises(timetable);
  const CriticalPath path = sixstep::critical_path(timetable.problem);
  const ScheduleResult dates = dates_of(graph, timetable, options);
  if (!dates.has_schedule()) {
    plan.conflict = contradiction_in_words(graph, timetable, options.stop);
    for (const ScheduleConflict& conflict : dates.conflicts) {
      if (!plan.conflict.empty()) break;
      plan.conflict.push_back(in_words(graph, timetable, conflict));
    }
  }
  if (!dates.has_schedule() || !path.feasible()) return {};
  set_dates(graph, timetable, dates, path, plan);
  set_finish(dates, plan);
  explain_chains(graph, timetable, dates, plan);
  for (std::size_t i = 0; i < timetable.problem.resources.size(); ++i) {
    add_load(graph.plan(), timetable, i, dates.start, dates.finish, plan.load);
  }
  SimulationOptions simulation;
  simulation.seed = options.seed;
  simulation.stop = options.stop;
  plan.risk = analyse_risk(graph, strategy, timetable, dates.start, options.risk, simulation);
  plan.finish_p80 = finish_at(plan.risk, 0.8);
  return earliest_days(timetable, path);
}

}  // namespace detail::action

SIXSTEP_INLINE ActionPlan plan_action(const PlanGraph& graph, const Strategy& strategy,
                                      const ActionOptions& options) {
  using namespace detail::action;
  ActionPlan plan;
  plan.actions = without_dates(graph, strategy);
  EarliestDays earliest;
  if (const auto start = planning_start(graph.plan())) {
    earliest = schedule_actions(graph, strategy, *start, options, plan);
  }
  plan.critical_path = critical_chain(plan.actions);
  read_own_promises(graph, plan.actions);
  plan.promises = read_promises(graph, plan.actions);
  plan.spending = spending_by_year(graph, strategy, plan.actions);
  plan.curves = detail::curves::curves_of(graph, strategy, plan, std::move(earliest),
                                          options.period, options.most_at_once);
  plan.completeness = completeness_of(graph, strategy);
  report_conflicts(plan, plan.findings);
  report_promises(plan.promises, plan.findings);
  report_late_actions(plan.actions, plan.findings);
  report_missing_dates(plan.actions, plan.findings);
  report_confidence(plan, plan.findings);
  report_risk(plan.risk, plan.findings);
  report_capacity_end(plan.risk, plan.findings);
  detail::curves::report_curves(graph, plan, plan.findings);
  plan.methods = method_notes(plan);
  plan.methods.push_back(detail::curves::method_note(plan, options.most_at_once));
  return plan;
}

}  // namespace sixstep::inline SIXSTEP_FORM
