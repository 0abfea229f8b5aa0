// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/impl/solve/period_relaxation.hpp>
#include <sixstep/impl/solve/period_rounding.hpp>
#include <sixstep/impl/solve/period_window.hpp>
#include <sixstep/solve/period_schedule.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// Rounds the relaxation of one problem and improves the best choice window by window.
class WindowSearch {
 public:
  WindowSearch(const PeriodProblem& problem, const PeriodScheduleOptions& options);
  PeriodScheduleResult run();

 private:
  bool stops();
  bool is_closed() const;
  void offer(PeriodChoice choice);
  void round_whole(const PeriodBound& bound);
  Window choose(std::uint32_t first, std::uint32_t width, std::uint64_t draw) const;
  void solve(const Window& window, std::uint64_t draw);
  std::uint32_t last_used() const;

  const PeriodProblem& problem_;
  const PeriodScheduleOptions& options_;
  Rounding rounding_;
  std::vector<double> times_;  ///< by item, in the relaxation
  PeriodScheduleResult best_;
  PeriodChoice current_;  ///< where the search is: at times a little worse than the best
  double reach_ = 1.0;    ///< share of a window's items that may be free: less where that is slow
  std::uint64_t work_ = 0;
  bool stopped_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_search.ipp>
#endif
