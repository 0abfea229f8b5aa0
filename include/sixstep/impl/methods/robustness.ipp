// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <stdexcept>
#include <string>

#include <sixstep/methods/robustness.hpp>
#include <sixstep/methods/statistics.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::robustness_metrics {

using Outcomes = std::span<const double>;

inline void require(bool holds, const std::string& what) {
  if (!holds) throw std::invalid_argument("robustness: " + what);
}

inline void require_whole(const Matrix& outcomes) {
  require(outcomes.rows() == 0 || outcomes.columns() > 0, "there is no future");
  for (std::size_t row = 0; row < outcomes.rows(); ++row) {
    for (std::size_t column = 0; column < outcomes.columns(); ++column) {
      if (std::abs(outcomes(row, column)) <= 1e100) continue;
      require(false, "the outcome of alternative " + std::to_string(row + 1) + " in future " +
                         std::to_string(column + 1) + " is not a number within 1e100");
    }
  }
}

inline void require_sound(const Matrix& outcomes, const RobustnessOptions& options) {
  require_whole(outcomes);
  require(options.pessimism >= 0.0 && options.pessimism <= 1.0, "pessimism is not a share");
  require(options.regret_share >= 0.0 && options.regret_share <= 1.0,
          "the share of futures of a regret is not a share");
  require(!options.threshold || std::isfinite(*options.threshold), "the threshold is not a number");
}

/// Of all outcomes, more is better.
inline Matrix oriented(const Matrix& outcomes, Goodness better) {
  if (better == Goodness::more) return outcomes;
  Matrix result = outcomes;
  for (std::size_t row = 0; row < result.rows(); ++row) {
    for (double& cell : result.row(row)) cell = 0.0 - cell;  // so that 0 has no sign
  }
  return result;
}

inline double mean(Outcomes outcomes) {
  return std::accumulate(outcomes.begin(), outcomes.end(), 0.0) /
         static_cast<double>(outcomes.size());
}

inline std::optional<double> mean_variance(Outcomes outcomes) {
  if (outcomes.size() < 2) return std::nullopt;
  const double middle = mean(outcomes);
  double squares = 0.0;
  for (const double outcome : outcomes) squares += (outcome - middle) * (outcome - middle);
  const double spread = std::sqrt(squares / static_cast<double>(outcomes.size() - 1));
  return (middle + 1.0) / (spread + 1.0);
}

inline double undesirable_deviations(Outcomes outcomes) {
  std::vector<double> sorted(outcomes.begin(), outcomes.end());
  std::ranges::sort(sorted);
  const double middle = *median(sorted);
  const std::size_t half = (sorted.size() + 1) / 2;
  return mean(Outcomes(sorted).first(half)) - middle;
}

/// Voudouris et al. (2014), as McPhail et al. (2018) have it.
inline std::optional<double> skewness(Outcomes outcomes) {
  const double low = *quantile(outcomes, 0.1), high = *quantile(outcomes, 0.9);
  if (!(high > low)) return std::nullopt;
  return ((high + low) / 2.0 - *median(outcomes)) / ((high - low) / 2.0);
}

inline std::optional<double> peakedness(Outcomes outcomes) {
  const double middle_half = quartiles(outcomes)->range();
  if (!(middle_half > 0.0)) return std::nullopt;
  return (*quantile(outcomes, 0.9) - *quantile(outcomes, 0.1)) / middle_half;
}

inline double share_met(Outcomes outcomes, double threshold) {
  const auto met = std::ranges::count_if(outcomes, [&](double cell) { return cell >= threshold; });
  return static_cast<double>(met) / static_cast<double>(outcomes.size());
}

/// Of one alternative: outcomes of which more is better, and its regrets.
inline std::optional<double> measure(Outcomes outcomes, Outcomes regrets, RobustnessMetric metric,
                                     const RobustnessOptions& options) {
  using enum RobustnessMetric;
  const double worst = std::ranges::min(outcomes), best = std::ranges::max(outcomes);
  switch (metric) {
    case maximin:
      return worst;
    case maximax:
      return best;
    case hurwicz:
      return options.pessimism * worst + (1.0 - options.pessimism) * best;
    case laplace:
      return mean(outcomes);
    case minimax_regret:
      return 0.0 - std::ranges::max(regrets);
    case percentile_regret:
      return 0.0 - *quantile(regrets, options.regret_share);
    case mean_variance:
      return robustness_metrics::mean_variance(outcomes);
    case undesirable_deviations:
      return robustness_metrics::undesirable_deviations(outcomes);
    case skewness:
      return robustness_metrics::skewness(outcomes);
    case peakedness:
      return robustness_metrics::peakedness(outcomes);
    case domain_criterion:
      break;
  }
  if (!options.threshold) return std::nullopt;
  const bool less = options.better == Goodness::less;
  return share_met(outcomes, less ? -*options.threshold : *options.threshold);
}

}  // namespace detail::robustness_metrics

SIXSTEP_INLINE Matrix regret(const Matrix& outcomes, Goodness better) {
  detail::robustness_metrics::require_whole(outcomes);
  Matrix result = detail::robustness_metrics::oriented(outcomes, better);
  for (std::size_t future = 0; future < result.columns(); ++future) {
    double best = result.rows() > 0 ? result(0, future) : 0.0;
    for (std::size_t row = 0; row < result.rows(); ++row)
      best = std::max(best, result(row, future));
    for (std::size_t row = 0; row < result.rows(); ++row) {
      result(row, future) = best - result(row, future);
    }
  }
  return result;
}

SIXSTEP_INLINE std::vector<std::optional<double>> robustness(const Matrix& outcomes,
                                                             RobustnessMetric metric,
                                                             const RobustnessOptions& options) {
  namespace metrics = detail::robustness_metrics;
  metrics::require_sound(outcomes, options);
  const Matrix good = metrics::oriented(outcomes, options.better);
  const Matrix regrets = sixstep::regret(outcomes, options.better);
  std::vector<std::optional<double>> result;
  for (std::size_t row = 0; row < good.rows(); ++row) {
    result.push_back(metrics::measure(good.row(row), regrets.row(row), metric, options));
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
