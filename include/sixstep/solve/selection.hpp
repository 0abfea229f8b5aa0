// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/selection_problem.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

enum class SelectionStatus {
  optimal,     ///< no admissible selection is better by more than the gap tolerance
  feasible,    ///< stopped with an admissible selection and a proven bound
  infeasible,  ///< proven: no selection is admissible
  stopped,     ///< stopped before an admissible selection was found
};

/// What a conflict is made of. `index` counts in the member of SelectionProblem with that name.
enum class ConflictKind {
  mandatory_item,    ///< index: item that is mandatory
  fixed_item,        ///< index: item that is fixed
  choice_at_least,   ///< index: choice
  choice_at_most,    ///< index: choice
  capacity_limit,    ///< index: capacity row, in `period`; in all, where it carries over
  capacity_minimum,  ///< index: capacity row, in `period`
  policy,            ///< index: policy
};

struct ConflictMember {
  ConflictKind kind = ConflictKind::mandatory_item;
  std::uint32_t index = 0;
  std::optional<std::uint32_t> period;
  friend bool operator==(const ConflictMember&, const ConflictMember&) = default;
};

struct SelectionOptions {
  double gap_tolerance = 1e-9;  ///< of the value, or any one item's if greater: what may be missed
  std::uint64_t seed = 1;       ///< of the local search
  bool explain = true;          ///< where infeasible, say why: costs a solve for each rule
  unsigned threads = 1;         ///< for large problems, 0: all; the result is the same
  StopCondition stop;           ///< work: coefficients read, about 10⁸–10⁹ a second
};

/// A selection, how good it is, and how much better any other can be.
struct SelectionResult {
  SelectionStatus status = SelectionStatus::stopped;
  Selection selection;          ///< empty vector where there is none
  std::optional<double> value;  ///< of `selection`
  std::optional<double> bound;  ///< proven: no admissible selection has a greater value
  std::optional<double>
      gap;  ///< (bound − value) / |value|; empty where the value is 0, unless closed
  std::vector<ConflictMember>
      conflict;                      ///< where infeasible and asked for: these exclude each other
  bool conflict_is_minimal = false;  ///< leaving out any one member resolves it
  std::uint64_t work = 0;
};

/// The best admissible selection, and the proof.
///
/// An item that adds no value is chosen only where it is mandatory or something needs it, and of
/// equal years takes the first, as far as changing one item at a time can tell. The same problem,
/// options and work limit give the same result on every machine of equal arithmetic.
/// Throws std::invalid_argument with the first sentence of `validate`, or if the tolerance is not
/// a number of at least 0.
///
/// Method: upper bounds by Lagrangian relaxation of everything that ties items together, its prices
/// started from maximum closures of the precedence graph expanded over periods (Johnson 1968;
/// Fisher 1981), certified against rounding; selections by expected-time rounding (Chicoisne,
/// Espinoza, Goycoolea, Moreno & Rubio 2012) and local search; branch and bound with reduced-cost
/// fixing for the proof. Exponential at worst: give a work limit. Beyond 5,000 ways to place items
/// `schedule_periods` takes over, where the problem's orders are all prerequisites; it alone uses
/// more than one thread.
SelectionResult solve_selection(const SelectionProblem& problem,
                                const SelectionOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/selection.ipp>
#endif
