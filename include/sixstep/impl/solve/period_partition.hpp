// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include <sixstep/impl/solve/period_steps.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// What choices are worth and use in all: what the master sees of one.
struct Totals {
  double value = 0.0;
  std::vector<double> use;  ///< by row
};

Totals totals_of(const PeriodProblem& problem, const PeriodChoice& choice);

/// The nodes "carried out by this option or an earlier one", sorted into groups that all choices
/// seen so far contain as a whole or not at all (Bienstock & Zuckerberg 2010). Choices between
/// groups are the closures of a far smaller graph.
class Partition {
 public:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// Starts with the groups of equal label of the item, period and mode.
  Partition(const PeriodProblem& problem, const Steps& steps,
            const std::vector<std::uint32_t>& label_of_item);

  /// Splits every group that the choice contains in part. Returns by new group the old one.
  std::vector<std::uint32_t> refine(const PeriodChoice& choice);

  std::uint32_t groups() const { return groups_; }

  /// By group, whether the choice has it; only for choices that do not split groups.
  std::vector<char> members(const PeriodChoice& choice) const;

  /// The choice that has these groups.
  PeriodChoice choice(const std::vector<char>& members) const;

  /// Which group needs which.
  Digraph graph() const;

  /// By group, what its nodes add to value and uses together; closures add the `base`.
  std::vector<Totals> sums() const;
  Totals base() const;

 private:
  std::uint32_t first_open(std::uint32_t item) const;
  bool is_open(std::uint32_t option) const { return group_[option] != none; }
  void add(Totals& to, std::uint32_t option, double sign) const;

  const PeriodProblem& problem_;
  const Steps& steps_;
  std::vector<std::uint32_t> group_;  ///< by option; `none` where nothing is to be decided
  std::vector<char> always_;          ///< by option: decided, in
  std::uint32_t groups_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_partition.ipp>
#endif
