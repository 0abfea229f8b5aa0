// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <sixstep/impl/solve/simulation/day_table.hpp>
#include <sixstep/impl/solve/simulation/sampler.hpp>
#include <sixstep/solve/simulation.hpp>

// What chance decides in each run.
namespace sixstep::inline SIXSTEP_FORM::detail::simulation {

inline constexpr Day longest = Day{1} << 28;

/// To whole days, halves up; `days` is not negative. Cut off rather than by `std::lround`, which no
/// processor does to several numbers at once.
template <class Number>
Day nearest(Number days) {
  constexpr Number half = 0.5;
  return static_cast<Day>(days + half);
}

inline Day whole(double days) {
  return nearest(std::clamp(days, 0.0, static_cast<double>(longest)));
}

/// All random numbers of a simulation, by input and run.
class Draws {
 public:
  Draws(const SimulationProblem& problem, std::uint64_t seed)
      : seed_(seed),
        loading_(std::sqrt(problem.common_cause)),
        own_(std::sqrt(1.0 - problem.common_cause)) {
    for (const UncertainDuration& each : problem.durations) {
      durations_.emplace_back(each.days, 0.0, static_cast<double>(longest));
    }
    for (const Distribution& each : problem.costs) costs_.emplace_back(each);
    for (const RiskEvent& event : problem.events) {
      Event& added = events_.emplace_back();
      added.probability = event.probability;
      for (const RiskStrike& strike : event.strikes) {
        added.strikes.push_back(
            {strike.activity, QuantileTable(strike.delay), QuantileTable(strike.cost)});
      }
    }
  }

  /// Durations by activity and costs of neighbouring runs; `duration` holds what is sure.
  void fill(const SimulationProblem& problem, std::uint64_t run, std::vector<Lane<Day>>& duration,
            Lane<double>& cost) const {
    Lane<double> common{};
    if (loading_ > 0.0) {
      for (std::size_t i = 0; i < batch; ++i) common[i] = common_cause(run + i);
    }
    Lane<float> value;
    for (std::size_t j = 0; j < durations_.size(); ++j) {
      draw(durations_[j], stream(Stream::duration, j), run, common, value);
      Lane<Day> days;
      for (std::size_t i = 0; i < batch; ++i) days[i] = nearest(value[i]);
      duration[problem.durations[j].activity] = days;
    }
    cost.fill(problem.sure_cost);
    for (std::size_t j = 0; j < costs_.size(); ++j) {
      draw(costs_[j], stream(Stream::cost, j), run, common, value);
      for (std::size_t i = 0; i < batch; ++i) cost[i] += static_cast<double>(value[i]);
    }
    for (std::size_t e = 0; e < events_.size(); ++e) strike(e, run, duration, cost);
  }

  /// One input's numbers in the first runs; of an event, whether it strikes.
  std::vector<double> values(SimulationDriver::Kind kind, std::size_t index,
                             std::size_t runs) const {
    using Kind = SimulationDriver::Kind;
    std::vector<double> value(runs);
    const auto fill_by = [&](const auto& in_run) {
      for (std::size_t run = 0; run < runs; ++run) value[run] = in_run(run);
    };
    if (kind == Kind::common_cause) {
      fill_by([&](std::size_t run) { return common_cause(run); });
    } else if (kind == Kind::event) {
      fill_by([&](std::size_t run) { return strikes(index, run) ? 1.0 : 0.0; });
    } else {
      const bool is_duration = kind == Kind::duration;
      const QuantileTable& table = is_duration ? durations_[index] : costs_[index];
      const CounterRandom random(seed_,
                                 stream(is_duration ? Stream::duration : Stream::cost, index));
      fill_by([&](std::size_t run) {
        return table.at(correlated(random.bits(run), loading_ > 0.0 ? common_cause(run) : 0.0));
      });
    }
    return value;
  }

  bool has_common_cause() const { return loading_ > 0.0; }

 private:
  struct Strike {
    ActivityIndex activity;
    QuantileTable delay;
    QuantileTable cost;
  };
  struct Event {
    double probability = 0.0;
    std::vector<Strike> strikes;
  };

  double common_cause(std::uint64_t run) const {
    return normal_.draw(CounterRandom(seed_, stream(Stream::common, 0)).bits(run));
  }

  /// Independent bits as those of a number that shares the common cause.
  std::uint64_t correlated(std::uint64_t bits, double common) const {
    if (loading_ == 0.0) return bits;
    return normal_.bits_below(loading_ * common + own_ * normal_.draw(bits));
  }

  void draw(const QuantileTable& table, std::uint64_t which, std::uint64_t run,
            const Lane<double>& common, Lane<float>& value) const {
    const CounterRandom random(seed_, which);
    if (loading_ == 0.0) return table.draw(random, run, value);
    for (std::size_t i = 0; i < batch; ++i) {
      value[i] = static_cast<float>(table.at(correlated(random.bits(run + i), common[i])));
    }
  }

  bool strikes(std::size_t event, std::uint64_t run) const {
    return CounterRandom(seed_, stream(Stream::event, event)).unit(run) <
           events_[event].probability;
  }

  void strike(std::size_t event, std::uint64_t run, std::vector<Lane<Day>>& duration,
              Lane<double>& cost) const {
    for (std::size_t i = 0; i < batch; ++i) {
      if (!strikes(event, run + i)) continue;
      for (std::size_t s = 0; s < events_[event].strikes.size(); ++s) {
        const Strike& each = events_[event].strikes[s];
        const CounterRandom delay(seed_, stream(Stream::delay, event, s));
        const CounterRandom money(seed_, stream(Stream::strike_cost, event, s));
        Day& days = duration[each.activity][i];
        days = std::min(longest, days + whole(each.delay.at(delay.bits(run + i))));
        cost[i] += each.cost.at(money.bits(run + i));
      }
    }
  }

  std::uint64_t seed_;
  double loading_;
  double own_;
  NormalTable normal_;
  std::vector<QuantileTable> durations_;
  std::vector<QuantileTable> costs_;
  std::vector<Event> events_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simulation
