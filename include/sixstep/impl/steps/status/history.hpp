// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/impl/steps/action/timetable.hpp>

// What the plan knows of each action's past: reports, milestones that were reached, its finish.
namespace sixstep::inline SIXSTEP_FORM::detail::status {

template <class Value>
struct Dated {
  Date at;
  Value value;
};

/// What held on a day: the last entry up to it.
template <class Value>
std::optional<Value> value_on(const std::vector<Dated<Value>>& entries, Date day) {
  std::optional<Value> value;
  for (const Dated<Value>& entry : entries) {
    if (entry.at <= day) value = entry.value;
  }
  return value;
}

struct History {
  std::vector<Dated<double>> done;  ///< by date
  std::vector<Dated<Money>> spent;  ///< by date
  std::optional<Date> reported;     ///< day of the last report
  std::optional<Date> forecast;     ///< the last that was reported
  Text reason;                      ///< the last that was reported
  bool done_reported = false;
};

template <class Value>
void sort_by_date(std::vector<Dated<Value>>& entries) {
  std::ranges::stable_sort(entries, {}, &Dated<Value>::at);
}

/// Reports in the order of their days. One without a day counts as the oldest: it speaks of no day,
/// and so of none after any other.
inline std::vector<const ProgressReport*> reports_by_date(const Plan& plan) {
  std::vector<const ProgressReport*> reports;
  for (const ProgressReport& report : plan.progress) reports.push_back(&report);
  std::ranges::stable_sort(reports, {}, [](const ProgressReport* report) { return report->at; });
  return reports;
}

inline void add_report(const ProgressReport& report, History& history) {
  if (report.at) history.reported = report.at;
  if (report.forecast) history.forecast = report.forecast;
  if (!report.reason.empty()) history.reason = report.reason;
  if (!report.at) return;
  if (report.done) history.done.push_back({*report.at, *report.done});
  if (report.spent) history.spent.push_back({*report.at, *report.spent});
  history.done_reported = !history.done.empty();
}

/// Milestones tell how far an action is where no report does: those that were reached, the furthest
/// first.
inline void add_milestones(const PlanGraph& graph, std::vector<History>& histories) {
  for (const Milestone& milestone : graph.plan().milestones) {
    if (!milestone.reached || !milestone.at) continue;
    for (const Id<Action>& id : milestone.of) {
      History& history = histories[*graph.find_item(NodeKind::action, id)];
      if (!history.done_reported) history.done.push_back({*milestone.reached, *milestone.at});
    }
  }
  for (History& history : histories) {
    if (history.done_reported) continue;
    sort_by_date(history.done);
    for (std::size_t i = 1; i < history.done.size(); ++i) {
      history.done[i].value = std::max(history.done[i].value, history.done[i - 1].value);
    }
  }
}

/// By place in the plan's list of actions.
inline std::vector<History> histories_of(const PlanGraph& graph) {
  std::vector<History> histories(graph.plan().actions.size());
  for (const ProgressReport* report : reports_by_date(graph.plan())) {
    add_report(*report, histories[*graph.find_item(NodeKind::action, report->action)]);
  }
  add_milestones(graph, histories);
  for (std::size_t i = 0; i < histories.size(); ++i) {
    const Action& action = graph.plan().actions[i];
    if (!action::finished(action)) continue;
    const auto end = action.finished ? action.finished : graph.plan().status_date;
    if (!end) continue;
    std::erase_if(histories[i].done, [&](const Dated<double>& entry) { return entry.at > *end; });
    histories[i].done.push_back({*end, 1.0});
  }
  return histories;
}

/// No start, no report, no promise kept: the plan itself says that nothing has begun.
inline bool not_begun(const Action& action, const History& history) {
  const bool waiting =
      action.status == ActionStatus::proposed || action.status == ActionStatus::committed;
  return waiting && !action.started && !action::finished(action) && !history.reported &&
         history.done.empty();
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::status
