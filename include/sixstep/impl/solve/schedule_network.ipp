// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <utility>

#include <sixstep/impl/graph/rows.hpp>
#include <sixstep/impl/solve/precedence_order.ipp>
#include <sixstep/solve/schedule_network.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::schedule_network {

/// When there is less of a resource than `amount`; nothing if there never is enough.
inline std::vector<DayInterval> shortages(const ScheduleResource& resource, std::int64_t amount) {
  std::vector<DayInterval> result;
  DayNumber short_from = far_past;
  for (const ScheduleCapacity& each : resource.capacity) {
    if (each.amount < amount) continue;
    if (short_from < each.from) result.push_back({short_from, each.from});
    short_from = each.until;
  }
  const bool never_enough = short_from == far_past;
  if (!never_enough && short_from < far_future) result.push_back({short_from, far_future});
  return result;
}

inline bool has_happened(const ScheduleActivity& activity) {
  return activity.fixed_start || activity.fixed_finish;
}

/// The lag of a link as an arc forward.
inline ScheduleArc forward_arc(const ScheduleLink& link, LinkIndex index) {
  using Type = ScheduleLink::Type;
  ScheduleArc arc;
  arc.from = link.from;
  arc.to = link.to;
  arc.link = index;
  arc.days = std::abs(link.lag.days);
  arc.lead = link.lag.days < 0;
  arc.calendar = link.lag.calendar;
  arc.from_finish = link.type == Type::finish_start || link.type == Type::finish_finish;
  arc.to_finish = link.type == Type::finish_finish || link.type == Type::start_finish;
  return arc;
}

/// The maximum lag of a link as an arc back.
inline ScheduleArc backward_arc(const ScheduleLink& link, LinkIndex index) {
  ScheduleArc arc = forward_arc(link, index);
  std::swap(arc.from, arc.to);
  std::swap(arc.from_finish, arc.to_finish);
  arc.days = std::abs(link.max_lag->days);
  arc.lead = link.max_lag->days >= 0;
  arc.calendar = link.max_lag->calendar;
  arc.max_lag = true;
  return arc;
}

}  // namespace detail::schedule_network

/// Fills a network in two passes over activities and links.
class ScheduleNetwork::Builder {
 public:
  Builder(ScheduleNetwork& network, const ScheduleProblem& problem)
      : network_(network), problem_(problem) {}

  void run() {
    network_.calendars_ = problem_.calendars;
    network_.calendars_.emplace_back();
    network_.pauses_.emplace_back();
    network_.tasks_.reserve(problem_.activities.size());
    network_.mode_ = shortest_modes(problem_);
    for (std::size_t i = 0; i < problem_.activities.size(); ++i) {
      add(problem_.activities[i], network_.mode_[i]);
    }
    add_arcs();
  }

 private:
  void add(const ScheduleActivity& activity, std::uint32_t mode) {
    if (!activity.mode) add_variants(activity);
    network_.tasks_.push_back(task_in(activity, activity.modes[mode]));
  }

  void add_variants(const ScheduleActivity& activity) {
    network_.first_variant_.resize(problem_.activities.size());
    network_.first_variant_[network_.tasks_.size()] =
        static_cast<std::uint32_t>(network_.variants_.size());
    for (const ScheduleMode& each : activity.modes) {
      network_.variants_.push_back(task_in(activity, each));
    }
  }

  Task task_in(const ScheduleActivity& activity, const ScheduleMode& mode) {
    Task task;
    task.duration = mode.duration;
    task.fixed = detail::schedule_network::has_happened(activity);
    task.finished = activity.fixed_finish.has_value();
    task.ongoing = activity.ongoing;
    task.calendar = shared_calendar(activity.calendar, mode.demands);
    if (activity.pausable) add_pauses(task, mode.demands);
    task.every_day = network_.calendars_[task.calendar].every_day();
    task.base_start = base_start(activity, task);
    task.deadline = activity.deadline.value_or(far_future);
    return task;
  }

  DayNumber base_start(const ScheduleActivity& activity, const Task& task) const {
    if (activity.fixed_start) return *activity.fixed_start;
    if (activity.fixed_finish) {
      return network_.calendars_[task.calendar].retreat(*activity.fixed_finish, task.duration);
    }
    return std::max(problem_.start, activity.release.value_or(problem_.start));
  }

  std::uint32_t shared_calendar(CalendarIndex own, const std::vector<ScheduleDemand>& demands) {
    if (own == calendar_days) return static_cast<std::uint32_t>(problem_.calendars.size());
    std::vector<CalendarIndex> all = {own};
    for (const ScheduleDemand& demand : demands) {
      const CalendarIndex other = problem_.resources[demand.resource].calendar;
      if (other != calendar_days && demand.amount > 0) all.push_back(other);
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all.size() == 1 ? own : combined(all);
  }

  std::uint32_t combined(const std::vector<CalendarIndex>& all) {
    const auto [known, is_new] = combined_.try_emplace(all, next_calendar());
    if (is_new) {
      WorkCalendar common;
      for (const CalendarIndex each : all) common = common.common_with(problem_.calendars[each]);
      network_.calendars_.push_back(std::move(common));
    }
    return known->second;
  }

  void add_pauses(Task& task, const std::vector<ScheduleDemand>& demands) {
    std::vector<DayInterval> pauses;
    for (const ScheduleDemand& demand : demands) {
      if (demand.amount == 0) continue;
      const auto more =
          detail::schedule_network::shortages(problem_.resources[demand.resource], demand.amount);
      pauses.insert(pauses.end(), more.begin(), more.end());
    }
    if (pauses.empty()) return;
    const WorkCalendar& worked = network_.calendars_[task.calendar];
    task.pauses = static_cast<std::uint32_t>(network_.pauses_.size());
    network_.pauses_.push_back(WorkCalendar(every_week_day, pauses).holidays());
    WorkCalendar interrupted = worked.without(std::move(pauses));
    task.calendar = next_calendar();
    network_.calendars_.push_back(std::move(interrupted));
  }

  void add_arcs() {
    bool reaches_history = false;
    bool leads_forward = true;
    const auto visit_arcs = [&](auto visit) {
      for_each_arc([&](const ScheduleArc& arc) {
        reaches_history |= network_.into_history(arc);
        leads_forward &= arc.from < arc.to;
        visit(arc);
      });
    };
    const auto from = [](const ScheduleArc& arc) { return arc.from; };
    const std::size_t count = problem_.activities.size();
    auto rows = in_order_of_arcs() ? detail::rows::in_given_order<ScheduleArc>(
                                         count, problem_.links.size(), visit_arcs, from)
                                   : detail::rows::by_row<ScheduleArc>(count, visit_arcs, from);
    network_.reaches_history_ = reaches_history;
    network_.leads_forward_ = leads_forward;
    network_.offsets_ = std::move(rows.offsets);
    network_.arcs_ = std::move(rows.items);
  }

  /// Whether the links, as they were given, make arcs in the order of the activities they leave.
  bool in_order_of_arcs() const {
    return std::ranges::is_sorted(problem_.links, {}, &ScheduleLink::from) &&
           std::ranges::none_of(problem_.links,
                                [](const ScheduleLink& link) { return link.max_lag.has_value(); });
  }

  template <class Visit>
  void for_each_arc(Visit visit) const {
    for (LinkIndex index = 0; index < problem_.links.size(); ++index) {
      const ScheduleLink& link = problem_.links[index];
      if (network_.tasks_[link.to].fixed) continue;
      visit(detail::schedule_network::forward_arc(link, index));
      if (link.max_lag) visit(detail::schedule_network::backward_arc(link, index));
    }
  }

  std::uint32_t next_calendar() const {
    return static_cast<std::uint32_t>(network_.calendars_.size());
  }

  ScheduleNetwork& network_;
  const ScheduleProblem& problem_;
  std::map<std::vector<CalendarIndex>, std::uint32_t> combined_;
};

SIXSTEP_INLINE ScheduleNetwork::ScheduleNetwork(const ScheduleProblem& problem)
    : problem_(&problem) {
  Builder(*this, problem).run();
}

SIXSTEP_INLINE std::span<const ScheduleDemand> ScheduleNetwork::demands(
    ActivityIndex activity) const {
  return problem_->activities[activity].modes[mode_[activity]].demands;
}

SIXSTEP_INLINE std::span<const ScheduleExpense> ScheduleNetwork::expenses(
    ActivityIndex activity) const {
  return problem_->activities[activity].modes[mode_[activity]].expenses;
}

SIXSTEP_INLINE void ScheduleNetwork::set_mode(ActivityIndex activity, std::uint32_t mode) {
  tasks_[activity] = variants_[first_variant_[activity] + mode];
  mode_[activity] = mode;
}

SIXSTEP_INLINE std::span<const DayInterval> ScheduleNetwork::pauses(ActivityIndex activity) const {
  return pauses_[tasks_[activity].pauses];
}

SIXSTEP_INLINE DayNumber ScheduleNetwork::working_start_from(ActivityIndex activity,
                                                             DayNumber moment) const {
  const Task& task = tasks_[activity];
  if (task.fixed || (task.duration == 0 && !task.ongoing)) return moment;
  return calendars_[task.calendar].next_working(moment);
}

SIXSTEP_INLINE DayNumber ScheduleNetwork::working_start_until(ActivityIndex activity,
                                                              DayNumber moment) const {
  const Task& task = tasks_[activity];
  if (task.duration == 0 && !task.ongoing) return moment;
  return calendars_[task.calendar].previous_working(moment);
}

SIXSTEP_INLINE DayNumber ScheduleNetwork::told_finish(ActivityIndex activity,
                                                      DayNumber start) const {
  const Task& task = tasks_[activity];
  if (task.ongoing) return far_future;
  if (task.finished) return *problem_->activities[activity].fixed_finish;
  return calendars_[task.calendar].advance(start, task.duration);
}

SIXSTEP_INLINE DayNumber ScheduleNetwork::start_to_finish_by(ActivityIndex activity,
                                                             DayNumber moment) const {
  const Task& task = tasks_[activity];
  if (task.ongoing) return start_until(activity, moment);
  if (task.every_day) return moment - task.duration;
  return calendars_[task.calendar].retreat(moment, task.duration);
}

// The least moment t with at most n working days in [t, x) is retreat(x, n + 1) + 1: one working
// day more would be one too many. Its adjoint is advance(y, n + 1) - 1.

SIXSTEP_INLINE DayNumber ScheduleNetwork::pushed_by_calendar(const ScheduleArc& arc,
                                                             DayNumber moment) const {
  if (arc.calendar == calendar_days) {
    moment += arc.lead ? -arc.days : arc.days;
  } else {
    const WorkCalendar& calendar = calendars_[arc.calendar];
    moment = arc.lead ? calendar.retreat(moment, std::int64_t{arc.days} + 1) + 1
                      : calendar.advance(moment, arc.days);
  }
  if (!arc.to_finish) return moment;
  const Task& to = tasks_[arc.to];
  if (to.every_day) return moment - to.duration;
  return calendars_[to.calendar].retreat(moment - 1, to.duration) + 1;
}

SIXSTEP_INLINE DayNumber ScheduleNetwork::pulled_by_calendar(const ScheduleArc& arc,
                                                             DayNumber to_start) const {
  DayNumber moment = arc.to_finish ? finish(arc.to, to_start) : to_start;
  if (arc.calendar == calendar_days) {
    moment += arc.lead ? arc.days : -arc.days;
  } else {
    const WorkCalendar& calendar = calendars_[arc.calendar];
    moment = arc.lead ? calendar.advance(moment, std::int64_t{arc.days} + 1) - 1
                      : calendar.retreat(moment, arc.days);
  }
  return arc.from_finish ? start_to_finish_by(arc.from, moment) : moment;
}

}  // namespace sixstep::inline SIXSTEP_FORM
