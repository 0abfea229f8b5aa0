// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <vector>

#include <sixstep/impl/steps/strategy/funding.hpp>

// Bills shared out among the sources that may pay them.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Costs of one year, by the set of sources that may pay for them.
using YearBill = std::map<SourceSet, Money>;

/// Shares the bills of one year out among sources, each with what it has, by augmenting paths: a
/// source that is needed elsewhere hands its bill on to another that may pay it.
class Cashier {
 public:
  Cashier(std::vector<std::optional<Money>> has, std::vector<std::size_t> order,
          std::size_t classes)
      : has_(std::move(has)),
        order_(std::move(order)),
        paid_(classes, std::vector<Money>(has_.size())),
        seen_(has_.size()) {}

  /// Pays a bill; what nobody could pay.
  Money pay(const std::vector<SourceSet>& payers, std::size_t bill, Money amount) {
    while (amount.minor > 0) {
      std::fill(seen_.begin(), seen_.end(), false);
      const Money part = push(payers, bill, amount);
      if (part.minor == 0) break;
      amount -= part;
    }
    return amount;
  }

  Money paid(std::size_t bill, std::size_t source) const { return paid_[bill][source]; }
  Money paid_by(std::size_t source) const {
    Money sum;
    for (const auto& bill : paid_) sum += bill[source];
    return sum;
  }

 private:
  /// Moves up to `amount` of a bill to some source; what it moved.
  Money push(const std::vector<SourceSet>& payers, std::size_t bill, Money amount) {
    for (const std::size_t source : order_) {
      if (seen_[source] || !(payers[bill] >> source & 1)) continue;
      seen_[source] = true;
      const Money part = make_room(payers, source, amount);
      if (part.minor == 0) continue;
      paid_[bill][source] += part;
      return part;
    }
    return {};
  }

  /// Frees up to `amount` at a source: from what it has left, else by handing a bill on.
  Money make_room(const std::vector<SourceSet>& payers, std::size_t source, Money amount) {
    if (!has_[source]) return amount;
    if (has_[source]->minor > 0) {
      const Money part = std::min(amount, *has_[source]);
      *has_[source] -= part;
      return part;
    }
    for (std::size_t bill = 0; bill < paid_.size(); ++bill) {
      if (paid_[bill][source].minor == 0) continue;
      const Money part = push(payers, bill, std::min(amount, paid_[bill][source]));
      paid_[bill][source] -= part;
      if (part.minor > 0) return part;
    }
    return {};
  }

  std::vector<std::optional<Money>> has_;  ///< empty: not limited
  std::vector<std::size_t> order_;         ///< in which sources are asked
  std::vector<std::vector<Money>> paid_;   ///< by bill, then source
  std::vector<bool> seen_;
};

/// What one source hands on to the next year.
inline Money carried(const Purse& purse, std::size_t source, Money left) {
  const std::int64_t share = purse.carry_over[source];
  return {left.minor / millionths * share + left.minor % millionths * share / millionths};
}

/// What a source may spend in a period: its budget, and what it carried over.
inline std::optional<Money> available(const Purse& purse, std::size_t source, std::uint32_t period,
                                      Money carried_in) {
  if (!purse.limited[source]) return std::nullopt;
  return purse.available[source][period] + carried_in;
}

/// Sources in the order in which they are asked: those that may pay for least first, so that what
/// others carry over stays free for what only they may pay.
inline std::vector<std::size_t> paying_order(const std::vector<YearBill>& years,
                                             std::size_t sources) {
  std::vector<Money> in_reach(sources);
  for (const YearBill& bill : years) {
    for (const auto& [set, amount] : bill) {
      for (std::size_t i = 0; i < sources; ++i) {
        if (set >> i & 1) in_reach[i] += amount;
      }
    }
  }
  std::vector<std::size_t> order(sources);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t source) { return in_reach[source]; });
  return order;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy
