// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/methods/decision_table.hpp>
#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How an alternative's outcomes in several futures become one number: what "robust" means. Of all,
/// more is more robust.
enum class RobustnessMetric : std::uint8_t {
  maximin,                 ///< the worst outcome (Wald 1950)
  maximax,                 ///< the best outcome
  hurwicz,                 ///< between both: pessimism × worst + (1 − pessimism) × best (1953)
  laplace,                 ///< the mean: every future is as likely as another
  minimax_regret,          ///< minus the greatest regret (Savage 1951)
  percentile_regret,       ///< minus the regret that a share of the futures does not exceed
  mean_variance,           ///< (mean + 1) / (standard deviation of a sample + 1)
  undesirable_deviations,  ///< mean shortfall from the median in the worse half of the futures
  skewness,                ///< how much more lies above the median than below, −1 … 1
  peakedness,              ///< how far the tails stand out beside the middle half, at least 1
  domain_criterion,        ///< share of futures in which the threshold is met (Starr 1963)
};
constexpr std::array<std::string_view, 11> words_of(RobustnessMetric) {
  return {"maximin",        "maximax",           "hurwicz",         "laplace",
          "minimax regret", "percentile regret", "mean-variance",   "undesirable deviations",
          "skewness",       "peakedness",        "domain criterion"};
}

struct RobustnessOptions {
  Goodness better = Goodness::more;      ///< where less is better, outcomes are negated first
  double pessimism = 0.5;                ///< of Hurwicz: weight of the worst outcome, 0 … 1
  double regret_share = 0.9;             ///< of percentile regret, 0 … 1
  std::optional<double> threshold = {};  ///< of the domain criterion, in the unit of the outcomes
};

/// By alternative (row) and future (column): how much was lost by not choosing what turned out best
/// there; 0 or more. Throws std::invalid_argument where `robustness` does. O(cells).
Matrix regret(const Matrix& outcomes, Goodness better = Goodness::more);

/// How robust each alternative is over futures none of which is known to be likelier.
///
///     robustness(outcomes, RobustnessMetric::minimax_regret)  // row: strategy, column: scenario
///
/// Regret needs the alternatives beside each other: leave one out and that of others may change.
/// Mean-variance depends on the unit, and misleads where means are below −1. Undesirable deviations
/// are means over the worse half (with the median, where the number of futures is odd); published
/// formulas sum instead. Skewness and peakedness are from the 10th, 25th, 50th, 75th and 90th
/// percentiles, by definition 7 of Hyndman & Fan (see quantile).
///
/// Empty is what cannot be known: the spread of a single future, skewness or peakedness of outcomes
/// that do not differ in the percentiles that they divide by, and the domain criterion without a
/// threshold. Throws std::invalid_argument where there is no future, an outcome is not a number
/// within ±1e100, or a share is not one.
///
/// McPhail, C., Maier, H. R., Kwakkel, J. H., Giuliani, M., Castelletti, A., Westra, S. (2018),
/// Robustness metrics: how are they calculated, when should they be used and why do they give
/// different results?, Earth's Future 6(2), 169–191. O(cells × log futures).
std::vector<std::optional<double>> robustness(const Matrix& outcomes, RobustnessMetric metric,
                                              const RobustnessOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/robustness.ipp>
#endif
