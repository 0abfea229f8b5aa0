// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/impl/steps/status/history.hpp>
#include <sixstep/methods/earned_value.hpp>
#include <sixstep/steps/status.hpp>

// How far each chosen action has come, beside what was planned of it.
namespace sixstep::inline SIXSTEP_FORM::detail::status {

/// A baseline with its actions by id.
struct BaselineIndex {
  const Baseline* baseline = nullptr;
  std::map<std::string_view, const BaselineAction*> actions;

  const BaselineAction* find(const Id<Action>& id) const {
    const auto found = actions.find(id);
    return found == actions.end() ? nullptr : found->second;
  }
};

/// What every reading of a plan's status needs.
struct Context {
  const PlanGraph& graph;
  const StatusOptions& options;
  std::vector<WorkCalendar> calendars;
  std::vector<History> histories;
  std::vector<BaselineIndex> baselines;  ///< oldest first
  std::optional<std::size_t> compared;   ///< place among them

  const Plan& plan() const { return graph.plan(); }
  std::size_t place(const Id<Action>& id) const { return *graph.find_item(NodeKind::action, id); }
  const WorkCalendar& calendar_of(const Action& action) const {
    return calendars[action::calendar_index(plan(), action.calendar)];
  }
};

/// A share of an amount, to the minor unit; all of it is all of it, however large.
inline Money share_of(Money amount, double share) {
  if (share >= 1.0) return amount;
  return {std::llround(static_cast<double>(amount.minor) * share)};
}

/// Nothing of an unknown amount is nothing; any other share of it is unknown.
inline std::optional<Money> share_of(std::optional<Money> amount, std::optional<double> share) {
  if (!share) return std::nullopt;
  if (*share == 0.0) return Money{};
  if (!amount) return std::nullopt;
  return share_of(*amount, *share);
}

/// The part of the planned working days that lies behind at the end of a day.
inline double planned_share(const ActionProgress& action, const WorkCalendar& calendar, Date day) {
  const DayNumber start = action.planned_start->day_number;
  const DayNumber until = action.planned_finish->day_number + DayNumber{1};
  const DayNumber now = std::clamp(DayNumber{day.day_number} + 1, start, until);
  const std::int64_t whole = calendar.count(start, until);
  if (whole <= 0) return now == until ? 1.0 : 0.0;
  return static_cast<double>(calendar.count(start, now)) / static_cast<double>(whole);
}

/// Dates and budget that the action is measured by.
inline void lay_plan(const Context& context, const Action& action, ActionProgress& progress) {
  const BaselineAction* baseline =
      context.compared ? context.baselines[*context.compared].find(action.id) : nullptr;
  if (baseline != nullptr && baseline->cost) progress.budget = baseline->cost;
  if (baseline != nullptr && baseline->start && baseline->finish) {
    progress.planned_start = baseline->start;
    progress.planned_finish = baseline->finish;
    progress.planned_from = PlanSource::baseline;
    return;
  }
  const auto start = action.from ? std::optional(action.from->first) : action.started;
  if (!start || !action.by || action.by->last < *start) return;
  progress.planned_start = start;
  progress.planned_finish = action.by->last;
  progress.planned_from = PlanSource::promise;
}

inline DoneSource done_source(const Action& action, const History& history) {
  if (action::finished(action)) return DoneSource::finished;
  if (history.done_reported) return DoneSource::reported;
  if (!history.done.empty()) return DoneSource::milestone;
  return not_begun(action, history) ? DoneSource::not_begun : DoneSource::unknown;
}

inline void lay_done(const Context& context, const Action& action, ActionProgress& progress) {
  const History& history = context.histories[context.place(action.id)];
  progress.done_from = done_source(action, history);
  if (!history.done.empty()) progress.done = history.done.back().value;
  if (action::finished(action)) progress.done = 1.0;
  if (!history.spent.empty()) progress.spent = history.spent.back().value;
  if (progress.done_from == DoneSource::not_begun) {
    progress.done = 0.0;
    progress.spent = progress.spent.value_or(Money{});
  }
  progress.under_way = !action::finished(action) && progress.done_from != DoneSource::not_begun;
  progress.reported = history.reported;
  progress.forecast = history.forecast;
}

inline void lay_age(const Context& context, const Action& action, ActionProgress& progress) {
  const auto since = progress.reported ? progress.reported : action.started;
  const auto& now = context.plan().status_date;
  if (!progress.under_way || !since || !now || *since > *now) return;
  progress.age = static_cast<std::size_t>(*now - *since);
  progress.stale = *progress.age > context.options.stale_after_days;
}

inline WorkPackage package_of(const Context& context, const ActionProgress& progress) {
  WorkPackage piece;
  if (progress.budget) piece.budget = static_cast<double>(progress.budget->minor);
  if (progress.spent) piece.cost = static_cast<double>(progress.spent->minor);
  piece.done = progress.done;
  const auto& now = context.plan().status_date;
  if (now && progress.planned_from != PlanSource::unknown) {
    const Action& action = context.plan().actions[context.place(progress.action)];
    piece.planned = planned_share(progress, context.calendar_of(action), *now);
  }
  return piece;
}

inline void lay_value(const Context& context, ActionProgress& progress) {
  const WorkPackage piece = package_of(context, progress);
  progress.planned_value = share_of(progress.budget, piece.planned);
  progress.earned_value = share_of(progress.budget, piece.done);
  const EarnedValue value = sixstep::earned_value(std::span(&piece, 1));
  progress.cost_index = value.cost_index;
  progress.schedule_index = value.schedule_index;
}

/// When it will be done if the rest goes as fast as what is done did.
inline std::optional<Date> at_pace(const Context& context, const Action& action,
                                   const ActionProgress& progress) {
  constexpr double longest = 100'000.0;  // working days
  const auto& now = context.plan().status_date;
  if (!progress.under_way || !action.started || !now || *action.started > *now) return {};
  if (!progress.done || *progress.done <= 0.0) return {};
  const WorkCalendar& calendar = context.calendar_of(action);
  const DayNumber start = action.started->day_number;
  const auto behind = static_cast<double>(calendar.count(start, DayNumber{now->day_number} + 1));
  const double whole = std::ceil(behind / *progress.done);
  if (!(whole >= 1.0 && whole <= longest)) return {};
  return action::date_of(calendar.advance(start, static_cast<std::int64_t>(whole)) - 1);
}

inline ActionProgress read_action(const Context& context, const ChosenAction& chosen,
                                  const ScheduledAction& scheduled) {
  const Action& action = context.plan().actions[context.place(chosen.action)];
  ActionProgress progress;
  progress.action = action.id;
  progress.part_of = action.part_of;
  progress.owner = accountable_of(action);
  progress.budget = chosen.cost;
  progress.expected = scheduled.finish;
  lay_plan(context, action, progress);
  lay_done(context, action, progress);
  lay_age(context, action, progress);
  lay_value(context, progress);
  progress.at_pace = at_pace(context, action, progress);
  return progress;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::status
