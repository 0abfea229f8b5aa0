// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Where a share is cut into high and low, unless the analyst chooses otherwise.
inline constexpr double default_share_cut = 0.5;

/// Whether a share is high: at the cut or above it. Empty where the share is not known.
/// Throws std::invalid_argument if the share or the cut is not within 0 … 1.
std::optional<bool> is_high(std::optional<double> share, double cut = default_share_cut);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/share_cut.ipp>
#endif
