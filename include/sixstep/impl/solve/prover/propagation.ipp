// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/impl/solve/prover/propagation.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

SIXSTEP_INLINE Propagation::Propagation(const Network& network)
    : network_(&network), trail_(network.start_values()), clauses_(trail_), rivals_(network) {
  const auto resources = static_cast<std::uint32_t>(network.model().capacity.size());
  for (std::uint32_t next = 0; next < resources;) {
    tables_.emplace_back(network, static_cast<std::uint32_t>(tables_.size()), next);
  }
  for (std::uint32_t b = 0; b < network.model().budget.size(); ++b) {
    budgets_.emplace_back(network, b);
  }
}

/// True where the literal holds now. Where it cannot, it fails for a reason that a conflict tells.
inline bool Propagation::push(Literal literal, Reason reason) {
  const bool fails = trail_.fails(literal);
  trail_.push(literal, reason);
  if (!fails) return true;
  conflict_.clear();
  explain(trail_.size() - 1, literal, conflict_);
  trail_.pop();
  tell(negation(literal), conflict_);
  return false;
}

inline std::int32_t Propagation::length(const Delay& delay) const {
  if (delay.activity == none) return delay.lag;
  const Variable mode = network_->mode_variable(delay.activity);
  return delay.lag +
         network_->duration(delay.activity, static_cast<std::uint32_t>(trail_.lower(mode)));
}

inline bool Propagation::forward(std::uint32_t index) {
  const Delay& delay = network_->delay(index);
  const Literal literal = at_least(delay.to, trail_.lower(delay.from) + length(delay));
  return trail_.holds(literal) || push(literal, {Reason::Kind::arc, index, 0});
}

inline bool Propagation::backward(std::uint32_t index) {
  const Delay& delay = network_->delay(index);
  const Literal literal = at_most(delay.from, trail_.upper(delay.to) - length(delay));
  return trail_.holds(literal) || push(literal, {Reason::Kind::arc, index, 0});
}

/// Leaves out modes too long for their arc. The shortest open one fits while the ends do.
inline bool Propagation::shorten(std::uint32_t index) {
  const Delay& delay = network_->delay(index);
  if (delay.activity == none) return true;
  const Variable mode = network_->mode_variable(delay.activity);
  const std::int32_t start = trail_.lower(delay.from);
  const std::int32_t room = trail_.upper(delay.to) - start - delay.lag;
  std::int32_t last = trail_.upper(mode);
  while (last > trail_.lower(mode) &&
         network_->duration(delay.activity, static_cast<std::uint32_t>(last)) > room) {
    --last;
  }
  const Literal literal = at_most(mode, last);
  return trail_.holds(literal) || push(literal, {Reason::Kind::mode, index, start});
}

inline bool Propagation::propagate_start(Variable x, bool up) {
  if (up) {
    for (const std::uint32_t d : network_->from(x)) {
      if (!forward(d) || !shorten(d)) return false;
    }
  } else {
    for (const std::uint32_t d : network_->to(x)) {
      if (!backward(d) || !shorten(d)) return false;
    }
  }
  return true;
}

/// Of two rivals, the one that cannot finish before the latest start of the other comes last.
inline bool Propagation::order(std::uint32_t first, std::uint32_t last) {
  if (trail_.lower(last) + rivals_.duration(last) <= trail_.upper(first)) return true;
  const std::int32_t duration = rivals_.duration(first);
  const Literal later = at_least(last, trail_.lower(first) + duration);
  if (!trail_.holds(later) && !push(later, {Reason::Kind::rival, first, 0})) return false;
  const Literal earlier = at_most(first, trail_.upper(last) - duration);
  return trail_.holds(earlier) || push(earlier, {Reason::Kind::rival, last, 0});
}

inline bool Propagation::separate(std::uint32_t activity) {
  for (const std::uint32_t rival : rivals_.of(activity)) {
    if (!order(rival, activity) || !order(activity, rival)) return false;
  }
  return true;
}

inline bool Propagation::propagate_duration(std::uint32_t activity) {
  for (const std::uint32_t d : network_->from(activity)) {
    if (!forward(d) || !backward(d)) return false;
  }
  return true;
}

inline bool Propagation::propagate_step(std::uint32_t index) {
  const Bound bound = trail_.step(index).bound;
  const Variable x = bound / 2;
  const std::uint32_t activity = network_->activity_of(x);
  const bool up = bound % 2 == 0;
  if (activity != none) {
    for (TimeTable& table : tables_) table.touch(activity, true);
  }
  if (x > network_->makespan()) {
    budgets_moved_ = true;
    if (up && !propagate_duration(activity)) return false;
  } else if (!propagate_start(x, up)) {
    return false;
  }
  if (!clauses_.propagate(trail_, index, conflict_)) return false;
  return x >= network_->makespan() || separate(x);
}

SIXSTEP_INLINE bool Propagation::start() {
  for (Variable x = 0; x <= network_->makespan(); ++x) {
    if (!propagate_start(x, true) || !propagate_start(x, false)) return false;
  }
  for (std::uint32_t i = 0; i < network_->activities(); ++i) {
    if (!separate(i)) return false;
  }
  return propagate();
}

SIXSTEP_INLINE bool Propagation::propagate() {
  conflict_.clear();
  for (;;) {
    while (next_ < trail_.size()) {
      ++work_;
      if (!propagate_step(next_++)) return false;
    }
    if (budgets_moved_) {
      for (const Budget& budget : budgets_) {
        if (!budget.propagate(trail_, conflict_)) return false;
      }
      budgets_moved_ = false;
    }
    for (TimeTable& table : tables_) {
      if (next_ == trail_.size() && !table.propagate(trail_, conflict_)) return false;
    }
    if (next_ == trail_.size()) return true;
  }
}

SIXSTEP_INLINE Step Propagation::pop() {
  const Step step = trail_.pop();
  const std::uint32_t activity = network_->activity_of(step.bound / 2);
  if (activity != none) {
    for (TimeTable& table : tables_) table.touch(activity, false);
  }
  return step;
}

SIXSTEP_INLINE void Propagation::set_level(std::uint32_t level) {
  trail_.set_level(level);
  next_ = std::min(next_, trail_.size());
}

SIXSTEP_INLINE void Propagation::settle() {
  trail_.settle();
  next_ = 0;
  memory_.clear();
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
