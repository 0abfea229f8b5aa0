// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a choice uses of one row.
struct RowUse {
  std::uint32_t row = 0;
  std::int64_t amount = 0;  ///< below 0: it gives
};

/// One way to carry out an item: from which period on, in which mode, and what that is worth.
struct PeriodOption {
  std::uint32_t period = 0;
  std::uint32_t mode = 0;
  double value = 0.0;  ///< already discounted
};

/// What all chosen options use together may not exceed the limit.
struct PeriodRow {
  std::int64_t limit = 0;
  /// Where the row is a resource's supply in one period. Every such row of a resource in the
  /// periods up to t together limits what can be done by then.
  std::optional<std::uint32_t> resource;
  std::uint32_t period = 0;
};

/// `item` may be carried out only where `needed` is, at least `lag` periods later.
struct PeriodNeed {
  std::uint32_t item = 0;
  std::uint32_t needed = 0;
  std::int32_t lag = 0;
};

/// Which items to carry out, from which period on and in which mode: selection under prerequisites
/// over periods, in the form that large problems are solved in. Planners meet it as a programme of
/// thousands of actions over fiscal years, miners as CPIT and PCPSP.
///
/// Rows are sums over options, so one form covers supplies per period, costs that run on into later
/// periods, and policies. A required item must be carried out, and so must all that it needs.
/// Built item by item: `add_option` and `add_use` describe the item that the next `close_item`
/// ends; an item's options stand by period. An item without options is never carried out.
struct PeriodProblem {
  static constexpr std::uint32_t left_out = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t periods = 1;
  std::vector<PeriodRow> rows;
  std::vector<PeriodOption> options;              ///< by item, then by period
  std::vector<std::uint32_t> first_option = {0};  ///< by item; one more at the end
  std::vector<RowUse> uses;                       ///< by option
  std::vector<std::uint32_t> first_use = {0};     ///< by option; one more at the end
  std::vector<char> required;                     ///< by item
  std::vector<PeriodNeed> needs;

  void add_option(const PeriodOption& option);
  void add_use(RowUse use);  ///< of the last option
  void close_item(bool is_required = false);

  std::uint32_t items() const { return static_cast<std::uint32_t>(first_option.size() - 1); }
  std::span<const RowUse> uses_of(std::uint32_t option) const {
    return std::span(uses).subspan(first_use[option], first_use[option + 1] - first_use[option]);
  }
};

/// By item, the index of its option, or `PeriodProblem::left_out`.
using PeriodChoice = std::vector<std::uint32_t>;

/// The sum of the options' values.
double value_of(const PeriodProblem& problem, std::span<const std::uint32_t> choice);

/// Whether a choice keeps every row and every need, and has every required item. Shares nothing
/// with the solvers. O(size of the problem).
bool is_admissible(const PeriodProblem& problem, std::span<const std::uint32_t> choice);

/// Throws std::invalid_argument, naming the first item or row, for options out of order or beyond
/// the periods, values that are not finite, indices that are not there, sums of magnitudes above
/// 2⁶⁰, or needs that go round in a circle. Solvers call it first.
void require_sound(const PeriodProblem& problem);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_problem.ipp>
#endif
