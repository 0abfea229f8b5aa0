// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/methods/decision_table.hpp>
#include <sixstep/methods/preference_function.hpp>
#include <sixstep/methods/ranking.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a flow is a mean over. It scales all flows alike and changes no ranking.
enum class FlowMean : std::uint8_t {
  over_others,  ///< n − 1 (Brans & Vincke)
  over_all,     ///< n, the alternative itself included, as CRAN package MCDA has it
};
constexpr std::array<std::string_view, 2> words_of(FlowMean) { return {"over others", "over all"}; }

struct PrometheeOptions {
  FlowMean mean = FlowMean::over_others;
  unsigned threads = 1;  ///< 0: as many as the processor runs at once
};

/// How far alternatives are preferred to the others, and others to them.
struct Promethee {
  FlowMean mean = FlowMean::over_others;
  std::vector<double> weights;   ///< by criterion, as shares that sum to 1
  std::vector<double> positive;  ///< by alternative, φ⁺: mean preference over others
  std::vector<double> negative;  ///< by alternative, φ⁻: mean preference of others over it
  std::vector<double> net;       ///< by alternative, φ⁺ − φ⁻; all sum to 0
  Ranking ranking;               ///< PROMETHEE II: by net flow, highest first
  Matrix criterion_net;          ///< net flows by alternative and criterion, unweighted
  std::vector<std::size_t> without_spread;  ///< criteria on which all alternatives are equal
};

/// Preference ranking organization method for enrichment of evaluations, I and II: alternatives are
/// compared in pairs, so that how much more an alternative has counts only within thresholds.
///
///     promethee(table, {{{PreferenceShape::v_shape, 0, 10}, {PreferenceShape::usual}}}).ranking
///
/// One function for each criterion, or none: all `usual`. Flows are exact to about 1e-14 although
/// pairs are not enumerated: with the values sorted, sums over those within a threshold are
/// differences of sums from the first on, and Gaussians are expanded. A single alternative has
/// flows of 0. Equal bits on any number of threads, and whatever the order of the alternatives.
///
/// Brans, J. P., Vincke, P. (1985), Management Science 31(6), 647–656. Throws
/// std::invalid_argument where weight_shares does or functions do not fit or are not valid.
/// O(criteria × n log n).
Promethee promethee(const DecisionTable& table, std::span<const PreferenceFunction> functions = {},
                    const PrometheeOptions& options = {});

/// What PROMETHEE I says of one alternative beside another.
enum class PartialComparison : std::uint8_t {
  better,        ///< by one of the flows at least, and not worse by the other
  indifferent,   ///< both flows are equal
  worse,         ///< the other is better
  incomparable,  ///< preferred more and less at once: the choice is one of values
};
constexpr std::array<std::string_view, 4> words_of(PartialComparison) {
  return {"better", "indifferent", "worse", "incomparable"};
}

/// PROMETHEE I for one pair. Flows within 1e-12 are equal. O(1).
PartialComparison compare(const Promethee& flows, std::size_t alternative, std::size_t other);

/// Row over column, the weighted preference π from 0 to 1: what flows are means of, pair by pair.
/// Throws as promethee does. O(criteria × n²).
Matrix preference_indices(const DecisionTable& table,
                          std::span<const PreferenceFunction> functions = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/promethee.ipp>
#endif
