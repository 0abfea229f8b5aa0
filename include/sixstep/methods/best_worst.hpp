// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/methods/ahp.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One judge's comparisons of the item that weighs most with all others, and of all others with
/// the one that weighs least: how many times as much, 1 … 9 on the usual scale.
struct BestWorstJudgments {
  std::size_t best = 0;
  std::size_t worst = 0;
  std::vector<double> best_to_others;   ///< by item; 1 for the best itself
  std::vector<double> others_to_worst;  ///< by item; 1 for the worst itself
};

enum class BestWorstFaultKind : std::uint8_t {
  wrong_length,  ///< the two lists differ in length, or are empty
  no_such_item,  ///< best or worst is not among the items
  same_item,     ///< best and worst are one item, of several
  out_of_range,  ///< a number is not within 1 … 1e6: nothing weighs more than the best
  own_not_one,   ///< the best compared with itself, or the worst, is not 1
  two_values,    ///< best over worst stands in both lists, with different values
};
struct BestWorstFault {
  BestWorstFaultKind kind;
  std::size_t item = 0;
  friend bool operator==(const BestWorstFault&, const BestWorstFault&) = default;
};

/// The first fault; nothing if the judgments can be weighed. O(n).
std::optional<BestWorstFault> find_fault(const BestWorstJudgments& judgments);

/// Weights that fit a judge's comparisons best, and how far the comparisons agree.
struct BestWorstWeights {
  std::vector<double> weights;   ///< by item, summing to 1; empty if there was not work enough
  std::vector<double> least;     ///< by item, over all weights that fit as well; where the optimum
  std::vector<double> greatest;  ///< is unique, both are the weight; empty if work ran out
  double deviation = 0.0;        ///< ξ of the linear model: 0 where all comparisons agree
  double ratio_deviation = 0.0;  ///< ξ* of the nonlinear model, in units of the comparisons
  /// ξ* over the largest that it can be for this best over worst (Rezaei 2015). Empty where best
  /// and worst weigh the same but others are said to differ: then the index is 0, and ξ* is not.
  std::optional<double> consistency_ratio;
  /// Largest |best over item × item over worst − best over worst| against the largest that it can
  /// be (Liang, Brunelli & Rezaei 2020); tells a judge at once. Empty as above.
  std::optional<double> input_based_ratio;
  std::optional<double> input_based_limit;  ///< above it: ask again; see best_worst_limit
  std::uint64_t work = 0;                   ///< of the linear programs
  bool truncated = false;
};

/// Best–worst method. Weights by the linear model of Rezaei, J. (2016), Best-worst multi-criteria
/// decision-making method: some properties and a linear model, Omega 64, 126–130, solved exactly:
/// min ξ with |w_best − a w_item| ≤ ξ and |w_item − a w_worst| ≤ ξ. Where several weights are
/// optimal, the mean of those that make each item's weight least and greatest, which is optimal
/// too. ξ* is that of the first model, Rezaei (2015), Omega 53, 49–57, on ratios of weights; it is
/// found by halving, to the last bit. The input-based ratio is that of Liang, F., Brunelli, M.,
/// Rezaei, J. (2020), Consistency issues in the best worst method: measurements and thresholds,
/// Omega 96, 102175.
///
/// 2n + 1 small linear programs of about 4n rows. Throws std::invalid_argument where find_fault
/// finds one.
BestWorstWeights best_worst_weights(const BestWorstJudgments& judgments,
                                    const StopCondition& stop = {});

/// The highest input-based ratio that passes, by Liang, Brunelli & Rezaei (2020), table 3: for 3 to
/// 9 items and best over worst of 3 to 9, rounded up. Empty elsewhere.
std::optional<double> best_worst_limit(std::size_t items, double best_to_worst);

/// The comparison to go back to first: the one furthest from what the weights say, as a ratio.
/// Nothing where all fit within 1e-9; comparisons with an item of weight 0 are passed over. O(n).
/// Throws as best_worst_weights does.
std::optional<JudgmentToRevisit> judgment_to_revisit(const BestWorstJudgments& judgments,
                                                     std::span<const double> weights);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/best_worst.ipp>
#endif
