// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/schedule_modes.hpp>
#include <sixstep/solve/budget_ledger.hpp>
#include <sixstep/solve/project_model.hpp>
#include <sixstep/solve/schedule_generation.hpp>
#include <sixstep/solve/schedule_network.hpp>
#include <sixstep/solve/schedule_passes.hpp>
#include <sixstep/solve/schedule_profile.hpp>

// A schedule problem in the terms of the exact engines, where that loses nothing.
namespace sixstep::inline SIXSTEP_FORM::detail::schedule_translation {

/// Time counted in working days of the one calendar that all share, from `origin` on.
struct Translation {
  ProjectModel model;
  std::vector<ActivityIndex> activity;           // by the model's, of which milestones follow
  std::vector<std::vector<std::uint32_t>> mode;  // by the model's activity and mode
  std::vector<std::uint32_t> milestone;          // by the model's: whose finish it marks
  std::vector<std::int32_t> loss;                // starts of those that hold what is missing
  bool relaxed = false;                          // not all that is missing is said
  WorkCalendar calendar;
  DayNumber origin = 0;

  std::int64_t step(DayNumber moment) const { return calendar.count(origin, moment); }
  /// The first moment by which so much time has passed.
  DayNumber moment(std::int32_t step) const { return calendar.advance(origin, step); }

  /// The schedule in the model's terms; `mode` by activity.
  ProjectSchedule schedule(const ScheduleDates& dates, std::span<const std::uint32_t> modes) const {
    ProjectSchedule result;
    for (std::size_t i = 0; i < activity.size(); ++i) {
      result.start.push_back(static_cast<std::int32_t>(step(dates.start[activity[i]])));
      const auto place = std::ranges::find(mode[i], modes[activity[i]]);
      result.mode.push_back(static_cast<std::uint32_t>(place - mode[i].begin()));
    }
    for (const std::uint32_t each : milestone) {
      const auto& modes_of = model.activities[each].modes;
      result.start.push_back(result.start[each] + modes_of[result.mode[each]].duration);
      result.mode.push_back(0);
    }
    result.start.insert(result.start.end(), loss.begin(), loss.end());
    result.mode.resize(result.start.size(), 0);
    return result;
  }
};

/// What is said of a problem beyond its network.
struct Limits {
  std::span<const DayNumber> earliest;    // start, by activity
  std::span<const DayNumber> finish_by;   // by activity
  std::span<const ResourceProfile> free;  // with only history booked, by resource
  DayNumber until = far_future;           // later schedules are of no interest
  DayNumber losses_until = far_future;    // what is missing later is not said: none ends earlier
};

class Translator {
 public:
  Translator(ScheduleNetwork network, const schedule::ModeChoice& choice, const Limits& limits)
      : network_(std::move(network)), choice_(choice), limits_(limits) {}

  std::optional<Translation> run() {
    result_.origin = network_.problem().start;
    if (network_.reaches_history() || !choose_calendar() || !add_resources() || !add_budgets()) {
      return std::nullopt;
    }
    for (ActivityIndex each = 0; each < network_.size(); ++each) add(each);
    add_arcs();
    add_milestones();
    add_losses();
    if (!exact_) return std::nullopt;
    return std::move(result_);
  }

 private:
  static constexpr std::int64_t largest = std::int64_t{1} << 27;

  /// In each mode that an activity may be done in.
  template <class Visit>
  void in_each_mode(ActivityIndex activity, Visit visit) {
    const auto* open = choice_.open_mode(activity);
    if (open == nullptr) return visit();
    schedule::ModeChoice::each_mode(network_, *open, visit);
  }

  /// False unless all that takes time does so on the same days.
  bool choose_calendar() {
    bool same = true;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (network_.fixed(each)) continue;
      in_each_mode(each, [&] { same &= shares_calendar(each); });
    }
    if (!same || calendar_ == nullptr) return false;
    result_.calendar = *calendar_;
    return true;
  }

  bool shares_calendar(ActivityIndex each) {
    if (network_.ongoing(each) || !network_.pauses(each).empty()) return false;
    if (network_.duration(each) == 0) return true;
    if (!calendar_) calendar_ = &network_.calendar(each);
    return &network_.calendar(each) == calendar_ || network_.calendar(each) == *calendar_;
  }

  /// The most that is free at any time; amounts lose what is common to all demands.
  bool add_resources() {
    unit_.assign(limits_.free.size(), 0);
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (network_.fixed(each)) continue;
      in_each_mode(each, [&] {
        for (const ScheduleDemand& demand : network_.demands(each)) {
          unit_[demand.resource] = std::gcd(unit_[demand.resource], demand.amount);
        }
      });
    }
    for (std::size_t i = 0; i < unit_.size(); ++i) {
      std::int64_t most = 0;
      for (const ScheduleCapacity& step : free_steps(i)) most = std::max(most, units(i, step));
      if (most > largest) return false;
      result_.model.capacity.push_back(static_cast<std::int32_t>(most));
    }
    return true;
  }

  std::vector<ScheduleCapacity> free_steps(std::size_t resource) const {
    return limits_.free[resource].free_within({result_.origin, limits_.until});
  }

  /// What history overbooks is as good as nothing.
  std::int64_t units(std::size_t resource, const ScheduleCapacity& step) const {
    return unit_[resource] > 0 ? std::max<std::int64_t>(0, step.amount) / unit_[resource] : 0;
  }

  /// For each time when less than the most is free, an activity with a fixed start that holds what
  /// is missing (Bartusch, Möhring & Radermacher 1988). Whatever holds a resource over days off
  /// holds it on a working day before and after; so what is missing on days off alone is not said.
  void add_losses() {
    for (std::size_t i = 0; i < unit_.size(); ++i) {
      for (ScheduleCapacity step : free_steps(i)) {
        const std::int64_t missing = result_.model.capacity[i] - units(i, step);
        if (missing == 0) continue;
        result_.relaxed |= step.until > limits_.losses_until;
        step.until = std::min(step.until, limits_.losses_until);
        if (step.from < step.until) add_loss(i, step, missing);
      }
    }
  }

  void add_loss(std::size_t resource, const ScheduleCapacity& step, std::int64_t missing) {
    const std::int64_t first = result_.step(step.from);
    const std::int64_t days = result_.step(step.until) - first;
    if (days == 0) {
      result_.relaxed = true;
      return;
    }
    ProjectActivity& loss = result_.model.activities.emplace_back();
    ProjectMode& mode = loss.modes.emplace_back();
    mode.duration = narrow(days);
    mode.demand.assign(unit_.size(), 0);
    mode.demand[resource] = narrow(missing);
    mode.consumption.assign(result_.model.budget.size(), 0);
    loss.earliest = narrow(first);
    loss.latest = loss.earliest;
    result_.loss.push_back(loss.earliest);
  }

  /// False unless all that is spent is spent at once, and what is there for it is the same whenever
  /// that is: in the one year that lasts until the end.
  bool add_budgets() {
    const auto& budgets = network_.problem().budgets;
    std::vector<bool> spent(budgets.size(), false);
    bool at_once = true;
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (network_.fixed(each)) continue;
      in_each_mode(each, [&] {
        for (const ScheduleExpense& expense : network_.expenses(each)) {
          if (expense.amount == 0) continue;
          spent[expense.budget] = true;
          at_once &= expense.years_after == 0;
        }
      });
    }
    const BudgetLedger ledger = history();
    for (BudgetIndex each = 0; each < budgets.size(); ++each) {
      const auto& years = budgets[each].years;
      const bool one =
          years.size() == 1 && years[0].from <= result_.origin && years[0].until >= limits_.until;
      if (spent[each] && !one) return false;
      const std::int64_t left = one ? years[0].amount - ledger.spent(each)[0] : 0;
      result_.model.budget.push_back(std::max<std::int64_t>(0, left));
    }
    return at_once;
  }

  BudgetLedger history() const {
    BudgetLedger ledger(network_.problem());
    for (ActivityIndex each = 0; each < network_.size(); ++each) {
      if (network_.fixed(each)) ledger.book(network_.expenses(each), limits_.earliest[each], 1);
    }
    return ledger;
  }

  std::int32_t narrow(std::int64_t value) {
    exact_ &= value >= -largest && value <= largest;
    return exact_ ? static_cast<std::int32_t>(value) : 0;
  }

  void add(ActivityIndex each) {
    place_.push_back(static_cast<std::uint32_t>(result_.activity.size()));
    if (network_.fixed(each)) return;
    result_.activity.push_back(each);
    result_.mode.emplace_back();
    ProjectActivity& activity = result_.model.activities.emplace_back();
    in_each_mode(each, [&] {
      result_.mode.back().push_back(network_.mode(each));
      activity.modes.push_back(mode_of(each));
    });
    activity.earliest = narrow(result_.step(limits_.earliest[each]));
    const DayNumber by = limits_.finish_by[each];
    if (by >= far_future) return;
    if (activity.modes.size() > 1) return due_.push_back(each);
    activity.latest = narrow(result_.step(by) - activity.modes.front().duration);
  }

  ProjectMode mode_of(ActivityIndex each) {
    ProjectMode mode;
    mode.duration = network_.duration(each);
    mode.demand.assign(unit_.size(), 0);
    for (const ScheduleDemand& demand : network_.demands(each)) {
      if (demand.amount == 0) continue;
      mode.demand[demand.resource] = narrow(demand.amount / unit_[demand.resource]);
    }
    mode.consumption.assign(network_.problem().budgets.size(), 0);
    for (const ScheduleExpense& expense : network_.expenses(each)) {
      std::int32_t& consumption = mode.consumption[expense.budget];
      consumption = narrow(consumption + expense.amount);
    }
    return mode;
  }

  /// The last start of what must be finished depends on its mode: a milestone that follows does
  /// not.
  void add_milestones() {
    for (const ActivityIndex each : due_) {
      ProjectActivity& milestone = result_.model.activities.emplace_back();
      milestone.modes.push_back({0, std::vector<std::int32_t>(unit_.size(), 0),
                                 std::vector<std::int32_t>(result_.model.budget.size(), 0)});
      milestone.latest = narrow(result_.step(limits_.finish_by[each]));
      const auto index = static_cast<std::uint32_t>(result_.model.activities.size() - 1);
      result_.model.arcs.push_back({place_[each], index, 0, true});
      result_.milestone.push_back(place_[each]);
    }
  }

  void add_arcs() {
    for (ActivityIndex from = 0; from < network_.size(); ++from) {
      for (const ScheduleArc& arc : network_.arcs_from(from)) {
        if (network_.fixed(arc.from) || network_.fixed(arc.to)) continue;
        exact_ &= arc.days == 0 || counts_alike(arc.calendar);
        exact_ &= !arc.to_finish || choice_.open_mode(arc.to) == nullptr;
        const std::int32_t lag = arc.lead ? -arc.days : arc.days;
        const std::int32_t back = arc.to_finish ? network_.duration(arc.to) : 0;
        result_.model.arcs.push_back(
            {place_[arc.from], place_[arc.to], narrow(std::int64_t{lag} - back), arc.from_finish});
      }
    }
  }

  bool counts_alike(CalendarIndex calendar) const {
    if (calendar == calendar_days) return result_.calendar.every_day();
    return network_.problem().calendars[calendar] == result_.calendar;
  }

  ScheduleNetwork network_;  // a copy, to be read in one mode after the other
  const schedule::ModeChoice& choice_;
  const Limits& limits_;
  Translation result_;
  const WorkCalendar* calendar_ = nullptr;  // that all share
  std::vector<ActivityIndex> due_;          // in one of several modes
  std::vector<std::uint32_t> place_;        // in the model, by activity
  std::vector<std::int64_t> unit_;          // of each resource's amounts
  bool exact_ = true;
};

/// Empty where working days differ, a budget's year ends before `until`, work
/// pauses or never ends, a lag is counted in other days, or one pushes the finish of what has
/// several modes: what the project model cannot say.
inline std::optional<Translation> translate(const ScheduleNetwork& network,
                                            const schedule::ModeChoice& choice,
                                            const Limits& limits) {
  return Translator(network, choice, limits).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule_translation
