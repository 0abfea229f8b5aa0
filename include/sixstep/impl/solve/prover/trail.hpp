// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/prover/literal.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// The bounds of all variables, and the steps that led to them. Steps at level 0 hold always and
/// are forgotten by `settle`.
class Trail {
 public:
  /// `values`: of every bound at the start.
  explicit Trail(std::vector<std::int32_t> values)
      : value_(std::move(values)), root_(value_), last_(value_.size(), none) {}

  std::size_t bounds() const { return value_.size(); }
  std::int32_t value(Bound bound) const { return value_[bound]; }
  std::int32_t root(Bound bound) const { return root_[bound]; }
  std::int32_t lower(Variable x) const { return value(2 * x); }
  std::int32_t upper(Variable x) const { return -value(2 * x + 1); }
  bool fixed(Variable x) const { return lower(x) == upper(x); }
  bool holds(Literal literal) const { return value_[literal.bound] >= literal.value; }
  bool fails(Literal literal) const { return value_[literal.bound ^ 1U] > -literal.value; }
  bool holds_always(Literal literal) const { return root_[literal.bound] >= literal.value; }

  std::uint32_t level() const { return level_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(steps_.size()); }
  const Step& step(std::uint32_t index) const { return steps_[index]; }
  Reason& reason(std::uint32_t index) { return steps_[index].reason; }

  /// Needs a literal that neither holds nor fails.
  void push(Literal literal, Reason reason) {
    std::int32_t& value = value_[literal.bound];
    steps_.push_back({literal.bound, value, literal.value, last_[literal.bound], level_, reason});
    last_[literal.bound] = size() - 1;
    value = literal.value;
  }

  void decide(Literal literal) {
    ++level_;
    push(literal, {});
  }

  /// A level at which nothing was decided, as the decision held already.
  void skip_level() { ++level_; }

  /// Takes the last step back, and returns it.
  Step pop() {
    const Step step = steps_.back();
    steps_.pop_back();
    value_[step.bound] = step.before;
    last_[step.bound] = step.previous;
    return step;
  }
  void set_level(std::uint32_t level) { level_ = level; }

  /// At level 0: what holds now holds always.
  void settle();

  /// The step that made a literal true which holds, but not always.
  std::uint32_t position(Literal literal) const {
    std::uint32_t index = last_[literal.bound];
    while (steps_[index].before >= literal.value) index = steps_[index].previous;
    return index;
  }

  /// What the bound was before the step of that index.
  std::int32_t value_before(Bound bound, std::uint32_t index) const {
    std::uint32_t at = last_[bound];
    if (at == none || at < index) return value_[bound];
    while (steps_[at].previous != none && steps_[at].previous >= index) at = steps_[at].previous;
    return steps_[at].before;
  }

 private:
  std::vector<std::int32_t> value_;  ///< by bound
  std::vector<std::int32_t> root_;   ///< by bound: what holds always
  std::vector<std::uint32_t> last_;  ///< by bound: its last step
  std::vector<Step> steps_;
  std::uint32_t level_ = 0;
};

inline void Trail::settle() {
  for (const Step& step : steps_) {
    root_[step.bound] = value_[step.bound];
    last_[step.bound] = none;
  }
  steps_.clear();
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
