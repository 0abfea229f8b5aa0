// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/steps/framework/chain.hpp>
#include <sixstep/impl/steps/framework/smart.hpp>

// What a reader must know about the indicators.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

/// "frequency (86), baseline (9)": what most indicators need comes first.
inline std::string needs_in_words(const std::vector<IndicatorReading>& indicators) {
  std::array<std::size_t, words_of(SmartNeed{}).size()> count{};
  for (const IndicatorReading& reading : indicators) {
    for (const SmartNeed need : needs_of(reading)) ++count[static_cast<std::size_t>(need)];
  }
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < count.size(); ++i) {
    if (count[i] > 0) order.push_back(i);
  }
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t need) { return count[need]; });
  const auto words = mapped(order, [&](std::size_t need) {
    return std::string(in_words(static_cast<SmartNeed>(need))) + " (" +
           std::to_string(count[need]) + ")";
  });
  return list_in_words(words, 7);
}

/// The indicators of which something holds, as a finding without its sentence.
template <class Predicate>
Finding about_those(const std::vector<IndicatorReading>& indicators, std::string code,
                    Severity severity, Predicate&& holds) {
  Finding finding{std::move(code), severity, {}, {}, {}};
  for (const IndicatorReading& reading : indicators) {
    if (holds(reading)) finding.nodes.push_back({reading.indicator.value});
  }
  return finding;
}

/// Adds the finding, with its sentence, if it is about anything.
inline void tell(Finding finding, std::string_view one, std::string_view several,
                 const std::string& rest, std::vector<Finding>& findings) {
  if (finding.nodes.empty()) return;
  finding.sentence = counted(finding.nodes.size(), one, several) + rest;
  findings.push_back(std::move(finding));
}

inline void report_indicators(const std::vector<IndicatorReading>& indicators,
                              std::vector<Finding>& findings) {
  tell(about_those(indicators, "indicator-not-smart", Severity::note,
                   [](const IndicatorReading& reading) { return !needs_of(reading).empty(); }),
       "indicator lacks", "indicators lack",
       " something that would make it possible to say whether it is reached: " +
           needs_in_words(indicators) + ".",
       findings);
  Finding behind =
      about_those(indicators, "indicator-off-path", Severity::warning,
                  [](const auto& reading) { return reading.state == IndicatorState::off_path; });
  behind.decision = true;
  tell(std::move(behind), "indicator is", "indicators are",
       " behind the straight path to the target.", findings);
  tell(about_those(indicators, "indicator-stale", Severity::warning,
                   [](const IndicatorReading& reading) { return reading.stale.value_or(false); }),
       "indicator has", "indicators have",
       " not been observed for longer than the time between two observations.", findings);
}

/// Disaggregation that is promised, or owed to the people whom a goal is for.
inline void report_disaggregation(const std::vector<IndicatorReading>& indicators,
                                  std::vector<Finding>& findings) {
  tell(about_those(indicators, "group-value-missing", Severity::note,
                   [](const IndicatorReading& reading) {
                     return !reading.unmeasured.empty() || !reading.dimensions.empty();
                   }),
       "indicator has", "indicators have",
       " no value for a group that it should speak of: by its dimensions, or because the goal is "
       "for that group.",
       findings);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework
