// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How a difference on one criterion becomes a preference from 0 to 1: the six generalized criteria
/// of Brans & Vincke (1985). Differences up to 0 are no preference in any of them.
enum class PreferenceShape : std::uint8_t {
  usual,     ///< I: 1 for any difference
  u_shape,   ///< II: 1 beyond q
  v_shape,   ///< III: d / p, 1 from p on
  level,     ///< IV: 0.5 beyond q, 1 beyond p
  linear,    ///< V: (d − q) / (p − q) between q and p
  gaussian,  ///< VI: 1 − exp(−d² / 2s²)
};
constexpr std::array<std::string_view, 6> words_of(PreferenceShape) {
  return {"usual", "u-shape", "v-shape", "level", "linear", "gaussian"};
}

/// One criterion's preference function. Thresholds are in the unit of the criterion; those that
/// the shape does not have are not read.
struct PreferenceFunction {
  PreferenceShape shape = PreferenceShape::usual;
  double indifference = 0.0;  ///< q: a difference that still does not count, 0 or more
  double preference = 0.0;    ///< p: one that counts in full, q or more, and above 0 in a v-shape
  double inflection = 0.0;    ///< s: where a gaussian is steepest, above 0
  friend bool operator==(const PreferenceFunction&, const PreferenceFunction&) = default;
};

/// Whether the thresholds that the shape has are finite, and as said above.
bool is_valid(const PreferenceFunction& function);

/// The preference for a difference by which one alternative is better; 0 if it is not.
///
///     preference({PreferenceShape::linear, 1, 3}, 2)  // 0.5
///
/// Both ends of a threshold as in Brans, J. P., Vincke, P. (1985), A preference ranking
/// organisation method, Management Science 31(6), 647–656: a difference of q is indifferent. There
/// p of a level or linear criterion is counted from q on, here and in later papers from 0 on.
double preference(const PreferenceFunction& function, double difference);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/preference_function.ipp>
#endif
