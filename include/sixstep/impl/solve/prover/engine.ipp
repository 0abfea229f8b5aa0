// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/solve/prover/engine.hpp>
#include <sixstep/impl/solve/prover/time_step.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// Work that one round of energetic reasoning may take: a twentieth of a second.
inline constexpr std::uint64_t most_energy_work = 300'000;

inline ProjectModel well_formed(ProjectModel model) {
  require_well_formed(model);
  return model;
}

inline std::int32_t horizon_of(const ProjectModel& model, std::optional<std::int32_t> limit) {
  const std::optional<std::int32_t> safe = safe_horizon(model);
  if (!safe && (!limit || *limit > longest_horizon)) {
    throw std::invalid_argument("ProjectProver: durations and lags add up to too much");
  }
  return std::min(safe.value_or(longest_horizon), limit.value_or(longest_horizon));
}

SIXSTEP_INLINE ProverEngine::ProverEngine(ProjectModel model,
                                          std::optional<std::int32_t> makespan_limit)
    : model_(well_formed(std::move(model))), step_(common_step(model_)) {
  if (makespan_limit) {
    limit_ = std::clamp(*makespan_limit, 0, std::numeric_limits<std::int32_t>::max() - 1);
    makespan_limit = steps_within(*limit_, step_);
  }
  model_ = in_steps(std::move(model_), step_);
  network_.emplace(model_, horizon_of(model_, makespan_limit));
  if (network_->possible()) search_ = std::make_unique<Search>(*network_);
  closed_ = !search_ || search_->closed();
}

SIXSTEP_INLINE std::int32_t ProverEngine::lower_bound() const {
  if (!closed_) return search_->trail().root(2 * network_->makespan()) * step_;
  return target_.value_or(limit_.value_or(network_->horizon() * step_) + 1);
}

SIXSTEP_INLINE Progress ProverEngine::progress() const {
  Progress result;
  result.stage = "proving a schedule";
  result.work = work();
  if (target_) result.best = *target_;
  result.bound = lower_bound();
  return result;
}

SIXSTEP_INLINE void ProverEngine::improve_on(std::int32_t makespan) {
  if (target_ && *target_ <= makespan) return;
  target_ = makespan;
  const std::int32_t below = steps_to_reach(std::max(makespan, 0), step_) - 1;
  closed_ = closed_ || !search_->require(at_most(network_->makespan(), below));
}

SIXSTEP_INLINE void ProverEngine::suggest(const ProjectSchedule& schedule) {
  if (!search_) return;
  for (std::uint32_t i = 0; i < network_->activities(); ++i) {
    search_->branching().prefer(i, schedule.start[i] / step_);
    const Variable mode = network_->mode_variable(i);
    for (std::uint32_t place = 0; mode != none && place < network_->modes(i); ++place) {
      if (network_->mode(i, place) != schedule.mode[i]) continue;
      search_->branching().prefer(mode, static_cast<std::int32_t>(place));
    }
  }
}

SIXSTEP_INLINE void ProverEngine::keep_found() {
  const Trail& trail = search_->trail();
  ProjectSchedule found;
  for (std::uint32_t i = 0; i < network_->activities(); ++i) {
    found.start.push_back(trail.lower(i) * step_);
    const Variable mode = network_->mode_variable(i);
    const auto place = mode == none ? 0 : static_cast<std::uint32_t>(trail.lower(mode));
    found.mode.push_back(network_->mode(i, place));
  }
  best_ = std::move(found);
  improve_on(trail.lower(network_->makespan()) * step_);
}

SIXSTEP_INLINE ProverStatus ProverEngine::improve(std::span<const Literal> assumptions,
                                                  std::uint64_t conflicts,
                                                  const StopCondition& stop) {
  if (closed_) return closed_status();
  switch (search_->run(assumptions, conflicts, stop, progress())) {
    case Outcome::found:
      keep_found();
      return closed_ ? ProverStatus::optimal : ProverStatus::improved;
    case Outcome::closed:
      closed_ = true;
      return closed_status();
    case Outcome::refuted:
      return ProverStatus::nothing;
    case Outcome::limit:
      break;
  }
  return ProverStatus::limit;
}

/// Only makespans below it, in steps, are of interest.
inline std::int32_t ProverEngine::below() const {
  return target_ ? steps_to_reach(std::max(*target_, 0), step_) : network_->horizon() + 1;
}

inline Windows ProverEngine::root_windows() const {
  Windows result;
  for (Variable x = 0; x <= network_->makespan(); ++x) {
    result.earliest.push_back(search_->trail().root(2 * x));
    result.latest.push_back(-search_->trail().root(2 * x + 1));
  }
  return result;
}

/// Once for each makespan to stay below: the bound, and what holds for all that is better.
inline void ProverEngine::reason_by_energy(const StopCondition& stop) {
  const std::uint64_t most = std::min<std::uint64_t>(
      most_energy_work, stop.work_limit - std::min(stop.work_limit, work()));
  if (closed_ || most == 0 || reasoned_below_ == below()) return;
  reasoned_below_ = below();
  EnergeticReasoning energy(*network_, most);
  Windows windows = root_windows();
  const std::int32_t bound = energy.least_makespan(windows, lower_bound() / step_, below());
  closed_ = bound == below() || !search_->require(at_least(network_->makespan(), bound)) ||
            !energy.narrow(windows);
  for (Variable x = 0; x < network_->makespan() && !closed_; ++x) {
    closed_ = !search_->require(at_least(x, windows.earliest[x])) ||
              !search_->require(at_most(x, windows.latest[x]));
  }
  energy_work_ += energy.work();
}

SIXSTEP_INLINE ProverStatus ProverEngine::raise_bound(std::uint64_t conflicts,
                                                      const StopCondition& stop) {
  reason_by_energy(stop);
  const std::uint64_t first = this->conflicts();
  const auto left = [&] { return conflicts - std::min(conflicts, this->conflicts() - first); };
  while (!closed_ && left() > 0) {
    const Literal short_enough = at_most(network_->makespan(), lower_bound() / step_);
    const ProverStatus status = improve({&short_enough, 1}, left(), stop);
    if (status != ProverStatus::nothing) return status;
  }
  return closed_ ? closed_status() : ProverStatus::limit;
}

SIXSTEP_INLINE ProverStatus ProverEngine::improve_near(std::span<const StartWindow> windows,
                                                       std::uint64_t conflicts,
                                                       const StopCondition& stop) {
  std::vector<Literal> assumptions;
  for (const StartWindow& window : windows) {
    if (window.latest < 0) return ProverStatus::nothing;
    const std::int32_t earliest = std::max(window.earliest, 0);
    assumptions.push_back(at_least(window.activity, steps_to_reach(earliest, step_)));
    assumptions.push_back(at_most(window.activity, steps_within(window.latest, step_)));
  }
  return improve(assumptions, conflicts, stop);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
