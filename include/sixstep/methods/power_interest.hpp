// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <sixstep/methods/share_cut.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a stakeholder's power over a plan and interest in it ask of those who lead it.
enum class PowerInterest : std::uint8_t {
  minimal_effort,  ///< little power, little interest
  keep_satisfied,  ///< much power, little interest
  keep_informed,   ///< little power, much interest
  key_player,      ///< much power, much interest
};
constexpr std::array<std::string_view, 4> words_of(PowerInterest) {
  return {"minimal-effort", "keep-satisfied", "keep-informed", "key-player"};
}

/// The quadrant of a stakeholder; empty, "not enough known", where power or interest is unknown.
///
/// Shares are high at `cut` or above. Mendelow, A. L. (1981), Environmental scanning: the impact of
/// the stakeholder concept, ICIS 1981 Proceedings, with the quadrants as Johnson & Scholes
/// (1999) name them. Throws std::invalid_argument where a share or the cut is not within 0 … 1.
std::optional<PowerInterest> power_interest(std::optional<double> power,
                                            std::optional<double> interest,
                                            double cut = default_share_cut);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/power_interest.ipp>
#endif
