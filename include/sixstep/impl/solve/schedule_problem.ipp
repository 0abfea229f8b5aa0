// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/solve/possible_mode.hpp>
#include <sixstep/solve/schedule_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::schedule_problem {

using Fault = ScheduleFault;

inline constexpr std::int64_t most = 1'000'000'000;  // as days, some 2.7 million years
inline constexpr std::int64_t most_reach = far_future / 16;
inline constexpr std::int64_t most_value = 1'000'000'000'000'000;  // doubles hold it exactly
inline constexpr std::int64_t most_values = std::int64_t{1} << 62;

/// Walks over a problem once and writes down what is wrong with it.
class Validator {
 public:
  explicit Validator(const ScheduleProblem& problem) : problem_(problem) {}

  std::vector<Fault> run() {
    ongoing_.reserve(problem_.activities.size());
    for (place_ = Fault::Place::activity, index_ = 0; index_ < problem_.activities.size();
         ++index_) {
      check(problem_.activities[index_]);
      ongoing_.push_back(problem_.activities[index_].ongoing ? 1 : 0);
    }
    for (place_ = Fault::Place::link, index_ = 0; index_ < problem_.links.size(); ++index_) {
      check(problem_.links[index_]);
    }
    for (place_ = Fault::Place::resource, index_ = 0; index_ < problem_.resources.size();
         ++index_) {
      check(problem_.resources[index_]);
    }
    for (place_ = Fault::Place::budget, index_ = 0; index_ < problem_.budgets.size(); ++index_) {
      check(problem_.budgets[index_]);
    }
    place_ = Fault::Place::problem;
    index_ = 0;
    check_size(problem_.start, "a start");
    check_reach();
    check_rate();
    return std::move(faults_);
  }

 private:
  void check(const ScheduleActivity& activity) {
    check_calendar(activity.calendar);
    check_dates(activity);
    check_amount(activity.due_weight, "a weight");
    check_amount(activity.baseline_weight, "a weight");
    check_value(activity);
    if (activity.ongoing && (activity.deadline || activity.due || activity.fixed_finish)) {
      add(Fault::Kind::no_finish, "is ongoing, so that no date can be set for its finish");
    }
    for (const ScheduleMode& mode : activity.modes) check(mode);
    const bool known = activity.mode && *activity.mode < activity.modes.size();
    if (known || (!activity.mode && !activity.modes.empty())) return check_modes(activity);
    add(Fault::Kind::unknown_mode, activity.mode
                                       ? "is to use mode " + std::to_string(*activity.mode) +
                                             " of " + std::to_string(activity.modes.size())
                                       : "has no modes");
  }

  /// The chosen mode, or all that there are to choose from, of which one must be possible.
  void check_modes(const ScheduleActivity& activity) {
    if (activity.mode) {
      return check_usable(activity, std::span(activity.modes).subspan(*activity.mode, 1));
    }
    if (activity.fixed_start || activity.fixed_finish) {
      add(Fault::Kind::unknown_mode, "has happened, so that its mode cannot be left open");
    }
    check_usable(activity, activity.modes);
  }

  void check_usable(const ScheduleActivity& activity, std::span<const ScheduleMode> modes) {
    for (const ScheduleMode& mode : modes) {
      check_days(activity, mode);
      check_repeats(mode);
    }
    const bool happened = activity.fixed_start || activity.fixed_finish;
    const bool any_possible = std::ranges::any_of(
        modes, [&](const ScheduleMode& mode) { return possible_mode::possible(problem_, mode); });
    if (happened || any_possible) return;
    for (const ScheduleDemand& demand : modes.front().demands) {
      if (possible_mode::exceeds(problem_, demand)) add_excess(demand, modes.size() > 1);
    }
  }

  void add_excess(const ScheduleDemand& demand, bool in_first_mode) {
    add(Fault::Kind::demand_above_capacity,
        "demands " + std::to_string(demand.amount) + " of resource " +
            std::to_string(demand.resource) + ", of which there are never more than " +
            std::to_string(possible_mode::most_of(problem_, demand.resource)) +
            (in_first_mode ? ", in its first mode, and too much in all others" : ""));
    faults_.back().resource = demand.resource;
  }

  void check_repeats(const ScheduleMode& mode) {
    for (std::size_t i = 0; i < mode.demands.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (mode.demands[i].resource != mode.demands[j].resource) continue;
        add(Fault::Kind::repeated_demand,
            "demands resource " + std::to_string(mode.demands[i].resource) + " twice");
      }
    }
  }

  void check_dates(const ScheduleActivity& activity) {
    if (activity.release) check_size(*activity.release, "a release");
    if (activity.deadline) check_size(*activity.deadline, "a deadline");
    if (activity.due) check_size(*activity.due, "a due date");
    if (activity.baseline) check_size(*activity.baseline, "a baseline");
    if (activity.fixed_start) check_size(*activity.fixed_start, "a fixed start");
    if (activity.fixed_finish) check_size(*activity.fixed_finish, "a fixed finish");
    if (activity.fixed_start && activity.fixed_finish &&
        *activity.fixed_finish < *activity.fixed_start) {
      add(Fault::Kind::fixed_out_of_order, "finished before it started");
    }
  }

  void check_value(const ScheduleActivity& activity) {
    const std::int64_t value = activity.value;
    if (value < -most_value || value > most_value) {
      return add(Fault::Kind::too_large,
                 "has a value of " + std::to_string(value) + "; it must stay within 10^15");
    }
    values_ = std::min(most_values, values_ + std::abs(value));
    if (activity.ongoing && value != 0) {
      add(Fault::Kind::no_finish, "is ongoing, so that it never gains a value");
    }
  }

  void check(const ScheduleMode& mode) {
    stretch(mode.duration);
    check_amount(mode.duration, "a duration");
    for (const ScheduleDemand& demand : mode.demands) {
      check_amount(demand.amount, "a demand");
      if (demand.resource >= problem_.resources.size()) {
        add(Fault::Kind::unknown_resource, "demands resource " + std::to_string(demand.resource) +
                                               " of " + std::to_string(problem_.resources.size()));
      }
    }
    for (const ScheduleExpense& expense : mode.expenses) {
      check_amount(expense.amount, "an expense");
      if (expense.budget >= problem_.budgets.size()) {
        add(Fault::Kind::unknown_budget, "spends from budget " + std::to_string(expense.budget) +
                                             " of " + std::to_string(problem_.budgets.size()));
      }
    }
  }

  void check_days(const ScheduleActivity& activity, const ScheduleMode& mode) {
    if (activity.calendar == calendar_days) return;
    WeekDays days = weekdays(activity.calendar);
    for (const ScheduleDemand& demand : mode.demands) {
      if (demand.resource >= problem_.resources.size()) continue;
      days &= weekdays(problem_.resources[demand.resource].calendar);
    }
    if (days.none()) {
      add(Fault::Kind::no_working_day, "shares no working weekday with the resources it demands");
    }
  }

  void check(const ScheduleLink& link) {
    check_lag(link.lag);
    if (link.max_lag) check_lag(*link.max_lag);
    const bool from_finish = link.type == ScheduleLink::Type::finish_start ||
                             link.type == ScheduleLink::Type::finish_finish;
    const bool to_finish = link.type == ScheduleLink::Type::finish_finish ||
                           link.type == ScheduleLink::Type::start_finish;
    check_end(link.from, from_finish);
    check_end(link.to, to_finish);
  }

  void check_end(ActivityIndex activity, bool at_finish) {
    if (activity >= ongoing_.size()) {
      return add(Fault::Kind::unknown_activity, "names activity " + std::to_string(activity) +
                                                    " of " + std::to_string(ongoing_.size()));
    }
    if (at_finish && ongoing_[activity] != 0) {
      add(Fault::Kind::no_finish, "hangs on the finish of activity " + std::to_string(activity) +
                                      ", which is ongoing and has none");
    }
  }

  void check(const ScheduleResource& resource) {
    check_calendar(resource.calendar);
    check_intervals(resource.capacity, "a capacity", "capacity intervals");
  }

  void check(const ScheduleBudget& budget) {
    check_intervals(budget.years, "a year", "years");
    if (budget.carry_over >= 0 && budget.carry_over <= 1000) return;
    add(Fault::Kind::bad_share, "carries over " + std::to_string(budget.carry_over) +
                                    " thousandths of what is left; it must be 0 to 1000");
  }

  void check_intervals(const std::vector<ScheduleCapacity>& intervals, const char* one,
                       const char* all) {
    DayNumber previous = far_past;
    for (const ScheduleCapacity& each : intervals) {
      check_amount(each.amount, one);
      if (each.until < each.from || each.from < previous || each.until > far_future) {
        return add(Fault::Kind::bad_interval,
                   std::string("has ") + all +
                       " that overlap, are not in order, or end before they start");
      }
      previous = each.until;
    }
  }

  void check_lag(const WorkSpan& lag) {
    stretch(lag.days);
    check_calendar(lag.calendar);
    check_size(lag.days, "a lag");
  }

  void check_amount(std::int64_t amount, const char* what) {
    if (amount < 0) negative(amount, what);
    check_size(amount, what);
  }

  void negative(std::int64_t amount, const char* what) {
    add(Fault::Kind::negative_amount, std::string("has ") + what + " of " + std::to_string(amount));
  }

  void check_size(std::int64_t value, const char* what) {
    if (value < -most || value > most) too_large(value, what);
  }

  void too_large(std::int64_t value, const char* what) {
    add(Fault::Kind::too_large, std::string("has ") + what + " of " + std::to_string(value) +
                                    "; it must stay within a thousand million");
  }

  void check_calendar(CalendarIndex calendar) {
    if (calendar == calendar_days || calendar < problem_.calendars.size()) return;
    add(Fault::Kind::unknown_calendar, "names calendar " + std::to_string(calendar) + " of " +
                                           std::to_string(problem_.calendars.size()));
  }

  // Durations and lags in a row, stretched by one working day a week and by all holidays, must stay
  // clear of far_future. Unsigned and capped, so that the check itself cannot overflow.
  void stretch(std::int64_t days) {
    reach_ = std::min(most_reach, reach_ + 7 * (days < 0 ? -days : days));
  }

  void check_reach() {
    if (reach_ < most_reach) return;
    add(Fault::Kind::too_large, "has durations and lags beyond all calendars");
  }

  void check_rate() {
    if (values_ >= most_values) add(Fault::Kind::too_large, "has values that cannot be added up");
    const double rate = problem_.discount_rate;
    if (rate == 0.0 || (rate >= 1e-9 && rate <= 1000.0)) return;
    add(Fault::Kind::bad_rate, "has a discount rate of " + std::to_string(rate) +
                                   "; it must be 0 or from 0.000000001 to 1000");
  }

  WeekDays weekdays(CalendarIndex calendar) const {
    const bool known = calendar < problem_.calendars.size();
    return known ? problem_.calendars[calendar].working() : every_week_day;
  }

  void add(Fault::Kind kind, const std::string& predicate) {
    static constexpr const char* subjects[] = {"activity ", "link ", "resource ", "the problem ",
                                               "budget "};
    std::string sentence = subjects[static_cast<std::size_t>(place_)];
    if (place_ != Fault::Place::problem) sentence += std::to_string(index_) + ' ';
    faults_.push_back({kind, place_, index_, sentence + predicate, std::nullopt});
  }

  const ScheduleProblem& problem_;
  std::vector<Fault> faults_;
  Fault::Place place_{};
  std::uint32_t index_ = 0;
  std::vector<char> ongoing_;  // close together, because links look them up at random
  std::int64_t reach_ = 0;
  std::int64_t values_ = 0;  // without their signs, capped
};

}  // namespace detail::schedule_problem

SIXSTEP_INLINE std::vector<ScheduleFault> validate(const ScheduleProblem& problem) {
  return detail::schedule_problem::Validator(problem).run();
}

SIXSTEP_INLINE std::vector<std::uint32_t> shortest_modes(const ScheduleProblem& problem) {
  std::vector<std::uint32_t> result;
  for (const ScheduleActivity& activity : problem.activities) {
    const auto shortest = std::ranges::min_element(activity.modes, {}, &ScheduleMode::duration);
    const auto first = static_cast<std::uint32_t>(shortest - activity.modes.begin());
    result.push_back(activity.mode.value_or(first));
  }
  return result;
}

SIXSTEP_INLINE ScheduleProblem in_modes(ScheduleProblem problem,
                                        std::span<const std::uint32_t> modes) {
  if (modes.size() != problem.activities.size()) {
    throw std::invalid_argument("in_modes: expected one mode per activity");
  }
  for (std::size_t i = 0; i < modes.size(); ++i) {
    ScheduleActivity& activity = problem.activities[i];
    if (modes[i] >= activity.modes.size()) {
      throw std::invalid_argument("in_modes: activity " + std::to_string(i) + " has no mode " +
                                  std::to_string(modes[i]));
    }
    activity.mode = modes[i];
  }
  return problem;
}

SIXSTEP_INLINE void require_well_formed(const ScheduleProblem& problem) {
  for (const ScheduleFault& fault : validate(problem)) {
    if (fault.kind != ScheduleFault::Kind::demand_above_capacity) {
      throw std::invalid_argument("ScheduleProblem: " + fault.sentence);
    }
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM
