// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>

#include <sixstep/impl/steps/status/curve.hpp>
#include <sixstep/impl/steps/status/findings.hpp>
#include <sixstep/impl/steps/status/lights.hpp>
#include <sixstep/impl/steps/status/pilots.hpp>
#include <sixstep/impl/steps/status/slip.hpp>
#include <sixstep/impl/steps/status/value.hpp>
#include <sixstep/steps/status.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::status {

inline std::vector<BaselineIndex> baselines_by_date(const Plan& plan) {
  std::vector<BaselineIndex> baselines;
  for (const Baseline& baseline : plan.baselines) {
    BaselineIndex& index = baselines.emplace_back();
    index.baseline = &baseline;
    for (const BaselineAction& action : baseline.actions) index.actions.emplace(action.id, &action);
  }
  std::ranges::stable_sort(baselines, {},
                           [](const BaselineIndex& index) { return index.baseline->at; });
  return baselines;
}

/// The baseline that was asked for, else the newest one that is not from the future.
inline std::optional<std::size_t> compared_baseline(const std::vector<BaselineIndex>& baselines,
                                                    const Id<Baseline>& asked,
                                                    const std::optional<Date>& now) {
  std::optional<std::size_t> newest;
  for (std::size_t i = 0; i < baselines.size(); ++i) {
    const Baseline& baseline = *baselines[i].baseline;
    if (!asked.empty() && baseline.id == asked) return i;
    if (!now || !baseline.at || *baseline.at <= *now) newest = i;
  }
  if (asked.empty()) return newest;
  throw std::invalid_argument("read_status: the plan has no baseline \"" + asked.value + '"');
}

inline Context context_of(const PlanGraph& graph, const StatusOptions& options) {
  Context context{graph,
                  options,
                  action::work_calendars(graph.plan()),
                  histories_of(graph),
                  baselines_by_date(graph.plan()),
                  {}};
  context.compared =
      compared_baseline(context.baselines, options.baseline, graph.plan().status_date);
  return context;
}

inline std::vector<ActionProgress> read_actions(const Context& context, const Strategy& strategy,
                                                const ActionPlan& plan) {
  std::vector<ActionProgress> actions;
  for (std::size_t i = 0; i < strategy.chosen.size(); ++i) {
    ActionProgress& action =
        actions.emplace_back(read_action(context, strategy.chosen[i], plan.actions[i]));
    lay_slips(context, plan.actions[i], strategy.chosen[i].cost, action);
  }
  explain_slips(context, plan, actions);
  return actions;
}

}  // namespace detail::status

SIXSTEP_INLINE StatusReading read_status(const PlanGraph& graph, const Strategy& strategy,
                                         const StrategicFramework& framework,
                                         const ActionPlan& plan, const StatusOptions& options) {
  using namespace detail::status;
  if (plan.actions.size() != strategy.chosen.size()) {
    throw std::invalid_argument("read_status: the schedule is not that of the strategy");
  }
  const Context context = context_of(graph, options);
  StatusReading status;
  status.conventions = options;
  status.conventions.baseline =
      context.compared ? context.baselines[*context.compared].baseline->id : Id<Baseline>{};
  status.actions = read_actions(context, strategy, plan);
  ActionList all;
  for (const ActionProgress& action : status.actions) all.push_back(&action);
  status.whole = total_of(context, {}, all);
  status.owners = totals_by_owner(context, status.actions);
  status.measures = totals_by_heading(context, status.actions);
  status.curve = value_curve(context, status.actions);
  status.in_time = schedule_in_time(context, status.actions);
  status.indicators = read_lights(context, framework);
  status.pilots = read_pilots(context, status.actions);
  status.feedback = read_feedback(graph.plan());
  status.methods = method_notes(status);
  report_progress(context, status);
  report_slips(context, status);
  report_cost(context, status);
  report_pilots(status);
  report_feedback(status);
  return status;
}

}  // namespace sixstep::inline SIXSTEP_FORM
