// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/impl/solve/prover/search.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// Work between two looks at the clock.
inline constexpr std::uint64_t poll_interval = 1U << 14;

SIXSTEP_INLINE Search::Search(const Network& network)
    : propagation_(network), branching_(network), analysis_(propagation_, branching_) {
  for (Bound b = 0; b < trail().bounds() && !closed_; b += 2) {
    closed_ = trail().lower(b / 2) > trail().upper(b / 2);
  }
  if (closed_) return;
  closed_ = !propagation_.start();
  if (!closed_) propagation_.settle();
}

SIXSTEP_INLINE bool Search::require(Literal literal) {
  if (closed_) return false;
  analysis_.back_to(0);
  if (trail().holds(literal)) return true;
  closed_ = trail().fails(literal);
  if (!closed_) propagation_.assert_literal(literal);
  closed_ = closed_ || !propagation_.propagate();
  if (!closed_) propagation_.settle();
  return !closed_;
}

inline std::optional<Outcome> Search::resolve_conflict() {
  ++conflicts_;
  const std::optional<Lesson> lesson = analysis_.learn(propagation_.conflict());
  if (!lesson) {
    closed_ = true;
    return Outcome::closed;
  }
  Reason reason;
  if (lesson->clause.size() > 1) {
    reason.kind = Reason::Kind::clause;
    reason.index = propagation_.clauses().add(lesson->clause, lesson->levels, true);
  }
  propagation_.assert_literal(lesson->clause.front(), reason);
  restarts_.learnt(lesson->levels);
  return std::nullopt;
}

inline void Search::restart() {
  analysis_.back_to(0);
  restarts_.restarted();
  by_time_ = false;
  if (propagation_.clauses().learnt() < learnt_limit_) return;
  propagation_.clauses().reduce(trail());
  learnt_limit_ += 400;
}

/// The next assumption that does not hold, or else the next decision.
inline std::optional<Outcome> Search::branch(std::span<const Literal> assumptions) {
  while (trail().level() < assumptions.size()) {
    const Literal next = assumptions[trail().level()];
    if (trail().fails(next)) return Outcome::refuted;
    if (!trail().holds(next)) {
      propagation_.decide(next);
      return std::nullopt;
    }
    propagation_.skip_level();
  }
  const auto literal = by_time_ ? branching_.by_time(trail()) : branching_.by_activity(trail());
  if (!literal) return Outcome::found;
  propagation_.decide(*literal);
  return std::nullopt;
}

SIXSTEP_INLINE Outcome Search::run(std::span<const Literal> assumptions, std::uint64_t conflicts,
                                   const StopCondition& stop, Progress progress) {
  if (closed_) return Outcome::closed;
  const std::uint64_t first = conflicts_;
  const std::uint64_t before = progress.work - work();
  std::uint64_t next_poll = 0;
  analysis_.back_to(0);
  for (;;) {
    std::optional<Outcome> outcome;
    if (!propagation_.propagate()) {
      outcome = resolve_conflict();
    } else {
      if (trail().level() == 0) propagation_.settle();
      progress.work = before + work();
      if (progress.work >= next_poll) {
        next_poll = std::min(progress.work + poll_interval, stop.work_limit);
        if (stop.reached(progress)) outcome = Outcome::limit;
      }
      if (conflicts_ - first >= conflicts) outcome = Outcome::limit;
      if (!outcome && restarts_.due() && trail().level() > assumptions.size()) {
        restart();
      } else if (!outcome) {
        outcome = branch(assumptions);
      }
    }
    if (!outcome) continue;
    if (*outcome != Outcome::found && !closed_) analysis_.back_to(0);
    return *outcome;
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
