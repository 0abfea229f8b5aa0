// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/solve/selection_search.hpp>
#include <sixstep/solve/random.hpp>

/// Where a search gets its selections from: rounding and local search.
namespace sixstep::inline SIXSTEP_FORM::detail::selection {

SIXSTEP_INLINE void Search::try_taken(const std::vector<std::uint32_t>& taken) {
  Draft draft(program_);
  for (std::uint32_t group = 0; group < program_.groups(); ++group) {
    draft.take(group, taken[group]);
  }
  work_ += draft.work();
  accept(draft);
}

SIXSTEP_INLINE std::vector<double> Search::merits(const Relaxation& at, double weight) const {
  std::vector<double> merit(program_.options.size());
  for (std::size_t o = 0; o < merit.size(); ++o) {
    merit[o] = weight * program_.options[o].value + (1.0 - weight) * at.reduced[o];
  }
  return merit;
}

SIXSTEP_INLINE void Search::complete(const Domains& domains,
                                     const std::vector<std::uint32_t>& order,
                                     const std::vector<double>& merit, Draft& draft) {
  const std::uint64_t before = draft.work();
  complete_in_order(program_, domains, order, merit, draft);
  improve(program_, domains, order, draft);
  work_ += draft.work() - before;
  accept(draft);
}

SIXSTEP_INLINE void Search::round(const Domains& domains, const Prices& prices) {
  const std::vector<std::uint32_t> order = expected_time_order(problem_, program_, prices.share);
  const Relaxation at = pricing_.relax(domains, prices.price);
  for (const double weight : {0.0, 0.5, 0.9}) {
    Draft draft(program_);
    complete(domains, order, merits(at, weight), draft);
  }
}

/// Takes some decisions back at random and decides them again, by merits with noise in them.
SIXSTEP_INLINE void Search::search_around(const Domains& domains, const Prices& prices) {
  if (!best_) return;
  constexpr std::uint64_t rounds = 60;
  const std::vector<std::uint32_t> order = expected_time_order(problem_, program_, prices.share);
  const Relaxation at = pricing_.relax(domains, prices.price);
  for (std::uint64_t k = 0; k < rounds && !stops(infinite); ++k) {
    std::vector<double> merit = merits(at, k % 2 == 0 ? 0.3 : 0.8);
    const CounterRandom random(options_.seed, k);
    Draft draft(program_);
    for (std::uint32_t group = 0; group < program_.groups(); ++group) {
      const std::uint64_t draw = 2 * std::uint64_t{group};
      if (random.below(draw, 4) != 0) {
        draft.take(group, best_->taken(group));
        continue;
      }
      const double noise = 0.6 + 0.8 * random.unit(draw + 1);
      for (std::uint32_t o = program_.begin[group]; o < program_.begin[group + 1]; ++o) {
        merit[o] *= noise;
      }
    }
    complete(domains, order, merit, draft);
  }
}

/// Of equal value, what is left out or starts sooner: the search may have closed that as no better.
SIXSTEP_INLINE void Search::tidy_best() {
  Draft draft = *best_;
  const std::vector<double> nothing_known(program_.options.size(), 0.0);
  improve(program_, Domains(program_), expected_time_order(problem_, program_, nothing_known),
          draft);
  if (!draft.complete() || !fits_ledgers(problem_, program_, draft.taken())) return;
  best_value_ = draft.value();
  best_ = std::move(draft);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection
