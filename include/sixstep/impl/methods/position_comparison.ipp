// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <sixstep/impl/methods/position_pairs.hpp>
#include <sixstep/methods/position_comparison.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE PositionComparison compare_positions(const Matrix& positions,
                                                    const StopCondition& stop) {
  detail::WorkMeter meter("comparing actors", stop);
  auto found = detail::position_comparison::compare_all(positions, meter);
  if (found) return *std::move(found);
  PositionComparison none;
  none.truncated = true;
  return none;
}

}  // namespace sixstep::inline SIXSTEP_FORM
