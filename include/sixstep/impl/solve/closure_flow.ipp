// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/solve/closure_flow_edges.hpp>
#include <sixstep/solve/closure_flow.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::closure_flow {

inline constexpr std::uint32_t unreachable = std::numeric_limits<std::uint32_t>::max();

inline void require_sum(std::span<const std::int64_t> weights) {
  constexpr std::int64_t largest = std::int64_t{1} << 62;
  std::int64_t left = largest;
  for (const std::int64_t weight : weights) {
    if (weight < -left || weight > left) {
      throw std::invalid_argument("ClosureFlow: the sum of the weights overflows");
    }
    left -= weight < 0 ? -weight : weight;
  }
}

}  // namespace detail::closure_flow

SIXSTEP_INLINE ClosureFlow::ClosureFlow(const Digraph& needs, std::uint32_t layers)
    : nodes_(static_cast<std::uint32_t>(needs.node_count())),
      edges_(static_cast<std::uint32_t>(needs.edge_count())),
      layers_(layers),
      out_begin_(nodes_ + 1, 0),
      in_begin_(nodes_ + 1, 0),
      tail_(edges_),
      slot_of_edge_(edges_) {
  constexpr std::uint64_t most = std::uint64_t{1} << 31;
  if (layers == 0 || std::uint64_t{nodes_} * layers > most ||
      std::uint64_t{edges_} * layers > most) {
    throw std::invalid_argument("ClosureFlow: no layers, or more than 2^31 nodes or edges");
  }
  for (NodeIndex node = 0; node < nodes_; ++node) {
    for (const NodeIndex head : needs.successors(node)) ++in_begin_[head + 1];
  }
  for (NodeIndex node = 0; node < nodes_; ++node) in_begin_[node + 1] += in_begin_[node];
  std::vector<std::uint32_t> next(in_begin_.begin(), in_begin_.end() - 1);
  for (NodeIndex node = 0; node < nodes_; ++node) {
    const auto heads = needs.successors(node);
    for (std::size_t k = 0; k < heads.size(); ++k) {
      const std::uint32_t slot = next[heads[k]]++;
      tail_[slot] = node;
      head_.push_back(heads[k]);
      slot_.push_back(slot);
      slot_of_edge_[needs.out_edges(node)[k]] = slot;
    }
    out_begin_[node + 1] = static_cast<std::uint32_t>(head_.size());
  }
  const std::size_t all = std::size_t{nodes_} * layers;
  payment_.assign(std::size_t{edges_} * layers + (layers > 1 ? all : 0), 0);
  weight_.assign(all, 0);
  imbalance_.assign(all, 0);
  label_.assign(all, 0);
  removed_.assign(all, 0);
  waits_.assign(all, 0);
}

SIXSTEP_INLINE void ClosureFlow::reweight(std::span<const std::int64_t> weights) {
  if (weights.size() != node_count()) {
    throw std::invalid_argument("ClosureFlow: needs one weight per node");
  }
  detail::closure_flow::require_sum(weights);
  for (std::size_t node = 0; node < weights.size(); ++node) {
    imbalance_[node] += weights[node] - weight_[node];
    weight_[node] = weights[node];
  }
}

SIXSTEP_INLINE void ClosureFlow::remove(NodeIndex node) {
  if (removed_[node]) return;
  for_each_payee(node, [&](NodeIndex payee, std::size_t slot) {
    imbalance_[payee] -= payment_[slot];
    imbalance_[node] += std::exchange(payment_[slot], 0);
    return false;
  });
  for_each_payer(node, [&](NodeIndex payer, std::size_t slot) {
    imbalance_[payer] += payment_[slot];
    imbalance_[node] -= std::exchange(payment_[slot], 0);
    return false;
  });
  removed_[node] = 1;
}

SIXSTEP_INLINE void ClosureFlow::restore(NodeIndex node) { removed_[node] = 0; }

/// Labels become the number of payments, or of payments taken back, on the shortest way to a node
/// that owes. Leaves in the queue the nodes that have something left and such a way.
SIXSTEP_INLINE void ClosureFlow::make_labels_exact() {
  std::fill(label_.begin(), label_.end(), detail::closure_flow::unreachable);
  queue_.clear();
  for (NodeIndex node = 0; node < node_count(); ++node) {
    if (removed_[node] || imbalance_[node] >= 0) continue;
    label_[node] = 0;
    queue_.push_back(node);
  }
  const auto reach = [&](NodeIndex node, std::uint32_t label) {
    if (label_[node] != detail::closure_flow::unreachable || removed_[node]) return;
    label_[node] = label;
    queue_.push_back(node);
  };
  std::size_t next = 0;
  while (next < queue_.size()) {
    const NodeIndex node = queue_[next++];
    const std::uint32_t label = label_[node] + 1;
    for_each_payer(node, [&](NodeIndex payer, std::size_t) {
      ++work_;
      reach(payer, label);
      return false;
    });
    for_each_payee(node, [&](NodeIndex payee, std::size_t slot) {
      ++work_;
      if (payment_[slot] > 0) reach(payee, label);
      return false;
    });
  }
}

/// Those who have something left wait by label, the nearest to one who owes first.
SIXSTEP_INLINE void ClosureFlow::wait(NodeIndex node) {
  waits_[node] = 1;
  waiting_[label_[node]].push_back(node);
  lowest_ = std::min(lowest_, label_[node]);
}

SIXSTEP_INLINE void ClosureFlow::start_waiting() {
  for (std::vector<NodeIndex>& nodes : waiting_) nodes.clear();
  std::fill(waits_.begin(), waits_.end(), 0);
  const std::uint32_t farthest = queue_.empty() ? 0 : label_[queue_.back()];
  waiting_.resize(std::max<std::size_t>(waiting_.size(), farthest + 1));
  with_label_.assign(farthest + 1, 0);
  lowest_ = farthest;
  for (const NodeIndex node : queue_) {
    ++with_label_[label_[node]];
    if (imbalance_[node] > 0) wait(node);
  }
}

SIXSTEP_INLINE void ClosureFlow::hand_over(NodeIndex from, NodeIndex to, std::int64_t amount) {
  imbalance_[from] -= amount;
  imbalance_[to] += amount;
  if (imbalance_[to] > 0 && !waits_[to]) wait(to);
}

/// Pays what the node has left to those a step nearer to one who owes. Returns the least label of
/// all others that it could pay: `unreachable` where none is left.
SIXSTEP_INLINE std::uint32_t ClosureFlow::pay(NodeIndex node) {
  const std::uint32_t label = label_[node];
  std::uint32_t nearest = detail::closure_flow::unreachable;
  for_each_payee(node, [&](NodeIndex payee, std::size_t slot) {
    ++work_;
    if (label_[payee] >= label) {
      nearest = std::min(nearest, label_[payee]);
      return false;
    }
    payment_[slot] += imbalance_[node];
    hand_over(node, payee, imbalance_[node]);
    return true;
  });
  if (imbalance_[node] == 0) return nearest;
  for_each_payer(node, [&](NodeIndex payer, std::size_t slot) {
    ++work_;
    if (payment_[slot] == 0) return false;
    if (label_[payer] >= label) {
      nearest = std::min(nearest, label_[payer]);
      return false;
    }
    const std::int64_t back = std::min(payment_[slot], imbalance_[node]);
    payment_[slot] -= back;
    hand_over(node, payer, back);
    return imbalance_[node] == 0;
  });
  return nearest;
}

SIXSTEP_INLINE void ClosureFlow::raise(NodeIndex node, std::uint32_t nearest) {
  const std::uint32_t before = std::exchange(label_[node], detail::closure_flow::unreachable);
  if (--with_label_[before] == 0) return give_up_above(before);
  if (nearest == detail::closure_flow::unreachable) return;
  label_[node] = nearest + 1;
  if (label_[node] >= with_label_.size()) with_label_.resize(label_[node] + 1, 0);
  if (label_[node] >= waiting_.size()) waiting_.resize(label_[node] + 1);
  ++with_label_[label_[node]];
  wait(node);
}

/// Nothing has this label any more, so that no way crosses it, and all who wait above have none
/// (the gap of Derigs & Meier 1989).
SIXSTEP_INLINE void ClosureFlow::give_up_above(std::uint32_t label) {
  for (std::size_t above = label + 1; above < waiting_.size(); ++above) {
    for (const NodeIndex node : waiting_[above]) {
      label_[node] = detail::closure_flow::unreachable;
    }
    waiting_[above].clear();
  }
}

SIXSTEP_INLINE void ClosureFlow::solve() {
  const std::uint64_t patience = 2 * (std::uint64_t{edges_} * layers_ + node_count());
  std::uint64_t exact_until = 0;
  for (;;) {
    if (work_ >= exact_until) {
      make_labels_exact();
      exact_until = work_ + patience;
      start_waiting();
    }
    while (lowest_ < waiting_.size() && waiting_[lowest_].empty()) ++lowest_;
    if (lowest_ >= waiting_.size()) return;
    const NodeIndex node = waiting_[lowest_].back();
    waiting_[lowest_].pop_back();
    waits_[node] = 0;
    const std::uint32_t nearest = pay(node);
    if (imbalance_[node] > 0) raise(node, nearest);
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM
