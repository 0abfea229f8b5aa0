// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include <sixstep/methods/decision_table.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// From where on a difference on one criterion counts, in its own unit: q ≤ p ≤ v.
struct PseudoCriterion {
  double indifference = 0.0;  ///< q: up to here the worse one is as good
  double preference = 0.0;    ///< p: from here on the better one is better
  /// v: from here on nothing else makes up for it. Infinite: nothing ever vetoes.
  double veto = std::numeric_limits<double>::infinity();
  friend bool operator==(const PseudoCriterion&, const PseudoCriterion&) = default;
};

/// How credible it is that one alternative is at least as good as another.
struct ElectreCredibility {
  std::vector<double> weights;  ///< by criterion, as shares that sum to 1
  Matrix concordance;           ///< row over column: how far the criteria agree, 0 … 1
  Matrix credibility;           ///< row over column: the same, less what vetoes take away
  double cut = 0.0;             ///< what was asked for
  Matrix outranking;            ///< 1 where credibility is the cut or more, within 1e-12; else 0
  std::vector<std::ptrdiff_t>
      qualification;  ///< by alternative: how many it outranks − how many outrank it
};

/// How far one criterion speaks against the row being as good as the column: 0 up to p, 1 from v
/// on. Throws as electre_credibility does, std::out_of_range without such a criterion. O(n²).
Matrix partial_discordance(const DecisionTable& table, std::span<const PseudoCriterion> criteria,
                           std::size_t criterion);

/// The outranking relation of ELECTRE III, with the qualification at one cut. It does not distill
/// the relation into two preorders, as the whole method does.
///
///     electre_credibility(table, {{{0.2, 1, 3.5}, {1, 2, 4}}}).credibility
///
/// Roy, B. (1978), ELECTRE III: un algorithme de classements fondé sur une représentation floue des
/// préférences en présence de critères multiples, Cahiers du CERO 20(1), 3–24, with thresholds that
/// are the same for all values. Throws std::invalid_argument where weight_shares does, where there
/// is not one entry of `criteria` for each, thresholds do not ascend from 0, or the cut is not
/// within 0 … 1. O(criteria × n²).
ElectreCredibility electre_credibility(const DecisionTable& table,
                                       std::span<const PseudoCriterion> criteria, double cut = 0.7);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/electre_credibility.ipp>
#endif
