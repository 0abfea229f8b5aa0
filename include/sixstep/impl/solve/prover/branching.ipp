// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <numeric>
#include <utility>

#include <sixstep/impl/solve/prover/branching.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

SIXSTEP_INLINE Branching::Branching(const Network& network) : network_(&network) {
  const std::size_t variables = network.start_values().size() / 2;
  score_.assign(variables, 0.0);
  phase_.assign(variables, 0);
  cut_.assign(variables, std::numeric_limits<std::int32_t>::min());
  place_.assign(variables, none);
  for (Variable x = 0; x < variables; ++x) {
    if (x != network.makespan()) insert(x);
  }
}

SIXSTEP_INLINE void Branching::bump(Variable x) {
  score_[x] += increment_;
  if (score_[x] > 1e100) rescale();
  if (place_[x] != none) sift_up(place_[x]);
}

SIXSTEP_INLINE void Branching::rescale() {
  for (double& score : score_) score *= 1e-100;
  increment_ *= 1e-100;
}

SIXSTEP_INLINE void Branching::insert(Variable x) {
  if (x == network_->makespan()) return;
  place_[x] = static_cast<std::uint32_t>(heap_.size());
  heap_.push_back(x);
  sift_up(place_[x]);
}

SIXSTEP_INLINE void Branching::sift_up(std::uint32_t at) {
  const Variable x = heap_[at];
  for (; at > 0; at = place_[x]) {
    const std::uint32_t parent = (at - 1) / 2;
    if (!before(x, heap_[parent])) break;
    heap_[at] = heap_[parent];
    place_[heap_[at]] = at;
    place_[x] = parent;
  }
  heap_[at] = x;
  place_[x] = at;
}

SIXSTEP_INLINE void Branching::sift_down(std::uint32_t at) {
  const Variable x = heap_[at];
  for (;;) {
    std::uint32_t child = 2 * at + 1;
    if (child >= heap_.size()) break;
    if (child + 1 < heap_.size() && before(heap_[child + 1], heap_[child])) ++child;
    if (!before(heap_[child], x)) break;
    heap_[at] = heap_[child];
    place_[heap_[at]] = at;
    at = child;
  }
  heap_[at] = x;
  place_[x] = at;
}

SIXSTEP_INLINE Variable Branching::take_first() {
  const Variable first = heap_.front();
  place_[first] = none;
  const Variable last = heap_.back();
  heap_.pop_back();
  if (heap_.empty()) return first;
  heap_.front() = last;
  place_[last] = 0;
  sift_down(0);
  return first;
}

SIXSTEP_INLINE std::optional<Literal> Branching::by_activity(const Trail& trail) {
  while (!heap_.empty()) {
    const Variable x = heap_.front();
    if (trail.fixed(x)) {
      take_first();
      continue;
    }
    return half(x, trail.lower(x), trail.upper(x));
  }
  return std::nullopt;
}

/// The earlier half of a variable that no lesson cuts between its bounds.
SIXSTEP_INLINE Literal Branching::half(Variable x, std::int32_t lower, std::int32_t upper) const {
  const std::int32_t cut = cut_[x];
  if (cut <= lower || cut > upper) return at_most(x, std::midpoint(lower, upper));
  return phase_[x] >= cut ? at_least(x, cut) : at_most(x, cut - 1);
}

SIXSTEP_INLINE std::optional<Literal> Branching::by_time(const Trail& trail) const {
  std::optional<Variable> first;
  const auto key = [&](Variable x) { return std::pair(trail.lower(x), trail.upper(x)); };
  for (Variable x = 0; x < network_->makespan(); ++x) {
    if (!trail.fixed(x) && (!first || key(x) < key(*first))) first = x;
  }
  if (first) {
    const Variable mode = network_->mode_variable(*first);
    if (mode != none && !trail.fixed(mode)) return at_most(mode, trail.lower(mode));
    return at_most(*first, trail.lower(*first));
  }
  for (Variable x = network_->makespan() + 1; x < score_.size(); ++x) {
    if (!trail.fixed(x)) return at_most(x, trail.lower(x));
  }
  return std::nullopt;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
