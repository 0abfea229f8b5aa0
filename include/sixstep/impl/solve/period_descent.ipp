// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>
#include <utility>

#include <sixstep/impl/solve/period_descent.hpp>
#include <sixstep/impl/solve/period_master.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

SIXSTEP_INLINE bool step_prices(const PeriodProblem& problem, std::span<const double> size,
                                const PeriodChoice& choice, double move,
                                std::vector<double>& prices) {
  const Totals totals = totals_of(problem, choice);
  std::vector<double> left(size.size());
  double norm = 0.0;
  for (std::size_t r = 0; r < left.size(); ++r) {
    left[r] = (static_cast<double>(problem.rows[r].limit) - totals.use[r]) / size[r];
    if (prices[r] <= 0.0 && left[r] > 0.0) left[r] = 0.0;
    norm += left[r] * left[r];
  }
  if (norm <= 0.0) return false;
  for (std::size_t r = 0; r < left.size(); ++r) {
    prices[r] = std::max(0.0, prices[r] - move / norm * left[r] / size[r]);
  }
  return true;
}

SIXSTEP_INLINE Descent::Descent(const PeriodProblem& problem)
    : problem_(problem), steps_(problem), pricer_(problem, steps_) {}

SIXSTEP_INLINE Worths Descent::run(std::vector<double> prices, double target, int most_steps) {
  const std::vector<double> size = row_sizes(problem_);
  std::vector<double> best = prices;
  double least = std::numeric_limits<double>::infinity(), length = 0.8;
  for (int k = 0; k < most_steps && !(told_ && *told_); ++k) {
    const Priced at = pricer_.price(prices);
    work_ += problem_.uses.size();
    if (at.bound < least) {
      least = at.bound;
      best = prices;
      if (least <= target) break;
    } else {
      length *= 0.85;
    }
    if (!step_prices(problem_, size, at.choice, length * (at.bound - target), prices)) break;
  }
  const Priced at = pricer_.price(best);
  return {pricer_.worths(best), std::move(best), at.bound};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
