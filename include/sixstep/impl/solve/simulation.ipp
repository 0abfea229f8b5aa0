// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cmath>
#include <stdexcept>
#include <thread>
#include <utility>

#include <sixstep/impl/parallel.hpp>
#include <sixstep/impl/solve/simulation/draws.hpp>
#include <sixstep/impl/solve/simulation/drivers.hpp>
#include <sixstep/impl/solve/simulation/replay.hpp>
#include <sixstep/impl/solve/simulation/run_network.hpp>
#include <sixstep/solve/simulation.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::simulation {

inline void require(bool holds, const char* what) {
  if (!holds) throw std::invalid_argument(what);
}

inline void require_sound(const SimulationProblem& problem) {
  require_well_formed(problem.schedule);
  const std::size_t count = problem.schedule.activities.size();
  require(problem.common_cause >= 0.0 && problem.common_cause < 1.0,
          "expected a common cause of 0 to below 1");
  std::vector<char> seen(count, 0);
  for (const UncertainDuration& each : problem.durations) {
    require(each.activity < count, "a duration of an activity that is not there");
    require(std::exchange(seen[each.activity], 1) == 0, "two durations of one activity");
  }
  for (const RiskEvent& event : problem.events) {
    require(event.probability >= 0.0 && event.probability <= 1.0, "a probability outside 0 to 1");
    for (const RiskStrike& strike : event.strikes) {
      require(strike.activity < count, "a risk to an activity that is not there");
    }
  }
  for (const WorkShare& each : problem.milestones) {
    require(each.activity < count, "a milestone of an activity that is not there");
    require(each.share >= 0.0 && each.share <= 1.0, "a share outside 0 to 1");
  }
  if (problem.order.empty()) return;
  std::fill(seen.begin(), seen.end(), 0);
  require(problem.order.size() == count, "the order must name each activity once");
  for (const ActivityIndex each : problem.order) {
    require(each < count && std::exchange(seen[each], 1) == 0,
            "the order must name each activity once");
  }
}

/// What binds no run is left out.
inline ScheduleProblem without_limits(ScheduleProblem schedule) {
  for (ScheduleActivity& each : schedule.activities) each.deadline.reset();
  for (ScheduleLink& each : schedule.links) each.max_lag.reset();
  return schedule;
}

/// Activities whose duration is not drawn.
inline std::vector<ActivityIndex> sure_durations(const SimulationProblem& problem) {
  std::vector<char> drawn(problem.schedule.activities.size(), 0);
  for (const UncertainDuration& each : problem.durations) drawn[each.activity] = 1;
  std::vector<ActivityIndex> sure;
  for (ActivityIndex each = 0; each < drawn.size(); ++each) {
    if (drawn[each] == 0) sure.push_back(each);
  }
  return sure;
}

/// The morning after the day on which a share of the work from `start` to `finish` is done.
inline Day reached(Day start, Day finish, double share) {
  if (finish <= start || finish >= last_day) return finish;
  return start + static_cast<Day>(std::ceil(share * static_cast<double>(finish - 1 - start))) + 1;
}

/// Carries out the runs, in blocks of neighbours that share nothing.
class Runs {
 public:
  Runs(const SimulationProblem& problem, const SimulationOptions& options)
      : problem_(problem),
        options_(options),
        schedule_(without_limits(problem.schedule)),
        network_(schedule_),
        run_network_(network_),
        draws_(problem, options.seed),
        sure_(sure_durations(problem)) {
    const std::uint64_t size = std::max<std::size_t>(1, network_.size());
    runs_ = static_cast<std::size_t>(
        std::min<std::uint64_t>(options.runs, options.stop.work_limit / size));
    result_.detailed = std::min(runs_, std::max<std::size_t>(1000, (1u << 24) / size));
    result_.finish.assign(runs_, far_future);
    result_.cost.assign(runs_, 0.0);
    result_.activity_finish.assign(result_.detailed * network_.size(), SimulationResult::never);
    result_.milestone_reached.assign(result_.detailed * problem.milestones.size(),
                                     SimulationResult::never);
  }

  SimulationResult run() {
    const std::size_t batches = (runs_ + batch - 1) / batch;
    const std::size_t blocks = std::min<std::size_t>(64, batches);
    critical_.resize(blocks);
    done_.assign(blocks, 0);
    parallel::run_blocks(blocks, options_.threads, [&](std::size_t block) {
      run_block(block, block * batches / blocks, (block + 1) * batches / blocks);
    });
    drop_missing(batches, blocks);
    sum_up();
    return std::move(result_);
  }

 private:
  void run_block(std::size_t block, std::size_t first, std::size_t last) {
    Lanes lanes(network_.size());
    std::vector<Lane<Day>> room(network_.size());
    critical_[block].assign(network_.size(), 0);
    std::optional<Replay> replay;
    if (!problem_.order.empty()) replay.emplace(network_, problem_.order);
    for (std::size_t at = first; at < last && !told_to_stop(); ++at) {
      const std::size_t begin = at * batch;
      const std::size_t runs = std::min(batch, runs_ - begin);
      run_network_.lay_sure(sure_, lanes.duration);
      draws_.fill(problem_, begin, lanes.duration, lanes.cost);
      if (replay) {
        replay->run(lanes, runs, critical_[block]);
        run_network_.find_end(lanes);
      } else {
        run_network_.forward(lanes);
        run_network_.count_critical(lanes, runs, room, critical_[block]);
      }
      keep(lanes, begin, runs);
      done_[block] += runs;
      batches_done_ += 1;
    }
  }

  bool told_to_stop() {
    if (options_.stop.should_stop && std::this_thread::get_id() == caller_) {
      const std::uint64_t work = batches_done_ * batch * network_.size();
      if (options_.stop.should_stop({"simulating", work, {}, {}})) stopped_ = true;
    }
    return stopped_;
  }

  void keep(const Lanes& lanes, std::size_t begin, std::size_t runs) {
    for (std::size_t i = 0; i < runs; ++i) {
      const bool ends = lanes.end[i] < last_day;
      result_.finish[begin + i] = ends ? schedule_.start + lanes.end[i] : far_future;
      result_.cost[begin + i] = lanes.cost[i];
    }
    const std::size_t detailed =
        begin < result_.detailed ? std::min(runs, result_.detailed - begin) : 0;
    for (std::size_t each = 0; each < network_.size(); ++each) {
      std::copy_n(lanes.finish[each].begin(), detailed,
                  result_.activity_finish.begin() +
                      static_cast<std::ptrdiff_t>(each * result_.detailed + begin));
    }
    for (std::size_t m = 0; m < problem_.milestones.size(); ++m) {
      const auto& [activity, share] = problem_.milestones[m];
      for (std::size_t i = 0; i < detailed; ++i) {
        result_.milestone_reached[m * result_.detailed + begin + i] =
            reached(lanes.start[activity][i], lanes.finish[activity][i], share);
      }
    }
  }

  /// After a stop only the first runs without a gap are told.
  void drop_missing(std::size_t batches, std::size_t blocks) {
    result_.stopped = stopped_ || runs_ < options_.runs;
    if (!stopped_) return;
    std::size_t whole = 0;
    for (std::size_t block = 0; block < blocks; ++block) {
      const std::size_t first = block * batches / blocks * batch;
      const std::size_t last = std::min(runs_, (block + 1) * batches / blocks * batch);
      whole = first + done_[block];
      if (whole < last) break;
    }
    result_.finish.resize(whole);
    result_.cost.resize(whole);
    const std::size_t detailed = std::min(whole, result_.detailed);
    keep_first(detailed, result_.activity_finish);
    keep_first(detailed, result_.milestone_reached);
    result_.detailed = detailed;
  }

  /// Of each row of detailed runs.
  void keep_first(std::size_t runs, std::vector<std::int32_t>& rows) const {
    std::vector<std::int32_t> kept;
    for (std::size_t row = 0; row < rows.size(); row += result_.detailed) {
      const auto first = rows.begin() + static_cast<std::ptrdiff_t>(row);
      kept.insert(kept.end(), first, first + static_cast<std::ptrdiff_t>(runs));
    }
    rows = std::move(kept);
  }

  void sum_up() {
    std::uint64_t runs = 0;
    for (const std::size_t done : done_) runs += done;
    result_.work = runs * network_.size();
    result_.criticality.assign(network_.size(), 0.0);
    for (std::size_t each = 0; runs > 0 && each < network_.size(); ++each) {
      std::uint64_t count = 0;
      for (const auto& block : critical_) count += block.empty() ? 0 : block[each];
      result_.criticality[each] = static_cast<double>(count) / static_cast<double>(runs);
    }
    result_.endless = static_cast<std::size_t>(std::ranges::count(result_.finish, far_future));
    const DriverSearch search(problem_, draws_, options_.threads);
    const std::vector<double> finish(result_.finish.begin(), result_.finish.end());
    result_.date_events = search.of_events(finish);
    result_.cost_events = search.of_events(result_.cost);
    if (options_.drivers == 0) return;
    result_.date_drivers = search.find(finish, options_.drivers);
    result_.cost_drivers = search.find(result_.cost, options_.drivers);
  }

  const SimulationProblem& problem_;
  const SimulationOptions& options_;
  ScheduleProblem schedule_;
  ScheduleNetwork network_;
  RunNetwork run_network_;
  Draws draws_;
  std::vector<ActivityIndex> sure_;
  std::size_t runs_ = 0;
  std::vector<std::vector<std::uint64_t>> critical_;  // by block
  std::vector<std::size_t> done_;                     // by block
  std::thread::id caller_ = std::this_thread::get_id();
  std::atomic<bool> stopped_{false};
  std::atomic<std::uint64_t> batches_done_{0};
  SimulationResult result_;
};

}  // namespace detail::simulation

SIXSTEP_INLINE SimulationResult simulate(const SimulationProblem& problem,
                                         const SimulationOptions& options) {
  detail::simulation::require_sound(problem);
  return detail::simulation::Runs(problem, options).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM
