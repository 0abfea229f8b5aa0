// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/impl/solve/period_master.hpp>
#include <sixstep/impl/solve/period_partition.hpp>
#include <sixstep/impl/solve/period_steps.hpp>
#include <sixstep/solve/period_bound.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// By item, in which of some nested closures it is: those of greatest value less use at ever lower
/// prices of all that is used.
std::vector<std::uint32_t> nested_shells(const PeriodProblem& problem);

/// The groups of a partition as a problem of their own, priced from the last pricing's closure.
class Contraction {
 public:
  explicit Contraction(const Partition& partition);
  struct Priced {
    double value = 0.0;  ///< of the best closure at these prices, without what limits supply
    Master::Column column;
  };
  Priced price(const std::vector<double>& prices);
  std::uint64_t work() const { return flow_.work(); }

 private:
  std::vector<Totals> sums_;
  Totals base_;
  ClosureFlow flow_;
  std::vector<std::int64_t> weight_;
  double scale_ = 0.0;
};

/// Bienstock and Zuckerberg's method on one problem.
class Relaxation {
 public:
  Relaxation(const PeriodProblem& problem, const PeriodBoundOptions& options);

  /// A choice that mixtures may use from the start.
  void know(const PeriodChoice& choice);

  PeriodBound run();

 private:
  struct Best {
    double bound;
    std::vector<double> prices;
  };
  double supply(const std::vector<double>& prices) const;
  std::vector<double> solve_contraction(double tolerance);
  void learn(const PeriodChoice& choice);
  bool stops();
  PeriodBound result();

  const PeriodProblem& problem_;
  const PeriodBoundOptions& options_;
  Steps steps_;
  Pricer pricer_;
  Partition partition_;
  Master master_;
  Best best_;
  std::uint64_t work_ = 0;
  bool stopped_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_relaxation.ipp>
#endif
