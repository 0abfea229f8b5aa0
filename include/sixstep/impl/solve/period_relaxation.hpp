// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include <sixstep/impl/solve/period_master.hpp>
#include <sixstep/impl/solve/period_partition.hpp>
#include <sixstep/impl/solve/period_steps.hpp>
#include <sixstep/impl/solve/period_tree.hpp>
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
  std::uint64_t work() const { return flow_.work() + work_; }

 private:
  std::vector<Totals> sums_;
  Totals base_;
  ClosureFlow flow_;
  std::vector<std::int64_t> weight_;
  double scale_ = 0.0;
  std::uint64_t work_ = 0;
};

/// Bienstock and Zuckerberg's method on one problem.
class Relaxation {
 public:
  Relaxation(const PeriodProblem& problem, const PeriodBoundOptions& options);

  /// A choice that mixtures may use from the start.
  void know(const PeriodChoice& choice);

  /// No bound below this one is of interest.
  void stop_below(double bound) { low_enough_ = bound; }

  PeriodBound run();

  /// Less exactly, at first; later calls go on.
  PeriodBound run(double tolerance);

  /// At the prices of the best bound.
  Worths worths();

 private:
  struct Best {
    double bound;
    std::vector<double> prices;
  };
  double supply(const std::vector<double>& prices) const;
  std::uint64_t work() const { return work_ + pricer_.work() + master_.work(); }
  std::vector<double> solve_contraction(double tolerance);
  void learn(const PeriodChoice& choice);
  void price(const std::vector<double>& prices, Priced& priced);
  void descend(Priced priced, std::vector<double> prices, std::uint64_t work);
  bool stops();
  PeriodBound result();

  const PeriodProblem& problem_;
  const PeriodBoundOptions& options_;
  Steps steps_;
  Pricer pricer_;
  Partition partition_;
  Master master_;
  Best best_;
  int rounds_ = 0;
  double exactness_ = 0.05;  ///< of the relaxation over groups
  double low_enough_ = -std::numeric_limits<double>::infinity();
  std::uint64_t work_ = 0;
  bool stopped_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_relaxation.ipp>
#endif
