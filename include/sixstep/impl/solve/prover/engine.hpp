// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/impl/solve/prover/energy.hpp>
#include <sixstep/impl/solve/prover/network.hpp>
#include <sixstep/impl/solve/prover/search.hpp>
#include <sixstep/solve/project_prover.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// What a ProjectProver holds: the best schedule so far, and the search for a better one.
class ProverEngine {
 public:
  ProverEngine(ProjectModel model, std::optional<std::int32_t> makespan_limit);

  std::int32_t lower_bound() const;
  const std::optional<ProjectSchedule>& best() const { return best_; }
  std::optional<std::int32_t> best_makespan() const { return target_; }
  std::uint64_t work() const { return (search_ ? search_->work() : 1) + energy_work_; }
  std::uint64_t conflicts() const { return search_ ? search_->conflicts() : 0; }

  void improve_on(std::int32_t makespan);
  void suggest(const ProjectSchedule& schedule);
  ProverStatus improve(std::span<const Literal> assumptions, std::uint64_t conflicts,
                       const StopCondition& stop);
  ProverStatus raise_bound(std::uint64_t conflicts, const StopCondition& stop);
  ProverStatus improve_near(std::span<const StartWindow> windows, std::uint64_t conflicts,
                            const StopCondition& stop);

 private:
  Progress progress() const;
  void reason_by_energy(const StopCondition& stop);
  std::int32_t below() const;
  Windows root_windows() const;
  void keep_found();
  ProverStatus closed_status() const {
    return target_ ? ProverStatus::optimal : ProverStatus::infeasible;
  }

  ProjectModel model_;  ///< in steps
  std::int32_t step_;   ///< of time, in the caller's
  std::optional<std::int32_t> limit_;
  std::optional<Network> network_;
  std::unique_ptr<Search> search_;  ///< none: some activity has no mode that fits
  std::optional<ProjectSchedule> best_;
  std::optional<std::int32_t> target_;  ///< only smaller makespans are of interest
  std::int32_t reasoned_below_ = 0;     ///< for makespans below this, energy has said all
  std::uint64_t energy_work_ = 0;
  bool closed_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/prover/engine.ipp>
#endif
