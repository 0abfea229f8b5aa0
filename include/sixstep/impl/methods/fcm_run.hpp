// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <stdexcept>
#include <vector>

#include <sixstep/impl/methods/column_panels.hpp>
#include <sixstep/impl/methods/fcm_attractor.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/fcm.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::fcm {

inline void require(bool holds, const char* what) {
  if (!holds) throw std::invalid_argument(what);
}

inline bool within_one(std::span<const double> values) {
  // Written so that what is not a number is not within.
  return std::ranges::all_of(values, [](double value) { return std::abs(value) <= 1.0; });
}

inline void require_weights(const Matrix& weights) {
  require(weights.is_square(), "fcm: the weights have to be a square matrix");
  require(within_one(weights.cells()), "fcm: a weight is from -1 to 1");
}

inline void require_clamps(const Matrix& weights, std::span<const FcmClamp> clamps) {
  for (const FcmClamp& clamp : clamps) {
    require(clamp.concept_index < weights.rows(), "fcm: a concept that is held is not in the map");
    require(std::abs(clamp.value) <= 1.0, "fcm: a concept is held at a value from -1 to 1");
  }
}

inline void require_options(const FcmOptions& options) {
  require(options.slope > 0.0 && std::isfinite(options.slope), "fcm: the slope has to be above 0");
  require(options.tolerance >= 0.0 && std::isfinite(options.tolerance),
          "fcm: the tolerance has to be 0 or more");
  require(options.settled_steps > 0 && options.settled_steps <= 1000,
          "fcm: 1 to 1000 steps have to show that the map has settled");
}

inline void require_start(const Matrix& weights, std::span<const double> start) {
  require(start.size() == weights.rows(), "fcm: a start has one state for each concept");
  require(within_one(start), "fcm: a state is from -1 to 1");
}

inline double transferred(double sum, FcmTransfer transfer, double slope) {
  switch (transfer) {
    case FcmTransfer::sigmoid:
      return 1.0 / (1.0 + std::exp(-slope * sum));
    case FcmTransfer::hyperbolic_tangent:
      return std::tanh(slope * sum);
    case FcmTransfer::bivalent:
      return sum > 0.0 ? 1.0 : 0.0;
    case FcmTransfer::trivalent:
      break;
  }
  return sum > 0.0 ? 1.0 : sum < 0.0 ? -1.0 : 0.0;
}

/// The map as a step from state to state.
class Map {
 public:
  Map(const Matrix& weights, std::span<const FcmClamp> clamps, const FcmOptions& options)
      : weights_(weights),
        clamps_(clamps),
        options_(options),
        heard_(weights.rows()),
        sums_(weights.rows()) {}

  void hold(std::span<double> state) const {
    for (const FcmClamp& clamp : clamps_) state[clamp.concept_index] = clamp.value;
  }

  void step(std::span<const double> from, std::span<double> to) {
    const bool rescaled = options_.inference == FcmInference::rescaled;
    for (std::size_t k = 0; k < from.size(); ++k)
      heard_[k] = rescaled ? 2.0 * from[k] - 1.0 : from[k];
    weights_.multiply(heard_, sums_);
    const bool remembers = options_.inference != FcmInference::kosko;
    for (std::size_t k = 0; k < to.size(); ++k) {
      const double sum = remembers ? heard_[k] + sums_[k] : sums_[k];
      to[k] = transferred(sum, options_.transfer, options_.slope);
    }
    hold(to);
  }

 private:
  ColumnPanels weights_;
  std::span<const FcmClamp> clamps_;
  const FcmOptions& options_;
  std::vector<double> heard_;
  std::vector<double> sums_;
};

/// The first states of a run, one after the other.
class Trajectory {
 public:
  explicit Trajectory(std::size_t kept) : kept_(kept) {}

  void add(const std::vector<double>& state) {
    if (states_.size() < kept_) states_.push_back(state);
  }

  Matrix states() const {
    Matrix result(states_.size(), states_.empty() ? 0 : states_.front().size());
    for (std::size_t k = 0; k < states_.size(); ++k) {
      std::ranges::copy(states_[k], result.row(k).begin());
    }
    return result;
  }

 private:
  std::size_t kept_;
  std::vector<std::vector<double>> states_;
};

/// Steps until the map rests, goes round, or is stopped.
inline void settle(FcmRun& run, Map& map, const FcmOptions& options, Trajectory& trajectory,
                   WorkMeter& meter) {
  RestWatch rest(options.tolerance, options.settled_steps);
  CycleWatch cycle(options.tolerance, run.state);
  std::vector<double> next(run.state.size());
  while (run.steps < options.max_steps && meter.spend(next.size() * next.size())) {
    map.step(run.state, next);
    const double change = distance(run.state, next);
    run.state.swap(next);
    trajectory.add(run.state);
    ++run.steps;
    if (rest.at_rest_after(change)) {
      run.attractor = FcmAttractor::fixed_point;
      run.period = 1;
      run.level = run.state;
      return;
    }
    if (cycle.closed_after(run.state, change)) {
      run.attractor = FcmAttractor::limit_cycle;
      run.period = cycle.period();
      run.level = cycle.mean();
      return;
    }
  }
}

/// run_fcm() on input that is known to be sound, with a meter that several runs may share.
inline FcmRun run(const Matrix& weights, std::span<const double> start,
                  std::span<const FcmClamp> clamps, const FcmOptions& options, WorkMeter& meter) {
  const std::uint64_t before = meter.work();
  FcmRun result;
  result.state.assign(start.begin(), start.end());
  Map map(weights, clamps, options);
  map.hold(result.state);
  Trajectory trajectory(options.kept_states);
  trajectory.add(result.state);
  settle(result, map, options, trajectory, meter);
  result.trajectory = trajectory.states();
  result.truncated = meter.stopped();
  result.work = meter.work() - before;
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::fcm
