// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>

#include <sixstep/solve/schedule_check.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::schedule_check {

using Kind = ScheduleViolation::Kind;

/// Monday is 0; day 0 was a Thursday.
inline std::size_t weekday(DayNumber day) {
  return static_cast<std::size_t>(((day + 3) % 7 + 7) % 7);
}

/// Holds the dates against the problem, rule by rule and day by day.
class Checker {
 public:
  Checker(const ScheduleProblem& problem, std::span<const DayNumber> start,
          std::span<const DayNumber> finish, std::span<const std::uint32_t> mode)
      : problem_(problem), start_(start), finish_(finish), mode_(mode.begin(), mode.end()) {}

  std::vector<ScheduleViolation> run() {
    const std::size_t count = problem_.activities.size();
    const bool modes_open = std::ranges::any_of(
        problem_.activities, [](const ScheduleActivity& each) { return !each.mode; });
    if (mode_.empty() && !modes_open) {
      for (const ScheduleActivity& each : problem_.activities) mode_.push_back(*each.mode);
    }
    if (start_.size() != count || finish_.size() != count || mode_.size() != count) {
      add(Kind::shape, 0, 0, "there is not one start, finish and mode for each activity");
      return std::move(found_);
    }
    if (!check_modes()) return std::move(found_);
    for (ActivityIndex each = 0; each < count; ++each) check_activity(each);
    for (LinkIndex each = 0; each < problem_.links.size(); ++each) check_link(each);
    const std::vector<DayNumber> days = days_of_change();
    for (ResourceIndex each = 0; each < problem_.resources.size(); ++each) {
      check_resource(each, days);
    }
    for (BudgetIndex each = 0; each < problem_.budgets.size(); ++each) check_budget(each);
    return std::move(found_);
  }

 private:
  // Modes.

  /// Whether every activity is done in a mode of its own: nothing else can be checked without.
  bool check_modes() {
    for (ActivityIndex each = 0; each < mode_.size(); ++each) {
      const ScheduleActivity& activity = problem_.activities[each];
      const bool its_own = mode_[each] < activity.modes.size();
      if (!its_own || mode_[each] != activity.mode.value_or(mode_[each])) {
        add(Kind::mode, each, start_[each], "is done in another mode than it may");
      }
    }
    return found_.empty();
  }

  // Days.

  bool open(CalendarIndex index, DayNumber day) const {
    if (index == calendar_days) return true;
    const WorkCalendar& calendar = problem_.calendars[index];
    return calendar.working()[weekday(day)] &&
           std::ranges::none_of(calendar.holidays(), [&](const DayInterval& holiday) {
             return holiday.from <= day && day < holiday.until;
           });
  }

  /// Working days from `from` to `until`, but no more than `enough`.
  std::int64_t count(CalendarIndex calendar, DayNumber from, DayNumber until,
                     std::int64_t enough) const {
    std::int64_t days = 0;
    for (DayNumber day = from; day < until && days < enough; ++day) days += open(calendar, day);
    return days;
  }

  std::int64_t capacity(ResourceIndex resource, DayNumber day) const {
    for (const ScheduleCapacity& each : problem_.resources[resource].capacity) {
      if (each.from <= day && day < each.until) return each.amount;
    }
    return 0;
  }

  const ScheduleMode& mode(ActivityIndex activity) const {
    return problem_.activities[activity].modes[mode_[activity]];
  }

  bool pauses(ActivityIndex activity, DayNumber day) const {
    if (!problem_.activities[activity].pausable) return false;
    return std::ranges::any_of(mode(activity).demands, [&](const ScheduleDemand& demand) {
      const auto& offers = problem_.resources[demand.resource].capacity;
      const bool ever = std::ranges::any_of(offers, [&](const ScheduleCapacity& offer) {
        return offer.amount >= demand.amount && offer.from < offer.until;
      });
      return ever && capacity(demand.resource, day) < demand.amount;
    });
  }

  bool works(ActivityIndex activity, DayNumber day) const {
    const CalendarIndex own = problem_.activities[activity].calendar;
    if (pauses(activity, day) || !open(own, day)) return false;
    if (own == calendar_days) return true;
    return std::ranges::all_of(mode(activity).demands, [&](const ScheduleDemand& demand) {
      return demand.amount == 0 || open(problem_.resources[demand.resource].calendar, day);
    });
  }

  // Activities.

  void check_activity(ActivityIndex each) {
    const ScheduleActivity& activity = problem_.activities[each];
    const DayNumber start = start_[each];
    const bool begun = activity.fixed_start || activity.fixed_finish;
    if (begun) {
      check_fixed(each, activity);
    } else {
      const DayNumber from = std::max(problem_.start, activity.release.value_or(problem_.start));
      if (start < from) add(Kind::too_early, each, start, "starts before it may");
      const bool milestone = mode(each).duration == 0 && !activity.ongoing;
      if (!milestone && !works(each, start)) add(Kind::day_off, each, start, "starts on a day off");
      if (activity.deadline && finish_[each] > *activity.deadline) {
        add(Kind::deadline, each, finish_[each], "finishes after its deadline");
      }
    }
    if (!activity.fixed_start || !activity.fixed_finish) check_duration(each, activity);
  }

  void check_fixed(ActivityIndex each, const ScheduleActivity& activity) {
    const bool kept = start_[each] == activity.fixed_start.value_or(start_[each]) &&
                      finish_[each] == activity.fixed_finish.value_or(finish_[each]);
    if (!kept) add(Kind::not_fixed, each, start_[each], "is not where history put it");
  }

  void check_duration(ActivityIndex each, const ScheduleActivity& activity) {
    const DayNumber start = start_[each];
    const DayNumber finish = finish_[each];
    if (activity.ongoing) {
      if (finish != far_future) add(Kind::duration, each, finish, "is ongoing but finishes");
      return;
    }
    if (finish >= far_future) return add(Kind::duration, each, start, "never finishes");
    const std::int64_t duration = mode(each).duration;
    std::int64_t worked = 0;
    for (DayNumber day = start; day < finish && worked <= duration; ++day)
      worked += works(each, day);
    // The day that is not fixed by history is a day of work.
    const DayNumber edge = activity.fixed_finish ? start : finish - 1;
    const bool tight = duration == 0 ? finish == start : works(each, edge);
    if (worked != duration || !tight) {
      add(Kind::duration, each, start, "does not work as long as it should");
    }
  }

  // Links.

  void check_link(LinkIndex index) {
    using Type = ScheduleLink::Type;
    const ScheduleLink& link = problem_.links[index];
    const bool from_start = link.type == Type::start_start || link.type == Type::start_finish;
    const bool to_start = link.type == Type::start_start || link.type == Type::finish_start;
    const DayNumber from = from_start ? start_[link.from] : finish_[link.from];
    const DayNumber to = to_start ? start_[link.to] : finish_[link.to];
    const ScheduleActivity& target = problem_.activities[link.to];
    const bool history = target.fixed_start || target.fixed_finish;
    if (!at_least(link.lag, from, to)) {
      add(history ? Kind::history_lag : Kind::lag, index, to, "comes too early for its lag");
    }
    if (link.max_lag && !at_most(*link.max_lag, from, to)) {
      add(history ? Kind::history_lag : Kind::max_lag, index, to, "exceeds its maximum lag");
    }
  }

  bool at_least(const WorkSpan& lag, DayNumber from, DayNumber to) const {
    const std::int64_t days = lag.days;
    if (days < 0) return count(lag.calendar, to, from, 1 - days) <= -days;
    return to >= from && count(lag.calendar, from, to, days) >= days;
  }

  bool at_most(const WorkSpan& lag, DayNumber from, DayNumber to) const {
    const std::int64_t days = lag.days;
    if (days >= 0) return count(lag.calendar, from, to, days + 1) <= days;
    return to <= from && count(lag.calendar, to, from, -days) >= -days;
  }

  // Resources.

  /// The days on which any load or capacity can change.
  std::vector<DayNumber> days_of_change() const {
    std::vector<DayNumber> days(start_.begin(), start_.end());
    days.insert(days.end(), finish_.begin(), finish_.end());
    for (const ScheduleResource& resource : problem_.resources) {
      for (const ScheduleCapacity& each : resource.capacity) {
        days.push_back(each.from);
        days.push_back(each.until);
      }
    }
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
  }

  bool holds(ActivityIndex activity, ResourceIndex resource, DayNumber day) const {
    if (day < start_[activity] || day >= finish_[activity] || pauses(activity, day)) return false;
    if (!problem_.activities[activity].ongoing || day == start_[activity]) return true;
    const auto& capacity = problem_.resources[resource].capacity;
    return std::ranges::any_of(capacity, [&](const ScheduleCapacity& each) {
      return each.amount > 0 && day < each.until;
    });
  }

  void check_resource(ResourceIndex resource, std::span<const DayNumber> days) {
    bool told = false;
    bool history_told = false;
    for (const DayNumber day : days) {
      const auto [load, by_history] = load_on(resource, day);
      if (load == 0 || load <= capacity(resource, day)) continue;
      if (!std::exchange(by_history ? history_told : told, true)) {
        add(by_history ? Kind::history_capacity : Kind::capacity, resource, day,
            "is overbooked: " + std::to_string(load) + " of " +
                std::to_string(capacity(resource, day)));
      }
    }
  }

  /// Units held, and whether only by what has happened.
  std::pair<std::int64_t, bool> load_on(ResourceIndex resource, DayNumber day) const {
    std::int64_t load = 0;
    bool by_history = true;
    for (ActivityIndex each = 0; each < problem_.activities.size(); ++each) {
      const ScheduleActivity& activity = problem_.activities[each];
      for (const ScheduleDemand& demand : mode(each).demands) {
        if (demand.resource != resource || demand.amount == 0) continue;
        if (!holds(each, resource, day)) continue;
        load += demand.amount;
        by_history = by_history && (activity.fixed_start || activity.fixed_finish);
      }
    }
    return {load, by_history};
  }

  // Budgets.

  /// By year what is spent beyond what there is: amounts, and what the year before leaves.
  std::vector<std::int64_t> overspent(BudgetIndex index, bool by_history) const {
    const ScheduleBudget& budget = problem_.budgets[index];
    std::vector<std::int64_t> result;
    std::int64_t left = 0;
    for (std::size_t year = 0; year < budget.years.size(); ++year) {
      left = left * budget.carry_over / 1000 + budget.years[year].amount;
      for (ActivityIndex each = 0; each < problem_.activities.size(); ++each) {
        const ScheduleActivity& activity = problem_.activities[each];
        if (by_history && !activity.fixed_start && !activity.fixed_finish) continue;
        left -= spent_in(each, index, year);
      }
      result.push_back(left < 0 ? -left : 0);
      if (left < 0) left = 0;
    }
    return result;
  }

  std::int64_t spent_in(ActivityIndex activity, BudgetIndex index, std::size_t year) const {
    std::int64_t sum = 0;
    for (const ScheduleExpense& each : mode(activity).expenses) {
      if (each.budget != index || year < each.years_after) continue;
      if (starts_in(activity, index, year - each.years_after)) sum += each.amount;
    }
    return sum;
  }

  bool starts_in(ActivityIndex activity, BudgetIndex index, std::size_t year) const {
    const ScheduleCapacity& span = problem_.budgets[index].years[year];
    return span.from <= start_[activity] && start_[activity] < span.until;
  }

  void check_budget(BudgetIndex index) {
    check_granted(index);
    const ScheduleBudget& budget = problem_.budgets[index];
    const std::vector<std::int64_t> by_all = overspent(index, false);
    const std::vector<std::int64_t> by_history = overspent(index, true);
    for (std::size_t year = 0; year < by_all.size(); ++year) {
      if (by_all[year] == 0) continue;
      add(by_all[year] > by_history[year] ? Kind::budget : Kind::history_budget, index,
          budget.years[year].from, "is overspent by " + std::to_string(by_all[year]));
    }
  }

  /// Whether every expense falls into a year that is there.
  void check_granted(BudgetIndex index) {
    const std::size_t years = problem_.budgets[index].years.size();
    for (ActivityIndex each = 0; each < problem_.activities.size(); ++each) {
      const ScheduleActivity& activity = problem_.activities[each];
      const bool history = activity.fixed_start || activity.fixed_finish;
      for (const ScheduleExpense& expense : mode(each).expenses) {
        if (expense.budget != index || expense.amount == 0) continue;
        bool granted = false;
        for (std::size_t year = 0; year + expense.years_after < years; ++year) {
          granted = granted || starts_in(each, index, year);
        }
        if (!granted) {
          add(history ? Kind::history_budget : Kind::budget, index, start_[each],
              "has no year for an expense of activity " + std::to_string(each));
        }
      }
    }
  }

  void add(Kind kind, std::uint32_t index, DayNumber day, const std::string& predicate) {
    const bool link = kind == Kind::lag || kind == Kind::max_lag || kind == Kind::history_lag;
    const bool resource = kind == Kind::capacity || kind == Kind::history_capacity;
    const bool budget = kind == Kind::budget || kind == Kind::history_budget;
    const std::string subject = link       ? "link "
                                : resource ? "resource "
                                : budget   ? "budget "
                                           : "activity ";
    const std::string named = kind == Kind::shape ? "" : subject + std::to_string(index) + ' ';
    found_.push_back({kind, index, day, named + predicate});
  }

  const ScheduleProblem& problem_;
  std::span<const DayNumber> start_;
  std::span<const DayNumber> finish_;
  std::vector<std::uint32_t> mode_;
  std::vector<ScheduleViolation> found_;
};

}  // namespace detail::schedule_check

SIXSTEP_INLINE std::vector<ScheduleViolation> check_schedule(const ScheduleProblem& problem,
                                                             std::span<const DayNumber> start,
                                                             std::span<const DayNumber> finish,
                                                             std::span<const std::uint32_t> mode) {
  return detail::schedule_check::Checker(problem, start, finish, mode).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM
