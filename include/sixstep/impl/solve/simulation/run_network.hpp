// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include <sixstep/impl/solve/simulation/day_table.hpp>
#include <sixstep/impl/solve/simulation/draws.hpp>
#include <sixstep/impl/solve/simulation/sampler.hpp>
#include <sixstep/solve/schedule_network.hpp>

// The network as a batch of runs goes through it.
namespace sixstep::inline SIXSTEP_FORM::detail::simulation {

/// Dates by activity of the runs of a batch. Arrays of runs, so that one instruction moves several.
struct Lanes {
  explicit Lanes(std::size_t activities)
      : duration(activities), start(activities), finish(activities), gate(activities) {}

  std::vector<Lane<Day>> duration;
  std::vector<Lane<Day>> start;
  std::vector<Lane<Day>> finish;
  /// A moment from which on, up to the start, a push would have led to the same start.
  std::vector<Lane<Day>> gate;
  Lane<Day> end;  ///< last finish
  Lane<double> cost;
};

class RunNetwork {
 public:
  explicit RunNetwork(const ScheduleNetwork& network)
      : origin_(network.problem().start), order_(precedence_order(network)) {
    std::map<const WorkCalendar*, std::uint32_t> known;
    tasks_.resize(network.size());
    for (ActivityIndex each = 0; each < network.size(); ++each) read_task(network, each, known);
    arcs_.resize(network.size());
    for (std::uint32_t i = 0; i < network.arc_count(); ++i)
      read_arc(network, network.arc(i), known);
    make_tables(known);
    find_cycles();
    one_day_.fill(1);
  }

  std::size_t size() const { return tasks_.size(); }
  bool ongoing(ActivityIndex activity) const { return tasks_[activity].ongoing; }

  /// Durations where nothing is drawn.
  void lay_sure(std::span<const ActivityIndex> activities, std::vector<Lane<Day>>& duration) const {
    for (const ActivityIndex each : activities) duration[each].fill(tasks_[each].duration);
  }

  /// Each activity as early as possible.
  void forward(Lanes& lanes) const {
    for (std::size_t i = 0; cyclic_ && i < tasks_.size(); ++i) {
      lanes.start[i].fill(tasks_[i].base);
      lanes.finish[i].fill(tasks_[i].base);
    }
    const std::size_t most = cyclic_ ? tasks_.size() + 1 : 1;
    for (std::size_t sweep = 0; sweep < most; ++sweep) {
      bool moved = false;
      for (const ActivityIndex each : order_) moved |= place(each, lanes);
      if (!moved) break;
    }
    find_end(lanes);
  }

  void find_end(Lanes& lanes) const {
    lanes.end.fill(-last_day);
    bool any = false;
    for (std::size_t each = 0; each < tasks_.size(); ++each) {
      if (tasks_[each].ongoing) continue;
      any = true;
      for (std::size_t i = 0; i < batch; ++i) {
        lanes.end[i] = std::max(lanes.end[i], lanes.finish[each][i]);
      }
    }
    if (!any) lanes.end.fill(0);
  }

  /// Counts, by activity, the runs among the first `runs` in which it is critical: back from the
  /// last finish along links that are tight. `critical` is room to work in.
  void count_critical(const Lanes& lanes, std::size_t runs, std::vector<Lane<Day>>& critical,
                      std::vector<std::uint64_t>& count) const {
    for (std::size_t each = 0; each < tasks_.size(); ++each) {
      Lane<Day> last{};
      if (!tasks_[each].ongoing) {
        for (std::size_t i = 0; i < batch; ++i) last[i] = lanes.finish[each][i] == lanes.end[i];
        std::fill(last.begin() + static_cast<std::ptrdiff_t>(runs), last.end(), 0);
      }
      critical[each] = last;
    }
    for (std::size_t place = order_.size(); place-- > 0;) {
      const ActivityIndex each = order_[place];
      Day found = 0;
      for (std::size_t i = 0; i < batch; ++i) found += critical[each][i];
      if (!tasks_[each].finished) count[each] += static_cast<std::uint64_t>(found);
      if (found == 0) continue;
      for (const Arc& arc : arcs_[each]) {
        spread_back(arc, lanes, lanes.duration[each], lanes.gate[each], each, critical);
      }
    }
  }

 private:
  static constexpr std::uint32_t plain_days = 0xffffffff;

  struct Task {
    Day base = 0;
    Day duration = 0;
    Day finish = 0;  // of what is finished
    std::uint32_t table = 0;
    bool fixed = false;
    bool finished = false;
    bool ongoing = false;
  };
  struct Arc {
    ActivityIndex from = 0;
    Day days = 0;
    std::uint32_t table = plain_days;
    bool lead = false;
    bool from_finish = false;
    bool to_finish = false;
    bool plain() const { return table == plain_days && !to_finish; }
    Day shift() const { return lead ? -days : days; }
  };

  std::uint32_t table_of(const WorkCalendar& calendar,
                         std::map<const WorkCalendar*, std::uint32_t>& known) {
    const auto next = static_cast<std::uint32_t>(known.size());
    const auto [found, is_new] = known.try_emplace(&calendar, next);
    if (is_new) calendars_.push_back(&calendar);
    return found->second;
  }

  void read_task(const ScheduleNetwork& network, ActivityIndex each,
                 std::map<const WorkCalendar*, std::uint32_t>& known) {
    Task& task = tasks_[each];
    task.base = clamped(network.base_start(each) - origin_);
    task.duration = std::min(longest, network.duration(each));
    task.table = table_of(network.calendar(each), known);
    task.fixed = network.fixed(each);
    task.finished = network.finished(each);
    task.ongoing = network.ongoing(each);
    if (task.finished)
      task.finish = clamped(network.finish(each, network.base_start(each)) - origin_);
  }

  void read_arc(const ScheduleNetwork& network, const ScheduleArc& arc,
                std::map<const WorkCalendar*, std::uint32_t>& known) {
    Arc& added = arcs_[arc.to].emplace_back();
    added.from = arc.from;
    added.days = std::min(longest, arc.days);
    added.lead = arc.lead;
    added.from_finish = arc.from_finish;
    added.to_finish = arc.to_finish;
    // A lag of 0 days is 0 days of any calendar.
    const bool none = arc.days == 0 && !arc.lead;
    if (arc.calendar != calendar_days && !none) {
      added.table = table_of(network.problem().calendars[arc.calendar], known);
    }
  }

  void make_tables(const std::map<const WorkCalendar*, std::uint32_t>& known) {
    constexpr std::size_t most = 64;  // of 160 kB each
    Day first = 0;
    for (const Task& task : tasks_) first = std::min(first, task.base);
    first = std::max(first, -DayTable::covered / 2);
    const Day covered = known.size() <= most ? DayTable::covered : 0;
    for (const WorkCalendar* calendar : calendars_) {
      tables_.emplace_back(*calendar, origin_, first, covered);
    }
  }

  void find_cycles() {
    std::vector<std::size_t> at(size());
    for (std::size_t i = 0; i < order_.size(); ++i) at[order_[i]] = i;
    for (std::size_t to = 0; to < arcs_.size(); ++to) {
      cyclic_ |=
          std::ranges::any_of(arcs_[to], [&](const Arc& arc) { return at[arc.from] >= at[to]; });
    }
  }

  /// What ScheduleNetwork::push says, by tables.
  Day push(const Arc& arc, Day moment, Day duration, const DayTable& calendar) const {
    if (arc.table == plain_days) {
      moment += arc.shift();
    } else {
      const DayTable& lag = tables_[arc.table];
      moment = arc.lead ? lag.retreat(moment, arc.days + 1) + 1 : lag.advance(moment, arc.days);
    }
    if (!arc.to_finish) return moment;
    return calendar.every_day() ? moment - duration : calendar.retreat(moment - 1, duration) + 1;
  }

  const Lane<Day>& source(const Arc& arc, const Lanes& lanes) const {
    return arc.from_finish ? lanes.finish[arc.from] : lanes.start[arc.from];
  }

  Lane<Day> moments(ActivityIndex each, const Lanes& lanes) const {
    Lane<Day> moment;
    moment.fill(tasks_[each].base);
    const DayTable& calendar = tables_[tasks_[each].table];
    for (const Arc& arc : arcs_[each]) {
      const Lane<Day>& from = source(arc, lanes);
      if (arc.plain()) {
        const Day shift = arc.shift();
        for (std::size_t i = 0; i < batch; ++i) moment[i] = std::max(moment[i], from[i] + shift);
      } else {
        for (std::size_t i = 0; i < batch; ++i) {
          const Day pushed = push(arc, from[i], lanes.duration[each][i], calendar);
          moment[i] = std::max(moment[i], pushed);
        }
      }
    }
    for (std::size_t i = 0; i < batch; ++i) moment[i] = std::min(moment[i], last_day);
    return moment;
  }

  /// Dates of one activity; whether they differ from those before.
  bool place(ActivityIndex each, Lanes& lanes) const {
    const Task& task = tasks_[each];
    const DayTable& calendar = tables_[task.table];
    const Lane<Day> moment = moments(each, lanes);
    Lane<Day>& start = lanes.start[each];
    Lane<Day>& finish = lanes.finish[each];
    Lane<Day> before;
    if (cyclic_) before = start;
    const Lane<Day>& duration = task.ongoing ? one_day_ : lanes.duration[each];
    if (task.fixed || calendar.every_day()) {
      start = lanes.gate[each] = moment;
      for (std::size_t i = 0; i < batch; ++i) finish[i] = calendar.advance(moment[i], duration[i]);
    } else {
      calendar.place(moment, duration, start, finish, lanes.gate[each]);
    }
    if (task.ongoing) finish.fill(SimulationResult::never);
    if (task.finished) finish.fill(task.finish);
    return cyclic_ && before != start;
  }

  void spread_back(const Arc& arc, const Lanes& lanes, const Lane<Day>& duration,
                   const Lane<Day>& gate, ActivityIndex to,
                   std::vector<Lane<Day>>& critical) const {
    const Lane<Day>& from = source(arc, lanes);
    const Lane<Day>& own = critical[to];
    Lane<Day> reached = critical[arc.from];
    if (arc.plain()) {
      const Day shift = arc.shift();
      for (std::size_t i = 0; i < batch; ++i) {
        reached[i] |= own[i] & static_cast<Day>(from[i] + shift >= gate[i]);
      }
    } else {
      const DayTable& calendar = tables_[tasks_[to].table];
      for (std::size_t i = 0; i < batch; ++i) {
        reached[i] |=
            own[i] & static_cast<Day>(push(arc, from[i], duration[i], calendar) >= gate[i]);
      }
    }
    critical[arc.from] = reached;
  }

  DayNumber origin_;
  std::vector<ActivityIndex> order_;
  std::vector<Task> tasks_;
  std::vector<std::vector<Arc>> arcs_;  // by the activity that they lead to
  std::vector<const WorkCalendar*> calendars_;
  std::vector<DayTable> tables_;
  bool cyclic_ = false;
  Lane<Day> one_day_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simulation
