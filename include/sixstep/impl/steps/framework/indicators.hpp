// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <sixstep/impl/steps/framework/disaggregation.hpp>
#include <sixstep/impl/steps/framework/smart.hpp>

// Where each indicator stands on its path, and what it lacks.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

/// What everyone's value was, as far as the plan could know on its status date.
inline std::vector<ObservedValue> observations_of(const Indicator& indicator,
                                                  std::optional<Date> status_date) {
  std::vector<ObservedValue> values;
  for (const Observation& seen : indicator.observations) {
    if (!seen.group.empty() || !seen.value || !seen.date) continue;
    if (status_date && seen.date->first > *status_date) continue;
    values.push_back({seen.date->last, *seen.value});
  }
  std::ranges::stable_sort(values, {}, &ObservedValue::date);
  return values;
}

inline std::vector<TargetReading> targets_by_date(const Indicator& indicator) {
  std::vector<TargetReading> targets;
  for (const Target& target : indicator.targets) {
    TargetReading& reading = targets.emplace_back();
    reading.target = target.id;
    if (target.by) reading.by = target.by->last;
    reading.value = target.value;
    reading.level = target.level;
  }
  std::ranges::stable_sort(targets, [](const TargetReading& a, const TargetReading& b) {
    return a.by.has_value() && (!b.by || *a.by < *b.by);
  });
  return targets;
}

/// The path from the baseline through the targets that have both date and value.
inline std::vector<ObservedValue> path_of(const IndicatorReading& reading) {
  std::vector<ObservedValue> path;
  if (reading.baseline && reading.baseline_date) {
    path.push_back({*reading.baseline_date, *reading.baseline});
  }
  for (const TargetReading& target : reading.targets) {
    if (target.by && target.value) path.push_back({*target.by, *target.value});
  }
  return path;
}

/// The value on the straight line between the two points around `date`; unknown before the first.
inline std::optional<double> value_on(std::span<const ObservedValue> path, Date date) {
  if (path.empty() || date < path.front().date) return std::nullopt;
  for (std::size_t i = 1; i < path.size(); ++i) {
    if (date > path[i].date) continue;
    const double span = path[i].date - path[i - 1].date;
    if (span <= 0.0) return path[i].value;
    const double share = (date - path[i - 1].date) / span;
    return path[i - 1].value + share * (path[i].value - path[i - 1].value);
  }
  return path.back().value;
}

inline bool at_least_as_good(double value, double aim, Direction direction) {
  return better_by(value, aim, direction) >= 0.0;
}

/// Where the last observation stands: against what is promised, else against the way there.
inline IndicatorState state_against(const IndicatorReading& reading, std::optional<double> promised,
                                    std::optional<double> expected) {
  if (!reading.latest || !reading.direction) return IndicatorState::unknown;
  if (promised && at_least_as_good(*reading.latest, *promised, *reading.direction)) {
    return IndicatorState::reached;
  }
  if (!expected) return IndicatorState::unknown;
  return at_least_as_good(*reading.latest, *expected, *reading.direction)
             ? IndicatorState::on_path
             : IndicatorState::off_path;
}

/// How far it is to one target, and where the straight line to it would be by now.
inline void measure_way(const IndicatorReading& reading, TargetReading& target) {
  if (!reading.latest || !target.value) return;
  if (reading.direction) {
    target.gap = std::max(0.0, better_by(*target.value, *reading.latest, *reading.direction));
  }
  if (reading.baseline && *target.value != *reading.baseline) {
    target.way = (*reading.latest - *reading.baseline) / (*target.value - *reading.baseline);
  }
  if (reading.baseline && reading.baseline_date && target.by) {
    const ObservedValue line[] = {{*reading.baseline_date, *reading.baseline},
                                  {*target.by, *target.value}};
    target.expected = value_on(line, *reading.observed);
  }
  target.state = state_against(reading, target.value, target.expected);
}

/// A frequency in months as days of the mean Gregorian year; nothing beyond what a date can be.
inline std::optional<Date> next_observation(Date last, double months) {
  constexpr double days_per_month = 365.2425 / 12.0;
  constexpr double most_months = 1200.0;
  if (!(months > 0.0) || months > most_months) return std::nullopt;
  return last + static_cast<std::int32_t>(std::ceil(months * days_per_month));
}

inline void read_progress(const Indicator& indicator, std::optional<Date> status_date,
                          IndicatorReading& reading) {
  reading.observations = observations_of(indicator, status_date);
  if (!reading.observations.empty()) {
    reading.latest = reading.observations.back().value;
    reading.observed = reading.observations.back().date;
  }
  const std::optional<Date> last = reading.observed ? reading.observed : reading.baseline_date;
  if (last && indicator.frequency) reading.due = next_observation(*last, *indicator.frequency);
  if (reading.due && status_date) reading.stale = *reading.due < *status_date;
}

inline void compare_with_path(std::optional<Date> status_date, IndicatorReading& reading) {
  const std::vector<ObservedValue> path = path_of(reading);
  if (reading.observed) reading.expected = value_on(path, *reading.observed);
  if (status_date) reading.planned = value_on(path, *status_date);
  for (TargetReading& target : reading.targets) measure_way(reading, target);
  const std::vector<double> promised = target_values(reading);
  reading.state = state_against(
      reading, promised.empty() ? std::nullopt : std::optional(promised.back()), reading.expected);
}

inline IndicatorReading read_indicator(const PlanGraph& graph, const Indicator& indicator) {
  const std::optional<Date> status_date = graph.plan().status_date;
  IndicatorReading reading;
  reading.indicator = indicator.id;
  reading.measures = indicator.measures;
  reading.unit = std::string(indicator.unit.in("en"));
  reading.direction = indicator.direction;
  if (indicator.baseline) {
    reading.baseline = indicator.baseline->value;
    if (indicator.baseline->date) reading.baseline_date = indicator.baseline->date->last;
  }
  reading.targets = targets_by_date(indicator);
  read_progress(indicator, status_date, reading);
  compare_with_path(status_date, reading);
  read_groups_of(graph, indicator, reading);
  reading.smart = SmartCheck(indicator, reading).run();
  return reading;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
