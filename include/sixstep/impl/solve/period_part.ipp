// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/impl/solve/period_part.hpp>
#include <sixstep/impl/solve/period_relaxation.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

SIXSTEP_INLINE std::uint32_t Parts::last_used(const PeriodChoice& choice) const {
  std::uint32_t last = 0;
  for (const std::uint32_t option : choice) {
    if (option != PeriodProblem::left_out) last = std::max(last, problem_.options[option].period);
  }
  return last;
}

/// Items that a choice has within the window, or that the relaxation has there or near it.
SIXSTEP_INLINE std::vector<std::uint32_t> Parts::items_near(const Window& window,
                                                            const PeriodChoice& choice,
                                                            const CounterRandom& random) const {
  const double from = static_cast<double>(window.first) - 0.5 * random.unit(0);
  const double to = static_cast<double>(window.last) + 1.5 * random.unit(1);
  std::vector<std::uint32_t> result;
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    const std::uint32_t option = choice[item];
    const bool out = option == PeriodProblem::left_out;
    const std::uint32_t period = out ? problem_.periods : problem_.options[option].period;
    const bool inside = period >= window.first && period <= window.last;
    const bool drawn = times_[item] >= from && times_[item] <= to && period >= window.first;
    if (inside || drawn) result.push_back(item);
  }
  return result;
}

/// Items of the window that hang together: what is reached from a few seeds along needs, either
/// way, until there are enough.
SIXSTEP_INLINE Window Parts::choose(const PeriodChoice& choice, std::uint64_t draw) const {
  Window window{first_, std::min(first_ + width_ - 1, problem_.periods - 1), {}};
  window.free.assign(problem_.items(), 0);
  const CounterRandom random(seed_ + 1, draw);
  const std::vector<std::uint32_t> within = items_near(window, choice, random);
  if (within.empty()) return window;
  std::vector<char> open(problem_.items(), 0);
  for (const std::uint32_t item : within) open[item] = 1;
  const double share = reach_ * std::exp2(-4.0 * random.unit(2));
  const auto most = 10 + static_cast<std::size_t>(share * static_cast<double>(within.size()));
  std::vector<std::uint32_t> reached;
  std::uint64_t counter = 3;
  const std::size_t seeds = 1 + random.below(counter++, 4);
  for (std::size_t k = 0, next = 0; reached.size() < std::min(most, within.size());) {
    const auto reach = [&](std::uint32_t item) {
      if (!open[item] || window.free[item] || reached.size() >= most) return;
      window.free[item] = 1;
      reached.push_back(item);
    };
    if (k < seeds || next >= reached.size()) {
      reach(within[random.below(counter++, within.size())]);
      ++k;
      continue;
    }
    const std::uint32_t item = reached[next++];
    for (const NodeIndex other : whole_.needs().successors(item)) reach(other);
    for (const NodeIndex other : whole_.needed_by().successors(item)) reach(other);
  }
  return window;
}

/// The best of a few roundings, between what the bound and what the present choice show, that is
/// worth more than `least`; empty where none is.
SIXSTEP_INLINE PeriodChoice Parts::rounded(const WindowProblem& part, const PeriodBound& bound,
                                           double least, std::uint64_t draw) {
  constexpr std::uint64_t tries = 12;
  const CounterRandom random(seed_ + 2, draw);
  Rounding rounding(part.problem());
  const std::vector<double> times = rounding.expected_times(bound.mixture);
  const std::vector<double> now = rounding.expected_times({{1.0, part.present()}});
  PeriodChoice best;
  for (std::uint64_t k = 0; k < tries; ++k) {
    const double noise = k == 0 ? 0.0 : std::exp2(-static_cast<double>(k % 6));
    const double pull = k % 2 == 0 ? 1.0 : random.unit(k + 1);
    std::vector<double> blend(times.size());
    for (std::size_t item = 0; item < times.size(); ++item) {
      blend[item] = pull * times[item] + (1.0 - pull) * now[item];
    }
    PeriodChoice choice =
        rounding.round(shaken(std::move(blend), noise, seed_, draw * tries + k), bound.prices);
    if (choice.empty() || choice == part.present()) continue;
    const double worth = value_of(part.problem(), choice);
    if (worth <= least) continue;
    least = worth;
    best = std::move(choice);
  }
  work_ += rounding.work();
  return best;
}

SIXSTEP_INLINE PeriodChoice Parts::solve(const PeriodChoice& choice, double value,
                                         const Window& window, std::uint64_t draw) {
  const double luck = CounterRandom(seed_ + 2, draw).unit(0);
  const double slack = 1e-4 * luck * luck * luck * std::abs(value);
  const WindowProblem part(problem_, choice, window);
  const double least = value_of(part.problem(), part.present()) - slack;
  const double worth_it = 1e-9 * std::abs(value);
  PeriodBoundOptions options;
  options.tolerance = 1e-5;
  Relaxation relaxation(part.problem(), options);
  relaxation.know(part.present());
  relaxation.stop_below(least + worth_it);
  const PeriodBound bound = relaxation.run();
  work_ += bound.work;
  if (bound.bound <= least + worth_it) return {};
  const PeriodChoice better = rounded(part, bound, least, draw);
  return better.empty() ? better : part.insert(better);
}

SIXSTEP_INLINE PeriodChoice Parts::solve_next(const PeriodChoice& choice, double value,
                                              std::uint64_t draw) {
  constexpr std::uint32_t widest = 6;
  const std::uint32_t last = last_used(choice);
  if (first_ + (width_ > last ? last : width_ - 1) > last) {
    first_ = 0;
    width_ = width_ == widest ? 2 : width_ + 1;
  }
  const std::uint64_t before = work_;
  PeriodChoice found = solve(choice, value, choose(choice, draw), draw);
  ++first_;
  reach_ = std::clamp(reach_ * (work_ - before > enough_ ? 0.8 : 1.03), 0.05, 1.0);
  return found;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
