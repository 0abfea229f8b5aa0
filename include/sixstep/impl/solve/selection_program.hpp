// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/solve/selection_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

/// One way to decide a group: start in a mode and period, or, where not `chosen`, leave out.
struct Option {
  std::uint32_t group = 0;
  std::uint32_t mode = 0;
  std::uint32_t start = 0;
  bool chosen = false;
  double value = 0.0;
};

struct Entry {
  std::uint32_t index = 0;  ///< option in a row's entries, row in an option's
  std::int64_t coefficient = 0;
};

/// Σ coefficient of the options taken ≤ bound.
struct Row {
  std::vector<Entry> entries;  ///< by option, ascending
  std::int64_t bound = 0;
  bool implication = false;  ///< some options of one group (1) need some of another (−1); bound 0
};

/// A selection problem with everything that ties items together written as linear rows: take one
/// option of each group, so that every row holds and the value is greatest.
///
/// Groups are the items, in order, and then the synergies. Rows relax carried-over shares by the
/// rounding alone: `fits_ledgers` has the last word on those.
struct Program {
  std::uint32_t items = 0;
  std::vector<Option> options;       ///< by group; leaving out, where allowed, comes first
  std::vector<std::uint32_t> begin;  ///< by group: its first option; one more at the end
  std::vector<Row> rows;
  std::vector<std::vector<Entry>> columns;  ///< by option: its coefficients by row

  std::uint32_t groups() const { return static_cast<std::uint32_t>(begin.size() - 1); }
};

Program compile(const SelectionProblem& problem);

/// Whether an item may be carried out so.
bool admits(const SelectionItem& item, Placement placement);

/// What an option uses of a capacity row, added to `use` by period.
void add_use(const SelectionProblem& problem, std::size_t row, const Option& option,
             std::span<std::int64_t> use);

/// floor and ceiling of amount · share, the share in millionths, for amounts of at least 0.
std::int64_t share_down(std::int64_t amount, std::uint32_t share);
std::int64_t share_up(std::int64_t amount, std::uint32_t share);

/// Whether the options taken, by item, keep every capacity row that carries a share over.
bool fits_ledgers(const SelectionProblem& problem, const Program& program,
                  std::span<const std::uint32_t> taken);

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/selection_program.ipp>
#endif
