// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/impl/solve/selection_bound.hpp>
#include <sixstep/impl/solve/selection_domains.hpp>
#include <sixstep/impl/solve/selection_program.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

/// A selection under construction: one option taken for some or all groups, and what the rows
/// hold.
class Draft {
 public:
  explicit Draft(const Program& program);

  static constexpr std::uint32_t none = ~0U;
  std::uint32_t taken(std::uint32_t group) const { return taken_[group]; }
  const std::vector<std::uint32_t>& taken() const { return taken_; }
  double value() const;

  /// Every group decided and every row kept.
  bool complete() const { return undecided_ == 0 && broken_ == 0; }

  /// Takes this option for the group, instead of what it had; `none` takes the decision back.
  void take(std::uint32_t group, std::uint32_t option);

  /// How much more the rows would be broken in all, in shares of each row's size; negative: mended.
  double damage(std::uint32_t group, std::uint32_t option) const;

  std::uint64_t work() const { return work_; }

 private:
  void add(std::uint32_t option, std::int64_t sign);
  double excess(std::uint32_t row, std::int64_t change) const;

  const Program* program_;
  std::vector<std::uint32_t> taken_;
  std::vector<std::int64_t> sum_;  ///< by row
  std::vector<double> size_;       ///< by row: what counts as one whole breach
  std::uint32_t undecided_ = 0;
  std::uint32_t broken_ = 0;
  mutable std::uint64_t work_ = 0;
};

/// Order in which a rounding decides: groups by expected time, after all that they need
/// (Chicoisne et al. 2012, TopoSort).
std::vector<std::uint32_t> expected_time_order(const SelectionProblem& problem,
                                               const Program& program,
                                               const std::vector<double>& share);

/// Decides the undecided groups in that order, each by the open option that breaks nothing more
/// and is best by `merit`, the first of equals.
void complete_in_order(const Program& program, const Domains& domains,
                       const std::vector<std::uint32_t>& order, const std::vector<double>& merit,
                       Draft& draft);

/// The option that a group should change to, by the rule of `improve`, or the one that it has.
std::uint32_t best_change(const Program& program, const Domains& domains, std::uint32_t group,
                          const Draft& draft);

/// Changes one group at a time, as long as that mends broken rows or adds value, or, for the same
/// value, leaves out or starts sooner.
void improve(const Program& program, const Domains& domains,
             const std::vector<std::uint32_t>& order, Draft& draft);

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/selection_draft.ipp>
#endif
