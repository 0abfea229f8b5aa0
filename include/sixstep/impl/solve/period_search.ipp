// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <sixstep/impl/solve/period_descent.hpp>
#include <sixstep/impl/solve/period_search.hpp>
#include <sixstep/impl/solve/period_walk.hpp>
#include <sixstep/solve/random.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// Times with noise, so that items of one time come in another order.
inline std::vector<double> shaken(std::vector<double> times, double size, std::uint64_t seed,
                                  std::uint64_t draw) {
  const CounterRandom random(seed, draw);
  for (std::size_t item = 0; item < times.size(); ++item) times[item] += size * random.unit(item);
  return times;
}

SIXSTEP_INLINE WindowSearch::WindowSearch(const PeriodProblem& problem,
                                          const PeriodScheduleOptions& options)
    : problem_(problem),
      options_(options),
      rounding_(problem),
      bounding_options_{1e-4, options.stop},
      relaxation_(problem, bounding_options_) {
  best_.bound = std::numeric_limits<double>::infinity();
}

SIXSTEP_INLINE bool WindowSearch::stops(std::uint64_t more) {
  Progress progress{"choosing by windows", work_ + rounding_.work() + more, {}, best_.bound};
  if (!best_.choice.empty()) progress.best = best_.value;
  stopped_ = stopped_ || options_.stop.reached(progress);
  return stopped_;
}

SIXSTEP_INLINE bool WindowSearch::is_closed() const {
  return !best_.choice.empty() &&
         best_.bound - best_.value <= options_.gap_tolerance * std::abs(best_.bound);
}

SIXSTEP_INLINE void WindowSearch::offer(const PeriodChoice& choice) {
  if (choice.empty()) return;
  const double value = value_of(problem_, choice);
  if (!line_.choice.empty() && value <= line_.value) return;
  line_ = {choice, value};
  if (!best_.choice.empty() && value <= best_.value) return;
  best_.value = value;
  best_.choice = choice;
}

SIXSTEP_INLINE void WindowSearch::round_whole() {
  constexpr std::uint64_t tries = 8;
  for (std::uint64_t k = 0; k < tries && (k == 0 || !stops()); ++k) {
    offer(rounding_.round(shaken(times_, 0.1 * static_cast<double>(k > 0), options_.seed, k),
                          prices_));
  }
  if (!best_.choice.empty()) return;
  std::vector<double> times = times_;  // what is required, with all that it needs, comes first
  for (const std::uint32_t item : rounding_.required()) times[item] -= problem_.periods;
  for (std::uint64_t k = 0; k < tries && best_.choice.empty() && !stops(); ++k) {
    offer(rounding_.round(shaken(times, static_cast<double>(k), options_.seed, k), prices_));
  }
}

SIXSTEP_INLINE std::uint32_t WindowSearch::last_used() const {
  std::uint32_t last = 0;
  for (const std::uint32_t option : line_.choice) {
    if (option != PeriodProblem::left_out) last = std::max(last, problem_.options[option].period);
  }
  return last;
}

/// Items of the window that hang together: what is reached from a few seeds along needs, either
/// way, until there are enough.
SIXSTEP_INLINE Window WindowSearch::choose(std::uint32_t first, std::uint32_t width,
                                           std::uint64_t draw) const {
  Window window{first, std::min(first + width - 1, problem_.periods - 1), {}};
  window.free.assign(problem_.items(), 0);
  const CounterRandom random(options_.seed + 1, draw);
  const double from = static_cast<double>(window.first) - 0.5 * random.unit(0);
  const double to = static_cast<double>(window.last) + 1.5 * random.unit(1);
  std::vector<std::uint32_t> within;
  std::vector<char> open(problem_.items(), 0);
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    const std::uint32_t option = current_[item];
    const bool out = option == PeriodProblem::left_out;
    const std::uint32_t period = out ? problem_.periods : problem_.options[option].period;
    const bool inside = period >= window.first && period <= window.last;
    const bool drawn = times_[item] >= from && times_[item] <= to && period >= window.first;
    open[item] = inside || drawn ? 1 : 0;
    if (open[item]) within.push_back(item);
  }
  if (within.empty()) return window;
  const double share = reach_ * std::exp2(-4.0 * random.unit(2));
  const auto most = 10 + static_cast<std::size_t>(share * static_cast<double>(within.size()));
  std::vector<std::uint32_t> reached;
  std::uint64_t counter = 3;
  const std::size_t seeds = 1 + random.below(counter++, 4);
  for (std::size_t k = 0, next = 0; reached.size() < std::min(most, within.size());) {
    const auto reach = [&](std::uint32_t item) {
      if (!open[item] || window.free[item] || reached.size() >= most) return;
      window.free[item] = 1;
      reached.push_back(item);
    };
    if (k < seeds || next >= reached.size()) {
      reach(within[random.below(counter++, within.size())]);
      ++k;
      continue;
    }
    const std::uint32_t item = reached[next++];
    for (const NodeIndex other : rounding_.needs().successors(item)) reach(other);
    for (const NodeIndex other : rounding_.needed_by().successors(item)) reach(other);
  }
  return window;
}

SIXSTEP_INLINE void WindowSearch::solve(const Window& window, std::uint64_t draw) {
  constexpr std::uint64_t tries = 12;
  const CounterRandom random(options_.seed + 2, draw);
  const double luck = random.unit(0);
  const double slack = 1e-4 * luck * luck * luck * std::abs(line_.value);
  const WindowProblem part(problem_, current_, window);
  const double present = value_of(part.problem(), part.present());
  const double worth_it = 1e-9 * std::abs(line_.value);
  PeriodBoundOptions options;
  options.tolerance = 1e-5;
  Relaxation relaxation(part.problem(), options);
  relaxation.know(part.present());
  relaxation.stop_below(present - slack + worth_it);
  const PeriodBound bound = relaxation.run();
  work_ += bound.work;
  if (bound.bound <= present - slack + worth_it) return;
  Rounding rounding(part.problem());
  const std::vector<double> times = rounding.expected_times(bound.mixture);
  const std::vector<double> now = rounding.expected_times({{1.0, part.present()}});
  PeriodChoice best;
  double value = present - slack;
  for (std::uint64_t k = 0; k < tries; ++k) {
    const double noise = k == 0 ? 0.0 : std::exp2(-static_cast<double>(k % 6));
    const double pull = k % 2 == 0 ? 1.0 : random.unit(k + 1);
    std::vector<double> blend(times.size());
    for (std::size_t item = 0; item < times.size(); ++item) {
      blend[item] = pull * times[item] + (1.0 - pull) * now[item];
    }
    PeriodChoice choice = rounding.round(
        shaken(std::move(blend), noise, options_.seed, draw * tries + k), bound.prices);
    if (choice.empty() || choice == part.present()) continue;
    const double worth = value_of(part.problem(), choice);
    if (worth <= value) continue;
    value = worth;
    best = std::move(choice);
  }
  work_ += rounding.work();
  if (best.empty()) return;
  const PeriodChoice whole = improved(part.insert(best));
  if (whole.empty()) return;
  current_ = whole;
  offer(current_);
  if (value_of(problem_, current_) < line_.value - 5e-4 * std::abs(line_.value)) {
    current_ = line_.choice;
  }
}

/// Few steps of prices and all choices of a small window, as far as these are not too many.
SIXSTEP_INLINE void WindowSearch::solve_exactly(const Window& window, std::uint64_t draw) {
  const double luck = CounterRandom(options_.seed + 4, draw).unit(0);
  const double slack = 3e-5 * luck * luck * luck * std::abs(line_.value);
  constexpr int most_steps = 40;
  constexpr std::uint64_t most_decisions = 5000;
  const WindowProblem part(problem_, current_, window);
  const double present = value_of(part.problem(), part.present());
  const double least = present - slack + 1e-9 * std::abs(line_.value);
  Descent descent(part.problem());
  const Worths worths = descent.run(part.prices(doubts_->worths().prices), least, most_steps);
  work_ += descent.work() + problem_.options.size() / 4;
  if (worths.bound <= least) return;
  ChoiceTree tree(part.problem(), worths);
  const PeriodChoice better = tree.search(part.present(), least, most_decisions);
  work_ += tree.work();
  if (better.empty()) return;
  current_ = part.insert(better);
  offer(current_);
  if (value_of(problem_, current_) < line_.value - 2e-4 * std::abs(line_.value)) {
    current_ = line_.choice;
  }
}

SIXSTEP_INLINE void WindowSearch::count(Yield& yield, double before, std::uint64_t spent) {
  constexpr double memory = 0.97;
  yield.gain = memory * yield.gain + line_.value - before;
  yield.work = memory * yield.work + static_cast<double>(spent);
  yield.spent += spent;
}

/// Windows of adjacent periods one after the other, of two periods and more.
SIXSTEP_INLINE void WindowSearch::solve_next_part(std::uint64_t draw) {
  constexpr std::uint32_t widest = 6;
  const std::uint32_t last = last_used();
  if (first_ + (width_ > last ? last : width_ - 1) > last) {
    first_ = 0;
    width_ = width_ == widest ? 2 : width_ + 1;
  }
  const std::uint64_t before = work_;
  solve(choose(first_++, width_, draw), draw);
  reach_ = std::clamp(reach_ * (work_ - before > enough_ ? 0.8 : 1.03), 0.05, 1.0);
}

SIXSTEP_INLINE void WindowSearch::solve_doubts(std::uint64_t draw) {
  solve_exactly(doubts_->choose(current_, best_.bound - line_.value, draw), draw);
}

/// The kind that brings more, unless the other was hardly tried.
SIXSTEP_INLINE bool WindowSearch::prefers_doubts() const {
  constexpr std::uint64_t share = 10;
  if (of_doubts_.rate() >= of_parts_.rate()) return of_doubts_.spent <= share * of_parts_.spent;
  return share * of_doubts_.spent < of_parts_.spent;
}

/// Where few items share a row, each one's place in it counts: windows find it at exact prices, and
/// walks do not.
SIXSTEP_INLINE bool WindowSearch::has_many_items() const {
  constexpr std::size_t many = 20;
  return problem_.items() >= many * problem_.rows.size();
}

/// Bounds more exactly than before, and rounds what that shows.
SIXSTEP_INLINE void WindowSearch::bound() {
  constexpr double most_exact = 1e-4;
  exactness_ = has_many_items() ? std::max(0.1 * exactness_, most_exact) : most_exact;
  const PeriodBound bound = relaxation_.run(exactness_);
  best_.bound = bound.bound;
  work_ += bound.work - bounding_;
  bounding_ = bound.work;
  bounded_at_ = work_;
  is_bounded_ = exactness_ <= most_exact;
  times_ = rounding_.expected_times(bound.mixture);
  prices_ = bound.prices;
  round_whole();
  doubts_.emplace(problem_, relaxation_.worths(), options_.seed + 3);
  enough_ = std::max<std::uint64_t>(bound.work / 200, 1'000'000);
  constexpr std::uint64_t usual = 500;
  const std::uint64_t as_much = bound.work / (32 * problem_.items() + 1);  // as the bound took
  walk_length_ = is_bounded_ ? usual : std::clamp<std::uint64_t>(as_much, 20, usual);
}

/// A walk from the line's best choice; twice as long and rarer where it finds nothing better.
SIXSTEP_INLINE void WindowSearch::walk(std::uint64_t draw) {
  constexpr std::uint64_t longest = 8000;
  constexpr double least_wait = 0.5, most_wait = 32.0;
  Walk walk(problem_, doubts_->worths(), line_.choice,
            CounterRandom(options_.seed + 5, draw).bits(0));
  const PeriodChoice found =
      walk.run(walk_length_ * problem_.items(), [&](std::uint64_t spent) { return stops(spent); });
  work_ += walk.work();
  const double before = line_.value;
  offer(improved(found));
  if (line_.value > before) {
    current_ = line_.choice;
    walk_wait_ = least_wait;
  } else {
    walk_length_ = std::min(2 * walk_length_, longest);
    walk_wait_ = std::clamp(2.0 * walk_wait_, least_wait, most_wait);
  }
  next_walk_ = work_ + static_cast<std::uint64_t>(walk_wait_ * static_cast<double>(walk.work()));
}

/// Begins anew from another rounding of the bound: lines that begin apart end apart.
SIXSTEP_INLINE void WindowSearch::start_line(std::uint64_t draw) {
  PeriodChoice choice = rounding_.round(shaken(times_, 1.0, options_.seed + 6, draw), prices_);
  if (choice.empty()) return;
  line_ = {};
  offer(choice);
  current_ = std::move(choice);
  walk_wait_ = 0.0;
  next_walk_ = work_;
}

/// What single changes make of a choice; empty where there is none, or it is not admissible.
SIXSTEP_INLINE PeriodChoice WindowSearch::improved(const PeriodChoice& choice) {
  if (choice.empty()) return {};
  PeriodDraft draft(problem_);
  for (std::uint32_t item = 0; item < problem_.items(); ++item) draft.take(item, choice[item]);
  rounding_.improve(draft);
  return is_admissible(problem_, draft.choice()) ? draft.choice() : PeriodChoice{};
}

/// The bound is made more exact once the search has had its share; walks and windows take turns.
SIXSTEP_INLINE void WindowSearch::advance(std::uint64_t draw) {
  constexpr std::uint64_t share = 1;
  if (!is_bounded_ && work_ - bounded_at_ >= share * bounding_) return bound();
  if (has_many_items() && work_ >= next_walk_) return walk(draw);
  const double before = line_.value;
  const std::uint64_t spent = work_;
  const bool doubts = prefers_doubts();
  doubts ? solve_doubts(draw) : solve_next_part(draw);
  count(doubts ? of_doubts_ : of_parts_, before, work_ - spent);
}

SIXSTEP_INLINE PeriodScheduleResult WindowSearch::run() {
  constexpr std::uint64_t line_idle = 5000, most_idle = 40000;
  bound();
  current_ = line_.choice;
  for (std::uint64_t draw = 0, last_gain = 0, line_gain = 0;
       !best_.choice.empty() && !is_closed() && draw < last_gain + most_idle && !stops(); ++draw) {
    const double best = best_.value, line = line_.value;
    advance(draw);
    if (best_.value > best) last_gain = draw;
    if (line_.value > line) line_gain = draw;
    if (draw >= line_gain + line_idle) {
      start_line(draw);
      line_gain = draw;
    }
  }
  best_.truncated = !is_closed();
  best_.work = work_ + rounding_.work();
  return best_;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period
