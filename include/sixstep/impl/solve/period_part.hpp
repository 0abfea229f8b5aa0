// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/period_rounding.hpp>
#include <sixstep/impl/solve/period_window.hpp>
#include <sixstep/solve/period_problem.hpp>
#include <sixstep/solve/random.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// Windows of adjacent periods one after the other, of two periods and more, with some items from
/// outside: solved again by the code of the bound.
class Parts {
 public:
  /// `rounding`: of the same problem.
  Parts(const PeriodProblem& problem, const Rounding& rounding, std::uint64_t seed)
      : problem_(problem), whole_(rounding), seed_(seed) {}

  /// `times`: by item, in the relaxation. `enough`: work for one part; fewer items are free where
  /// it takes more.
  void aim(std::vector<double> times, std::uint64_t enough) {
    times_ = std::move(times);
    enough_ = enough;
  }

  /// The choice with a part solved anew, at times for a little less; empty where nothing was found.
  /// `value`: what counts as much.
  PeriodChoice solve_next(const PeriodChoice& choice, double value, std::uint64_t draw);

  std::uint64_t work() const { return work_; }

 private:
  std::uint32_t last_used(const PeriodChoice& choice) const;
  std::vector<std::uint32_t> items_near(const Window& window, const PeriodChoice& choice,
                                        const CounterRandom& random) const;
  Window choose(const PeriodChoice& choice, std::uint64_t draw) const;
  PeriodChoice solve(const PeriodChoice& choice, double value, const Window& window,
                     std::uint64_t draw);
  PeriodChoice rounded(const WindowProblem& part, const PeriodBound& bound, double least,
                       std::uint64_t draw);

  const PeriodProblem& problem_;
  const Rounding& whole_;
  std::uint64_t seed_ = 0;
  std::vector<double> times_;
  std::uint64_t enough_ = 0;
  std::uint32_t width_ = 2, first_ = 0;  ///< of the next part
  double reach_ = 1.0;  ///< share of a window's items that may be free: less where that is slow
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_part.ipp>
#endif
