// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <sixstep/impl/solve/period_tree.hpp>
#include <sixstep/solve/random.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// A walk through choices by chance, one change after the other, that may overdraw rows at first.
///
/// Method: simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) with strategic oscillation
/// (Glover 1989): what overdraws a row costs little more than the relaxation's price of it at the
/// start, so that exchanges of many items can be made one by one, and ever more towards the end.
class Walk {
 public:
  Walk(const PeriodProblem& problem, const Worths& worths, std::uint64_t seed);

  /// The best choice seen that keeps every row, after so many proposals; empty where none was.
  /// `stops`: asked at times, with the work so far.
  PeriodChoice run(const PeriodChoice& start, std::uint64_t proposals,
                   const std::function<bool(std::uint64_t)>& stops);

  std::uint64_t work() const { return work_; }

 private:
  struct Candidate {
    std::uint32_t option = 0;
    double loss = 0.0;  ///< of worth, against the item's best
  };
  struct Link {
    std::uint32_t other = 0;
    std::int32_t lag = 0;
    bool is_needed = false;  ///< the other one comes first
  };
  struct Change {
    std::uint32_t item = 0, option = 0;  ///< the one it had
  };
  void add_candidates(const Worths& worths);
  void add_links();
  void price_rows(const Worths& worths);
  void begin(const PeriodChoice& start);
  bool agrees(const Link& link, std::uint32_t option, std::uint32_t other) const;
  std::uint32_t nearest(const Link& link, std::uint32_t option) const;
  bool change(std::uint32_t item, std::uint32_t option);
  void set(std::uint32_t item, std::uint32_t option);
  void book(std::uint32_t option, std::int64_t sign);
  void propose(double temperature, double dearness);
  bool try_change(std::uint32_t item, std::uint32_t option);
  void take_back();
  void repair(const std::function<bool(std::uint64_t)>& stops);
  void remember();
  double draw() { return random_.unit(counter_++); }

  const PeriodProblem& problem_;
  CounterRandom random_;
  std::uint64_t counter_ = 0;
  double unit_ = 0.0;                           ///< what an item is worth on average
  std::vector<std::uint32_t> first_candidate_;  ///< by item; one more at the end
  std::vector<Candidate> candidates_;           ///< of each item by loss
  std::vector<std::uint32_t> movable_;          ///< items with a choice
  std::vector<std::uint32_t> first_link_;       ///< by item; one more at the end
  std::vector<Link> links_;
  std::vector<double> price_;  ///< by row
  std::vector<std::int64_t> left_;
  PeriodChoice choice_, best_;
  std::vector<Change> changes_;  ///< of the present proposal
  std::size_t overdrawn_ = 0;    ///< rows
  double value_ = 0.0, best_value_ = 0.0;
  double gain_ = 0.0, debt_ = 0.0;  ///< what the present proposal adds to value and overdrafts
  std::uint64_t work_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_walk.ipp>
#endif
