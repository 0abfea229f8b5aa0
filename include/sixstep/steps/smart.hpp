// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>

/// Whether an indicator is specific, measurable, achievable, relevant and time-bound: an
/// operational reading of Doran 1981, There's a S.M.A.R.T. way to write management's goals and
/// objectives.
namespace sixstep::inline SIXSTEP_FORM {

/// - specific: it says what it measures, in which unit, and whether more or less is better;
/// - measurable: it says where the value comes from, how often, who reports it, and the baseline;
/// - achievable: a target lies off the baseline, and every one of them on its better side;
/// - relevant: what it measures is a goal, a service or a group of the plan;
/// - time-bound: every target has a date, and none a date before the baseline's.
enum class SmartCriterion : std::uint8_t { specific, measurable, achievable, relevant, time_bound };
constexpr std::array<std::string_view, 5> words_of(SmartCriterion) {
  return {"specific", "measurable", "achievable", "relevant", "time-bound"};
}

/// Missing: the plan does not say enough. Contradicted: what it says cannot be.
enum class SmartVerdict : std::uint8_t { met, missing, contradicted };
constexpr std::array<std::string_view, 3> words_of(SmartVerdict) {
  return {"met", "missing", "contradicted"};
}

/// What an indicator would still need; the last three contradict what the plan says.
enum class SmartNeed : std::uint8_t {
  measures,
  unit,
  direction,
  source,
  frequency,
  owner,
  baseline,
  target_value,
  target_date,
  target_off_baseline,
  target_in_direction,
  target_after_baseline
};
constexpr std::array<std::string_view, 12> words_of(SmartNeed) {
  return {"measures",
          "unit",
          "direction",
          "source",
          "frequency",
          "owner",
          "baseline",
          "target-value",
          "target-date",
          "target-off-baseline",
          "target-in-direction",
          "target-after-baseline"};
}

/// One of the five letters, and what it lacks.
struct SmartReading {
  SmartCriterion criterion = SmartCriterion::specific;
  SmartVerdict verdict = SmartVerdict::met;
  std::vector<SmartNeed> needs;  ///< empty if met
  friend bool operator==(const SmartReading&, const SmartReading&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
