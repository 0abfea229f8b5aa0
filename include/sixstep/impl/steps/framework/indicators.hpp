// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/steps/framework.hpp>

// Where each indicator stands, and what it lacks.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

/// The last observation of everyone that the plan could know on its status date.
inline std::optional<Observation> latest_observation(const Indicator& indicator,
                                                     std::optional<Date> status_date) {
  std::optional<Observation> latest;
  for (const Observation& observation : indicator.observations) {
    if (!observation.group.empty() || !observation.value || !observation.date) continue;
    if (status_date && observation.date->first > *status_date) continue;
    if (!latest || observation.date->last >= latest->date->last) latest = observation;
  }
  return latest;
}

inline std::vector<TargetReading> targets_by_date(const Indicator& indicator) {
  std::vector<TargetReading> targets;
  for (const Target& target : indicator.targets) {
    targets.push_back({target.id, target.by ? std::optional(target.by->last) : std::nullopt,
                       target.value, target.level});
  }
  std::ranges::stable_sort(targets, [](const TargetReading& a, const TargetReading& b) {
    return a.by.has_value() && (!b.by || *a.by < *b.by);
  });
  return targets;
}

/// A point of an indicator's path: promised or measured, on a day.
struct PathPoint {
  Date date;
  double value;
};

/// The path from the baseline through the targets that have both date and value.
inline std::vector<PathPoint> path_of(const Indicator& indicator,
                                      const std::vector<TargetReading>& targets) {
  std::vector<PathPoint> path;
  if (indicator.baseline && indicator.baseline->value && indicator.baseline->date) {
    path.push_back({indicator.baseline->date->last, *indicator.baseline->value});
  }
  for (const TargetReading& target : targets) {
    if (target.by && target.value) path.push_back({*target.by, *target.value});
  }
  return path;
}

/// The value on the straight line between the two points around `date`; unknown before the first.
inline std::optional<double> value_on(const std::vector<PathPoint>& path, Date date) {
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
  return direction == Direction::up ? value >= aim : value <= aim;
}

inline IndicatorState state_of(const IndicatorReading& reading,
                               const std::vector<TargetReading>& targets) {
  if (!reading.latest || !reading.direction) return IndicatorState::unknown;
  const auto last =
      std::ranges::find_if(targets.rbegin(), targets.rend(),
                           [](const TargetReading& target) { return target.value.has_value(); });
  if (last != targets.rend() &&
      at_least_as_good(*reading.latest, *last->value, *reading.direction)) {
    return IndicatorState::reached;
  }
  if (!reading.expected) return IndicatorState::unknown;
  return at_least_as_good(*reading.latest, *reading.expected, *reading.direction)
             ? IndicatorState::on_path
             : IndicatorState::off_path;
}

/// What a specific, measurable, achievable, relevant and time-bound indicator still needs
/// (Doran 1981, There's a S.M.A.R.T. way to write management's goals and objectives).
inline std::vector<std::string> missing_for_smart(const Indicator& indicator) {
  const auto any_target = [&](auto member) {
    return std::ranges::any_of(indicator.targets,
                               [&](const Target& target) { return (target.*member).has_value(); });
  };
  std::vector<std::string> missing;
  const auto need = [&](bool present, const char* what) {
    if (!present) missing.emplace_back(what);
  };
  need(!indicator.measures.empty(), "what it measures");
  need(!indicator.unit.empty(), "unit");
  need(indicator.direction.has_value(), "direction");
  need(indicator.baseline && indicator.baseline->value, "baseline");
  need(any_target(&Target::value), "target value");
  need(any_target(&Target::by), "target date");
  need(!indicator.source.empty(), "source");
  need(indicator.frequency.has_value(), "frequency");
  need(!indicator.owner.empty(), "owner");
  return missing;
}

inline IndicatorReading read_indicator(const Indicator& indicator,
                                       std::optional<Date> status_date) {
  IndicatorReading reading;
  reading.indicator = indicator.id;
  reading.measures = indicator.measures;
  reading.unit = std::string(indicator.unit.in("en"));
  reading.direction = indicator.direction;
  if (indicator.baseline) reading.baseline = indicator.baseline->value;
  reading.targets = targets_by_date(indicator);
  if (const auto latest = latest_observation(indicator, status_date)) {
    reading.latest = latest->value;
    reading.expected = value_on(path_of(indicator, reading.targets), latest->date->last);
  }
  reading.state = state_of(reading, reading.targets);
  reading.missing = missing_for_smart(indicator);
  return reading;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
