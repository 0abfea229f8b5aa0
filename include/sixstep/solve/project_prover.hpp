// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/project_model.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::prover {
class ProverEngine;
}

enum class ProverStatus {
  improved,    ///< found a schedule with a smaller makespan; there may be better ones
  optimal,     ///< proven: nothing is better than `best`, new or not, or than `improve_on` told
  infeasible,  ///< proven: there is no schedule at all
  nothing,     ///< proven: nothing better in the neighbourhood that was asked for
  limit        ///< stopped before any of these
};

/// Where an activity may start while a neighbourhood is searched, at multiples of what divides all
/// durations, lags and releases.
struct StartWindow {
  std::uint32_t activity = 0;
  std::int32_t earliest = 0;
  std::int32_t latest = 0;
};

/// The exact engine for projects: searches for schedules with a smaller makespan until it proves
/// that there are none, in slices, so that others may search between them and tell what they found.
///
///     ProjectProver prover(model);
///     while (prover.improve(2'000) == ProverStatus::improved) { /* see prover.best() */ }
///
/// Lazy clause generation: propagation over bounds, conflict-driven clause learning on literals
/// "bound is at least" (Ohrimenko, Stuckey & Codish 2009, Constraints 14(3); for this problem
/// Schutt, Feydy, Stuckey & Wallace 2009, CP; 2011, Constraints 16(3); with maximum lags 2013, J.
/// of Scheduling 16(3)), with time-table filtering of all resources in one word. Restarts and
/// forgetting after Audemard & Simon 2009. Exponential at worst: give limits. Neither time nor
/// memory grows with the length of a step.
///
/// Deterministic: the same calls give the same answers on every machine. Holds a copy of the model.
/// Not to be used by two threads at once.
class ProjectProver {
 public:
  /// `makespan_limit`: only schedules that take no longer are of interest; without it any. Throws
  /// std::invalid_argument where the model's parts do not fit together, amounts are negative, or
  /// durations and lags add up to more than 2^28 and no limit says less.
  explicit ProjectProver(ProjectModel model, std::optional<std::int32_t> makespan_limit = {});
  ProjectProver(ProjectProver&& other) noexcept;
  ProjectProver& operator=(ProjectProver&& other) noexcept;
  ~ProjectProver();

  /// Proven: no schedule within the limit takes less.
  std::int32_t lower_bound() const;
  /// The best schedule found here, if any.
  const std::optional<ProjectSchedule>& best() const;
  /// Its makespan, or what `improve_on` told where that is smaller.
  std::optional<std::int32_t> best_makespan() const;

  /// From now on only smaller makespans are of interest.
  void improve_on(std::int32_t makespan);
  /// Branches near this schedule first.
  void suggest(const ProjectSchedule& schedule);

  /// Goes on with the main search for at most so many conflicts.
  ProverStatus improve(std::uint64_t conflicts, const StopCondition& stop = {});
  /// Refutes makespans and narrows all starts by energetic reasoning (Baptiste, Le Pape & Nuijten
  /// 1999); then asks for a schedule as short as the lower bound: `optimal` if there is one,
  /// otherwise the bound grows until the limit (destructive lower bounds; Klein & Scholl 1999).
  ProverStatus raise_bound(std::uint64_t conflicts, const StopCondition& stop = {});
  /// Asks for a smaller makespan with some starts confined; others stay free.
  ProverStatus improve_near(std::span<const StartWindow> windows, std::uint64_t conflicts,
                            const StopCondition& stop = {});

  /// Units of work done so far: bounds moved and reasons asked for, some 10⁶ a second.
  std::uint64_t work() const;
  std::uint64_t conflicts() const;

 private:
  std::unique_ptr<detail::prover::ProverEngine> engine_;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/project_prover.ipp>
#endif
