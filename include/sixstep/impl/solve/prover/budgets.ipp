// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/impl/solve/prover/budgets.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

SIXSTEP_INLINE Budget::Budget(const Network& network, std::uint32_t index)
    : index_(index), amount_(network.model().budget[index]) {
  for (std::uint32_t i = 0; i < network.activities(); ++i) {
    if (network.mode_variable(i) != none) {
      add_user(network, i);
    } else {
      amount_ -= network.mode_at(i, 0).consumption[index_];
    }
  }
}

SIXSTEP_INLINE void Budget::add_user(const Network& network, std::uint32_t activity) {
  const std::uint32_t modes = network.modes(activity);
  users_.push_back(
      {network.mode_variable(activity), modes, static_cast<std::uint32_t>(least_.size())});
  const auto use = [&](std::uint32_t place) {
    return std::int64_t{network.mode_at(activity, place).consumption[index_]};
  };
  for (std::uint32_t first = 0; first < modes; ++first) {
    std::int64_t smallest = use(first);
    for (std::uint32_t last = 0; last < modes; ++last) {
      if (last > first) smallest = std::min(smallest, use(last));
      least_.push_back(smallest);
    }
  }
}

SIXSTEP_INLINE bool Budget::propagate(Trail& trail, std::vector<Literal>& conflict) const {
  std::int64_t left = amount_;
  for (const User& user : users_) left -= least(user, trail);
  if (left < 0) {
    explain_use(trail, trail.size(), none, amount_, conflict);
    return false;
  }
  for (const User& user : users_) filter(trail, user, left);
  return true;
}

/// Modes at either end that use more than is left. The mode that uses least stays.
SIXSTEP_INLINE void Budget::filter(Trail& trail, const User& user, std::int64_t left) const {
  std::int32_t first = trail.lower(user.mode), last = trail.upper(user.mode);
  const std::int64_t most = left + least(user, first, last);
  const Reason reason{Reason::Kind::budget, index_, 0};
  const std::int32_t lowest = first, highest = last;
  while (least(user, first, first) > most) ++first;
  while (least(user, last, last) > most) --last;
  if (first > lowest) trail.push(at_least(user.mode, first), reason);
  if (last < highest) trail.push(at_most(user.mode, last), reason);
}

/// Leaves out whose open modes use no more than all of them, as far as the excess goes.
SIXSTEP_INLINE void Budget::explain_use(const Trail& trail, std::uint32_t before, Variable except,
                                        std::int64_t limit, std::vector<Literal>& out) const {
  const auto first = [&](const User& user) { return trail.value_before(2 * user.mode, before); };
  const auto last = [&](const User& user) {
    return -trail.value_before(2 * user.mode + 1, before);
  };
  std::int64_t spare = -limit - 1;
  for (const User& user : users_) {
    if (user.mode != except) spare += least(user, first(user), last(user));
  }
  for (const User& user : users_) {
    if (user.mode == except) continue;
    std::int32_t low = first(user), high = last(user);
    const auto widen = [&](Literal literal, std::int32_t wider_low, std::int32_t wider_high) {
      const std::int64_t loss = least(user, low, high) - least(user, wider_low, wider_high);
      if (loss > spare) {
        if (!trail.holds_always(literal)) out.push_back(literal);
        return;
      }
      spare -= loss;
      low = wider_low;
      high = wider_high;
    };
    widen(at_most(user.mode, high), low, -trail.root(2 * user.mode + 1));
    widen(at_least(user.mode, low), trail.root(2 * user.mode), high);
  }
}

/// The step left out modes that use more than the others leave, or stand beyond such.
SIXSTEP_INLINE void Budget::explain(const Trail& trail, std::uint32_t step,
                                    std::vector<Literal>& out) const {
  const Step& now = trail.step(step);
  const Variable mode = now.bound / 2;
  const User& user =
      *std::find_if(users_.begin(), users_.end(), [&](const User& u) { return u.mode == mode; });
  const bool up = now.bound % 2 == 0;
  // Modes from the bound before the step, on.
  const std::int32_t first = up ? now.before : 1 - now.after;
  const std::int32_t last = up ? now.after - 1 : -now.before;
  const Literal stood{now.bound, now.before};
  if (!trail.holds_always(stood)) out.push_back(stood);
  explain_use(trail, step, mode, amount_ - least(user, first, last), out);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
