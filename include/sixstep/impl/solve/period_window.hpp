// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/solve/period_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// What a neighbourhood of a choice may change: some items, each within some periods.
struct Window {
  std::uint32_t first = 0, last = 0;  ///< periods, both within
  std::vector<char> free;             ///< by item
};

/// A window as a problem of its own: everything else stays as chosen and has taken its share of the
/// rows. Period 0 is the window's first.
class WindowProblem {
 public:
  WindowProblem(const PeriodProblem& whole, const PeriodChoice& choice, const Window& window);

  const PeriodProblem& problem() const { return problem_; }

  /// What is chosen now.
  const PeriodChoice& present() const { return present_; }

  /// Of the window's rows, from those of the whole's.
  std::vector<double> prices(const std::vector<double>& whole) const;

  /// The whole choice with the window's items as in `part`.
  PeriodChoice insert(const PeriodChoice& part) const;

 private:
  void limit_rows(const Window& window);
  void bound_starts(const Window& window);
  void add_items(const Window& window);
  void add_option(std::uint32_t option, const Window& window);

  const PeriodProblem& whole_;
  const PeriodChoice& choice_;
  PeriodProblem problem_;
  PeriodChoice present_;
  std::vector<std::uint32_t> item_, option_;  ///< by item and option of the window: the whole's
  std::vector<std::uint32_t> place_;          ///< by item of the whole: the window's
  std::vector<std::uint32_t> row_;            ///< by row of the whole: the window's
  std::vector<std::int64_t> left_;            ///< by row of the whole: what others leave
  std::vector<std::int64_t> ready_, end_;     ///< by item of the whole: first start, one after last
  std::vector<char> required_;                ///< by item of the whole
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_window.ipp>
#endif
