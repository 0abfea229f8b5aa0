// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/impl/solve/knapsack_tree.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::closure_knapsack {

SIXSTEP_INLINE Sums Tree::sums(const std::vector<char>& set) const {
  Sums result;
  for (std::size_t node = 0; node < set.size(); ++node) {
    if (!set[node]) continue;
    result.value += problem_.value[node];
    result.cost += problem_.cost[node];
  }
  return result;
}

/// The Lagrangian relaxation at one price: what is decided, the budget left, and the maximum
/// closure of what is open. No completion of what is decided is worth more.
SIXSTEP_INLINE std::int64_t Tree::evaluate(std::int64_t price) {
  for (std::size_t node = 0; node < weights_.size(); ++node) {
    weights_[node] =
        fate_[node] == Fate::open ? unit_ * problem_.value[node] - price * problem_.cost[node] : 0;
  }
  flow_.reweight(weights_);
  flow_.solve();
  work_ += weights_.size();
  return unit_ * taken_.value + price * (problem_.budget - taken_.cost) + flow_.weight();
}

/// The price with the least bound: two closures, one too dear and one that fits, are lines over the
/// price; where they cross, either the bound is least or a third lies above (Eisner & Severance).
SIXSTEP_INLINE Tree::Priced Tree::price_budget(std::int64_t price, int most_steps) {
  const std::int64_t left = problem_.budget - taken_.cost;
  Sums dear, cheap;  // the dear one: everything open, until a closure shows less
  for (std::size_t node = 0; node < fate_.size(); ++node) {
    if (fate_[node] != Fate::open) continue;
    dear.value += std::max<std::int64_t>(problem_.value[node], 0);
    dear.cost += problem_.cost[node];
  }
  if (dear.cost <= left) price = 0;
  Priced best{price, std::numeric_limits<std::int64_t>::max(), false};
  for (int step = 0; step < most_steps; ++step) {
    const std::int64_t bound = evaluate(price);
    if (bound < best.bound) best = {price, bound, too_low(bound)};
    if (best.closed) return best;
    std::vector<char> set = flow_.smallest();
    Sums held = sums(set);
    if (held.cost > left) {
      dear = held;
    } else {
      offer(set, {held.value + taken_.value, held.cost + taken_.cost});
      set = flow_.largest();
      held = sums(set);
      if (held.cost > left) return best;  // the least bound: a subgradient of either sign
      offer(set, {held.value + taken_.value, held.cost + taken_.cost});
      cheap = held;
      if (price == 0) return {0, bound, true};
    }
    const std::int64_t width = dear.cost - cheap.cost;
    const auto rise = static_cast<double>(dear.value - cheap.value) * static_cast<double>(unit_);
    if (width <= 0) return best;
    const auto crossing = static_cast<std::int64_t>(
        std::clamp(rise / static_cast<double>(width), 0.0, static_cast<double>(dearest_)));
    if (crossing == price) return best;
    price = crossing;
  }
  return best;
}

/// What a node's fate would cost, its cone with it, by the reduced costs of the flow's present
/// state: fixes what would bring the bound down to the best or break the budget. False: nothing
/// better is left.
SIXSTEP_INLINE bool Tree::fix_by_reduced_cost(const Priced& at, bool& changed) {
  const std::int64_t left = problem_.budget - taken_.cost;
  std::vector<std::pair<NodeIndex, Fate>> fixed;
  for (NodeIndex node = 0; node < fate_.size(); ++node) {
    if (fate_[node] != Fate::open) continue;
    std::int64_t loss_in = 0, cost_in = 0, loss_out = 0;
    for_each_in_cone(node, Fate::in, [&](NodeIndex need) {
      loss_in += std::max<std::int64_t>(-flow_.imbalance()[need], 0);
      cost_in += problem_.cost[need];
    });
    if (cost_in > left || too_low(at.bound - loss_in)) {
      fixed.emplace_back(node, Fate::out);
      continue;
    }
    for_each_in_cone(node, Fate::out, [&](NodeIndex wanter) {
      loss_out += std::max<std::int64_t>(flow_.imbalance()[wanter], 0);
    });
    if (too_low(at.bound - loss_out)) fixed.emplace_back(node, Fate::in);
  }
  changed = !fixed.empty();
  return std::all_of(fixed.begin(), fixed.end(),
                     [&](const auto& pair) { return decide(pair.first, pair.second); });
}

/// Prices the budget and fixes, in turns, until nothing changes any more.
SIXSTEP_INLINE Tree::Priced Tree::tighten(std::int64_t price) {
  for (;;) {
    Priced at = price_budget(price, 40);
    if (at.closed) return at;
    evaluate(at.price);
    bool changed = false;
    if (!fix_by_reduced_cost(at, changed)) at.closed = true;
    if (at.closed || !changed) return at;
    price = at.price;
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::closure_knapsack
