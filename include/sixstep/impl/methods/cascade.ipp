// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <stdexcept>
#include <utility>

#include <sixstep/methods/cascade.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::cascade {

inline bool is_amount(double amount) { return std::isfinite(amount) && amount >= 0.0; }

/// Nodes fail wave by wave: whom one wave leaves without enough is the next.
class Failure {
 public:
  Failure(const Digraph& needs, std::span<const std::uint32_t> can_lose)
      : needed_by_(needs.reversed()), spare_(needs.node_count(), 0) {
    if (!can_lose.empty()) spare_.assign(can_lose.begin(), can_lose.end());
    result_.wave_of.resize(needs.node_count());
    result_.last_straw.resize(needs.node_count());
  }

  FailureCascade run(std::span<const NodeIndex> failed) {
    std::vector<NodeIndex> wave;
    for (const NodeIndex node : failed) {
      if (!result_.wave_of.at(node)) wave.push_back(node);
      result_.wave_of[node] = 0;
    }
    while (!wave.empty()) {
      std::ranges::sort(wave);
      result_.waves.push_back(std::move(wave));
      wave = next_wave();
    }
    return std::move(result_);
  }

 private:
  std::vector<NodeIndex> next_wave() {
    const auto number = static_cast<std::uint32_t>(result_.waves.size());
    std::vector<NodeIndex> wave;
    for (const NodeIndex node : result_.waves.back()) {
      const auto users = needed_by_.successors(node);
      const auto edges = needed_by_.out_edges(node);
      for (std::size_t k = 0; k < users.size(); ++k) {
        if (result_.wave_of[users[k]] || spare_[users[k]]-- > 0) continue;
        result_.wave_of[users[k]] = number;
        result_.last_straw[users[k]] = edges[k];
        wave.push_back(users[k]);
      }
    }
    return wave;
  }

  Digraph needed_by_;
  std::vector<std::uint32_t> spare_;
  FailureCascade result_;
};

/// Latest first, as Dijkstra (1959) does with distances: slack only takes away, so that nobody can
/// become later than who is looked at.
inline std::vector<double> propagate(const Digraph& graph, std::span<const double> own,
                                     const std::vector<double>& slack) {
  std::vector<double> delay(own.begin(), own.end());
  std::priority_queue<std::pair<double, NodeIndex>> open;
  for (NodeIndex node = 0; node < delay.size(); ++node) {
    if (delay[node] > 0.0) open.emplace(delay[node], node);
  }
  while (!open.empty()) {
    const auto [late, node] = open.top();
    open.pop();
    if (late != delay[node]) continue;
    const auto heads = graph.successors(node);
    const auto edges = graph.out_edges(node);
    for (std::size_t k = 0; k < heads.size(); ++k) {
      const double arriving = late - slack[edges[k]];
      if (arriving <= delay[heads[k]]) continue;
      delay[heads[k]] = arriving;
      open.emplace(arriving, heads[k]);
    }
  }
  return delay;
}

inline std::vector<double> with_unknown(std::span<const std::optional<double>> slack,
                                        double unknown) {
  std::vector<double> result;
  for (const auto& amount : slack) result.push_back(amount.value_or(unknown));
  return result;
}

}  // namespace detail::cascade

SIXSTEP_INLINE std::size_t FailureCascade::failed() const {
  std::size_t count = 0;
  for (const std::vector<NodeIndex>& wave : waves) count += wave.size();
  return count;
}

SIXSTEP_INLINE FailureCascade failure_cascade(const Digraph& needs,
                                              std::span<const NodeIndex> failed,
                                              std::span<const std::uint32_t> can_lose) {
  if (!can_lose.empty() && can_lose.size() != needs.node_count()) {
    throw std::invalid_argument("failure_cascade: can_lose needs one number for each node");
  }
  return detail::cascade::Failure(needs, can_lose).run(failed);
}

SIXSTEP_INLINE std::vector<Delay> delay_cascade(const Digraph& graph, std::span<const double> own,
                                                std::span<const std::optional<double>> slack) {
  using namespace detail::cascade;
  const auto usable = [](const std::optional<double>& amount) {
    return !amount || is_amount(*amount);
  };
  if (own.size() != graph.node_count() || slack.size() != graph.edge_count() ||
      !std::ranges::all_of(own, is_amount) || !std::ranges::all_of(slack, usable)) {
    throw std::invalid_argument(
        "delay_cascade: one delay for each node and one slack for each edge are needed, finite "
        "and 0 or more");
  }
  const double enough = std::numeric_limits<double>::infinity();
  const std::vector<double> least = propagate(graph, own, with_unknown(slack, enough));
  const std::vector<double> most = propagate(graph, own, with_unknown(slack, 0.0));
  std::vector<Delay> delays;
  for (std::size_t node = 0; node < own.size(); ++node) delays.push_back({least[node], most[node]});
  return delays;
}

}  // namespace sixstep::inline SIXSTEP_FORM
