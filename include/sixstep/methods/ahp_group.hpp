// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/methods/ahp.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Two ways to make one set of weights of what several judges say, after Forman, E., Peniwati, K.
/// (1998), Aggregating individual judgments and priorities with the analytic hierarchy process,
/// European Journal of Operational Research 108(1), 165–169.
///
/// `influence` says how much each judge counts, above 0; without it, all count the same.

enum class GroupAggregation : std::uint8_t {
  judgments,   ///< one matrix for the group, then weights: aggregate_judgments
  priorities,  ///< weights of each judge, then their mean: aggregate_priorities
};
constexpr std::array<std::string_view, 2> words_of(GroupAggregation) {
  return {"judgments", "priorities"};
}

/// One matrix for a group that acts as one: the geometric mean of each pair's judgments over those
/// who judged it, the only mean that keeps reciprocals (Aczél, J., Saaty, T. L. (1983), Journal of
/// Mathematical Psychology 27(1), 93–102). A pair that nobody judged stays empty. O(judges n²).
/// Throws std::invalid_argument if there is no judge, sizes differ, or find_fault finds another
/// fault than missing comparisons.
Judgments aggregate_judgments(std::span<const Judgments> judges,
                              std::span<const double> influence = {});

enum class PriorityMean : std::uint8_t { geometric, arithmetic };
constexpr std::array<std::string_view, 2> words_of(PriorityMean) {
  return {"geometric mean", "arithmetic mean"};
}

/// One set of weights for people who keep their own: the mean of each item's weight, normalized to
/// sum 1. O(judges n). Throws std::invalid_argument if there is no judge, sizes differ, or a weight
/// is not above 0.
std::vector<double> aggregate_priorities(std::span<const std::vector<double>> judges,
                                         PriorityMean mean = PriorityMean::geometric,
                                         std::span<const double> influence = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/ahp_group.ipp>
#endif
