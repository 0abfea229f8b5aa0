// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Who stands before whom.
struct Ranking {
  std::vector<std::size_t> place;  ///< by item, from 1: 1 + how many stand better; ties share it
  std::vector<std::size_t> order;  ///< all items, best first; those that tie by index
  friend bool operator==(const Ranking&, const Ranking&) = default;
};

enum class BestScore : std::uint8_t { highest, lowest };

/// Scores as near as this tie, unless the method says otherwise: rounding ranks nobody.
inline constexpr double score_tolerance = 1e-12;

/// Ranks items by their scores:
///
///     rank_scores({{0.2, 0.7, 0.7, 0.1}}).place  // 3, 1, 1, 4
///
/// An item whose score is within `tolerance` of the next better one ties with it; so ties do not
/// depend on the order of the items. Throws std::invalid_argument where a score is not finite or
/// the tolerance is below 0. O(n log n).
Ranking rank_scores(std::span<const double> scores, BestScore best = BestScore::highest,
                    double tolerance = score_tolerance);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/ranking.ipp>
#endif
