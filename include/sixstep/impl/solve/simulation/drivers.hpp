// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <span>
#include <vector>

#include <sixstep/impl/parallel.hpp>
#include <sixstep/impl/solve/simulation/draws.hpp>

// Which inputs the spread of an outcome goes with.
namespace sixstep::inline SIXSTEP_FORM::detail::simulation {

inline std::vector<std::uint32_t> places_by(std::span<const double> values) {
  std::vector<std::uint32_t> place(values.size());
  std::iota(place.begin(), place.end(), 0u);
  std::ranges::stable_sort(place, {}, [&](std::uint32_t i) { return values[i]; });
  return place;
}

/// Ranks from 0 of values whose places in order are known; equal values share their mean.
inline std::vector<double> ranks(std::span<const double> values,
                                 std::span<const std::uint32_t> place) {
  std::vector<double> rank(values.size());
  for (std::size_t i = 0; i < place.size();) {
    std::size_t end = i;
    while (end < place.size() && values[place[end]] == values[place[i]]) ++end;
    const double mean = 0.5 * static_cast<double>(i + end - 1);
    for (; i < end; ++i) rank[place[i]] = mean;
  }
  return rank;
}

/// Pearson's; 0 where one of the two does not vary.
inline double correlation(std::span<const double> a, std::span<const double> b) {
  const auto count = static_cast<double>(a.size());
  const double mean_a = std::accumulate(a.begin(), a.end(), 0.0) / count;
  const double mean_b = std::accumulate(b.begin(), b.end(), 0.0) / count;
  double ab = 0.0;
  double aa = 0.0;
  double bb = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - mean_a) * (b[i] - mean_b);
    aa += (a[i] - mean_a) * (a[i] - mean_a);
    bb += (b[i] - mean_b) * (b[i] - mean_b);
  }
  return aa > 0.0 && bb > 0.0 ? ab / std::sqrt(aa * bb) : 0.0;
}

/// Looks at an outcome of the first runs through every input.
class DriverSearch {
 public:
  static constexpr std::size_t most_runs = 4096;
  static constexpr std::size_t least_runs = 20;

  DriverSearch(const SimulationProblem& problem, const Draws& draws, unsigned threads)
      : draws_(draws), threads_(threads) {
    using Kind = SimulationDriver::Kind;
    add(Kind::duration, problem.durations.size());
    add(Kind::cost, problem.costs.size());
    add(Kind::event, problem.events.size());
    if (draws.has_common_cause()) add(Kind::common_cause, 1);
  }

  /// The `count` inputs with the strongest rank correlation, among those that correlate strongest
  /// with the outcome's ranks: ranking every input as well would change little and take long.
  std::vector<SimulationDriver> find(std::span<const double> outcome, std::size_t count) const {
    outcome = outcome.first(std::min(outcome.size(), most_runs));
    if (outcome.size() < least_runs || std::ranges::count(outcome, outcome.front()) ==
                                           static_cast<std::ptrdiff_t>(outcome.size())) {
      return {};
    }
    const std::vector<double> rank = ranks(outcome, places_by(outcome));
    std::vector<SimulationDriver> found = inputs_;
    each_in_parallel(found, [&](SimulationDriver& one) {
      one.rank_correlation = correlation(values(one, outcome.size()), rank);
    });
    keep_strongest(found, 2 * count);
    each_in_parallel(found, [&](SimulationDriver& one) { tell(one, outcome, rank); });
    std::erase_if(found, [](const auto& one) { return one.rank_correlation == 0.0; });
    keep_strongest(found, count);
    return found;
  }

  /// Every event, in their order.
  std::vector<SimulationDriver> of_events(std::span<const double> outcome) const {
    outcome = outcome.first(std::min(outcome.size(), most_runs));
    std::vector<SimulationDriver> found;
    std::ranges::copy_if(inputs_, std::back_inserter(found), [](const SimulationDriver& one) {
      return one.kind == SimulationDriver::Kind::event;
    });
    if (found.empty() || outcome.empty()) return found;
    const std::vector<double> rank = ranks(outcome, places_by(outcome));
    for (SimulationDriver& one : found) tell(one, outcome, rank);
    return found;
  }

 private:
  void tell(SimulationDriver& one, std::span<const double> outcome,
            std::span<const double> rank) const {
    const std::vector<double> value = values(one, outcome.size());
    const std::vector<std::uint32_t> place = places_by(value);
    one.rank_correlation = correlation(ranks(value, place), rank);
    tell_swing(value, place, outcome, one);
  }

  void add(SimulationDriver::Kind kind, std::size_t count) {
    for (std::uint32_t i = 0; i < count; ++i) inputs_.push_back({kind, i, 0.0, {}, {}});
  }

  void each_in_parallel(std::vector<SimulationDriver>& inputs, const auto& look) const {
    constexpr std::size_t blocks = 16;
    parallel::run_blocks(blocks, threads_, [&](std::size_t block) {
      const std::size_t end = (block + 1) * inputs.size() / blocks;
      for (std::size_t i = block * inputs.size() / blocks; i < end; ++i) look(inputs[i]);
    });
  }

  static void keep_strongest(std::vector<SimulationDriver>& inputs, std::size_t count) {
    std::ranges::stable_sort(inputs, std::ranges::greater{}, [](const SimulationDriver& one) {
      return std::abs(one.rank_correlation);
    });
    if (inputs.size() > count) inputs.resize(count);
  }

  std::vector<double> values(const SimulationDriver& input, std::size_t runs) const {
    return draws_.values(input.kind, input.index, runs);
  }

  static std::optional<double> p80(std::span<const std::uint32_t> runs,
                                   std::span<const double> outcome) {
    if (runs.size() < least_runs) return std::nullopt;
    std::vector<double> there;
    for (const std::uint32_t run : runs) there.push_back(outcome[run]);
    std::ranges::sort(there);
    return percentile<double>(there, 0.8);
  }

  static void tell_swing(std::span<const double> value, std::span<const std::uint32_t> runs,
                         std::span<const double> outcome, SimulationDriver& driver) {
    std::size_t low = runs.size() / 10;
    std::size_t high = low;
    if (driver.kind == SimulationDriver::Kind::event) {
      low = static_cast<std::size_t>(std::ranges::count(value, 0.0));
      high = runs.size() - low;
    }
    driver.low = p80(runs.first(low), outcome);
    driver.high = p80(runs.last(high), outcome);
  }

  const Draws& draws_;
  unsigned threads_;
  std::vector<SimulationDriver> inputs_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simulation
