// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

#include <sixstep/impl/methods/criteria.hpp>
#include <sixstep/methods/normalization.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::normalization {

inline void require(bool holds, std::size_t criterion, const char* what) {
  if (holds) return;
  throw std::invalid_argument("normalize: criterion " + std::to_string(criterion + 1) + ' ' + what);
}

/// What is taken off each value, and what the rest is divided by; a divisor of 0 makes all 0.
struct Scale {
  double offset = 0.0;
  double divisor = 1.0;
};

/// √Σ(x − centre)², divided before it is squared so that nothing vanishes or overflows.
inline double length(const std::vector<double>& cells, double centre) {
  double largest = 0.0;
  for (const double cell : cells) largest = std::max(largest, std::abs(cell - centre));
  if (largest == 0.0) return 0.0;
  double sum = 0.0;
  for (const double cell : cells) sum += (cell - centre) / largest * ((cell - centre) / largest);
  return largest * std::sqrt(sum);
}

inline Scale scale_of(const std::vector<double>& cells, Normalization normalization) {
  const auto [least, most] = std::ranges::minmax(cells);
  const double sum = std::accumulate(cells.begin(), cells.end(), 0.0);
  const auto count = static_cast<double>(cells.size());
  switch (normalization) {
    case Normalization::none:
      return {};
    case Normalization::vector:
      return {0.0, length(cells, 0.0)};
    case Normalization::minimum_maximum:
      return {least, most - least};
    case Normalization::maximum:
      return {0.0, most};
    case Normalization::sum:
      return {0.0, sum};
    case Normalization::z_score:
      break;
  }
  // A mean of equal values need not be that value.
  if (least == most) return {least, 0.0};
  return {sum / count, length(cells, sum / count) / std::sqrt(count)};
}

inline void require_in_domain(const std::vector<double>& cells, std::size_t criterion,
                              Normalization normalization, bool reciprocal) {
  const double least = std::ranges::min(cells);
  const bool needs_sign =
      normalization == Normalization::maximum || normalization == Normalization::sum;
  require(!needs_sign || least >= 0.0, criterion, "has a value below 0");
  // The reciprocal of less is beyond what a decision table may hold.
  require(!reciprocal || least >= 1e-100, criterion, "has a value of which there is no reciprocal");
}

inline std::vector<double> normalized(std::vector<double> cells, std::size_t criterion,
                                      Goodness better, const NormalizationOptions& options) {
  const bool cost = better == Goodness::less;
  const bool reciprocal = cost && options.costs == CostConvention::reciprocal;
  require_in_domain(cells, criterion, options.normalization, reciprocal);
  if (reciprocal) {
    for (double& cell : cells) cell = 1.0 / cell;
  }
  const Scale scale = scale_of(cells, options.normalization);
  if (scale.divisor == 0.0) return std::vector<double>(cells.size(), 0.0);
  const bool unbounded = options.normalization == Normalization::none ||
                         options.normalization == Normalization::z_score;
  for (double& cell : cells) {
    cell = (cell - scale.offset) / scale.divisor;
    if (cost && !reciprocal) cell = (unbounded ? 0.0 : 1.0) - cell;
  }
  return cells;
}

}  // namespace detail::normalization

SIXSTEP_INLINE NormalizedTable normalize(const DecisionTable& table,
                                         const NormalizationOptions& options) {
  NormalizedTable result{options, table.values, criteria_without_spread(table)};
  if (table.values.rows() == 0) return result;
  namespace criteria = detail::criteria;
  for (std::size_t k = 0; k < table.values.columns(); ++k) {
    criteria::set_column(result.values, k,
                         detail::normalization::normalized(criteria::column(table.values, k), k,
                                                           criteria::better(table, k), options));
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
