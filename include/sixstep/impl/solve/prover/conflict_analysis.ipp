// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>
#include <utility>

#include <sixstep/impl/solve/prover/conflict_analysis.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

SIXSTEP_INLINE void ConflictAnalysis::pop() {
  const Trail& trail = propagation_->trail();
  const Variable x = trail.step(trail.size() - 1).bound / 2;
  std::optional<std::int32_t> stood;
  if (trail.fixed(x)) stood = trail.lower(x);
  propagation_->pop();
  branching_->undone(x, stood);
}

SIXSTEP_INLINE void ConflictAnalysis::back_to(std::uint32_t level) {
  const Trail& trail = propagation_->trail();
  while (trail.size() > 0 && trail.step(trail.size() - 1).level > level) pop();
  propagation_->set_level(level);
}

/// A bound that was not looked at yet can fail for reasons of lower levels alone.
SIXSTEP_INLINE std::uint32_t ConflictAnalysis::top_level(std::span<const Literal> conflict) const {
  const Trail& trail = propagation_->trail();
  std::uint32_t level = 0;
  for (const Literal literal : conflict) {
    if (trail.holds_always(literal)) continue;
    level = std::max(level, trail.step(trail.position(literal)).level);
  }
  return level;
}

inline void ConflictAnalysis::need(Literal literal, std::uint32_t level) {
  const Trail& trail = propagation_->trail();
  if (trail.holds_always(literal)) return;
  const std::uint32_t at = trail.position(literal);
  Mark& mark = marks_[at];
  branching_->bump(literal.bound / 2);
  if (mark.needed) {
    mark.value = std::max(mark.value, literal.value);
    return;
  }
  mark = {true, literal.value, 0, 0, false, false};
  if (trail.step(at).level == level) {
    ++open_;
  } else {
    lower_.push_back(at);
  }
}

/// Goes back along the trail, putting reasons in the place of what they implied, until one literal
/// of the level is left. That stays on the trail.
SIXSTEP_INLINE Literal ConflictAnalysis::first_unique_point(std::uint32_t level) {
  const Trail& trail = propagation_->trail();
  for (;;) {
    const std::uint32_t last = trail.size() - 1;
    Mark& mark = marks_[last];
    if (!mark.needed) {
      pop();
      continue;
    }
    const Literal literal{trail.step(last).bound, mark.value};
    if (open_ == 1) return literal;
    reasons_.clear();
    propagation_->explain(last, literal, reasons_);
    mark.needed = false;
    --open_;
    pop();
    for (const Literal reason : reasons_) need(reason, level);
  }
}

SIXSTEP_INLINE bool ConflictAnalysis::all_implied(std::size_t first, std::size_t last, int depth) {
  const Trail& trail = propagation_->trail();
  for (std::size_t k = first; k < last; ++k) {
    const Literal literal = stack_[k];
    const std::uint32_t at = trail.position(literal);
    const Mark& mark = marks_[at];
    if (mark.needed && mark.value >= literal.value) continue;
    if (!in_lesson_[trail.step(at).level] || !implied(at, literal, depth)) return false;
  }
  return true;
}

/// Whether the lesson's other literals imply this one. Reasons stand before what they imply, so
/// nothing is ever told by itself, nor by another literal of its own step.
SIXSTEP_INLINE bool ConflictAnalysis::implied(std::uint32_t step, Literal literal, int depth) {
  if (marks_[step].known && marks_[step].implied >= literal.value) return true;
  if (marks_[step].unknown && marks_[step].unimplied <= literal.value) return false;
  constexpr int depth_limit = 60;
  const Trail& trail = propagation_->trail();
  bool result = false;
  if (depth < depth_limit && trail.step(step).reason.kind != Reason::Kind::decision) {
    const std::size_t first = stack_.size();
    propagation_->explain(step, literal, stack_);
    result = all_implied(first, stack_.size(), depth + 1);
    stack_.resize(first);
  }
  Mark& mark = marks_[step];
  if (result) {
    mark.implied = mark.known ? std::max(mark.implied, literal.value) : literal.value;
    mark.known = true;
  } else {
    mark.unimplied = mark.unknown ? std::min(mark.unimplied, literal.value) : literal.value;
    mark.unknown = true;
  }
  return result;
}

SIXSTEP_INLINE void ConflictAnalysis::minimize() {
  const Trail& trail = propagation_->trail();
  for (const std::uint32_t step : lower_) in_lesson_[trail.step(step).level] = true;
  std::erase_if(lower_, [&](std::uint32_t step) {
    return implied(step, {trail.step(step).bound, marks_[step].value}, 0);
  });
}

/// Of several literals of one bound the strongest implies the others.
SIXSTEP_INLINE void ConflictAnalysis::keep_strongest(Literal unique) {
  const Trail& trail = propagation_->trail();
  constexpr std::int32_t least = std::numeric_limits<std::int32_t>::min();
  strongest_.assign(trail.bounds(), least);
  strongest_[unique.bound] = unique.value;
  for (const std::uint32_t step : lower_) {
    std::int32_t& strongest = strongest_[trail.step(step).bound];
    strongest = std::max(strongest, marks_[step].value);
  }
  std::erase_if(lower_, [&](std::uint32_t step) {
    return marks_[step].value < strongest_[trail.step(step).bound];
  });
}

SIXSTEP_INLINE Lesson ConflictAnalysis::lesson(Literal unique) {
  const Trail& trail = propagation_->trail();
  Lesson result{{negation(unique)}, 0, 1};
  in_lesson_.assign(trail.level() + 1, false);
  branching_->cut_at(unique);
  for (const std::uint32_t at : lower_) {
    const Step& step = trail.step(at);
    const Literal literal{step.bound, marks_[at].value};
    branching_->cut_at(literal);
    result.clause.push_back(negation(literal));
    if (!in_lesson_[step.level]) ++result.levels;
    in_lesson_[step.level] = true;
    if (step.level > result.level) {
      result.level = step.level;
      std::swap(result.clause[1], result.clause.back());
    }
  }
  return result;
}

SIXSTEP_INLINE std::optional<Lesson> ConflictAnalysis::learn(std::span<const Literal> conflict) {
  const std::uint32_t level = top_level(conflict);
  if (level == 0) return std::nullopt;
  back_to(level);
  marks_.assign(propagation_->trail().size(), {});
  in_lesson_.assign(level + 1, false);
  lower_.clear();
  open_ = 0;
  for (const Literal literal : conflict) need(literal, level);
  const Literal unique = first_unique_point(level);
  minimize();
  keep_strongest(unique);
  Lesson result = lesson(unique);
  branching_->decay();
  back_to(result.level);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
