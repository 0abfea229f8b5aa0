// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>

#include <sixstep/methods/share_cut.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::share_cut {

inline bool is_share(double value) { return value >= 0.0 && value <= 1.0; }

}  // namespace detail::share_cut

SIXSTEP_INLINE std::optional<bool> is_high(std::optional<double> share, double cut) {
  if (!detail::share_cut::is_share(cut) || !detail::share_cut::is_share(share.value_or(0.0))) {
    throw std::invalid_argument("is_high: a share or the cut is not within 0 and 1");
  }
  if (!share) return std::nullopt;
  return *share >= cut;
}

}  // namespace sixstep::inline SIXSTEP_FORM
