// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <sixstep/impl/ahead.hpp>
#include <sixstep/impl/shared_stop.hpp>
#include <sixstep/impl/solve/period_doubt.hpp>
#include <sixstep/impl/solve/period_part.hpp>
#include <sixstep/impl/solve/period_relaxation.hpp>
#include <sixstep/impl/solve/period_rounding.hpp>
#include <sixstep/impl/solve/period_window.hpp>
#include <sixstep/solve/period_schedule.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// Rounds the relaxation of one problem and improves the best choice window by window.
class WindowSearch {
 public:
  WindowSearch(const PeriodProblem& problem, const PeriodScheduleOptions& options);
  ~WindowSearch() { stop_.halt(); }
  WindowSearch(const WindowSearch&) = delete;
  WindowSearch& operator=(const WindowSearch&) = delete;
  PeriodScheduleResult run();

 private:
  /// Where the search is.
  struct Stand {
    PeriodChoice choice;  ///< at times a little worse than its line's best
    PeriodChoice best;    ///< of what was found since the search last began anew
    double value = 0.0;   ///< of that
  };
  using Ahead = parallel::Ahead<Stand>;
  using StandPtr = Ahead::StatePtr;

  /// What a run of the relaxation shows.
  struct Bounded {
    PeriodBound bound;
    Worths worths;
  };

  /// What a walk found.
  struct Walked {
    PeriodChoice choice;  ///< empty where nothing was
    std::uint64_t work = 0;
  };

  Progress progress(std::uint64_t more = 0) const;
  bool is_cancelled(std::uint64_t more = 0);
  StopCondition bounding_stop();
  void set_bound_aside();
  bool is_closed() const;
  void go_to(StandPtr stand);
  void offer(const PeriodChoice& choice);
  Stand offered(Stand stand, const PeriodChoice& choice) const;
  StandPtr moved(const Stand& from, PeriodChoice choice, double most_loss) const;
  bool has_many_items() const;
  void bound();
  std::uint64_t proposals() const;
  Walked walked(std::uint64_t most, std::uint64_t seed);
  void walk(std::uint64_t draw);
  double worth_of(const PeriodChoice& choice) const;
  void start_line(std::uint64_t draw);
  PeriodChoice improved(const PeriodChoice& choice);
  void advance(std::uint64_t draw);
  void round_whole();
  void solve_next_part(std::uint64_t draw);
  Ahead::Step step_doubts(const StandPtr& from, std::uint64_t draw,
                          const std::atomic<bool>& is_undone) const;
  void solve_doubts();
  bool prefers_doubts() const;

  const PeriodProblem& problem_;
  const PeriodScheduleOptions& options_;
  parallel::SharedStop stop_;
  Rounding rounding_;
  Parts parts_;
  PeriodBoundOptions bounding_options_;
  Relaxation relaxation_;
  Bounded bounded_;               ///< by the last run
  double exactness_ = 0.3;        ///< of the last run
  std::uint64_t bounding_ = 0;    ///< work for it
  std::uint64_t bounded_at_ = 0;  ///< all work, then
  bool is_bounded_ = false;       ///< as exactly as ever
  std::vector<double> times_;     ///< by item, in the relaxation
  std::vector<double> prices_;    ///< there
  PeriodScheduleResult best_;
  StandPtr stand_ = std::make_shared<Stand>();
  /// What windows of one kind brought, of late more than long ago.
  struct Yield {
    double gain = 0.0, work = 1.0;
    std::uint64_t spent = 0;
    double rate() const { return gain / work; }
  };
  void count(Yield& yield, double before, std::uint64_t spent);

  std::optional<Doubts> doubts_;
  Yield of_parts_, of_doubts_;
  std::uint64_t next_doubt_ = 0;   ///< draw
  std::uint64_t walk_length_ = 0;  ///< proposals an item
  double walk_wait_ = 0.0;         ///< work for windows after a walk, in walks
  std::uint64_t next_walk_ = 0;    ///< at this work
  std::uint64_t work_ = 0;
  Ahead ahead_;  ///< steps of doubts; last, as it reads the others
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_search.ipp>
#endif
