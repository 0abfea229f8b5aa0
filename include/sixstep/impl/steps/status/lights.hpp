// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <sixstep/impl/steps/status/progress.hpp>

// Indicators at a glance, and what became of what people said.
namespace sixstep::inline SIXSTEP_FORM::detail::status {

/// The part of the planned way so far that was not covered; of the whole way to the last target
/// where nothing should have changed yet.
inline std::optional<double> shortfall_of(const IndicatorReading& reading) {
  if (!reading.baseline || !reading.expected || !reading.latest || !reading.direction) return {};
  double way = std::abs(*reading.expected - *reading.baseline);
  for (const TargetReading& target : reading.targets) {
    if (way == 0.0 && target.value) way = std::abs(*target.value - *reading.baseline);
  }
  if (!(way > 0.0)) return {};
  const double missing = *reading.direction == Direction::up ? *reading.expected - *reading.latest
                                                             : *reading.latest - *reading.expected;
  return missing / way;
}

/// Whether the last target's day is past; it was not reached, or the light would be green.
inline bool missed(const IndicatorReading& reading, const std::optional<Date>& status_date) {
  std::optional<Date> last;
  for (const TargetReading& target : reading.targets) last = std::max(last, target.by);
  return last && status_date && *last < *status_date && reading.latest && reading.direction;
}

inline Light light_of(const IndicatorReading& reading, const std::optional<double>& shortfall,
                      const std::optional<Date>& status_date, const StatusOptions& options) {
  if (reading.state == IndicatorState::reached) return Light::green;
  if (missed(reading, status_date)) return Light::red;
  if (!shortfall) {
    return reading.state == IndicatorState::on_path ? Light::green : Light::unknown;
  }
  return *shortfall > options.red_above     ? Light::red
         : *shortfall > options.amber_above ? Light::amber
                                            : Light::green;
}

inline std::vector<IndicatorLight> read_lights(const Context& context,
                                               const StrategicFramework& framework) {
  std::vector<IndicatorLight> lights;
  for (const IndicatorReading& reading : framework.indicators) {
    IndicatorLight& light = lights.emplace_back();
    light.indicator = reading.indicator;
    const auto place = context.graph.find_item(NodeKind::indicator, reading.indicator);
    if (place) light.owner = context.plan().indicators[*place].owner;
    light.latest = reading.latest;
    light.observed = reading.observed;
    light.expected = reading.expected;
    light.shortfall = shortfall_of(reading);
    light.light = light_of(reading, light.shortfall, context.plan().status_date, context.options);
    light.due = reading.due;
    light.stale = reading.stale;
  }
  return lights;
}

inline std::optional<double> rest(std::optional<double> of, std::optional<double> part) {
  return of && part ? std::optional(std::max(0.0, *of - *part)) : std::nullopt;
}

inline std::optional<double> share(std::optional<double> part, std::optional<double> of) {
  return of && part && *of > 0.0 ? std::optional(*part / *of) : std::nullopt;
}

inline void read_services(const std::vector<Service>& services,
                          std::vector<FeedbackReading>& readings) {
  for (const Service& service : services) {
    const Feedback& feedback = service.feedback;
    if (!feedback.received && !feedback.answered && !feedback.acted_on) continue;
    FeedbackReading& reading = readings.emplace_back();
    reading.service.value = service.id.value;
    reading.owner = service.owner;
    reading.received = feedback.received;
    reading.answered = feedback.answered;
    reading.acted_on = feedback.acted_on;
    reading.answered_share = share(feedback.answered, feedback.received);
    reading.acted_on_share = share(feedback.acted_on, feedback.received);
    reading.unanswered = rest(feedback.received, feedback.answered);
    reading.not_acted_on = rest(feedback.received, feedback.acted_on);
  }
}

inline std::vector<FeedbackReading> read_feedback(const Plan& plan) {
  std::vector<FeedbackReading> readings;
  read_services(plan.services, readings);
  read_services(plan.building_blocks, readings);
  return readings;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::status
