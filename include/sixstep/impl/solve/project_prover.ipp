// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <sixstep/impl/solve/prover/engine.hpp>
#include <sixstep/solve/project_prover.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE ProjectProver::ProjectProver(ProjectModel model,
                                            std::optional<std::int32_t> makespan_limit)
    : engine_(std::make_unique<detail::prover::ProverEngine>(std::move(model), makespan_limit)) {}
SIXSTEP_INLINE ProjectProver::ProjectProver(ProjectProver&& other) noexcept = default;
SIXSTEP_INLINE ProjectProver& ProjectProver::operator=(ProjectProver&& other) noexcept = default;
SIXSTEP_INLINE ProjectProver::~ProjectProver() = default;

SIXSTEP_INLINE std::int32_t ProjectProver::lower_bound() const { return engine_->lower_bound(); }
SIXSTEP_INLINE const std::optional<ProjectSchedule>& ProjectProver::best() const {
  return engine_->best();
}
SIXSTEP_INLINE std::optional<std::int32_t> ProjectProver::best_makespan() const {
  return engine_->best_makespan();
}
SIXSTEP_INLINE std::uint64_t ProjectProver::work() const { return engine_->work(); }
SIXSTEP_INLINE std::uint64_t ProjectProver::conflicts() const { return engine_->conflicts(); }

SIXSTEP_INLINE void ProjectProver::improve_on(std::int32_t makespan) {
  engine_->improve_on(makespan);
}
SIXSTEP_INLINE void ProjectProver::suggest(const ProjectSchedule& schedule) {
  engine_->suggest(schedule);
}
SIXSTEP_INLINE ProverStatus ProjectProver::improve(std::uint64_t conflicts,
                                                   const StopCondition& stop) {
  return engine_->improve({}, conflicts, stop);
}
SIXSTEP_INLINE ProverStatus ProjectProver::raise_bound(std::uint64_t conflicts,
                                                       const StopCondition& stop) {
  return engine_->raise_bound(conflicts, stop);
}
SIXSTEP_INLINE ProverStatus ProjectProver::improve_near(std::span<const StartWindow> windows,
                                                        std::uint64_t conflicts,
                                                        const StopCondition& stop) {
  return engine_->improve_near(windows, conflicts, stop);
}

}  // namespace sixstep::inline SIXSTEP_FORM
