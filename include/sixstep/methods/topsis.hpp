// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <sixstep/methods/normalization.hpp>
#include <sixstep/methods/ranking.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How far two alternatives are apart.
enum class DistanceMetric : std::uint8_t {
  euclidean,  ///< √Σ difference² (Hwang & Yoon)
  manhattan,  ///< Σ |difference|: strengths make up for weaknesses in full
  chebyshev,  ///< the largest |difference|: nothing makes up for the worst weakness
};
constexpr std::array<std::string_view, 3> words_of(DistanceMetric) {
  return {"euclidean", "manhattan", "chebyshev"};
}

struct TopsisOptions {
  Normalization normalization = Normalization::vector;  ///< of costs as of benefits, as they stand
  DistanceMetric metric = DistanceMetric::euclidean;
  friend bool operator==(const TopsisOptions&, const TopsisOptions&) = default;
};

/// Alternatives by how near they come to the best of everything, and how far they stay from the
/// worst.
struct Topsis {
  TopsisOptions options;                    ///< what was asked for
  std::vector<double> weights;              ///< by criterion, as shares that sum to 1
  std::vector<double> ideal;                ///< by criterion: weight × best normalized value
  std::vector<double> anti_ideal;           ///< by criterion: weight × worst normalized value
  std::vector<double> to_ideal;             ///< by alternative: distance
  std::vector<double> to_anti_ideal;        ///< by alternative: distance
  std::vector<double> closeness;            ///< by alternative: 0 the worst of all … 1 the best
  Ranking ranking;                          ///< by closeness, highest first
  std::vector<std::size_t> without_spread;  ///< criteria on which all alternatives are equal
};

/// Technique for order preference by similarity to ideal solution.
///
/// Closeness is the distance to the anti-ideal over the sum of both distances; 0.5 where both are 0
/// because all alternatives are equal. Costs are normalized like benefits; their best value is the
/// smallest. An alternative that is added or left out may move others, since it may be an ideal.
///
/// Hwang, C. L., Yoon, K. (1981), Multiple attribute decision making, Springer. Throws
/// std::invalid_argument where normalize does. O(cells + n log n).
Topsis topsis(const DecisionTable& table, const TopsisOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/topsis.ipp>
#endif
