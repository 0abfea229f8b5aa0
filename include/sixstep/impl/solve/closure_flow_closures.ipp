// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <utility>

#include <sixstep/impl/solve/closure_flow_edges.hpp>
#include <sixstep/solve/closure_flow.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE void ClosureFlow::pay_back() {
  queue_.clear();
  for (NodeIndex node = 0; node < node_count(); ++node) {
    if (imbalance_[node] > 0) queue_.push_back(node);
  }
  while (!queue_.empty()) {
    const NodeIndex node = queue_.back();
    queue_.pop_back();
    for_each_payer(node, [&](NodeIndex payer, std::size_t slot) {
      const std::int64_t back = std::min(payment_[slot], imbalance_[node]);
      if (back <= 0) return imbalance_[node] <= 0;
      payment_[slot] -= back;
      imbalance_[node] -= back;
      imbalance_[payer] += back;
      queue_.push_back(payer);
      return imbalance_[node] == 0;
    });
  }
}

SIXSTEP_INLINE std::int64_t ClosureFlow::weight() const {
  std::int64_t sum = 0;
  for (NodeIndex node = 0; node < node_count(); ++node) {
    if (!removed_[node]) sum += std::max<std::int64_t>(imbalance_[node], 0);
  }
  return sum;
}

SIXSTEP_INLINE std::int64_t ClosureFlow::payment(EdgeIndex edge, std::uint32_t layer) const {
  return payment_[std::size_t{layer} * edges_ + slot_of_edge_[edge]];
}

/// What those who have something left can reach.
SIXSTEP_INLINE std::vector<char> ClosureFlow::smallest() const {
  std::vector<char> contains(node_count(), 0);
  std::vector<NodeIndex> reached;
  const auto reach = [&](NodeIndex node) {
    if (std::exchange(contains[node], 1) == 0) reached.push_back(node);
    return false;
  };
  for (NodeIndex node = 0; node < node_count(); ++node) {
    if (imbalance_[node] > 0 && !removed_[node]) reach(node);
  }
  while (!reached.empty()) {
    const NodeIndex node = reached.back();
    reached.pop_back();
    for_each_payee(
        node, [&](NodeIndex payee, std::size_t) { return removed_[payee] ? false : reach(payee); });
    for_each_payer(node, [&](NodeIndex payer, std::size_t slot) {
      return payment_[slot] > 0 ? reach(payer) : false;
    });
  }
  return contains;
}

/// What cannot reach anybody who owes.
SIXSTEP_INLINE std::vector<char> ClosureFlow::largest() const {
  std::vector<char> contains(node_count(), 1);
  std::vector<NodeIndex> reaching;
  const auto leave_out = [&](NodeIndex node) {
    if (std::exchange(contains[node], 0) == 1) reaching.push_back(node);
    return false;
  };
  for (NodeIndex node = 0; node < node_count(); ++node) {
    if (removed_[node]) {
      contains[node] = 0;
    } else if (imbalance_[node] < 0) {
      leave_out(node);
    }
  }
  while (!reaching.empty()) {
    const NodeIndex node = reaching.back();
    reaching.pop_back();
    for_each_payer(node, [&](NodeIndex payer, std::size_t) { return leave_out(payer); });
    for_each_payee(node, [&](NodeIndex payee, std::size_t slot) {
      return payment_[slot] > 0 ? leave_out(payee) : false;
    });
  }
  return contains;
}

}  // namespace sixstep::inline SIXSTEP_FORM
