// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>

#include <sixstep/methods/salience.hpp>

namespace sixstep::inline SIXSTEP_FORM {

// Classes are numbered by the attributes that they have: power 1, legitimacy 2, urgency 4.
static_assert(static_cast<int>(SalienceClass::dominant) == 1 + 2);
static_assert(static_cast<int>(SalienceClass::dependent) == 2 + 4);

SIXSTEP_INLINE std::optional<SalienceClass> salience_class(std::optional<double> power,
                                                           std::optional<double> legitimacy,
                                                           std::optional<double> urgency,
                                                           double cut) {
  const auto powerful = is_high(power, cut);
  const auto legitimate = is_high(legitimacy, cut);
  const auto urgent = is_high(urgency, cut);
  if (!powerful || !legitimate || !urgent) return std::nullopt;
  return static_cast<SalienceClass>((*powerful ? 1 : 0) + (*legitimate ? 2 : 0) +
                                    (*urgent ? 4 : 0));
}

SIXSTEP_INLINE SalienceGroup salience_group(SalienceClass salience) {
  return static_cast<SalienceGroup>(std::popcount(static_cast<unsigned>(salience)));
}

}  // namespace sixstep::inline SIXSTEP_FORM
