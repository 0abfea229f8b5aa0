// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <sixstep/impl/solve/project/draw.hpp>
#include <sixstep/impl/solve/project/neighbourhood.hpp>
#include <sixstep/solve/project.hpp>
#include <sixstep/solve/project_prover.hpp>
#include <sixstep/solve/project_search.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::project {

/// Population search and proof, side by side in epochs of so much work each: what one finds in an
/// epoch the other is told at its end. So the result depends on the work that is allowed, and not
/// on whether the two share a thread.
class Portfolio {
 public:
  Portfolio(const ProjectModel& model, const ProjectOptions& options)
      : model_(model), options_(options), search_(model, options.seed), draw_(options.seed, 1) {}

  ProjectResult run() {
    first_schedules();
    begin_proof();
    while (!closed() && !stopped()) {
      epoch();
      exchange();
    }
    return report();
  }

 private:
  using Status = ProverStatus;
  enum class Distance : std::uint8_t { near, middling, far };
  struct Shares {
    std::uint64_t searching = 0, proving = 0;
  };

  void first_schedules() {
    const std::uint64_t work = first_turns * (model_.activities.size() + 1);
    if (options_.known) search_.add(*options_.known);
    search_.run(std::min(work, options_.stop.work_limit / 4 + 1), 0, asking());
  }

  void begin_proof() {
    prover_.emplace(model_, search_.best_makespan());
    exchange();
    propagated_ = prover_->lower_bound();
    take(prover_->raise_bound(0, asking()));
  }

  /// How far a proof seems: near where few activities are left open, or where propagation comes
  /// close without energetic reasoning, which no branch can ask.
  Distance distance() const {
    if (!best_ || *best_ == 0) return Distance::near;
    const double open = static_cast<double>(*best_ - propagated_) / *best_;
    const double hardness = static_cast<double>(model_.activities.size()) * open;
    return hardness < 20.0 ? Distance::near : hardness > 40.0 ? Distance::far : Distance::middling;
  }

  /// Whether the search has found nothing better for as long as it had taken until then.
  bool is_settled() const {
    const std::uint64_t enough = distance_ == Distance::near ? 10'000 : 50'000;
    return search_.work() > std::max(2 * last_gain_, enough * model_.activities.size());
  }

  /// Whether the bound has come so close to the best schedule that a proof is likely.
  bool is_close() const { return best_ && *best_ - prover_->lower_bound() <= *best_ / 30; }

  /// Nearly all that can be proven closes in the first conflicts. They all go into what is shorter
  /// than the best schedule: bounds are raised later.
  bool proves_first() const {
    const std::uint64_t conflicts = !settled_ ? 50'000 : is_close() ? 300'000 : 100'000;
    return distance_ != Distance::far && prover_->conflicts() < conflicts;
  }

  /// For a while the proof of what the search has settled for is worth most of the time.
  bool proves_most() const { return settled_ && proves_first(); }

  /// Of the next epoch: where a proof is far, the search gets most of the time.
  Shares shares() const {
    const std::uint64_t scale = std::min<std::uint64_t>(epochs_, 8);
    if (distance_ == Distance::far) return {scale * 600'000, scale * 15'000};
    const std::uint64_t searching = scale * (distance_ == Distance::near ? 75'000 : 150'000);
    return {proves_most() ? searching / 2 : searching, scale * 25'000};
  }

  void epoch() {
    ++epochs_;
    distance_ = distance();
    settled_ = is_settled();
    const std::uint64_t most = (options_.stop.work_limit - work()) / 2 + 1;
    const Shares share = shares();
    const std::uint64_t searching = std::min(share.searching, most);
    const std::uint64_t proving = std::min(share.proving, most);
    if (options_.threads < 2) {
      search_.run(searching, prover_->lower_bound(), asking());
      if (!halted_) prove(proving, asking());
      return;
    }
    const std::int32_t bound = prover_->lower_bound();
    std::jthread other([&] { prove(proving, listening()); });
    search_.run(searching, bound, asking());
  }

  void prove(std::uint64_t work, StopCondition stop) {
    stop.work_limit = prover_->work() + work;
    const std::uint64_t turn = epochs_ % 5;
    if (proves_first() || turn == 1 || (turn != 0 && !prover_->best_makespan())) {
      take(prover_->improve(no_limit, stop));
    } else if (turn == 0) {
      take(prover_->raise_bound(no_limit, stop));
    } else {
      look_around(stop);
    }
  }

  void look_around(const StopCondition& stop) {
    while (prover_->work() < stop.work_limit && !proven_ && !halted_) {
      const ProjectSchedule base = draw_.chance(0.5) ? best_schedule() : search_elite_;
      const auto windows = neighbourhood(model_, base, reach_, draw_);
      Status status = Status::improved;
      while (status == Status::improved) {
        status = prover_->improve_near(windows, near_conflicts, stop);
        take(status);
      }
      if (status == Status::nothing) reach_ = std::min(reach_ * 1.02, 0.9);
      if (status == Status::limit) reach_ = std::max(reach_ * 0.98, 0.02);
    }
  }

  void take(Status status) {
    proven_ |= status == Status::optimal;
    infeasible_ |= status == Status::infeasible;
  }

  /// The best that the prover knows of: from the last exchange, or found since.
  const ProjectSchedule& best_schedule() const {
    return *prover_->best_makespan() < *best_ ? *prover_->best() : best_schedule_;
  }

  /// Tells each what the other found. What `prove` reads of the search, it reads as it is here, as
  /// the search may go on beside it.
  void exchange() {
    const auto known = search_.best_makespan();
    const auto proven = prover_->best_makespan();
    if (prover_->best() && proven && (!known || *proven < *known)) search_.add(*prover_->best());
    const auto best = search_.best_makespan();
    if (best != best_) last_gain_ = search_.work();
    best_ = best;
    bound_ = prover_->lower_bound();
    if (!best) return;
    prover_->improve_on(*best);
    best_schedule_ = *search_.best();
    search_elite_ = search_.elite(epochs_);
  }

  bool closed() const {
    return infeasible_ || proven_ ||
           (search_.best_makespan() && *search_.best_makespan() <= prover_->lower_bound());
  }

  std::uint64_t work() const { return search_.work() + (prover_ ? prover_->work() : 0); }

  bool stopped() { return halted_ = halted_ || work() >= options_.stop.work_limit; }

  /// Asks the caller, on the caller's thread.
  StopCondition asking() {
    StopCondition stop;
    stop.should_stop = [this](const Progress&) {
      if (!options_.stop.should_stop) return false;
      Progress progress{"scheduling", search_.work(), std::nullopt, bound_};
      if (search_.best_makespan()) progress.best = static_cast<double>(*search_.best_makespan());
      if (options_.stop.should_stop(progress)) halted_ = true;
      return halted_.load();
    };
    return stop;
  }

  /// Hears from another thread what the caller said.
  StopCondition listening() {
    StopCondition stop;
    stop.should_stop = [this](const Progress&) { return halted_.load(); };
    return stop;
  }

  ProjectResult report() {
    ProjectResult result;
    result.work = work();
    result.bound = prover_->lower_bound();
    result.stopped = !closed();
    if (infeasible_) result.status = ProjectResult::Status::infeasible;
    if (!search_.best()) return result;
    result.schedule = *search_.best();
    result.makespan = search_.best_makespan();
    if (proven_) result.bound = *result.makespan;
    result.status = result.bound == *result.makespan ? ProjectResult::Status::optimal
                                                     : ProjectResult::Status::feasible;
    return result;
  }

  static constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();
  static constexpr std::uint64_t first_turns = 3'000, near_conflicts = 300;

  const ProjectModel& model_;
  const ProjectOptions& options_;
  ProjectSearch search_;
  std::optional<ProjectProver> prover_;
  std::optional<std::int32_t> best_;  ///< the search's, when both were told of each other last
  std::optional<double> bound_;       ///< the prover's, when both were told of each other last
  std::int32_t propagated_ = 0;       ///< the prover's first bound
  ProjectSchedule best_schedule_, search_elite_;  ///< the search's then
  Draw draw_;
  double reach_ = 0.2;
  std::uint64_t epochs_ = 0;
  std::uint64_t last_gain_ = 0;  ///< the search's work when a better schedule was known last
  Distance distance_ = Distance::near;
  bool settled_ = false, proven_ = false, infeasible_ = false;
  std::atomic<bool> halted_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project
