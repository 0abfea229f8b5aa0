// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include <sixstep/solve/schedule_objectives.hpp>
#include <sixstep/solve/schedule_problem.hpp>

namespace test_support {

/// Small problems of every feature mix, from a seed. The first working day is day 0, a Thursday.
class RandomSchedule {
 public:
  explicit RandomSchedule(std::uint32_t seed) : draw_(seed) {}

  sixstep::ScheduleProblem network(std::uint32_t activities) {
    sixstep::ScheduleProblem problem;
    problem.calendars = {
        sixstep::WorkCalendar(sixstep::monday_to_friday, {{below(9), 9 + below(3)}}),
        sixstep::WorkCalendar(sixstep::WeekDays(0b0110110), {})};
    for (std::uint32_t i = 0; i < activities; ++i) problem.activities.push_back(activity());
    for (std::uint32_t i = 0; i < activities + 1; ++i) problem.links.push_back(link(activities));
    return problem;
  }

  sixstep::ScheduleProblem with_resources(std::uint32_t activities) {
    sixstep::ScheduleProblem problem = network(activities);
    const std::int64_t most = 1 + below(3);
    problem.resources = {{{{0, 4, most}, {4, 6, most - 1}, {6, 60, most}}, calendar()},
                         {{{sixstep::far_past, sixstep::far_future, 2}}, sixstep::calendar_days}};
    for (sixstep::ScheduleActivity& each : problem.activities) {
      each.pausable = chance(3);
      if (chance(2)) each.modes[0].demands.push_back({0, 1 + below(most)});
      if (chance(3)) each.modes[0].demands.push_back({1, 1 + below(2)});
    }
    return problem;
  }

  /// What the exact engines can say: one calendar for all, and capacities that change often.
  sixstep::ScheduleProblem for_engines(std::uint32_t activities) {
    sixstep::ScheduleProblem problem = with_resources(activities);
    const sixstep::CalendarIndex shared = calendar();
    for (sixstep::ScheduleActivity& each : problem.activities) {
      each.calendar = shared;
      each.ongoing = each.pausable = false;
    }
    for (sixstep::ScheduleLink& each : problem.links) {
      each.lag.calendar = shared;
      if (each.max_lag) each.max_lag->calendar = shared;
    }
    for (sixstep::ScheduleResource& each : problem.resources) {
      each.calendar = sixstep::calendar_days;
      const std::int64_t most = each.capacity.back().amount;
      each.capacity.clear();
      for (sixstep::DayNumber day = -3; day < 30; day = each.capacity.back().until) {
        each.capacity.push_back(
            {day, day + 1 + below(4), most - (chance(2) ? below(most + 1) : 0)});
      }
      each.capacity.push_back({each.capacity.back().until, 200, most});
    }
    return problem;
  }

  /// Values, costs and baselines for some of the activities, so large a rate that days count.
  void add_goals(sixstep::ScheduleProblem& problem) {
    problem.discount_rate = chance(3) ? 0.0 : 0.5 + below(40);
    for (sixstep::ScheduleActivity& each : problem.activities) {
      if (!each.ongoing && !chance(3)) each.value = (below(7) - 3) * 100;
      if (!chance(3)) each.baseline = below(9);
      each.baseline_weight = below(4);
    }
  }

  /// Other ways to do some of the activities, and the choice left open.
  void add_modes(sixstep::ScheduleProblem& problem) {
    for (sixstep::ScheduleActivity& each : problem.activities) {
      if (each.fixed_start || chance(3)) continue;
      for (std::int32_t count = 1 + below(2); count > 0; --count) {
        sixstep::ScheduleMode& mode = each.modes.emplace_back();
        mode.duration = below(5);
        if (chance(2)) mode.demands.push_back({0, 1 + below(3)});
        if (chance(3)) mode.demands.push_back({1, 1 + below(2)});
      }
      each.mode.reset();
    }
  }

  /// Two budgets of some years, and expenses in all modes.
  void add_budgets(sixstep::ScheduleProblem& problem) {
    problem.budgets = {
        {{{-3, 4, below(5)}, {4, 8, below(5)}, {8, 60, 2 + below(4)}}, chance(2) ? 0 : below(1001)},
        {{{0, 60, 2 + below(6)}}, 0}};
    for (sixstep::ScheduleActivity& each : problem.activities) {
      for (sixstep::ScheduleMode& mode : each.modes) {
        if (chance(2)) mode.expenses.push_back({0, below(4), chance(3) ? 1u : 0u});
        if (chance(3)) mode.expenses.push_back({1, below(4), 0});
        if (chance(5)) mode.expenses.push_back({0, 1, 0});
      }
    }
  }

  /// Some objectives in some order.
  std::vector<sixstep::ScheduleObjective> objectives() {
    std::vector<sixstep::ScheduleObjective> result;
    for (std::int32_t count = 1 + below(3); count > 0; --count) {
      result.push_back(static_cast<sixstep::ScheduleObjective>(below(4)));
    }
    return result;
  }

 private:
  std::int32_t below(std::int64_t bound) {
    return static_cast<std::int32_t>(draw_() % static_cast<std::uint32_t>(bound));
  }
  bool chance(std::int64_t one_in) { return below(one_in) == 0; }
  sixstep::CalendarIndex calendar() {
    return chance(2) ? sixstep::calendar_days : static_cast<sixstep::CalendarIndex>(below(2));
  }

  sixstep::ScheduleActivity activity() {
    sixstep::ScheduleActivity result;
    result.calendar = calendar();
    result.modes = {{below(4), {}}};
    result.ongoing = chance(12);
    if (chance(4)) result.release = below(5);
    if (chance(6) && !result.ongoing) result.deadline = 8 + below(8);
    if (chance(4) && !result.ongoing) result.due = 2 + below(8);
    if (chance(10)) result.fixed_start = below(6) - 3;
    return result;
  }

  sixstep::ScheduleLink link(std::uint32_t activities) {
    using Type = sixstep::ScheduleLink::Type;
    sixstep::ScheduleLink result;
    result.from = static_cast<std::uint32_t>(below(activities));
    result.to = (result.from + 1 + static_cast<std::uint32_t>(below(activities - 1))) % activities;
    if (result.to < result.from && !chance(5)) std::swap(result.from, result.to);
    result.type = static_cast<Type>(below(4));
    result.lag = {below(6) - 2, calendar()};
    if (chance(3)) result.max_lag = {result.lag.days + below(5) - 1, calendar()};
    return result;
  }

  std::mt19937 draw_;
};

/// Leaves out what only a problem without ongoing activities can have.
inline sixstep::ScheduleProblem well_formed(sixstep::ScheduleProblem problem) {
  std::vector<sixstep::ScheduleLink> links;
  const auto at_finish = [](const sixstep::ScheduleLink& link, bool from) {
    using Type = sixstep::ScheduleLink::Type;
    const Type alone = from ? Type::finish_start : Type::start_finish;
    return link.type == Type::finish_finish || link.type == alone;
  };
  for (const sixstep::ScheduleLink& link : problem.links) {
    const bool bad = (at_finish(link, true) && problem.activities[link.from].ongoing) ||
                     (at_finish(link, false) && problem.activities[link.to].ongoing);
    if (!bad) links.push_back(link);
  }
  problem.links = links;
  return problem;
}

}  // namespace test_support
