// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
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
  static constexpr std::uint64_t work_per_proposal = 40;

  /// `start`: with every required item; it may overdraw rows, but breaks no need.
  Walk(const PeriodProblem& problem, const Worths& worths, const PeriodChoice& start,
       std::uint64_t seed);

  /// The best choice seen that keeps every row, after so many proposals from the start; empty where
  /// none was. `stops`: asked at times, with the work so far.
  PeriodChoice run(std::uint64_t proposals, const std::function<bool(std::uint64_t)>& stops);

  std::uint64_t work() const { return work_; }

 private:
  using PlaceIndex = std::uint32_t;
  /// What an item may change to: an option, or being left out.
  struct Place {
    double value = 0.0;
    double loss = 0.0;         ///< of worth, against the item's best
    std::uint32_t period = 0;  ///< `never` where it is left out
    std::uint32_t option = 0;
  };
  struct Link {
    std::uint32_t other = 0;
    std::int32_t lag = 0;
    bool is_needed = false;  ///< the other one comes first
  };
  struct Change {
    std::uint32_t item = 0;
    PlaceIndex place = 0;  ///< the one it had
  };
  static constexpr std::uint32_t never = PeriodProblem::left_out;
  static constexpr std::size_t most_changes = 3;

  void add_places(const Worths& worths, const PeriodChoice& start);
  void add_uses();
  void add_links();
  void price_rows(const Worths& worths);
  void begin(const PeriodChoice& start);
  PeriodChoice choice() const;
  std::span<const RowUse> uses_of(PlaceIndex place) const {
    return std::span(uses_).subspan(first_use_[place], first_use_[place + 1] - first_use_[place]);
  }
  std::span<const Change> changes() const { return std::span(changes_).first(changed_); }

  bool agrees(const Link& link, PlaceIndex place, PlaceIndex other) const;
  PlaceIndex nearest(const Link& link, PlaceIndex place) const;
  bool change(std::uint32_t item, PlaceIndex place);
  bool try_change(std::uint32_t item, PlaceIndex place);
  void book(PlaceIndex place, std::int64_t sign);
  void book_changes();
  void unbook_changes();
  void undo_changes();
  void propose(double temperature, double dearness);
  void repair(const std::function<bool(std::uint64_t)>& stops);
  double owed() const;
  void remember();
  double draw() { return random_.unit(counter_++); }

  const PeriodProblem& problem_;
  CounterRandom random_;
  std::uint64_t counter_ = 0;
  double unit_ = 0.0;                      ///< what an item is worth on average
  std::vector<PlaceIndex> first_place_;    ///< by item; one more at the end
  std::vector<Place> places_;              ///< of each item by loss
  std::vector<std::uint32_t> first_use_;   ///< by place; one more at the end
  std::vector<RowUse> uses_;               ///< the problem's, side by side for what is looked at
  std::vector<std::uint32_t> movable_;     ///< items with a choice
  std::vector<std::uint32_t> first_link_;  ///< by item; one more at the end
  std::vector<Link> links_;
  std::vector<double> price_;  ///< by row
  std::vector<std::int64_t> left_;
  std::vector<PlaceIndex> place_, best_;      ///< by item
  std::array<Change, most_changes> changes_;  ///< of the present proposal
  std::size_t changed_ = 0;
  std::size_t overdrawn_ = 0;  ///< rows
  double value_ = 0.0, best_value_ = 0.0;
  double gain_ = 0.0, debt_ = 0.0;  ///< what the present proposal adds to value and overdrafts
  double owed_ = 0.0;               ///< for all overdrafts, at the rows' prices
  std::uint64_t work_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_walk.ipp>
#endif
