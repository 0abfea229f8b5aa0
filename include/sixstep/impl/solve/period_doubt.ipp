// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <sixstep/impl/solve/period_doubt.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

SIXSTEP_INLINE Doubts::Doubts(const PeriodProblem& problem, Worths worths, std::uint64_t seed)
    : problem_(problem), worths_(std::move(worths)), seed_(seed) {}

/// By row, what the choice leaves of it at the row's price, and a little of all that it supplies.
SIXSTEP_INLINE std::vector<double> Doubts::waste(const PeriodChoice& choice) const {
  std::vector<double> result;
  for (const PeriodRow& row : problem_.rows) {
    result.push_back(1.001 * static_cast<double>(row.limit));
  }
  for (const std::uint32_t option : choice) {
    if (option == PeriodProblem::left_out) continue;
    for (const RowUse& use : problem_.uses_of(option)) {
      result[use.row] -= static_cast<double>(use.amount);
    }
  }
  for (std::size_t row = 0; row < result.size(); ++row) {
    result[row] = std::max(0.0, result[row] * worths_.prices[row]);
  }
  return result;
}

/// The row at which the running sum of the weights passes this share of them all.
inline std::uint32_t row_at(const std::vector<double>& weights, double share) {
  double left = share * std::accumulate(weights.begin(), weights.end(), 0.0);
  for (std::uint32_t row = 0; row < weights.size(); ++row) {
    left -= weights[row];
    if (left < 0.0) return row;
  }
  return 0;
}

SIXSTEP_INLINE Doubts::Aim Doubts::aim(const PeriodChoice& choice, double gap,
                                       const CounterRandom& random) const {
  const auto below = [&](std::uint64_t counter, std::uint32_t bound) {
    return static_cast<std::uint32_t>(random.below(counter, bound));
  };
  const std::uint32_t width = std::min(problem_.periods, 2 + below(0, problem_.periods));
  const std::uint32_t first = below(1, problem_.periods - width + 1);
  const std::vector<double> weights = waste(choice);
  Aim result{{first, first + width - 1, {}}, {}, gap / 50.0};
  if (weights.empty()) return result;
  result.row[0] = row_at(weights, random.unit(2));
  result.row[1] = row_at(weights, random.unit(3));
  return result;
}

SIXSTEP_INLINE bool Doubts::within(const Aim& aim, std::uint32_t option) const {
  const std::uint32_t period = problem_.options[option].period;
  return period >= aim.window.first && period <= aim.window.last;
}

/// The greatest share of one of the aim's rows that an option uses.
SIXSTEP_INLINE double Doubts::touch(const Aim& aim, std::uint32_t option) const {
  double most = 0.0;
  for (const RowUse& use : problem_.uses_of(option)) {
    if (use.row != aim.row[0] && use.row != aim.row[1]) continue;
    const auto limit = std::max(1.0, static_cast<double>(problem_.rows[use.row].limit));
    most = std::max(most, static_cast<double>(use.amount) / limit);
  }
  return most;
}

/// What the least change to the item loses, less where it touches the aim's rows; infinite where it
/// cannot change.
SIXSTEP_INLINE double Doubts::rank(const Aim& aim, std::uint32_t item, std::uint32_t chosen) const {
  constexpr double impossible = std::numeric_limits<double>::infinity();
  constexpr double elsewhere = 0.01;
  const bool out = chosen == PeriodProblem::left_out;
  if (!out && !within(aim, chosen)) return impossible;
  const double now = out ? 0.0 : worths_.option[chosen];
  double other = out || problem_.required[item] ? -impossible : 0.0, most = 0.0;
  for (std::uint32_t o = problem_.first_option[item]; o < problem_.first_option[item + 1]; ++o) {
    if (!within(aim, o)) continue;
    if (o != chosen) other = std::max(other, worths_.option[o]);
    if (worths_.option[o] > now - aim.near) most = std::max(most, touch(aim, o));
  }
  return (std::max(0.0, now - other) + 0.05 * aim.near) / (elsewhere + most);
}

/// Each item's chance falls with its rank: the least of exponential waiting times.
SIXSTEP_INLINE Window Doubts::choose(const PeriodChoice& choice, double gap,
                                     std::uint64_t draw) const {
  const CounterRandom random(seed_, draw);
  Aim own = aim(choice, gap, random);
  const double longest = problem_.items() > 400 ? 0.5 : std::numeric_limits<double>::infinity();
  std::vector<std::pair<double, std::uint32_t>> waits;
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    const double wait = -std::log(1.0 - random.unit(5 + item));
    if (wait > longest) continue;  // hardly ever among the first: not worth ranking
    const double doubt = rank(own, item, choice[item]);
    if (std::isfinite(doubt)) waits.emplace_back(wait * doubt, item);
  }
  const std::size_t most = std::min<std::size_t>(waits.size(), 20 + random.below(4, 40));
  std::nth_element(waits.begin(), waits.begin() + static_cast<std::ptrdiff_t>(most), waits.end());
  own.window.free.assign(problem_.items(), 0);
  for (std::size_t k = 0; k < most; ++k) own.window.free[waits[k].second] = 1;
  return std::move(own.window);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
