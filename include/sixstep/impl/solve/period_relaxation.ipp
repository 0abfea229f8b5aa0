// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <sixstep/impl/solve/period_order.hpp>
#include <sixstep/impl/solve/period_relaxation.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// By item, its greatest value; and what that uses, each row's limit counting 1.
inline std::vector<std::pair<double, double>> worth_and_use(const PeriodProblem& problem) {
  std::vector<std::pair<double, double>> result(problem.items(), {0.0, 0.0});
  for (std::uint32_t item = 0; item < problem.items(); ++item) {
    bool first = true;
    for (std::uint32_t o = problem.first_option[item]; o < problem.first_option[item + 1]; ++o) {
      const double value = problem.options[o].value;
      if (!first && value <= result[item].first) continue;
      first = false;
      result[item] = {value, 0.0};
      for (const RowUse& use : problem.uses_of(o)) {
        const double limit = std::max(1.0, std::abs(double(problem.rows[use.row].limit)));
        result[item].second += std::max(0.0, double(use.amount)) / limit;
      }
    }
  }
  return result;
}

SIXSTEP_INLINE std::vector<std::uint32_t> nested_shells(const PeriodProblem& problem) {
  constexpr std::size_t closures = 20;
  const auto items = worth_and_use(problem);
  std::vector<double> rates;
  double sum = 1e-200;
  for (const auto& [value, use] : items) {
    if (value > 0.0 && use > 0.0) rates.push_back(value / use);
    sum += std::abs(value);
  }
  std::sort(rates.begin(), rates.end());
  std::vector<std::uint32_t> shell(items.size(), closures);
  if (rates.empty()) return shell;
  const double scale = std::exp2(std::floor(std::log2(0x1p40 / sum)));
  ClosureFlow flow(need_graph(problem));
  for (std::size_t k = 0; k < closures; ++k) {  // ever greater closures
    const double price = rates[(rates.size() - 1) * (closures - 1 - k) / closures];
    std::vector<std::int64_t> weights;
    for (const auto& [value, use] : items) {
      weights.push_back(static_cast<std::int64_t>((value - price * use) * scale));
    }
    flow.reweight(weights);
    flow.solve();
    const std::vector<char> contains = flow.smallest();
    for (std::size_t item = 0; item < items.size(); ++item) {
      if (contains[item]) shell[item] = std::min(shell[item], static_cast<std::uint32_t>(k));
    }
  }
  return shell;
}

SIXSTEP_INLINE Contraction::Contraction(const Partition& partition)
    : sums_(partition.sums()),
      base_(partition.base()),
      flow_(partition.graph()),
      weight_(sums_.size()) {}

SIXSTEP_INLINE Contraction::Priced Contraction::price(const std::vector<double>& prices) {
  std::vector<double> worth(sums_.size());
  double sum = 1e-200;
  for (std::size_t group = 0; group < sums_.size(); ++group) {
    worth[group] = sums_[group].value;
    for (std::size_t r = 0; r < prices.size(); ++r) worth[group] -= prices[r] * sums_[group].use[r];
    sum += std::abs(worth[group]);
  }
  constexpr double most = 0x1p58, room = 0x1p6;
  if (scale_ == 0.0 || sum * scale_ > most) {
    scale_ = std::exp2(std::floor(std::log2(most / room / sum)));
  }
  for (std::size_t group = 0; group < worth.size(); ++group) {
    weight_[group] = static_cast<std::int64_t>(worth[group] * scale_);
  }
  flow_.reweight(weight_);
  flow_.solve();
  Priced result{0.0, {base_, flow_.smallest()}};
  for (std::size_t group = 0; group < sums_.size(); ++group) {
    if (!result.column.members[group]) continue;
    result.column.totals.value += sums_[group].value;
    for (std::size_t r = 0; r < prices.size(); ++r) {
      result.column.totals.use[r] += sums_[group].use[r];
    }
  }
  result.value = result.column.totals.value;
  for (std::size_t r = 0; r < prices.size(); ++r) {
    result.value -= prices[r] * result.column.totals.use[r];
  }
  return result;
}

/// More than any sum of values can differ.
inline double dearest_value(const PeriodProblem& problem) {
  double sum = 1.0;
  for (const auto& [value, use] : worth_and_use(problem)) sum += std::abs(value);
  return sum;
}

SIXSTEP_INLINE Relaxation::Relaxation(const PeriodProblem& problem,
                                      const PeriodBoundOptions& options)
    : problem_(problem),
      options_(options),
      steps_(problem),
      pricer_(problem, steps_),
      partition_(problem, steps_, nested_shells(problem)),
      master_(problem, dearest_value(problem)),
      best_{std::numeric_limits<double>::infinity(), {}} {
  const std::vector<char> nothing(partition_.groups(), 0);
  master_.add({totals_of(problem, partition_.choice(nothing)), nothing});
}

SIXSTEP_INLINE bool Relaxation::stops() {
  Progress progress{"bounding", work_ + pricer_.work() + master_.work(), {}, {}};
  stopped_ = stopped_ || options_.stop.reached(progress);
  return stopped_;
}

SIXSTEP_INLINE double Relaxation::supply(const std::vector<double>& prices) const {
  double sum = 0.0;
  for (std::size_t row = 0; row < prices.size(); ++row) {
    sum += prices[row] * static_cast<double>(problem_.rows[row].limit);
  }
  return sum;
}

SIXSTEP_INLINE void Relaxation::learn(const PeriodChoice& choice) {
  master_.refine(partition_.refine(choice));
  master_.add({totals_of(problem_, choice), partition_.members(choice)});
}

SIXSTEP_INLINE void Relaxation::know(const PeriodChoice& choice) { learn(choice); }

/// The prices at which the relaxation over groups is least, by smoothed Dantzig–Wolfe: between the
/// master's prices and the best ones so far.
SIXSTEP_INLINE std::vector<double> Relaxation::solve_contraction(double tolerance) {
  constexpr double smoothing = 0.6;
  constexpr int most_rounds = 400;
  Contraction contraction(partition_);
  std::vector<double> best = best_.prices;
  double least = std::numeric_limits<double>::infinity();
  bool smooth = !best.empty();
  if (smooth) least = supply(best) + contraction.price(best).value;
  for (int k = 0; k < most_rounds && !stops(); ++k) {
    master_.solve();
    if (std::isfinite(least) && least - master_.value() <= tolerance * std::abs(least)) break;
    std::vector<double> prices = master_.prices();
    for (std::size_t r = 0; smooth && r < prices.size(); ++r) {
      prices[r] = smoothing * best[r] + (1.0 - smoothing) * prices[r];
    }
    Contraction::Priced priced = contraction.price(prices);
    const double bound = supply(prices) + priced.value;
    const bool better = bound < least;
    if (better) {
      least = bound;
      best = prices;
    }
    const bool gains = master_.gain(priced.column.totals) > 1e-12 * std::abs(least);
    if (gains) master_.add(std::move(priced.column));
    if (!gains && !better && !smooth) break;
    smooth = gains || better;
  }
  work_ += contraction.work();
  return best;
}

SIXSTEP_INLINE PeriodBound Relaxation::run() {
  constexpr int most_rounds = 200;
  double tolerance = 1e-3;
  for (int round = 0; round < most_rounds; ++round) {
    const std::vector<double> prices = solve_contraction(tolerance);
    const Priced priced = pricer_.price(prices.empty() ? master_.prices() : prices);
    if (priced.bound < best_.bound) best_ = {priced.bound, prices};
    const double gap = (best_.bound - master_.value()) / std::max(1e-300, std::abs(best_.bound));
    if (gap <= options_.tolerance) return result();
    if (stops()) break;
    tolerance = std::clamp(0.1 * gap, 0.1 * options_.tolerance, tolerance);
    master_.keep(4 * problem_.rows.size() + 20);
    learn(priced.choice);
  }
  stopped_ = true;
  return result();
}

SIXSTEP_INLINE PeriodBound Relaxation::result() {
  PeriodBound result{best_.bound, best_.prices, {}, stopped_, 0};
  for (const Master::Column& column : master_.columns()) {
    if (column.share <= 1e-9) continue;
    result.mixture.push_back({column.share, partition_.choice(column.members)});
  }
  result.work = work_ + pricer_.work() + master_.work();
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
