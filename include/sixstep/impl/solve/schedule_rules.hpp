// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/schedule_goal.hpp>
#include <sixstep/solve/schedule_network.hpp>
#include <sixstep/solve/schedule_passes.hpp>

// In which order activities are placed: the smallest key first among those that are ready.
namespace sixstep::inline SIXSTEP_FORM::detail::schedule {

using Keys = std::vector<double>;

inline std::vector<double> as_keys(std::span<const DayNumber> days) {
  return {days.begin(), days.end()};
}

/// Latest starts that would keep every due date as well.
inline std::vector<DayNumber> latest_by_due(const ScheduleNetwork& network,
                                            std::span<const ActivityIndex> order,
                                            const EarliestDates& earliest, PlanEnd end) {
  std::vector<DayNumber> latest = latest_alone(network, end);
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    const auto& due = network.problem().activities[each].due;
    if (due) latest[each] = std::min(latest[each], network.start_to_finish_by(each, *due));
  }
  return latest_starts(network, order, earliest, std::move(latest));
}

/// The priority rules of Kolisch (1996) that do best, and the latest start by due date: latest
/// finish, latest start, least slack, greatest rank positional weight, due.
inline std::vector<Keys> priority_rules(const ScheduleNetwork& network,
                                        std::span<const ActivityIndex> order,
                                        const EarliestDates& earliest, PlanEnd end) {
  const auto latest = latest_starts(network, order, earliest, latest_alone(network, end));
  std::vector<Keys> rules(5, Keys(network.size()));
  rules[0] = as_keys(latest_by_due(network, order, earliest, end));
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    const auto start = static_cast<double>(latest[each]);
    const double duration = network.duration(each);
    rules[1][each] = start + duration;
    rules[2][each] = start;
    rules[3][each] = start - static_cast<double>(earliest.start[each]);
    rules[4][each] = -duration;
    for (const ScheduleArc& arc : network.arcs_from(each)) {
      if (!arc.max_lag) rules[4][each] -= network.duration(arc.to);
    }
  }
  return rules;
}

/// What an activity and those that follow it directly gain by each of its days: where value counts,
/// the greatest comes first.
inline Keys by_density(const ScheduleNetwork& network) {
  const auto& activities = network.problem().activities;
  Keys keys(network.size());
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    auto value = static_cast<double>(activities[each].value);
    for (const ScheduleArc& arc : network.arcs_from(each)) {
      if (!arc.max_lag) value += static_cast<double>(activities[arc.to].value);
    }
    keys[each] = -value / std::max(1, network.duration(each));
  }
  return keys;
}

/// The dates that each would like: its baseline, or its earliest.
inline Keys by_baseline(const ScheduleNetwork& network, const EarliestDates& earliest) {
  Keys keys = as_keys(earliest.start);
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    const auto& baseline = network.problem().activities[each].baseline;
    if (baseline) keys[each] = static_cast<double>(*baseline);
  }
  return keys;
}

/// The rules that a goal asks for.
inline std::vector<Keys> rules_for(const Goal& goal, const ScheduleNetwork& network,
                                   std::span<const ActivityIndex> order,
                                   const EarliestDates& earliest) {
  const PlanEnd end = plan_end(network, earliest.start, earliest.finish);
  std::vector<Keys> rules = priority_rules(network, order, earliest, end);
  if (goal.wants(ScheduleObjective::value)) rules.push_back(by_density(network));
  if (goal.wants(ScheduleObjective::baseline)) rules.push_back(by_baseline(network, earliest));
  return rules;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::schedule
