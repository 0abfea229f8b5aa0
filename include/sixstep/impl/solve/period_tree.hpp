// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/solve/period_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// What each option is worth alone where rows and needs are priced: the sum of each item's best, or
/// 0 where it is left out, and of the supply at the prices bounds every admissible choice.
struct Worths {
  std::vector<double> option;  ///< −infinity: too early
  std::vector<double> prices;  ///< by row
  double bound = 0.0;
};

/// Whole choices of a small problem, depth first: each item's options by worth, cut where what was
/// lost so far leaves no better choice. Goes through all that is better than what is known, or
/// stops after so many decisions.
class ChoiceTree {
 public:
  ChoiceTree(const PeriodProblem& problem, const Worths& worths);

  /// The best choice found that is worth more than `least`, other than `present`; empty where there
  /// is none.
  PeriodChoice search(const PeriodChoice& present, double least, std::uint64_t most_decisions);

  std::uint64_t work() const { return work_; }

 private:
  struct Candidate {
    std::uint32_t option = 0;
    double loss = 0.0;  ///< of worth, against the item's best
  };
  struct Link {
    std::uint32_t other = 0;
    std::int32_t lag = 0;
  };
  void add_candidates(std::uint32_t item, const Worths& worths, double least);
  void order_items();
  bool agrees(std::uint32_t item, std::uint32_t option) const;
  bool take(std::uint32_t option, std::int64_t sign);
  void decide(std::size_t depth, double loss);
  void accept();

  const PeriodProblem& problem_;
  const Worths& worths_;
  std::vector<std::vector<Candidate>> candidates_;  ///< by item
  std::vector<std::vector<Link>> needs_, needed_by_;
  std::vector<std::uint32_t> order_;
  std::vector<char> decided_;       ///< by item
  std::vector<char> is_given_;      ///< by row: some option gives to it
  std::vector<std::int64_t> left_;  ///< by row
  PeriodChoice choice_, present_, best_;
  double value_ = 0.0, least_ = 0.0;
  std::uint64_t decisions_ = 0, work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_tree.ipp>
#endif
