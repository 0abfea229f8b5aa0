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

inline constexpr double most_exact = 1e-4;  ///< of bounds

SIXSTEP_INLINE WindowSearch::WindowSearch(const PeriodProblem& problem,
                                          const PeriodScheduleOptions& options)
    : problem_(problem),
      options_(options),
      stop_(options_.stop),
      rounding_(problem),
      parts_(problem, rounding_, options.seed),
      bounding_options_{most_exact, bounding_stop()},
      relaxation_(problem, bounding_options_),
      ahead_(options.threads,
             [this](const StandPtr& from, std::uint64_t draw, const std::atomic<bool>& is_undone) {
               return step_doubts(from, draw, is_undone);
             }) {
  best_.bound = std::numeric_limits<double>::infinity();
}

SIXSTEP_INLINE Progress WindowSearch::progress(std::uint64_t more) const {
  Progress result{"choosing by windows", work_ + rounding_.work() + more, {}, best_.bound};
  if (!best_.choice.empty()) result.best = best_.value;
  return result;
}

SIXSTEP_INLINE bool WindowSearch::is_cancelled(std::uint64_t more) {
  return stop_.is_cancelled([&] { return progress(more); });
}

SIXSTEP_INLINE StopCondition WindowSearch::bounding_stop() {
  StopCondition result = options_.stop;
  result.should_stop = [this](const Progress& now) {
    return stop_.is_cancelled([&] { return now; });
  };
  return result;
}

SIXSTEP_INLINE bool WindowSearch::is_closed() const {
  return !best_.choice.empty() &&
         best_.bound - best_.value <= options_.gap_tolerance * std::abs(best_.bound);
}

SIXSTEP_INLINE void WindowSearch::go_to(StandPtr stand) {
  stand_ = std::move(stand);
  if (!best_.choice.empty() && stand_->value <= best_.value) return;
  best_.value = stand_->value;
  best_.choice = stand_->best;
}

SIXSTEP_INLINE WindowSearch::Stand WindowSearch::offered(Stand stand,
                                                         const PeriodChoice& choice) const {
  const double value = value_of(problem_, choice);
  if (!stand.best.empty() && value <= stand.value) return stand;
  stand.best = choice;
  stand.value = value;
  return stand;
}

SIXSTEP_INLINE void WindowSearch::offer(const PeriodChoice& choice) {
  if (choice.empty()) return;
  Stand better = offered(*stand_, choice);
  if (!stand_->best.empty() && better.value <= stand_->value) return;
  go_to(std::make_shared<Stand>(std::move(better)));
}

/// Back to the line's best where the choice loses more than a share of that.
SIXSTEP_INLINE WindowSearch::StandPtr WindowSearch::moved(const Stand& from, PeriodChoice choice,
                                                          double most_loss) const {
  Stand to = offered(from, choice);
  const bool loses = value_of(problem_, choice) < to.value - most_loss * std::abs(to.value);
  to.choice = loses ? to.best : std::move(choice);
  return std::make_shared<Stand>(std::move(to));
}

SIXSTEP_INLINE void WindowSearch::round_whole() {
  constexpr std::uint64_t tries = 8;
  for (std::uint64_t k = 0; k < tries && (k == 0 || !stop_.is_reached(progress())); ++k) {
    offer(rounding_.round(shaken(times_, 0.1 * static_cast<double>(k > 0), options_.seed, k),
                          prices_));
  }
  if (!best_.choice.empty()) return;
  std::vector<double> times = times_;  // what is required, with all that it needs, comes first
  for (const std::uint32_t item : rounding_.required()) times[item] -= problem_.periods;
  for (std::uint64_t k = 0; k < tries && best_.choice.empty() && !stop_.is_reached(progress());
       ++k) {
    offer(rounding_.round(shaken(times, static_cast<double>(k), options_.seed, k), prices_));
  }
}

/// Few steps of prices and all choices of a small window of doubts, as far as these are not too
/// many.
SIXSTEP_INLINE WindowSearch::Ahead::Step WindowSearch::step_doubts(
    const StandPtr& from, std::uint64_t draw, const std::atomic<bool>& is_undone) const {
  const double luck = CounterRandom(options_.seed + 4, draw).unit(0);
  const double slack = 3e-5 * luck * luck * luck * std::abs(from->value);
  constexpr int most_steps = 40;
  constexpr std::uint64_t most_decisions = 5000;
  const Window window = doubts_->choose(from->choice, best_.bound - from->value, draw);
  const WindowProblem part(problem_, from->choice, window);
  const double present = value_of(part.problem(), part.present());
  const double least = present - slack + 1e-9 * std::abs(from->value);
  Descent descent(part.problem());
  descent.stop_when(is_undone);
  const Worths worths = descent.run(part.prices(doubts_->worths().prices), least, most_steps);
  const std::uint64_t work = descent.work() + problem_.options.size() / 4;
  if (worths.bound <= least) return {from, work};
  ChoiceTree tree(part.problem(), worths);
  const PeriodChoice better = tree.search(part.present(), least, most_decisions);
  if (better.empty()) return {from, work + tree.work()};
  return {moved(*from, part.insert(better), 2e-4), work + tree.work()};
}

SIXSTEP_INLINE void WindowSearch::count(Yield& yield, double before, std::uint64_t spent) {
  constexpr double memory = 0.97;
  yield.gain = memory * yield.gain + stand_->value - before;
  yield.work = memory * yield.work + static_cast<double>(spent);
  yield.spent += spent;
}

SIXSTEP_INLINE void WindowSearch::solve_next_part(std::uint64_t draw) {
  const std::uint64_t before = parts_.work();
  PeriodChoice whole = improved(parts_.solve_next(stand_->choice, stand_->value, draw));
  work_ += parts_.work() - before;
  if (!whole.empty()) go_to(moved(*stand_, std::move(whole), 5e-4));
}

SIXSTEP_INLINE void WindowSearch::solve_doubts() {
  Ahead::Step step = ahead_.take(stand_, next_doubt_++);
  work_ += step.work;
  if (step.to != stand_) go_to(std::move(step.to));
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

/// More exact than the last one; it depends on nothing that the search finds.
SIXSTEP_INLINE void WindowSearch::set_bound_aside() {
  exactness_ = has_many_items() ? std::max(0.1 * exactness_, most_exact) : most_exact;
  ahead_.set_aside([this] {
    bounded_.bound = relaxation_.run(exactness_);
    bounded_.worths = relaxation_.worths();
  });
}

/// Takes the bound that was set aside, and rounds what it shows.
SIXSTEP_INLINE void WindowSearch::bound() {
  ahead_.finish_aside([this] { is_cancelled(); });
  ahead_.rest();
  auto [bound, worths] = std::move(bounded_);
  is_bounded_ = exactness_ <= most_exact;
  if (!is_bounded_) set_bound_aside();
  best_.bound = bound.bound;
  work_ += bound.work - bounding_;
  bounding_ = bound.work;
  bounded_at_ = work_;
  times_ = rounding_.expected_times(bound.mixture);
  prices_ = bound.prices;
  round_whole();
  doubts_.emplace(problem_, std::move(worths), options_.seed + 3);
  parts_.aim(times_, std::max<std::uint64_t>(bound.work / 200, 1'000'000));
  constexpr std::uint64_t usual = 500;
  const std::uint64_t as_much = bound.work / (32 * problem_.items() + 1);  // as the bound took
  walk_length_ = is_bounded_ ? usual : std::clamp<std::uint64_t>(as_much, 20, usual);
}

/// As many proposals as are due, or as the limit on work leaves for two walks.
SIXSTEP_INLINE std::uint64_t WindowSearch::proposals() const {
  const std::uint64_t spent = work_ + rounding_.work(), limit = options_.stop.work_limit;
  const std::uint64_t left = limit - std::min(spent, limit);
  return std::min(walk_length_ * problem_.items(), left / (2 * Walk::work_per_proposal));
}

SIXSTEP_INLINE WindowSearch::Walked WindowSearch::walked(std::uint64_t most, std::uint64_t seed) {
  Walk walk(problem_, doubts_->worths(), stand_->best, seed);
  PeriodChoice choice = walk.run(most, [this](std::uint64_t more) { return is_cancelled(more); });
  return {std::move(choice), walk.work()};
}

/// Two walks from the line's best choice; the next are twice as long and rarer where neither finds
/// anything better.
SIXSTEP_INLINE void WindowSearch::walk(std::uint64_t draw) {
  constexpr std::uint64_t longest = 8000;
  constexpr double least_wait = 0.5, most_wait = 32.0;
  const CounterRandom random(options_.seed + 5, draw);
  const std::uint64_t most = proposals();
  Walked one, other;
  const auto walk_first = [&] {
    one = walked(most, random.bits(0));
    work_ += one.work;
  };
  ahead_.do_both(
      walk_first, [&] { other = walked(most, random.bits(1)); }, [this] { is_cancelled(); });
  work_ += other.work;
  PeriodChoice better = improved(one.choice), second = improved(other.choice);
  if (worth_of(second) > worth_of(better)) better = std::move(second);
  if (worth_of(better) > stand_->value) {
    go_to(moved(*stand_, std::move(better), 0.0));
    walk_wait_ = least_wait;
  } else {
    walk_length_ = std::min(2 * walk_length_, longest);
    walk_wait_ = std::clamp(2.0 * walk_wait_, least_wait, most_wait);
  }
  next_walk_ =
      work_ + static_cast<std::uint64_t>(walk_wait_ * static_cast<double>(one.work + other.work));
}

/// −infinity where there is none.
SIXSTEP_INLINE double WindowSearch::worth_of(const PeriodChoice& choice) const {
  return choice.empty() ? -std::numeric_limits<double>::infinity() : value_of(problem_, choice);
}

/// Begins anew from another rounding of the bound: lines that begin apart end apart.
SIXSTEP_INLINE void WindowSearch::start_line(std::uint64_t draw) {
  PeriodChoice choice = rounding_.round(shaken(times_, 1.0, options_.seed + 6, draw), prices_);
  if (choice.empty()) return;
  go_to(moved({}, std::move(choice), 0.0));
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
  ahead_.expect(stand_, next_doubt_);
  if (has_many_items() && work_ >= next_walk_) return walk(draw);
  const double before = stand_->value;
  const std::uint64_t spent = work_;
  const bool doubts = prefers_doubts();
  doubts ? solve_doubts() : solve_next_part(draw);
  count(doubts ? of_doubts_ : of_parts_, before, work_ - spent);
}

SIXSTEP_INLINE PeriodScheduleResult WindowSearch::run() {
  constexpr std::uint64_t line_idle = 5000, most_idle = 40000;
  set_bound_aside();
  bound();
  if (!best_.choice.empty()) go_to(moved({}, best_.choice, 0.0));
  for (std::uint64_t draw = 0, last_gain = 0, line_gain = 0;
       !best_.choice.empty() && !is_closed() && draw < last_gain + most_idle &&
       !stop_.is_reached(progress());
       ++draw) {
    const double best = best_.value, line = stand_->value;
    advance(draw);
    if (best_.value > best) last_gain = draw;
    if (stand_->value > line) line_gain = draw;
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
