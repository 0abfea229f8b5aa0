// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include <sixstep/impl/solve/period_walk.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

SIXSTEP_INLINE Walk::Walk(const PeriodProblem& problem, const Worths& worths, std::uint64_t seed)
    : problem_(problem),
      random_(seed, 1),
      unit_(std::abs(worths.bound) / std::max(1.0, static_cast<double>(problem.items()))),
      work_(problem.options.size() + problem.needs.size()) {
  add_candidates(worths);
  add_links();
  price_rows(worths);
}

/// Options that lose more than an item is worth on average hardly ever belong to a good choice.
SIXSTEP_INLINE void Walk::add_candidates(const Worths& worths) {
  first_candidate_.push_back(0);
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    const auto begin = static_cast<std::ptrdiff_t>(candidates_.size());
    const std::uint32_t end = problem_.first_option[item + 1];
    double best = -std::numeric_limits<double>::infinity();
    if (!problem_.required[item]) {
      best = 0.0;
      candidates_.push_back({PeriodProblem::left_out, 0.0});
    }
    for (std::uint32_t o = problem_.first_option[item]; o < end; ++o) {
      if (!std::isfinite(worths.option[o])) continue;
      best = std::max(best, worths.option[o]);
      candidates_.push_back({o, worths.option[o]});
    }
    const auto own = candidates_.begin() + begin;
    for (auto c = own; c != candidates_.end(); ++c) c->loss = best - c->loss;
    std::stable_sort(own, candidates_.end(),
                     [](const auto& a, const auto& b) { return a.loss < b.loss; });
    while (candidates_.size() > static_cast<std::size_t>(begin) &&
           candidates_.back().loss > unit_) {
      candidates_.pop_back();
    }
    first_candidate_.push_back(static_cast<std::uint32_t>(candidates_.size()));
    if (first_candidate_[item] + 1 < first_candidate_.back()) movable_.push_back(item);
  }
}

SIXSTEP_INLINE void Walk::add_links() {
  first_link_.assign(problem_.items() + 2, 0);
  for (const PeriodNeed& need : problem_.needs) {
    ++first_link_[need.item + 2];
    ++first_link_[need.needed + 2];
  }
  for (std::size_t k = 2; k < first_link_.size(); ++k) first_link_[k] += first_link_[k - 1];
  links_.resize(2 * problem_.needs.size());
  for (const PeriodNeed& need : problem_.needs) {
    links_[first_link_[need.item + 1]++] = {need.needed, need.lag, true};
    links_[first_link_[need.needed + 1]++] = {need.item, need.lag, false};
  }
}

/// A row whose price is 0 at present is not free all the same.
SIXSTEP_INLINE void Walk::price_rows(const Worths& worths) {
  double dearest = 0.0;
  const auto size = [&](std::size_t row) {
    return std::max(1.0, std::abs(static_cast<double>(problem_.rows[row].limit)));
  };
  for (std::size_t row = 0; row < problem_.rows.size(); ++row) {
    dearest = std::max(dearest, worths.prices[row] * size(row));
  }
  for (std::size_t row = 0; row < problem_.rows.size(); ++row) {
    price_.push_back(std::max(worths.prices[row], 1e-3 * dearest / size(row)));
  }
}

SIXSTEP_INLINE void Walk::begin(const PeriodChoice& start) {
  left_.clear();
  for (const PeriodRow& row : problem_.rows) left_.push_back(row.limit);
  choice_ = start;
  overdrawn_ = 0;
  for (const std::uint32_t option : choice_) {
    if (option == PeriodProblem::left_out) continue;
    for (const RowUse& use : problem_.uses_of(option)) left_[use.row] -= use.amount;
  }
  for (const std::int64_t left : left_) overdrawn_ += left < 0 ? 1 : 0;
  value_ = value_of(problem_, choice_);
  best_.clear();
}

SIXSTEP_INLINE bool Walk::agrees(const Link& link, std::uint32_t option,
                                 std::uint32_t other) const {
  const std::uint32_t later = link.is_needed ? option : other;
  const std::uint32_t earlier = link.is_needed ? other : option;
  if (later == PeriodProblem::left_out) return true;
  return earlier != PeriodProblem::left_out &&
         std::int64_t{problem_.options[earlier].period} + link.lag <=
             std::int64_t{problem_.options[later].period};
}

/// The other item's candidate of least loss that goes with this option; its own where none does.
SIXSTEP_INLINE std::uint32_t Walk::nearest(const Link& link, std::uint32_t option) const {
  for (std::uint32_t c = first_candidate_[link.other]; c < first_candidate_[link.other + 1]; ++c) {
    if (agrees(link, option, candidates_[c].option)) return candidates_[c].option;
  }
  return choice_[link.other];
}

SIXSTEP_INLINE void Walk::book(std::uint32_t option, std::int64_t sign) {
  if (option == PeriodProblem::left_out) return;
  gain_ += static_cast<double>(sign) * problem_.options[option].value;
  for (const RowUse& use : problem_.uses_of(option)) {
    const std::int64_t before = left_[use.row], after = before - sign * use.amount;
    left_[use.row] = after;
    if (before >= 0 && after >= 0) continue;
    overdrawn_ += (after < 0 ? 1U : 0U);
    overdrawn_ -= (before < 0 ? 1U : 0U);
    const std::int64_t more = std::min<std::int64_t>(before, 0) - std::min<std::int64_t>(after, 0);
    debt_ += price_[use.row] * static_cast<double>(more);
  }
}

SIXSTEP_INLINE void Walk::set(std::uint32_t item, std::uint32_t option) {
  book(choice_[item], -1);
  choice_[item] = option;
  book(option, 1);
}

/// Changes an item, and then what it needs and what needs it where these do not go with it any
/// more; false where that leads too far.
SIXSTEP_INLINE bool Walk::change(std::uint32_t item, std::uint32_t option) {
  constexpr std::size_t most = 4;
  const auto is_same = [&](const Change& past) { return past.item == item; };
  if (changes_.size() == most || std::ranges::any_of(changes_, is_same)) return false;
  changes_.push_back({item, choice_[item]});
  set(item, option);
  for (std::uint32_t k = first_link_[item]; k < first_link_[item + 1]; ++k) {
    const Link& link = links_[k];
    if (agrees(link, option, choice_[link.other])) continue;
    const std::uint32_t other = nearest(link, option);
    if (other == choice_[link.other] || !change(link.other, other)) return false;
  }
  return true;
}

SIXSTEP_INLINE bool Walk::try_change(std::uint32_t item, std::uint32_t option) {
  changes_.clear();
  gain_ = debt_ = 0.0;
  return change(item, option);
}

SIXSTEP_INLINE void Walk::take_back() {
  for (auto past = changes_.rbegin(); past != changes_.rend(); ++past) {
    set(past->item, past->option);
  }
}

SIXSTEP_INLINE void Walk::remember() {
  if (overdrawn_ > 0 || (!best_.empty() && value_ <= best_value_)) return;
  best_ = choice_;
  best_value_ = value_;
}

/// `dearness`: what overdrawing costs, times its price.
SIXSTEP_INLINE void Walk::propose(double temperature, double dearness) {
  const std::uint32_t item = movable_[random_.below(counter_++, movable_.size())];
  const auto own = static_cast<double>(first_candidate_[item + 1] - first_candidate_[item]);
  const double share = draw();  // squared: what loses little more often
  const Candidate& to =
      candidates_[first_candidate_[item] + static_cast<std::uint32_t>(share * share * own)];
  if (to.option == choice_[item]) return;
  const bool holds = try_change(item, to.option);
  const double gain = gain_, better = gain - dearness * debt_;
  if (!holds || (better < 0.0 && better < temperature * std::log(1.0 - draw()))) {
    return take_back();
  }
  value_ += gain;
}

/// Takes the change that loses least for what it pays of the overdrafts, until all are paid.
SIXSTEP_INLINE void Walk::repair(const std::function<bool(std::uint64_t)>& stops) {
  while (overdrawn_ > 0) {
    work_ += candidates_.size();
    if (stops(work_)) return;
    double least = std::numeric_limits<double>::infinity();
    Change best;
    for (const std::uint32_t item : movable_) {
      for (std::uint32_t c = first_candidate_[item]; c < first_candidate_[item + 1]; ++c) {
        const std::uint32_t option = candidates_[c].option;
        if (option == choice_[item]) continue;
        const bool holds = try_change(item, option);
        const double loss = holds && debt_ < 0.0 ? std::max(0.0, -gain_) / -debt_ : least;
        take_back();
        if (loss >= least) continue;
        least = loss;
        best = {item, option};
      }
    }
    if (!std::isfinite(least)) return;
    try_change(best.item, best.option);
    value_ += gain_;
  }
  remember();
}

SIXSTEP_INLINE PeriodChoice Walk::run(const PeriodChoice& start, std::uint64_t proposals,
                                      const std::function<bool(std::uint64_t)>& stops) {
  constexpr double hot = 0.06, cold = 0.01, lenient = 0.02, strict = 100.0;
  constexpr std::uint64_t per_proposal = 40;
  constexpr std::uint64_t stretch = 64;  // proposals of one temperature
  begin(start);
  if (movable_.empty()) return {};
  for (std::uint64_t k = 0; k < proposals; k += stretch) {
    const double passed = static_cast<double>(k) / static_cast<double>(proposals);
    const double temperature = unit_ * hot * std::pow(cold / hot, passed);
    const double dearness = 1.0 + lenient * std::pow(strict / lenient, passed);
    for (std::uint64_t step = 0; step < stretch; ++step) propose(temperature, dearness);
    if (2 * k > proposals) remember();
    work_ += stretch * per_proposal;
    if (k % (16 * stretch) == 0 && stops(work_)) break;
  }
  repair(stops);
  return best_;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
