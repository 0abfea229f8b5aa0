// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/impl/solve/period_steps.hpp>
#include <sixstep/impl/solve/period_tree.hpp>
#include <sixstep/solve/period_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// One projected step of prices against the subgradient that a choice shows (Polyak 1969), as long
/// as the bound is to fall by `move`. `size`: what counts as 1 in each row. False where nothing can
/// improve.
bool step_prices(const PeriodProblem& problem, std::span<const double> size,
                 const PeriodChoice& choice, double move, std::vector<double>& prices);

/// The least bound on a small problem that few steps from given prices find: cheaper than
/// `Relaxation`, and less exact.
class Descent {
 public:
  explicit Descent(const PeriodProblem& problem);

  /// Ends early once that is set, on any thread; it outlives the descent.
  void stop_when(const std::atomic<bool>& told) { told_ = &told; }

  /// Ends early where the bound falls to the target: no choice is worth more than that.
  Worths run(std::vector<double> prices, double target, int most_steps);

  std::uint64_t work() const { return pricer_.work() + work_; }

 private:
  const PeriodProblem& problem_;
  Steps steps_;
  Pricer pricer_;
  const std::atomic<bool>* told_ = nullptr;
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_descent.ipp>
#endif
