// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <sixstep/methods/decision_table.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How values in different units are made comparable, criterion by criterion. Rankings can turn on
/// it, so every result names the one it used.
enum class Normalization : std::uint8_t {
  none,             ///< x: all criteria share one unit
  vector,           ///< x / √Σx²
  minimum_maximum,  ///< (x − min) / (max − min)
  maximum,          ///< x / max; values of 0 or more only
  sum,              ///< x / Σx; values of 0 or more only
  z_score,          ///< (x − mean) / standard deviation, of all alternatives (not of a sample)
};
constexpr std::array<std::string_view, 6> words_of(Normalization) {
  return {"none", "vector", "minimum and maximum", "maximum", "sum", "z-score"};
}

/// How a criterion of which less is better comes to be one of which more is.
enum class CostConvention : std::uint8_t {
  complement,  ///< the normalized value r becomes 1 − r; −r under `none` and `z_score`
  reciprocal,  ///< x becomes 1 / x before it is normalized; values above 0 only
};
constexpr std::array<std::string_view, 2> words_of(CostConvention) {
  return {"complement", "reciprocal"};
}

struct NormalizationOptions {
  Normalization normalization = Normalization::minimum_maximum;
  CostConvention costs = CostConvention::complement;
  friend bool operator==(const NormalizationOptions&, const NormalizationOptions&) = default;
};

/// A decision table in which of every criterion more is better, on comparable scales.
struct NormalizedTable {
  NormalizationOptions options;             ///< what was asked for
  Matrix values;                            ///< row: alternative, column: criterion
  std::vector<std::size_t> without_spread;  ///< criteria on which all alternatives are equal
};

/// Normalizes each criterion. Where a formula would divide 0 by 0, because all alternatives are
/// equal or all are 0, all get 0, which moves no alternative before another.
///
/// Formulas as in Hwang, C. L., Yoon, K. (1981), Multiple attribute decision making, Springer, and
/// Jahan, A., Edwards, K. L. (2015), A state-of-the-art survey on the influence of normalization
/// techniques in ranking, Materials & Design 65, 335–342. Throws std::invalid_argument where
/// weight_shares does or a value is outside of what its formula allows. O(cells).
NormalizedTable normalize(const DecisionTable& table, const NormalizationOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/normalization.ipp>
#endif
