// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/period_tree.hpp>
#include <sixstep/impl/solve/period_window.hpp>
#include <sixstep/solve/random.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// Windows of items that the relaxation would carry out otherwise for little, near rows that a
/// choice wastes: the core of the problem, as Balas & Zemel (1980) have it for knapsacks.
class Doubts {
 public:
  Doubts(const PeriodProblem& problem, Worths worths, std::uint64_t seed);

  const Worths& worths() const { return worths_; }

  /// Some items, within some periods. `gap`: between the bound and the choice.
  Window choose(const PeriodChoice& choice, double gap, std::uint64_t draw) const;

 private:
  struct Aim {  ///< what one window is about
    Window window;
    std::uint32_t row[2] = {0, 0};
    double near = 0.0;  ///< less than this is little
  };
  Aim aim(const PeriodChoice& choice, double gap, const CounterRandom& random) const;
  std::vector<double> waste(const PeriodChoice& choice) const;
  double rank(const Aim& aim, std::uint32_t item, std::uint32_t chosen) const;
  double touch(const Aim& aim, std::uint32_t option) const;
  bool within(const Aim& aim, std::uint32_t option) const;

  const PeriodProblem& problem_;
  Worths worths_;
  std::uint64_t seed_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_doubt.ipp>
#endif
