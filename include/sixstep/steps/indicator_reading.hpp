// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/plan/goal.hpp>
#include <sixstep/plan/stakeholder.hpp>
#include <sixstep/steps/smart.hpp>

/// Where an indicator stands: its path, how far it has come, for whom, and what it lacks.
namespace sixstep::inline SIXSTEP_FORM {

enum class IndicatorState : std::uint8_t { unknown, reached, on_path, off_path };
constexpr std::array<std::string_view, 4> words_of(IndicatorState) {
  return {"unknown", "reached", "on-path", "off-path"};
}

/// One promised value of an indicator, and the way to it. All but the promise itself is empty
/// without an observation.
struct TargetReading {
  Id<Target> target;
  std::optional<Date> by;
  std::optional<double> value;
  std::string level;
  std::optional<double> gap;       ///< still to go in the wanted direction; 0 once reached
  std::optional<double> way;       ///< share of the way from the baseline: below 0 away from it
  std::optional<double> expected;  ///< on the straight line to this target, when last observed
  IndicatorState state = IndicatorState::unknown;
  friend bool operator==(const TargetReading&, const TargetReading&) = default;
};

/// A measured value of everyone, up to the status date.
struct ObservedValue {
  Date date;
  double value = 0.0;
  friend bool operator==(const ObservedValue&, const ObservedValue&) = default;
};

/// What an indicator says of one group of people.
struct GroupIndicatorReading {
  Id<Group> group;
  std::optional<double> baseline;
  std::optional<double> latest;  ///< last observation of this group up to the status date
  std::optional<Date> observed;
  /// How much worse than the best group's value, in the indicator's unit: of the last observations,
  /// or of the baselines where no group was observed. Empty without a direction or a second group.
  std::optional<double> gap;
  friend bool operator==(const GroupIndicatorReading&, const GroupIndicatorReading&) = default;
};

struct IndicatorReading {
  Id<Indicator> indicator;
  AnyId measures;
  std::string unit;
  std::optional<Direction> direction;
  std::optional<double> baseline;
  std::optional<Date> baseline_date;
  std::optional<double> latest;    ///< last observation of everyone up to the status date
  std::optional<Date> observed;    ///< when that was
  std::optional<double> expected;  ///< on the straight path from target to target at that date
  std::optional<double> planned;   ///< on the same path on the status date
  IndicatorState state = IndicatorState::unknown;
  std::vector<ObservedValue> observations;  ///< by date
  std::optional<Date> due;                  ///< of the next observation, by the frequency
  std::optional<bool> stale;                ///< whether that day is past; empty: not known
  std::vector<TargetReading> targets;       ///< by date
  std::vector<GroupIndicatorReading> groups;
  std::vector<Id<Group>> unmeasured;  ///< it should speak of them, and has no value for them
  std::vector<Id<Term>> dimensions;   ///< that it should tell apart, and has no value by
  std::vector<SmartReading> smart;    ///< the five, in their order
  friend bool operator==(const IndicatorReading&, const IndicatorReading&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
