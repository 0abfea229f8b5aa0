// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/solve/closure_flow.hpp>
#include <sixstep/solve/period_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// A problem without what holds two items together but needs, as closures: node "carried out by
/// then" of each item and each period in which it can start needs the next one, and the same of
/// what the item needs (Johnson 1968). Periods too early for an item have no step.
struct Steps {
  explicit Steps(const PeriodProblem& problem);

  std::size_t count() const { return first_option.size() - 1; }

  std::vector<std::uint32_t> first_step;    ///< by item; one more at the end
  std::vector<std::uint32_t> item;          ///< by step
  std::vector<std::uint32_t> first_option;  ///< by step; one more at the end
  std::vector<std::uint32_t> last_option;   ///< by step: one after its last
  std::vector<char> decided;                ///< by step: whether every admissible choice has it
  Digraph needs;                            ///< among steps

 private:
  void decide(const std::vector<char>& required);
};

/// What relaxing all rows at some prices shows.
struct Priced {
  double bound = 0.0;  ///< proven: no admissible choice is worth more
  PeriodChoice choice;
};

/// Relaxes the rows of one problem at changing prices. Each pricing goes on from the last one's
/// closure.
class Pricer {
 public:
  Pricer(const PeriodProblem& problem, const Steps& steps);

  /// Prices by row, at least 0. Certified against rounding: weights are rounded up to integers, and
  /// an option's reduced value counts at its step less the best of the next.
  Priced price(const std::vector<double>& prices);

  /// By option, what it is worth alone at the last prices, the needs being priced by the last
  /// closure's payments; −infinity: too early.
  std::vector<double> worths(const std::vector<double>& prices) const;

  std::uint64_t work() const { return flow_.work() + work_; }

 private:
  double reduced(std::uint32_t option, const std::vector<double>& prices) const;
  void weigh(const std::vector<double>& prices);

  const PeriodProblem& problem_;
  const Steps& steps_;
  std::vector<NodeIndex> node_;  ///< by step: its place in the flow, by period and then item
  ClosureFlow flow_;
  double scale_ = 0.0;
  std::vector<std::uint32_t> best_;   ///< by step: its best option
  std::vector<double> worth_;         ///< by step: that option's
  std::vector<std::int64_t> weight_;  ///< by node
  std::int64_t certain_ = 0;          ///< weight of what is decided
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_steps.ipp>
#endif
