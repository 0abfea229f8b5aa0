// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One half of a link, as every solver reads it: the event of `to` comes no earlier than the event
/// of `from`, shifted by `days` working days. A maximum lag becomes an arc back.
struct ScheduleArc {
  ActivityIndex from = 0;
  ActivityIndex to = 0;
  LinkIndex link = 0;
  std::int32_t days = 0;  ///< >= 0
  CalendarIndex calendar = calendar_days;
  bool lead = false;         ///< shifted back: at most `days` lie in between; else at least so many
  bool from_finish = false;  ///< which event of `from`
  bool to_finish = false;    ///< which event of `to`
  bool max_lag = false;  ///< made from a maximum lag, and so points from `link.to` to `link.from`
};

/// A schedule problem as a network of arcs between starts, with each activity's true calendar.
///
/// This is the ground that critical path and search share: what moves whom, forward and back. Links
/// into an activity with a fixed date are history and give no arc. Arcs stand by their `from`, in
/// the order of the links. Refers to the problem, which must outlive it and be well formed.
/// Memory O(activities + links).
class ScheduleNetwork {
 public:
  explicit ScheduleNetwork(const ScheduleProblem& problem);

  const ScheduleProblem& problem() const { return *problem_; }
  std::size_t size() const { return tasks_.size(); }

  bool fixed(ActivityIndex activity) const { return tasks_[activity].fixed; }
  bool finished(ActivityIndex activity) const { return tasks_[activity].finished; }
  bool ongoing(ActivityIndex activity) const { return tasks_[activity].ongoing; }
  std::int32_t duration(ActivityIndex activity) const { return tasks_[activity].duration; }
  /// Another duration >= 0 than the problem's, as simulations draw them.
  void set_duration(ActivityIndex activity, std::int32_t days) { tasks_[activity].duration = days; }
  std::span<const ScheduleDemand> demands(ActivityIndex activity) const;
  /// What it uses up when it starts.
  std::span<const ScheduleExpense> expenses(ActivityIndex activity) const;
  /// The mode that it is taken in: of an open one, the shortest until another is set.
  std::uint32_t mode(ActivityIndex activity) const { return mode_[activity]; }
  /// Whether the problem leaves the mode open.
  bool open_mode(ActivityIndex activity) const { return !problem_->activities[activity].mode; }
  /// Another one of its modes, where that is open.
  void set_mode(ActivityIndex activity, std::uint32_t mode);
  /// The days on which it works: its own calendar, less its resources' days off and its pauses.
  const WorkCalendar& calendar(ActivityIndex activity) const {
    return calendars_[tasks_[activity].calendar];
  }
  /// When a pausable activity gives its resources back: sorted, disjoint.
  std::span<const DayInterval> pauses(ActivityIndex activity) const;

  /// The fixed start, or the earliest that project start and release allow, days off not
  /// considered.
  DayNumber base_start(ActivityIndex activity) const { return tasks_[activity].base_start; }
  /// By when it must finish; far_future where nothing was said.
  DayNumber deadline(ActivityIndex activity) const { return tasks_[activity].deadline; }
  /// The first admissible start that is not before `moment`.
  DayNumber start_from(ActivityIndex activity, DayNumber moment) const {
    return tasks_[activity].every_day ? moment : working_start_from(activity, moment);
  }
  /// The last admissible start that is not after `moment`.
  DayNumber start_until(ActivityIndex activity, DayNumber moment) const {
    return tasks_[activity].every_day ? moment : working_start_until(activity, moment);
  }
  /// The finish that belongs to a start; far_future for an ongoing activity.
  DayNumber finish(ActivityIndex activity, DayNumber start) const {
    const Task& task = tasks_[activity];
    const bool plain = task.every_day && !task.ongoing && !task.finished;
    return plain ? start + task.duration : told_finish(activity, start);
  }
  /// The last admissible start whose finish is not after `moment`; `moment` itself where the
  /// activity never finishes.
  DayNumber start_to_finish_by(ActivityIndex activity, DayNumber moment) const;

  std::size_t arc_count() const { return arcs_.size(); }
  const ScheduleArc& arc(std::uint32_t index) const { return arcs_[index]; }
  /// Arcs that leave an activity; their indices count up from first_arc(activity).
  std::span<const ScheduleArc> arcs_from(ActivityIndex activity) const {
    return {arcs_.data() + offsets_[activity], offsets_[activity + 1] - offsets_[activity]};
  }
  std::uint32_t first_arc(ActivityIndex activity) const { return offsets_[activity]; }
  /// Whether an arc leads to what has happened: of all arcs only a maximum lag can.
  bool into_history(const ScheduleArc& arc) const { return arc.max_lag && tasks_[arc.to].fixed; }

  /// Whether there is such an arc.
  bool reaches_history() const { return reaches_history_; }
  /// Whether every arc leads from a smaller to a larger index.
  bool leads_forward() const { return leads_forward_; }

  /// Earliest start of arc.to, days off not considered, when arc.from has these dates.
  DayNumber push(const ScheduleArc& arc, DayNumber from_start, DayNumber from_finish) const {
    const DayNumber moment = arc.from_finish ? from_finish : from_start;
    const bool plain = arc.calendar == calendar_days && !arc.to_finish;
    return plain ? moment + (arc.lead ? -arc.days : arc.days) : pushed_by_calendar(arc, moment);
  }
  /// Latest start of arc.from, days off not considered, when arc.to starts then.
  DayNumber pull(const ScheduleArc& arc, DayNumber to_start) const {
    const Task& from = tasks_[arc.from];
    const bool plain =
        arc.calendar == calendar_days && !arc.to_finish && from.every_day && !from.ongoing;
    if (!plain) return pulled_by_calendar(arc, to_start);
    return to_start + (arc.lead ? arc.days : -arc.days) - (arc.from_finish ? from.duration : 0);
  }

 private:
  // What the passes ask of each activity, close together: the problem's own are five times larger.
  struct Task {
    DayNumber base_start = 0;
    DayNumber deadline = far_future;
    std::int32_t duration = 0;
    std::uint32_t calendar = 0;  // into calendars_
    bool every_day = true;
    bool fixed = false;
    bool finished = false;
    bool ongoing = false;
    std::uint32_t pauses = 0;  // into pauses_, which starts with an empty list
  };

  class Builder;

  // Where calendars or history have a say; the rest stands above, because passes ask it often.
  DayNumber working_start_until(ActivityIndex activity, DayNumber moment) const;
  DayNumber working_start_from(ActivityIndex activity, DayNumber moment) const;
  DayNumber told_finish(ActivityIndex activity, DayNumber start) const;
  DayNumber pulled_by_calendar(const ScheduleArc& arc, DayNumber to_start) const;
  DayNumber pushed_by_calendar(const ScheduleArc& arc, DayNumber moment) const;

  const ScheduleProblem* problem_;
  std::vector<Task> tasks_;
  std::vector<std::uint32_t> mode_;
  std::vector<Task> variants_;                // of open modes, one after the other
  std::vector<std::uint32_t> first_variant_;  // by activity; empty where no mode is open
  std::vector<WorkCalendar> calendars_;       // the problem's, then every day, then combined ones
  std::vector<std::vector<DayInterval>> pauses_;
  std::vector<std::uint32_t> offsets_;
  std::vector<ScheduleArc> arcs_;
  bool reaches_history_ = false;
  bool leads_forward_ = true;
};

/// Activities so that as many arcs as possible lead forward: all of them where they form no cycle.
/// Among activities that are ready, the one with the smallest key comes first, then the smaller
/// index; without keys they keep the order of the problem where that leads forward already, and
/// come in order of getting ready where it does not. Maximum lags do not count.
/// O(activities + arcs), with keys times the logarithm of the activities.
std::vector<ActivityIndex> precedence_order(const ScheduleNetwork& network,
                                            std::span<const double> keys = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_network.ipp>
#endif
