// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <sixstep/methods/robustness.hpp>
#include <sixstep/steps/scenario_comparison.hpp>

// How robust the compared strategies are, metric by metric.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Strategies of which the value is known in every world in which any strategy is possible.
inline std::vector<std::size_t> judged_strategies(const ScenarioComparison& comparison) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < comparison.strategies.size(); ++i) {
    if (comparison.strategies[i].worst_regret) places.push_back(i);
  }
  return places;
}

inline Matrix values_by_world(const ScenarioComparison& comparison,
                              const std::vector<std::size_t>& strategies) {
  std::vector<std::size_t> worlds;
  for (std::size_t w = 0; w < comparison.worlds.size(); ++w) {
    if (comparison.worlds[w].best) worlds.push_back(w);
  }
  Matrix values(strategies.size(), worlds.size());
  for (std::size_t i = 0; i < strategies.size(); ++i) {
    for (std::size_t w = 0; w < worlds.size(); ++w)
      values(i, w) = comparison.strategies[strategies[i]].values[worlds[w]].value_or(0.0);
  }
  return values;
}

/// Nine tenths of what is planned for today.
inline std::optional<double> good_enough(const ScenarioComparison& comparison) {
  const auto planned = std::ranges::find(comparison.strategies, StrategyProfile::balanced,
                                         &ComparedStrategy::profile);
  const bool known = planned != comparison.strategies.end() && planned->values.front();
  return known ? std::optional(0.9 * *planned->values.front()) : std::nullopt;
}

inline std::optional<std::size_t> most_robust(const ScenarioComparison& comparison,
                                              const RobustnessReading& reading) {
  constexpr double rounding = 1e-9;
  std::optional<std::size_t> best;
  bool differs = false;
  for (std::size_t i = 0; i < reading.values.size(); ++i) {
    const StrategyProfile profile = comparison.strategies[i].profile;
    if (!reading.values[i] || profile == StrategyProfile::ambitious) continue;
    const double more = best ? *reading.values[i] - *reading.values[*best] : 0.0;
    differs = differs || std::abs(more) > rounding;
    const bool planned = std::abs(more) <= rounding && profile == StrategyProfile::balanced;
    if (!best || more > rounding || planned) best = i;
  }
  return differs ? best : std::nullopt;
}

inline std::vector<RobustnessReading> robustness_readings(const ScenarioComparison& comparison) {
  std::vector<RobustnessReading> readings;
  const std::vector<std::size_t> judged = judged_strategies(comparison);
  const Matrix values = values_by_world(comparison, judged);
  if (values.rows() == 0 || values.columns() < 2) return readings;
  RobustnessOptions options;
  options.threshold = good_enough(comparison);
  for (std::size_t m = 0; m < words_of(RobustnessMetric{}).size(); ++m) {
    RobustnessReading& reading = readings.emplace_back();
    reading.metric = static_cast<RobustnessMetric>(m);
    reading.values.resize(comparison.strategies.size());
    const auto found = robustness(values, reading.metric, options);
    for (std::size_t i = 0; i < judged.size(); ++i) reading.values[judged[i]] = found[i];
    reading.best = most_robust(comparison, reading);
  }
  return readings;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
