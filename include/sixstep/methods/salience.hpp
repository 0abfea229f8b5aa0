// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <sixstep/methods/share_cut.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How much a stakeholder's claim counts, by which of three attributes the stakeholder has.
enum class SalienceClass : std::uint8_t {
  non_stakeholder,  ///< none
  dormant,          ///< power alone
  discretionary,    ///< legitimacy alone
  dominant,         ///< power and legitimacy
  demanding,        ///< urgency alone
  dangerous,        ///< power and urgency
  dependent,        ///< legitimacy and urgency
  definitive,       ///< all three
};
constexpr std::array<std::string_view, 8> words_of(SalienceClass) {
  return {"non-stakeholder", "dormant",   "discretionary", "dominant",
          "demanding",       "dangerous", "dependent",     "definitive"};
}

/// Classes with the same number of attributes.
enum class SalienceGroup : std::uint8_t { none, latent, expectant, definitive };
constexpr std::array<std::string_view, 4> words_of(SalienceGroup) {
  return {"none", "latent", "expectant", "definitive"};
}

/// The class of a stakeholder; empty, "not enough known", where one of the three shares is unknown:
/// nobody is put into a low class because a question was not asked.
///
/// Shares count as had at `cut` or above. Mitchell, R. K., Agle, B. R., Wood, D. J. (1997), Toward
/// a theory of stakeholder identification and salience, Academy of Management Review 22(4),
/// 853–886, figure 2. Throws std::invalid_argument where a share or the cut is not within 0 … 1.
std::optional<SalienceClass> salience_class(std::optional<double> power,
                                            std::optional<double> legitimacy,
                                            std::optional<double> urgency,
                                            double cut = default_share_cut);

SalienceGroup salience_group(SalienceClass salience);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/salience.ipp>
#endif
