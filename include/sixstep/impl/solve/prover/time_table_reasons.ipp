// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>

#include <sixstep/impl/solve/prover/time_table.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

SIXSTEP_INLINE TimeTable::Part TimeTable::part_of(const Trail& trail, std::uint32_t before,
                                                  std::uint32_t user) const {
  const Variable mode = users_[user].mode;
  if (mode == none) return {user, 0, 0, 0};
  return {user, static_cast<std::uint32_t>(trail.value_before(2 * mode, before)),
          static_cast<std::uint32_t>(-trail.value_before(2 * mode + 1, before)), 0};
}

/// Whether it may have had to be in progress at a time: bounds only grow, and those of now are
/// quicker to look up than those before a step.
SIXSTEP_INLINE bool TimeTable::may_span(const Trail& trail, const User& user,
                                        std::int32_t time) const {
  return trail.upper(user.activity) <= time && trail.lower(user.activity) + longest(user) > time;
}

/// Who must be in progress at a time, before a step.
SIXSTEP_INLINE void TimeTable::find_parts(const Trail& trail, std::uint32_t before,
                                          std::int32_t time, std::uint32_t except) {
  parts_.clear();
  for (std::uint32_t u = 0; u < users_.size(); ++u) {
    const Variable start = users_[u].activity;
    if (u == except || !may_span(trail, users_[u], time)) continue;
    if (-trail.value_before(2 * start + 1, before) > time) continue;
    Part part = part_of(trail, before, u);
    const Shape now = shape(users_[u], part.first, part.last);
    if (now.need == 0 || trail.value_before(2 * start, before) + now.duration <= time) continue;
    part.since = std::max(since(trail, at_most(start, time)),
                          since(trail, at_least(start, time - now.duration + 1)));
    parts_.push_back(part);
  }
}

SIXSTEP_INLINE std::int64_t TimeTable::excess(const Part* pushed, std::size_t field) const {
  std::int64_t sum = -fields_[field].capacity;
  for (const Part& part : parts_) sum += amount_of(part, field);
  return pushed ? sum + amount_of(*pushed, field) : sum;
}

/// The resource whose excess needs the fewest to tell.
SIXSTEP_INLINE std::size_t TimeTable::binding_field(const Part* pushed) const {
  std::size_t best = 0;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (std::size_t f = 0; f < fields_.size(); ++f) {
    if ((pushed && amount_of(*pushed, f) == 0) || excess(pushed, f) <= 0) continue;
    const auto told =
        static_cast<std::size_t>(std::count_if(parts_.begin(), parts_.end(), [&](const Part& p) {
          return p.since && amount_of(p, f) > 0;
        }));
    if (told < fewest) {
      fewest = told;
      best = f;
    }
  }
  return best;
}

/// Leaves out the latest of those who are not needed for the excess.
SIXSTEP_INLINE void TimeTable::explain_full(const Trail& trail, std::int32_t time,
                                            const Part* pushed, std::vector<Literal>& out) {
  const std::size_t field = binding_field(pushed);
  std::int64_t spare = excess(pushed, field) - 1;
  std::sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
    return a.since != b.since ? a.since > b.since : a.user < b.user;
  });
  for (const Part& part : parts_) {
    const std::int64_t wanted = amount_of(part, field);
    if (wanted <= spare) {
      spare -= wanted;
      continue;
    }
    const User& user = users_[part.user];
    const std::int32_t duration = shape(user, part.first, part.last).duration;
    tell(trail, at_most(user.activity, time), out);
    tell(trail, at_least(user.activity, time - duration + 1), out);
    tell_modes(trail, part, duration, wanted, field, out);
  }
  if (!pushed) return;
  const User& user = users_[pushed->user];
  tell_modes(trail, *pushed, shape(user, pushed->first, pushed->last).duration,
             amount_of(*pushed, field), field, out);
}

SIXSTEP_INLINE void TimeTable::tell_modes(const Trail& trail, const Part& part,
                                          std::int32_t duration, std::int64_t wanted,
                                          std::size_t field, std::vector<Literal>& out) const {
  const User& user = users_[part.user];
  if (user.mode == none) return;
  Part open{part.user, static_cast<std::uint32_t>(trail.root(2 * user.mode)), part.last, 0};
  if (shape(user, open.first, open.last).duration < duration || amount_of(open, field) < wanted) {
    open.first = part.first;
    out.push_back(at_least(user.mode, static_cast<std::int32_t>(part.first)));
  }
  open.last = static_cast<std::uint32_t>(-trail.root(2 * user.mode + 1));
  if (amount_of(open, field) >= wanted) return;
  out.push_back(at_most(user.mode, static_cast<std::int32_t>(part.last)));
}

SIXSTEP_INLINE void TimeTable::explain(const Trail& trail, std::uint32_t step,
                                       std::vector<Literal>& out) {
  const Step& now = trail.step(step);
  const std::int32_t time = now.reason.detail;
  const Variable start = now.bound / 2;
  const Part pushed = part_of(trail, step, user_of_[start]);
  const std::int32_t duration = shape(users_[pushed.user], pushed.first, pushed.last).duration;
  const bool up = now.bound % 2 == 0;
  tell(trail, up ? at_least(start, time - duration + 1) : at_most(start, time), out);
  find_parts(trail, step, time, pushed.user);
  explain_full(trail, time, &pushed, out);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
