// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <functional>

#include <sixstep/impl/solve/prover/rivals.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

SIXSTEP_INLINE Rivals::Rivals(const Network& network) {
  for (std::uint32_t i = 0; i < network.activities(); ++i) {
    duration_.push_back(network.duration(i, 0));
  }
  std::vector<Pair> pairs;
  const auto resources = static_cast<std::uint32_t>(network.model().capacity.size());
  for (std::uint32_t r = 0; r < resources; ++r) find_pairs(network, r, pairs);
  index(std::move(pairs));
}

inline std::int64_t least_demand(const Network& network, std::uint32_t activity,
                                 std::uint32_t resource) {
  std::int64_t least = network.mode_at(activity, 0).demand[resource];
  for (std::uint32_t place = 1; place < network.modes(activity); ++place) {
    least = std::min<std::int64_t>(least, network.mode_at(activity, place).demand[resource]);
  }
  return least;
}

/// Those that demand most come first, so that all rivals of one follow it without a gap. Pairs help
/// proofs but are not needed for them: the many of a very large problem are not worth their memory.
inline void Rivals::find_pairs(const Network& network, std::uint32_t resource,
                               std::vector<Pair>& pairs) const {
  constexpr std::size_t most_pairs = std::size_t{1} << 20;
  std::vector<std::pair<std::int64_t, std::uint32_t>> demand;
  for (std::uint32_t i = 0; i < network.activities(); ++i) {
    if (duration_[i] > 0) demand.emplace_back(least_demand(network, i, resource), i);
  }
  std::sort(demand.begin(), demand.end(), std::greater<>());
  const std::int64_t capacity = network.model().capacity[resource];
  for (std::size_t i = 0; i < demand.size(); ++i) {
    for (std::size_t j = i + 1; j < demand.size(); ++j) {
      if (demand[i].first + demand[j].first <= capacity) break;
      if (pairs.size() >= most_pairs) return;
      pairs.emplace_back(demand[i].second, demand[j].second);
      pairs.emplace_back(demand[j].second, demand[i].second);
    }
  }
}

inline void Rivals::index(std::vector<Pair> pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  begin_.assign(duration_.size() + 1, 0);
  for (const Pair& pair : pairs) {
    ++begin_[pair.first + 1];
    rivals_.push_back(pair.second);
  }
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
