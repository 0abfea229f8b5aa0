// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/steps/action/pilots.hpp>
#include <sixstep/impl/steps/action/work_calendars.hpp>
#include <sixstep/solve/schedule_problem.hpp>
#include <sixstep/steps/action.hpp>

// The chosen actions in the numbers that the scheduling kernel reads.
namespace sixstep::inline SIXSTEP_FORM::detail::action {

/// Where a start comes from before any other action or resource is looked at.
enum class Release : std::uint8_t { none, own, budget_year, pilot };

/// The chosen actions as activities; the activity of a chosen action has its place in the strategy.
struct Timetable {
  ScheduleProblem problem;
  std::vector<std::size_t> action;    ///< by activity: place in the plan
  std::vector<bool> dated;            ///< by activity: its duration or its dates are known
  std::vector<Release> release;       ///< by activity
  std::vector<std::uint32_t> link;    ///< by link of the problem: place in plan.dependencies
  std::vector<std::size_t> resource;  ///< by resource of the problem: place in plan.resources
};

inline Date date_of(DayNumber moment) { return {static_cast<std::int32_t>(moment)}; }

/// Amounts of resources are counted in thousandths, so that half a person is not lost.
inline std::int64_t thousandths(double amount) { return std::llround(amount * 1000.0); }

/// Days per month of the Gregorian calendar, over its cycle of 400 years.
inline constexpr double days_per_month = 146097.0 / 4800.0;

/// A length in days of its own kind; a month has its average length.
inline std::int32_t whole_days(double length, DurationUnit unit) {
  constexpr double longest = 400.0 * 366.0;
  const double factor = unit == DurationUnit::week    ? 7.0
                        : unit == DurationUnit::month ? days_per_month
                                                      : 1.0;
  return static_cast<std::int32_t>(std::lround(std::clamp(length * factor, -longest, longest)));
}

/// The same day so many months later, or the last day of a shorter month.
inline Date add_months(Date date, int months) {
  const int count = date.year() * 12 + static_cast<int>(date.month()) - 1 + months;
  const auto month = static_cast<unsigned>(count % 12 + 1);
  for (unsigned day = date.day(); day > 28; --day) {
    if (const auto found = make_date(count / 12, month, day)) return *found;
  }
  return make_date(count / 12, month, std::min(date.day(), 28u)).value_or(date);
}

/// A length from a day on, in days of its own kind: months as the calendar has them there.
inline std::int32_t days_from(DayNumber start, double length, DurationUnit unit) {
  if (unit != DurationUnit::month || length > 4800.0) return std::max(0, whole_days(length, unit));
  const double months = std::floor(length);
  const Date end = add_months(date_of(start), static_cast<int>(months));
  return end - date_of(start) + whole_days(length - months, unit);
}

/// The day from which an activity's length is counted before it has a date.
inline DayNumber anchor_of(const ScheduleActivity& activity, const ScheduleProblem& problem) {
  if (activity.fixed_start) return *activity.fixed_start;
  return std::max(problem.start, activity.release.value_or(problem.start));
}

/// The last report on an action up to the status date that says when it will be finished.
inline std::optional<Date> forecast_of(const Plan& plan, const Id<Action>& id) {
  std::optional<Date> forecast;
  std::optional<Date> at;
  for (const ProgressReport& report : plan.progress) {
    if (report.action != id || !report.forecast || report.at < at) continue;
    forecast = report.forecast;
    at = report.at;
  }
  return forecast;
}

inline bool finished(const Action& action) {
  return action.status == ActionStatus::done || action.finished.has_value();
}

/// Lays the dates that have happened; false if they are not known.
inline bool lay_history(const Action& action, ScheduleActivity& activity) {
  if (!action.finished) return false;
  activity.fixed_finish = day(*action.finished) + 1;
  if (action.started) activity.fixed_start = day(*action.started);
  return true;
}

/// What is under way goes on at least until the day after the plan speaks.
inline void keep_running(const WorkCalendar& calendar, DayNumber now, ScheduleActivity& activity) {
  ScheduleMode& mode = activity.modes.front();
  const std::int64_t so_far = calendar.count(*activity.fixed_start, now + 1);
  mode.duration = static_cast<std::int32_t>(std::max<std::int64_t>(mode.duration, so_far));
}

inline const WorkCalendar& calendar_at(const ScheduleProblem& problem, CalendarIndex index) {
  static const WorkCalendar every_day;
  return index == calendar_days ? every_day : problem.calendars[index];
}

/// Duration and calendar of a chosen mode: the forecast where there is one, else the likely length.
inline bool lay_duration(const Plan& plan, const Action& action, std::size_t mode,
                         const ScheduleProblem& problem, ScheduleActivity& activity) {
  activity.modes.emplace_back();
  activity.calendar = calendar_index(plan, action.calendar);
  if (action.started && !finished(action)) activity.fixed_start = day(*action.started);
  const auto forecast = forecast_of(plan, action.id);
  if (forecast && activity.fixed_start) {
    activity.calendar = calendar_days;
    activity.modes.front().duration =
        std::max(0, static_cast<std::int32_t>(day(*forecast) + 1 - *activity.fixed_start));
  } else if (mode < action.modes.size() && action.modes[mode].duration) {
    const Duration& duration = *action.modes[mode].duration;
    if (duration.unit != DurationUnit::workday) activity.calendar = calendar_days;
    activity.modes.front().duration =
        days_from(anchor_of(activity, problem), duration.length.likely, duration.unit);
  } else {
    return action.ongoing.value_or(false);
  }
  if (activity.fixed_start)
    keep_running(calendar_at(problem, activity.calendar), problem.start, activity);
  return true;
}

/// The earliest start that the action itself or its funding allows.
inline Release lay_release(const Plan& plan, const Action& action, const ChosenAction& chosen,
                           ScheduleActivity& activity) {
  Release release = Release::none;
  if (action.from) {
    activity.release = day(action.from->first);
    release = Release::own;
  }
  if (chosen.start_year) {
    const DayNumber year = day(fiscal_year_begin(*chosen.start_year, plan.fiscal_year()));
    if (!activity.release || year > *activity.release) {
      activity.release = year;
      release = Release::budget_year;
    }
  }
  return release;
}

inline void lay_demands(const Action& action, std::size_t mode,
                        const std::map<std::string_view, ResourceIndex>& resources,
                        ScheduleActivity& activity) {
  if (mode >= action.modes.size()) return;
  for (const Demand& demand : action.modes[mode].demands) {
    const auto found = resources.find(demand.resource);
    if (found == resources.end() || !demand.amount) continue;
    activity.modes.front().demands.push_back({found->second, thousandths(*demand.amount)});
  }
}

inline ScheduleResource schedule_resource(const Plan& plan, const Resource& resource) {
  ScheduleResource result;
  for (const Capacity& capacity : resource.capacity) {
    if (!capacity.amount) continue;
    result.capacity.push_back({capacity.from ? day(capacity.from->first) : far_past,
                               capacity.by ? day(capacity.by->last) + 1 : far_future,
                               thousandths(*capacity.amount)});
  }
  std::ranges::sort(result.capacity, {}, &ScheduleCapacity::from);
  if (!resource.calendar.empty()) result.calendar = calendar_index(plan, resource.calendar);
  return result;
}

/// Renewable resources whose capacity is known: an unknown capacity limits nothing.
inline std::map<std::string_view, ResourceIndex> lay_resources(const Plan& plan,
                                                               Timetable& timetable) {
  std::map<std::string_view, ResourceIndex> place;
  for (std::size_t i = 0; i < plan.resources.size(); ++i) {
    const Resource& resource = plan.resources[i];
    ScheduleResource entry = schedule_resource(plan, resource);
    if (resource.kind != ResourceKind::renewable || entry.capacity.empty()) continue;
    place[resource.id] = static_cast<ResourceIndex>(timetable.problem.resources.size());
    timetable.problem.resources.push_back(std::move(entry));
    timetable.resource.push_back(i);
  }
  return place;
}

inline WorkSpan work_span(const Duration& duration, CalendarIndex calendar) {
  return {whole_days(duration.length.likely, duration.unit),
          duration.unit == DurationUnit::workday ? calendar : calendar_days};
}

/// What needs a pilot that nobody has decided yet starts after the day of decision at the earliest:
/// the later of two. What has started is beyond that.
inline void lay_pilots(const PlanGraph& graph, Timetable& timetable) {
  for (std::size_t i = 0; i < timetable.action.size(); ++i) {
    ScheduleActivity& activity = timetable.problem.activities[i];
    if (activity.fixed_start || activity.fixed_finish) continue;
    const auto pilot = latest_pilot(graph, timetable.action[i]);
    if (!pilot || (activity.release && *activity.release >= day(pilot->decided) + 1)) continue;
    activity.release = day(pilot->decided) + 1;
    timetable.release[i] = Release::pilot;
  }
}

inline void lay_links(const PlanGraph& graph, Timetable& timetable) {
  std::map<std::size_t, ActivityIndex> activity;
  for (ActivityIndex i = 0; i < timetable.action.size(); ++i) activity[timetable.action[i]] = i;
  const auto& dependencies = graph.plan().dependencies;
  for (std::uint32_t i = 0; i < dependencies.size(); ++i) {
    const auto from = activity.find(*graph.find_item(NodeKind::action, dependencies[i].from));
    const auto to = activity.find(*graph.find_item(NodeKind::action, dependencies[i].to));
    if (from == activity.end() || to == activity.end()) continue;
    const auto& ends = timetable.problem.activities;
    const bool needs_finish =
        dependencies[i].type == DependencyType::FS || dependencies[i].type == DependencyType::FF;
    if (needs_finish && ends[from->second].ongoing) continue;
    ScheduleLink link{from->second, to->second, {}, {}, {}};
    constexpr std::array types = {ScheduleLink::Type::finish_start, ScheduleLink::Type::start_start,
                                  ScheduleLink::Type::finish_finish,
                                  ScheduleLink::Type::start_finish};
    link.type = types[static_cast<std::size_t>(dependencies[i].type)];
    const CalendarIndex calendar =
        calendar_index(graph.plan(), graph.plan().actions[to->first].calendar);
    if (dependencies[i].lag) link.lag = work_span(*dependencies[i].lag, calendar);
    if (dependencies[i].max_lag) link.max_lag = work_span(*dependencies[i].max_lag, calendar);
    timetable.problem.links.push_back(link);
    timetable.link.push_back(i);
  }
}

/// The day from which the schedule plans: the one after the plan speaks.
inline std::optional<Date> planning_start(const Plan& plan) {
  if (plan.status_date) return *plan.status_date + 1;
  if (plan.horizon.from) return plan.horizon.from->first;
  return std::nullopt;
}

inline Timetable lay_out(const PlanGraph& graph, const Strategy& strategy, Date start) {
  const Plan& plan = graph.plan();
  Timetable timetable;
  timetable.problem.start = day(start);
  timetable.problem.calendars = work_calendars(plan);
  const auto resources = lay_resources(plan, timetable);
  for (const ChosenAction& chosen : strategy.chosen) {
    const std::size_t place = *graph.find_item(NodeKind::action, chosen.action);
    const Action& action = plan.actions[place];
    ScheduleActivity activity;
    timetable.release.push_back(finished(action) ? Release::none
                                                 : lay_release(plan, action, chosen, activity));
    const bool has_duration = lay_duration(plan, action, chosen.mode, timetable.problem, activity);
    const bool has_history = lay_history(action, activity);
    activity.ongoing = action.ongoing.value_or(false) && !finished(action);
    activity.pausable = action.pausable.value_or(false);
    if (action.by && action.by->last >= start) activity.due = day(action.by->last) + 1;
    if (!finished(action)) lay_demands(action, chosen.mode, resources, activity);
    timetable.dated.push_back(finished(action) ? has_history : has_duration);
    timetable.action.push_back(place);
    timetable.problem.activities.push_back(std::move(activity));
  }
  lay_pilots(graph, timetable);
  lay_links(graph, timetable);
  return timetable;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::action
