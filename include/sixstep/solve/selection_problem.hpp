// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Use of one capacity row in one period, by an item chosen in a certain mode.
struct CapacityUse {
  std::uint32_t row = 0;
  std::uint32_t period = 0;  ///< counted from the start (0: the start's own period), or a fixed one
  std::int64_t amount = 0;   ///< at least 0, in the row's unit: cents, working days
  bool from_start = true;    ///< false: `period` is a period of the problem, whatever the start
};

/// One way to carry out an item.
struct SelectionMode {
  std::vector<double> value;   ///< by start period, already discounted; empty: 0 for every start
  std::uint32_t earliest = 0;  ///< first period in which it may start
  std::optional<std::uint32_t> latest;  ///< last such period; empty: the problem's last
  std::uint32_t duration = 1;           ///< periods from the start until it is complete
  std::vector<CapacityUse> uses;        ///< what falls after the last period is not limited
};

/// The mode in which, and the period from which, an item is carried out.
struct Placement {
  std::uint32_t mode = 0;
  std::uint32_t start = 0;
  friend bool operator==(const Placement&, const Placement&) = default;
};

/// Something that may be chosen, at most once. Without modes it can never be chosen.
struct SelectionItem {
  std::vector<SelectionMode> modes;
  bool mandatory = false;          ///< must be chosen
  std::optional<Placement> fixed;  ///< is chosen exactly so; its window need not admit it
};

/// `to` may be chosen only where `from` is, and starts at least `lag` periods after `from` starts
/// or is complete. Not a prerequisite: the periods bind only where both are chosen.
struct Precedence {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::int32_t lag = 0;
  bool after_completion = false;  ///< the lag counts from the start plus the mode's duration
  bool prerequisite = true;
};

/// At least, and at most, so many of the items are chosen.
struct SelectionChoice {
  std::vector<std::uint32_t> items;
  std::uint32_t at_least = 0;
  std::optional<std::uint32_t> at_most;
};

/// Value, of either sign, that counts once where every one of the items is chosen.
struct SelectionSynergy {
  std::vector<std::uint32_t> items;
  double value = 0.0;
};

/// Money, or people, available per period.
///
/// A period's use may not exceed its limit plus what is carried into it: `carry_over` millionths of
/// what the period before left, rounded down. A period without limit hands nothing on.
struct CapacityRow {
  std::vector<std::optional<std::int64_t>> limit;  ///< by period; empty: unlimited
  std::uint32_t carry_over = 0;                    ///< 0 … 1,000,000
  std::vector<std::int64_t> at_least;              ///< least use by period; empty vector: none
};

/// A term of a policy: `coefficient` counts where the item is chosen in this mode.
struct PolicyTerm {
  std::uint32_t item = 0;
  std::uint32_t mode = 0;
  std::int64_t coefficient = 0;
};

/// A linear rule on what is chosen: at_least ≤ Σ coefficient ≤ at_most.
///
/// Exact in integers: "a fifth of all spend goes to rural areas" is Σ (5·[rural] − 1)·cost ≥ 0.
struct PolicyRow {
  std::vector<PolicyTerm> terms;
  std::optional<std::int64_t> at_least;
  std::optional<std::int64_t> at_most;
};

/// Which items to choose, in which mode, starting in which period, so that the value is greatest:
/// precedence-constrained selection over periods, in numbers only. It knows no plan.
///
/// Items, modes, periods and rows are indices from 0. Amounts are integers, so that what fits is
/// decided exactly; values are doubles.
struct SelectionProblem {
  std::uint32_t periods = 1;
  std::vector<SelectionItem> items;
  std::vector<Precedence> precedences;
  std::vector<SelectionChoice> choices;
  std::vector<SelectionSynergy> synergies;
  std::vector<CapacityRow> capacities;
  std::vector<PolicyRow> policies;
};

/// What is chosen: one entry per item, empty where the item is left out.
using Selection = std::vector<std::optional<Placement>>;

/// What is wrong with a problem, in sentences that name the index of the item or row: indices that
/// are not there, negative amounts and limits, values that are not finite, cycles among
/// prerequisites, sums that could overflow. Empty: the problem is sound (it may still have no
/// admissible selection). O(size of the problem).
std::vector<std::string> validate(const SelectionProblem& problem);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/selection_problem.ipp>
#endif
