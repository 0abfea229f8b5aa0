// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

template <class Value>
std::optional<Value> percentile(std::span<const Value> sorted, double share) {
  if (sorted.empty()) return std::nullopt;
  const auto count = static_cast<double>(sorted.size());
  // 0.8 × 10 must be the eighth, whatever its last binary digit.
  const double place = std::clamp(std::ceil(share * count - 1e-9) - 1.0, 0.0, count - 1.0);
  return sorted[static_cast<std::size_t>(place)];
}

}  // namespace sixstep::inline SIXSTEP_FORM
