// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/steps/support.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE double ambivalence(double approval, double opposition) {
  return 2.0 * std::min(approval, opposition);
}

SIXSTEP_INLINE const SupportReading* find_support(std::span<const SupportReading> support,
                                                  std::string_view id) {
  const auto found = std::ranges::find(
      support, id, [](const SupportReading& reading) { return std::string_view(reading.of); });
  return found == support.end() ? nullptr : &*found;
}

}  // namespace sixstep::inline SIXSTEP_FORM
