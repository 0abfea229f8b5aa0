// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How much attention a stakeholder commands, by which of power, legitimacy and urgency it has.
enum class Salience : std::uint8_t {
  not_enough_known,
  non_stakeholder,  ///< none
  dormant,          ///< power
  discretionary,    ///< legitimacy
  demanding,        ///< urgency
  dominant,         ///< power and legitimacy
  dangerous,        ///< power and urgency
  dependent,        ///< legitimacy and urgency
  definitive        ///< all three
};
constexpr std::array<std::string_view, 9> words_of(Salience) {
  return {"not-enough-known", "non-stakeholder", "dormant",   "discretionary", "demanding",
          "dominant",         "dangerous",       "dependent", "definitive"};
}

/// Mitchell, R. K., Agle, B. R. & Wood, D. J. (1997), Toward a theory of stakeholder identification
/// and salience, Academy of Management Review 22(4), 853–886, with shares from `cut` on counted as
/// held. If one of the three is not known the class is not known either. O(1).
constexpr Salience salience_class(std::optional<double> power, std::optional<double> legitimacy,
                                  std::optional<double> urgency, double cut = 0.5) {
  if (!power || !legitimacy || !urgency) return Salience::not_enough_known;
  constexpr std::array by_attributes = {Salience::non_stakeholder, Salience::dormant,
                                        Salience::discretionary,   Salience::dominant,
                                        Salience::demanding,       Salience::dangerous,
                                        Salience::dependent,       Salience::definitive};
  const auto held = [cut](double share, unsigned bit) { return share >= cut ? bit : 0u; };
  return by_attributes[held(*power, 1) | held(*legitimacy, 2) | held(*urgency, 4)];
}

}  // namespace sixstep::inline SIXSTEP_FORM
