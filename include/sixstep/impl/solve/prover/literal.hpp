// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

using Variable = std::uint32_t;

/// Bound 2x is the least value of variable x, bound 2x + 1 the negated greatest one: both only grow
/// while a branch is followed, so that lower and upper bounds need no code of their own.
using Bound = std::uint32_t;

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// "The bound is at least `value`." Its negation is a literal on the other bound of the variable.
struct Literal {
  Bound bound = 0;
  std::int32_t value = 0;
  friend bool operator==(const Literal&, const Literal&) = default;
};

constexpr Literal at_least(Variable x, std::int32_t value) { return {2 * x, value}; }
constexpr Literal at_most(Variable x, std::int32_t value) { return {2 * x + 1, -value}; }
constexpr Literal negation(Literal literal) { return {literal.bound ^ 1U, 1 - literal.value}; }
/// A literal cuts the values of its variable in two: the least of those above.
constexpr std::int32_t least_above(Literal literal) {
  return literal.bound % 2 == 0 ? literal.value : 1 - literal.value;
}

/// Why a bound moved; the literals behind it are worked out only when a conflict asks for them.
struct Reason {
  enum class Kind : std::uint32_t {
    decision,
    clause,     ///< index: place of the clause
    arc,        ///< index: arc
    mode,       ///< index: arc that has no room for the longer mode; detail: start of `from`
    rival,      ///< index: the other activity
    profile,    ///< index: time table; detail: the time without room
    budget,     ///< index: budget
    remembered  ///< index: place of an explanation worked out before
  };
  Kind kind = Kind::decision;
  std::uint32_t index = 0;
  std::int32_t detail = 0;
};

/// One move of one bound: all values from before + 1 to after hold since then, for one reason.
struct Step {
  Bound bound = 0;
  std::int32_t before = 0;
  std::int32_t after = 0;
  std::uint32_t previous = none;  ///< step of the same bound
  std::uint32_t level = 0;
  Reason reason;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
