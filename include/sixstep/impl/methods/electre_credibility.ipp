// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/methods/electre_credibility.hpp>
#include <sixstep/methods/ranking.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::electre_credibility {

inline void require_thresholds(const DecisionTable& table,
                               std::span<const PseudoCriterion> criteria) {
  const auto ascend = [](const PseudoCriterion& at) {
    return at.indifference >= 0.0 && at.preference >= at.indifference && at.veto >= at.preference &&
           std::isfinite(at.preference);
  };
  if (criteria.size() == table.values.columns() && std::ranges::all_of(criteria, ascend)) return;
  throw std::invalid_argument(
      "electre_credibility: thresholds from 0 up, q, p and v, are needed "
      "for each criterion");
}

/// How far being worse by `missing` still counts as being as good.
inline double agreement(const PseudoCriterion& at, double missing) {
  if (missing <= at.indifference) return 1.0;
  if (missing >= at.preference) return 0.0;
  return (at.preference - missing) / (at.preference - at.indifference);
}

inline double objection(const PseudoCriterion& at, double missing) {
  if (missing <= at.preference || std::isinf(at.veto)) return 0.0;
  if (missing >= at.veto) return 1.0;
  return (missing - at.preference) / (at.veto - at.preference);
}

/// Roy (1978): each objection that is stronger than the agreement takes its part of it away.
inline double credibility(double agreed, const Matrix& values,
                          std::span<const PseudoCriterion> criteria, std::size_t row,
                          std::size_t other) {
  double result = agreed;
  for (std::size_t k = 0; k < criteria.size(); ++k) {
    const double against = objection(criteria[k], values(other, k) - values(row, k));
    if (against > agreed) result *= (1.0 - against) / (1.0 - agreed);
  }
  return result;
}

inline void compare(ElectreCredibility& result, const Matrix& values,
                    std::span<const PseudoCriterion> criteria, std::size_t row, std::size_t other) {
  double agreed = 0.0;
  for (std::size_t k = 0; k < criteria.size(); ++k) {
    agreed += result.weights[k] * agreement(criteria[k], values(other, k) - values(row, k));
  }
  result.concordance(row, other) = std::min(1.0, agreed);
  const double credible = credibility(result.concordance(row, other), values, criteria, row, other);
  result.credibility(row, other) = credible;
  if (credible < result.cut - score_tolerance) return;
  result.outranking(row, other) = 1.0;
  ++result.qualification[row];
  --result.qualification[other];
}

}  // namespace detail::electre_credibility

SIXSTEP_INLINE Matrix partial_discordance(const DecisionTable& table,
                                          std::span<const PseudoCriterion> criteria,
                                          std::size_t criterion) {
  detail::electre_credibility::require_thresholds(table, criteria);
  if (criterion >= criteria.size()) throw std::out_of_range("partial_discordance: criterion");
  const Matrix values = oriented_values(table);
  Matrix result(values.rows(), values.rows());
  for (std::size_t row = 0; row < values.rows(); ++row) {
    for (std::size_t other = 0; other < values.rows(); ++other) {
      const double missing = values(other, criterion) - values(row, criterion);
      result(row, other) = detail::electre_credibility::objection(criteria[criterion], missing);
    }
  }
  return result;
}

SIXSTEP_INLINE ElectreCredibility electre_credibility(const DecisionTable& table,
                                                      std::span<const PseudoCriterion> criteria,
                                                      double cut) {
  detail::electre_credibility::require_thresholds(table, criteria);
  if (!(cut >= 0.0 && cut <= 1.0)) {
    throw std::invalid_argument("electre_credibility: the cut is not within 0 and 1");
  }
  const Matrix values = oriented_values(table);
  const std::size_t count = values.rows();
  ElectreCredibility result{weight_shares(table), Matrix(count, count),
                            Matrix(count, count), cut,
                            Matrix(count, count), {}};
  result.qualification.assign(count, 0);
  for (std::size_t row = 0; row < count; ++row) {
    for (std::size_t other = 0; other < count; ++other) {
      detail::electre_credibility::compare(result, values, criteria, row, other);
    }
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
