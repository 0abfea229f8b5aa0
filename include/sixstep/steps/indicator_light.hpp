// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <sixstep/plan/goal.hpp>
#include <sixstep/plan/stakeholder.hpp>

/// Indicators at a glance: green, amber or red against the straight path to the target.
namespace sixstep::inline SIXSTEP_FORM {

enum class Light : std::uint8_t { unknown, green, amber, red };
constexpr std::array<std::string_view, 4> words_of(Light) {
  return {"unknown", "green", "amber", "red"};
}

/// Where the last observation stands. `shortfall` is the part of the way from the baseline that
/// should have been covered by then and is not; below 0 where it is ahead. Reached is green,
/// missed (the last target's day is past) is red.
struct IndicatorLight {
  Id<Indicator> indicator;
  Id<Stakeholder> owner;
  Light light = Light::unknown;
  std::optional<double> latest;
  std::optional<Date> observed;
  std::optional<double> expected;  ///< on the path from target to target on that day
  std::optional<double> shortfall;
  std::optional<Date> due;    ///< of the next observation, by its frequency
  std::optional<bool> stale;  ///< observed longer ago than its frequency asks for
  friend bool operator==(const IndicatorLight&, const IndicatorLight&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
