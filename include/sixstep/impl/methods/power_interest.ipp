// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/methods/power_interest.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE std::optional<PowerInterest> power_interest(std::optional<double> power,
                                                           std::optional<double> interest,
                                                           double cut) {
  const auto powerful = is_high(power, cut);
  const auto interested = is_high(interest, cut);
  if (!powerful || !interested) return std::nullopt;
  if (*interested) return *powerful ? PowerInterest::key_player : PowerInterest::keep_informed;
  return *powerful ? PowerInterest::keep_satisfied : PowerInterest::minimal_effort;
}

}  // namespace sixstep::inline SIXSTEP_FORM
