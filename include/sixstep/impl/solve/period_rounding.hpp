// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/solve/period_bound.hpp>
#include <sixstep/solve/period_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// A choice under construction, and what it leaves of each row.
class PeriodDraft {
 public:
  static constexpr std::uint32_t left_out = PeriodProblem::left_out;

  explicit PeriodDraft(const PeriodProblem& problem);

  std::uint32_t option(std::uint32_t item) const { return choice_[item]; }
  const PeriodChoice& choice() const { return choice_; }
  /// Takes an option, or leaves the item out, instead of what it had.
  void take(std::uint32_t item, std::uint32_t option);
  /// Whether every row that gets fuller by it would still be kept.
  bool fits(std::uint32_t item, std::uint32_t option) const;

 private:
  const PeriodProblem* problem_;
  PeriodChoice choice_;
  std::vector<std::int64_t> left_;  ///< by row
};

/// Times with noise, so that items of one time come in another order.
std::vector<double> shaken(std::vector<double> times, double size, std::uint64_t seed,
                           std::uint64_t draw);

/// Makes choices that can be carried out from times that cannot.
class Rounding {
 public:
  explicit Rounding(const PeriodProblem& problem);

  /// By item, the mean of the periods in which a mixture has it; `periods` where it has not.
  std::vector<double> expected_times(const std::vector<PeriodBound::Part>& mixture) const;

  /// Goes through the items by time, each after what it needs, and gives each the first period that
  /// has room, in the mode that is worth most at the prices (Chicoisne et al. 2012, TopoSort); then
  /// improves. Empty where required items find no room.
  PeriodChoice round(std::vector<double> times, std::span<const double> prices);

  /// Takes out what costs more than all that it carries, and changes single items as long as that
  /// adds value.
  void improve(PeriodDraft& draft);

  std::uint64_t work() const { return work_; }
  std::vector<std::uint32_t> required() const;  ///< required items and all that they need
  const Digraph& needs() const { return needs_; }
  const Digraph& needed_by() const { return needed_by_; }

 private:
  std::uint32_t ready(const PeriodDraft& draft, std::uint32_t item) const;
  std::uint32_t deadline(const PeriodDraft& draft, std::uint32_t item) const;
  std::uint32_t room(const PeriodDraft& draft, std::uint32_t item,
                     std::span<const double> prices) const;
  double reduced(std::uint32_t option, std::span<const double> prices) const;
  void drop_losses(PeriodDraft& draft);
  bool change_items(PeriodDraft& draft);

  const PeriodProblem& problem_;
  Digraph needs_, needed_by_;
  std::vector<std::uint32_t> order_;  ///< items, each after what it needs
  mutable std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_rounding.ipp>
#endif
