// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/impl/solve/period_doubt.hpp>
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
  bool stops(std::uint64_t more = 0);
  bool is_closed() const;
  void offer(const PeriodChoice& choice);
  bool has_many_items() const;
  void bound();
  void walk(std::uint64_t draw);
  void start_line(std::uint64_t draw);
  PeriodChoice improved(const PeriodChoice& choice);
  void advance(std::uint64_t draw);
  void round_whole();
  Window choose(std::uint32_t first, std::uint32_t width, std::uint64_t draw) const;
  void solve(const Window& window, std::uint64_t draw);
  void solve_exactly(const Window& window, std::uint64_t draw);
  void solve_next_part(std::uint64_t draw);
  void solve_doubts(std::uint64_t draw);
  bool prefers_doubts() const;
  std::uint32_t last_used() const;

  const PeriodProblem& problem_;
  const PeriodScheduleOptions& options_;
  Rounding rounding_;
  PeriodBoundOptions bounding_options_;
  Relaxation relaxation_;
  double exactness_ = 0.3;        ///< of the bound so far
  std::uint64_t bounding_ = 0;    ///< work for it
  std::uint64_t bounded_at_ = 0;  ///< all work, then
  bool is_bounded_ = false;       ///< as exactly as ever
  std::vector<double> times_;     ///< by item, in the relaxation
  std::vector<double> prices_;    ///< there
  PeriodScheduleResult best_;
  /// The best of what the search found since it last began anew.
  struct Line {
    PeriodChoice choice;
    double value = 0.0;
  };
  Line line_;
  PeriodChoice current_;  ///< where the search is: at times a little worse than its line's best
  /// What windows of one kind brought, of late more than long ago.
  struct Yield {
    double gain = 0.0, work = 1.0;
    std::uint64_t spent = 0;
    double rate() const { return gain / work; }
  };
  void count(Yield& yield, double before, std::uint64_t spent);

  std::optional<Doubts> doubts_;
  Yield of_parts_, of_doubts_;
  std::uint32_t width_ = 2, first_ = 0;  ///< of the next part
  std::uint64_t enough_ = 0;             ///< work for one part
  double reach_ = 1.0;  ///< share of a window's items that may be free: less where that is slow
  std::uint64_t walk_length_ = 0;  ///< proposals an item
  double walk_wait_ = 0.0;         ///< work for windows after a walk, in walks
  std::uint64_t next_walk_ = 0;    ///< at this work
  std::uint64_t work_ = 0;
  bool stopped_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_search.ipp>
#endif
