// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/solve/prover/propagation.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// With the shortest mode that suffices, as longer ones are harder to come by.
SIXSTEP_INLINE void Propagation::explain_arc(std::uint32_t step, Literal wanted,
                                             std::vector<Literal>& out) const {
  const Delay& delay = network_->delay(trail_.step(step).reason.index);
  const bool forward = wanted.bound == 2 * delay.to;
  const Bound cause = forward ? 2 * delay.from : 2 * delay.to + 1;
  std::int32_t length = delay.lag;
  if (delay.activity != none) {
    const Variable mode = network_->mode_variable(delay.activity);
    const std::int32_t needed = wanted.value - delay.lag - trail_.value_before(cause, step);
    auto place = static_cast<std::uint32_t>(trail_.root(2 * mode));
    while (network_->duration(delay.activity, place) < needed) ++place;
    length += network_->duration(delay.activity, place);
    tell(at_least(mode, static_cast<std::int32_t>(place)), out);
  }
  tell({cause, wanted.value - length}, out);
}

/// The mode after the last one left ends too late, from the start that was the least.
SIXSTEP_INLINE void Propagation::explain_mode(std::uint32_t step, Literal wanted,
                                              std::vector<Literal>& out) const {
  const Reason reason = trail_.step(step).reason;
  const Delay& delay = network_->delay(reason.index);
  const auto shortest = static_cast<std::uint32_t>(1 - wanted.value);
  const std::int32_t length = delay.lag + network_->duration(delay.activity, shortest);
  tell(at_least(delay.from, reason.detail), out);
  tell(at_most(delay.to, reason.detail + length - 1), out);
}

/// The last cannot come first, as the first starts before any finish of the last. Any time between
/// the two would tell so; the latest asks least of the first.
SIXSTEP_INLINE void Propagation::explain_order(std::uint32_t step, Literal wanted,
                                               std::vector<Literal>& out) const {
  const std::uint32_t pushed = wanted.bound / 2, other = trail_.step(step).reason.index;
  const bool later = wanted.bound % 2 == 0;
  const std::uint32_t first = later ? other : pushed, last = later ? pushed : other;
  const std::int32_t start = trail_.value_before(2 * last, step);
  tell(at_least(last, start), out);
  tell(at_most(first, start + rivals_.duration(last) - 1), out);
  const std::int32_t duration = rivals_.duration(first);
  tell(later ? at_least(first, wanted.value - duration) : at_most(last, duration - wanted.value),
       out);
}

SIXSTEP_INLINE void Propagation::explain_clause(std::uint32_t place, Literal wanted,
                                                std::vector<Literal>& out) const {
  for (const Literal literal : clauses_.at(place)) {
    if (literal.bound != wanted.bound) tell(negation(literal), out);
  }
}

SIXSTEP_INLINE void Propagation::recall(std::uint32_t place, std::vector<Literal>& out) const {
  const auto begin = memory_.begin() + static_cast<std::ptrdiff_t>(place);
  out.insert(out.end(), begin + 1, begin + 1 + begin->value);
}

SIXSTEP_INLINE void Propagation::explain(std::uint32_t step, Literal wanted,
                                         std::vector<Literal>& out) {
  const Reason reason = trail_.step(step).reason;
  ++work_;
  switch (reason.kind) {
    case Reason::Kind::decision:
      return;
    case Reason::Kind::clause:
      return explain_clause(reason.index, wanted, out);
    case Reason::Kind::arc:
      return explain_arc(step, wanted, out);
    case Reason::Kind::mode:
      return explain_mode(step, wanted, out);
    case Reason::Kind::rival:
      return explain_order(step, wanted, out);
    case Reason::Kind::remembered:
      return recall(reason.index, out);
    case Reason::Kind::profile:
    case Reason::Kind::budget:
      break;
  }
  const auto place = static_cast<std::uint32_t>(memory_.size());
  const std::size_t first = out.size();
  if (reason.kind == Reason::Kind::profile) {
    tables_[reason.index].explain(trail_, step, out);
  } else {
    budgets_[reason.index].explain(trail_, step, out);
  }
  memory_.push_back({0, static_cast<std::int32_t>(out.size() - first)});
  memory_.insert(memory_.end(), out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
  trail_.reason(step) = {Reason::Kind::remembered, place, 0};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
