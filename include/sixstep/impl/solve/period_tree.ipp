// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include <sixstep/impl/solve/period_tree.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

SIXSTEP_INLINE ChoiceTree::ChoiceTree(const PeriodProblem& problem, const Worths& worths)
    : problem_(problem),
      worths_(worths),
      candidates_(problem.items()),
      needs_(problem.items()),
      needed_by_(problem.items()),
      decided_(problem.items(), 0),
      choice_(problem.items(), PeriodProblem::left_out) {
  for (const PeriodNeed& need : problem.needs) {
    needs_[need.item].push_back({need.needed, need.lag});
    needed_by_[need.needed].push_back({need.item, need.lag});
  }
  for (const PeriodRow& row : problem.rows) left_.push_back(row.limit);
  is_given_.assign(problem.rows.size(), 0);
  for (const RowUse& use : problem.uses) is_given_[use.row] |= use.amount < 0 ? 1 : 0;
}

/// What loses more than there is to gain is no candidate (reduced-cost fixing).
SIXSTEP_INLINE void ChoiceTree::add_candidates(std::uint32_t item, const Worths& worths,
                                               double least) {
  std::vector<Candidate>& own = candidates_[item];
  own.clear();
  double best = -std::numeric_limits<double>::infinity();
  if (!problem_.required[item]) {
    best = 0.0;
    own.push_back({PeriodProblem::left_out, 0.0});
  }
  for (std::uint32_t o = problem_.first_option[item]; o < problem_.first_option[item + 1]; ++o) {
    best = std::max(best, worths.option[o]);
    own.push_back({o, worths.option[o]});
  }
  for (Candidate& candidate : own) candidate.loss = best - candidate.loss;
  std::erase_if(own, [&](const Candidate& c) { return worths.bound - c.loss <= least; });
  std::stable_sort(own.begin(), own.end(),
                   [](const auto& a, const auto& b) { return a.loss < b.loss; });
}

/// What is decided already first, and then what uses most: the small ones fill what is left.
SIXSTEP_INLINE void ChoiceTree::order_items() {
  std::vector<double> size(problem_.items(), 0.0);
  order_.clear();
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    order_.push_back(item);
    if (candidates_[item].size() <= 1) size[item] = std::numeric_limits<double>::infinity();
    for (const Candidate& candidate : candidates_[item]) {
      if (candidate.option == PeriodProblem::left_out) continue;
      double use = 0.0;
      for (const RowUse& part : problem_.uses_of(candidate.option)) {
        use += worths_.prices[part.row] * std::abs(static_cast<double>(part.amount));
      }
      size[item] = std::max(size[item], use);
    }
  }
  std::stable_sort(order_.begin(), order_.end(), [&](auto a, auto b) { return size[a] > size[b]; });
}

/// Whether the needs between the item and what is decided are kept.
SIXSTEP_INLINE bool ChoiceTree::agrees(std::uint32_t item, std::uint32_t option) const {
  const auto keeps = [&](std::uint32_t later, std::uint32_t earlier, std::int32_t lag) {
    if (later == PeriodProblem::left_out) return true;
    return earlier != PeriodProblem::left_out &&
           std::int64_t{problem_.options[earlier].period} + lag <=
               std::int64_t{problem_.options[later].period};
  };
  for (const Link& need : needs_[item]) {
    if (decided_[need.other] && !keeps(option, choice_[need.other], need.lag)) return false;
  }
  for (const Link& need : needed_by_[item]) {
    if (decided_[need.other] && !keeps(choice_[need.other], option, need.lag)) return false;
  }
  return true;
}

/// Adds or takes back an option's use; false where a row to which nothing gives is overdrawn.
SIXSTEP_INLINE bool ChoiceTree::take(std::uint32_t option, std::int64_t sign) {
  bool fits = true;
  for (const RowUse& use : problem_.uses_of(option)) {
    left_[use.row] -= sign * use.amount;
    fits = fits && (left_[use.row] >= 0 || is_given_[use.row]);
  }
  work_ += problem_.uses_of(option).size();
  return fits;
}

SIXSTEP_INLINE void ChoiceTree::accept() {
  if (value_ <= least_ || choice_ == present_ ||
      std::ranges::any_of(left_, [](auto left) { return left < 0; }))
    return;
  least_ = value_;
  best_ = choice_;
}

SIXSTEP_INLINE void ChoiceTree::decide(std::size_t depth, double loss) {
  if (depth == order_.size()) return accept();
  const std::uint32_t item = order_[depth];
  for (const Candidate& candidate : candidates_[item]) {
    if (worths_.bound - loss - candidate.loss <= least_) return;
    if (decisions_ == 0) return;
    if (!agrees(item, candidate.option)) continue;
    --decisions_;
    const bool out = candidate.option == PeriodProblem::left_out;
    const double value = out ? 0.0 : problem_.options[candidate.option].value;
    const bool fits = out || take(candidate.option, 1);
    if (fits) {
      decided_[item] = 1;
      choice_[item] = candidate.option;
      value_ += value;
      decide(depth + 1, loss + candidate.loss);
      value_ -= value;
      choice_[item] = PeriodProblem::left_out;
      decided_[item] = 0;
    }
    if (!out) take(candidate.option, -1);
  }
}

SIXSTEP_INLINE PeriodChoice ChoiceTree::search(const PeriodChoice& present, double least,
                                               std::uint64_t most_decisions) {
  present_ = present;
  least_ = least;
  decisions_ = most_decisions;
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    add_candidates(item, worths_, least);
  }
  order_items();
  decide(0, 0.0);
  return best_;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
