// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/solve/period_descent.hpp>
#include <sixstep/impl/solve/period_order.hpp>
#include <sixstep/impl/solve/period_relaxation.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// By item, its greatest value; and what that uses, each row's size counting 1.
inline std::vector<std::pair<double, double>> worth_and_use(const PeriodProblem& problem) {
  const std::vector<double> size = row_sizes(problem);
  std::vector<std::pair<double, double>> result(problem.items(), {0.0, 0.0});
  for (std::uint32_t item = 0; item < problem.items(); ++item) {
    bool first = true;
    for (std::uint32_t o = problem.first_option[item]; o < problem.first_option[item + 1]; ++o) {
      const double value = problem.options[o].value;
      if (!first && value <= result[item].first) continue;
      first = false;
      result[item] = {value, 0.0};
      for (const RowUse& use : problem.uses_of(o)) {
        result[item].second += std::max(0.0, static_cast<double>(use.amount)) / size[use.row];
      }
    }
  }
  return result;
}

SIXSTEP_INLINE std::vector<std::uint32_t> nested_shells(const PeriodProblem& problem) {
  constexpr std::size_t closures = 20;
  const auto items = worth_and_use(problem);
  std::vector<double> rates;
  double values = 1e-200, uses = 0.0;
  for (const auto& [value, use] : items) {
    if (value > 0.0 && use > 0.0) rates.push_back(value / use);
    values += std::abs(value);
    uses += use;
  }
  std::sort(rates.begin(), rates.end());
  std::vector<std::uint32_t> shell(items.size(), closures);
  if (rates.empty()) return shell;
  const double scale = std::exp2(std::floor(std::log2(0x1p58 / (values + rates.back() * uses))));
  ClosureFlow flow(need_graph(problem));
  for (std::size_t k = 0; k < closures; ++k) {  // ever greater closures
    const double price = rates[(rates.size() - 1) * (closures - 1 - k) / closures];
    flow.reweight(mapped(items, [&](const auto& item) {
      return static_cast<std::int64_t>((item.first - price * item.second) * scale);
    }));
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
  work_ += sums_.size() * prices.size() / 4;
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
  const Progress progress{"bounding", work(), {}, {}};
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
  const std::uint32_t before = partition_.groups();
  const std::vector<std::uint32_t> parent = partition_.refine(choice);
  if (parent.size() > before) master_.refine(parent);
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

SIXSTEP_INLINE void Relaxation::price(const std::vector<double>& prices, Priced& priced) {
  priced = pricer_.price(prices);
  if (priced.bound < best_.bound) best_ = {priced.bound, prices};
}

/// Projected steps against the subgradient (Polyak 1969), each teaching its closure: where pricing
/// the whole is as cheap as the groups are, it is the faster way to groups that tell enough.
SIXSTEP_INLINE void Relaxation::descend(Priced priced, std::vector<double> prices,
                                        std::uint64_t work) {
  constexpr int most_steps = 60;
  const std::vector<double> size = row_sizes(problem_);
  const std::uint64_t until = pricer_.work() + work;
  double length = 1.0;
  for (int k = 0; k < most_steps && pricer_.work() < until && !stops(); ++k) {
    const double move = length * std::max(0.0, priced.bound - master_.value());
    if (!step_prices(problem_, size, priced.choice, move, prices)) return;
    const double before = best_.bound;
    price(prices, priced);
    if (best_.bound >= before) length *= 0.8;
    learn(priced.choice);
  }
}

SIXSTEP_INLINE PeriodBound Relaxation::run() { return run(options_.tolerance); }

SIXSTEP_INLINE PeriodBound Relaxation::run(double tolerance) {
  constexpr int most_rounds = 200;
  for (; rounds_ < most_rounds; ++rounds_) {
    const std::uint64_t before = work();
    std::vector<double> prices = solve_contraction(exactness_);
    if (prices.empty()) prices = master_.prices();
    const std::uint64_t spent = work() - before;
    Priced priced;
    price(prices, priced);
    const double gap = (best_.bound - master_.value()) / std::max(1e-300, std::abs(best_.bound));
    exactness_ = std::clamp(0.1 * gap, 0.1 * options_.tolerance, 0.05);
    if (gap <= tolerance || best_.bound <= low_enough_) return result();
    if (stops()) break;
    master_.keep(4 * problem_.rows.size() + 20);
    learn(priced.choice);
    descend(std::move(priced), std::move(prices), spent);
  }
  stopped_ = true;
  return result();
}

SIXSTEP_INLINE Worths Relaxation::worths() {
  const Priced at = pricer_.price(best_.prices);
  return {pricer_.worths(best_.prices), best_.prices, at.bound};
}

SIXSTEP_INLINE PeriodBound Relaxation::result() {
  PeriodBound result{best_.bound, best_.prices, {}, stopped_, 0};
  for (const Master::Column& column : master_.columns()) {
    if (column.share <= 1e-9) continue;
    result.mixture.push_back({column.share, partition_.choice(column.members)});
  }
  result.work = work();
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
