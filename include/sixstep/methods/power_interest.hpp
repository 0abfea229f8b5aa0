// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Where a stakeholder stands in the grid of power and interest, and what that advises.
enum class PowerInterest : std::uint8_t {
  not_enough_known,
  monitor,         ///< little power, little interest
  keep_informed,   ///< little power, much interest
  keep_satisfied,  ///< much power, little interest
  manage_closely   ///< much of both
};
constexpr std::array<std::string_view, 5> words_of(PowerInterest) {
  return {"not-enough-known", "monitor", "keep-informed", "keep-satisfied", "manage-closely"};
}

/// Mendelow, A. L. (1981), Environmental scanning: the impact of the stakeholder concept, ICIS 1981
/// Proceedings; in the power–interest form of Johnson & Scholes. Shares from `cut` on count as
/// much. If one of the two is not known the quadrant is not known either. O(1).
constexpr PowerInterest power_interest(std::optional<double> power, std::optional<double> interest,
                                       double cut = 0.5) {
  if (!power || !interest) return PowerInterest::not_enough_known;
  if (*power >= cut) {
    return *interest >= cut ? PowerInterest::manage_closely : PowerInterest::keep_satisfied;
  }
  return *interest >= cut ? PowerInterest::keep_informed : PowerInterest::monitor;
}

}  // namespace sixstep::inline SIXSTEP_FORM
