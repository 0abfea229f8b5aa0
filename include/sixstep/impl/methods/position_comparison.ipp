// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/position_pairs.hpp>
#include <sixstep/methods/position_comparison.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE PositionComparison compare_positions(const Matrix& positions) {
  return *detail::position_comparison::compare_all(positions, [](std::size_t) { return true; });
}

}  // namespace sixstep::inline SIXSTEP_FORM
