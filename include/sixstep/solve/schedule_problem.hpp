// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/calendar.hpp>

namespace sixstep::inline SIXSTEP_FORM {

using ActivityIndex = std::uint32_t;
using ResourceIndex = std::uint32_t;
using LinkIndex = std::uint32_t;
using CalendarIndex = std::uint32_t;
using BudgetIndex = std::uint32_t;

/// The calendar index that means plain calendar days, whatever calendars the problem has.
inline constexpr CalendarIndex calendar_days = 0xffffffff;

/// A length of time: so many working days of a calendar, or so many calendar days.
struct WorkSpan {
  std::int32_t days = 0;
  CalendarIndex calendar = calendar_days;
  friend bool operator==(const WorkSpan&, const WorkSpan&) = default;
};

/// So many units of a renewable resource, held from an activity's start to its finish.
struct ScheduleDemand {
  ResourceIndex resource = 0;
  std::int64_t amount = 0;
};

/// So many units of a budget, used up in one of its years: the year in which the activity starts,
/// or so many years after it. Several on the same budget, or in the same year, add up.
struct ScheduleExpense {
  BudgetIndex budget = 0;
  std::int64_t amount = 0;
  std::uint32_t years_after = 0;
};

/// One way to do an activity. The duration is in working days of the activity's calendar.
struct ScheduleMode {
  std::int32_t duration = 0;
  std::vector<ScheduleDemand> demands;
  std::vector<ScheduleExpense> expenses = {};
};

/// One thing to do. It starts on a working day of its calendar and works `duration` working days;
/// days off in between prolong it. With duration 0 it is a milestone and may fall on any day.
///
/// Dates are moments as in DayNumber: an activity that must be done by 30 June has the deadline
/// 1 July.
struct ScheduleActivity {
  CalendarIndex calendar = calendar_days;
  /// The one of `modes` that is used. Empty: `schedule` chooses; whatever else reads the problem
  /// takes the shortest (see shortest_modes). It never chooses one that demands more of a resource
  /// than there is on any day. What has happened has a mode.
  std::optional<std::uint32_t> mode = 0;
  std::vector<ScheduleMode> modes;    ///< at least one
  std::optional<DayNumber> release;   ///< starts no earlier
  std::optional<DayNumber> deadline;  ///< must finish by then, or the schedule is infeasible
  std::optional<DayNumber> due;       ///< promised by then; each day later is a day of tardiness
  std::int64_t due_weight = 1;        ///< what one day of tardiness weighs; >= 0
  /// Gained when it finishes, in any unit of money; a cost where negative. See discounted_value.
  std::int64_t value = 0;
  std::optional<DayNumber> baseline;  ///< the start that it had in an earlier schedule
  std::int64_t baseline_weight = 1;   ///< what one calendar day away from it weighs; >= 0
  /// What has happened. A fixed date stands whatever release, deadline and the links into the
  /// activity say: `check_schedule` names the links that history broke. With only a finish, the
  /// start is the latest that allows it.
  std::optional<DayNumber> fixed_start;
  std::optional<DayNumber> fixed_finish;
  /// Never finishes: its finish is far_future, its duration means nothing, it does not delay the
  /// end, and it holds what it demands for as long as there is any capacity.
  bool ongoing = false;
  /// Interrupts its work, and gives back its resources, while the capacity of one that it demands
  /// is below the demand. Otherwise it needs its resources from start to finish.
  bool pausable = false;
};

/// A rule between two activities: the event of `to` comes at least `lag` after that of `from`, and
/// at most `max_lag` after it.
///
/// A lag counts the working days of its own calendar between the two moments. A negative lag lets
/// the second event come first, with at most that many working days between; a negative maximum lag
/// demands that at least so many lie between. Days off never break a maximum lag: finish on
/// Friday, start on Monday, is a lag of 0 working days.
struct ScheduleLink {
  enum class Type : std::uint8_t { finish_start, start_start, finish_finish, start_finish };

  ActivityIndex from = 0;
  ActivityIndex to = 0;
  Type type = Type::finish_start;
  WorkSpan lag;
  std::optional<WorkSpan> max_lag;
};

/// Units of a resource that are there on each day of [from, until).
struct ScheduleCapacity {
  DayNumber from = far_past;
  DayNumber until = far_future;
  std::int64_t amount = 0;
};

/// People, machines, rooms: back when the activity that held them is finished.
///
/// Capacity intervals are sorted and disjoint; outside of them there is none. An activity that is
/// measured in working days works only on days when the resources that it demands do. It holds
/// them on its days off as well (people stay with the task over a week-end).
struct ScheduleResource {
  std::vector<ScheduleCapacity> capacity;
  CalendarIndex calendar = calendar_days;
};

/// Money, or what else is gone when it is used, by fiscal year: what is there for each.
///
/// Years are sorted, disjoint and of any length. What spends may not start outside of them, nor
/// where one of its later years is missing. What is left of a year is there in the next as far as
/// it carries over, rounded down to a whole unit.
struct ScheduleBudget {
  std::vector<ScheduleCapacity> years;
  std::int32_t carry_over = 0;  ///< thousandths of what is unspent, 0 to 1000
};

/// What is to be scheduled, in numbers: it knows no plan. An open value; solvers check it first.
struct ScheduleProblem {
  DayNumber start = 0;  ///< nothing starts earlier, but for what has happened
  std::vector<WorkCalendar> calendars;
  std::vector<ScheduleActivity> activities;
  std::vector<ScheduleLink> links;
  std::vector<ScheduleResource> resources;
  std::vector<ScheduleBudget> budgets = {};
  /// Of a year of 365 days: with 0.05, 100 a year from the start are worth 95.24 there. Either 0 or
  /// from 10^-9 to 1000.
  double discount_rate = 0.0;
};

/// What keeps a problem from being solved.
struct ScheduleFault {
  enum class Kind : std::uint8_t {
    unknown_calendar,  ///< an index that names no calendar
    unknown_activity,  ///< a link whose end names no activity
    unknown_resource,  ///< a demand that names no resource
    unknown_budget,    ///< an expense that names no budget
    unknown_mode,      ///< no modes, a chosen one that is not there, or history without one
    negative_amount,   ///< a duration, demand, expense, capacity, year or weight below 0
    repeated_demand,   ///< two demands of one activity on the same resource
    bad_interval,      ///< capacity or years that are not sorted, overlap or end before they start
    fixed_out_of_order,     ///< finished before it started
    no_finish,              ///< a link, a finish date or a value on what never finishes
    no_working_day,         ///< resources and activity share no weekday
    bad_share,              ///< a carry-over outside 0 to 1000
    bad_rate,               ///< a discount rate that is neither 0 nor from 10^-9 to 1000
    too_large,              ///< a number beyond 10^9, or a sum that leaves the range of dates
    demand_above_capacity,  ///< more of a resource than there is on any day, in every mode
  };
  enum class Place : std::uint8_t { activity, link, resource, problem, budget };

  Kind kind{};
  Place place{};
  std::uint32_t index = 0;                ///< which activity, link, resource or budget
  std::string sentence;                   ///< what was found and what was expected
  std::optional<ResourceIndex> resource;  ///< of which more is demanded than there is
};

/// All faults, activities first, then links, resources and budgets; empty for a problem that
/// solvers take. O(activities + links + demands × capacity intervals).
std::vector<ScheduleFault> validate(const ScheduleProblem& problem);

/// By activity, the mode that it is to use; where that is open the shortest, the first of them.
/// Every activity has a mode.
std::vector<std::uint32_t> shortest_modes(const ScheduleProblem& problem);

/// The problem done in these modes, one for each activity. Throws std::invalid_argument where there
/// are more or fewer, or there is no such mode.
ScheduleProblem in_modes(ScheduleProblem problem, std::span<const std::uint32_t> modes);

/// Throws std::invalid_argument with the first fault's sentence, if there is one other than
/// demand_above_capacity: that is a matter for the schedule, not for the critical path.
void require_well_formed(const ScheduleProblem& problem);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_problem.ipp>
#endif
