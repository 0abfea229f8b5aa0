// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <limits>

#include <sixstep/impl/solve/prover/time_table.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

SIXSTEP_INLINE TimeTable::TimeTable(const Network& network, std::uint32_t index,
                                    std::uint32_t& next)
    : index_(index), user_of_(network.activities(), none) {
  const std::vector<std::int32_t>& capacity = network.model().capacity;
  Packed room = 0;
  for (int shift = 0; next < capacity.size(); ++next) {
    const auto width = static_cast<int>(std::bit_width(static_cast<std::uint32_t>(capacity[next])));
    if (shift + width + 1 > 64) break;
    resources_.push_back(next);
    fields_.push_back({shift, capacity[next]});
    room |= static_cast<Packed>(capacity[next]) << shift;
    guards_ |= Packed{1} << (shift + width);
    shift += width + 1;
  }
  std::int64_t longest = 0, sum = 0;
  for (std::uint32_t i = 0; i < network.activities(); ++i) {
    add_user(network, i);
    longest = std::max<std::int64_t>(longest, network.duration(i, network.modes(i) - 1));
    sum += network.duration(i, network.modes(i) - 1);
  }
  constexpr std::int64_t short_enough = 32;
  const bool by_step = sum <= short_enough * network.activities() &&
                       network.horizon() <= short_enough * (network.activities() + 1);
  const auto length = static_cast<std::int32_t>(network.horizon() + longest + 1);
  profile_.emplace_back(room | guards_, guards_, length, by_step);
}

SIXSTEP_INLINE Packed TimeTable::need_of(const ProjectMode& mode) const {
  Packed result = 0;
  for (std::size_t f = 0; f < resources_.size(); ++f) {
    if (mode.duration == 0) break;
    result |= static_cast<Packed>(mode.demand[resources_[f]]) << fields_[f].shift;
  }
  return result;
}

SIXSTEP_INLINE std::int64_t TimeTable::amount(Packed need, std::size_t field) const {
  const auto width =
      static_cast<int>(std::bit_width(static_cast<std::uint64_t>(fields_[field].capacity)));
  return static_cast<std::int64_t>((need >> fields_[field].shift) & ((Packed{1} << width) - 1));
}

SIXSTEP_INLINE Packed TimeTable::least(Packed a, Packed b) const {
  Packed result = 0;
  for (std::size_t f = 0; f < fields_.size(); ++f) {
    result |= static_cast<Packed>(std::min(amount(a, f), amount(b, f))) << fields_[f].shift;
  }
  return result;
}

/// Who needs nothing here, or takes no time, stays out.
SIXSTEP_INLINE void TimeTable::add_user(const Network& network, std::uint32_t activity) {
  const std::uint32_t modes = network.modes(activity);
  std::vector<Packed> need;
  bool busy = false;
  for (std::uint32_t m = 0; m < modes; ++m) {
    need.push_back(need_of(network.mode_at(activity, m)));
    busy = busy || (need.back() != 0 && network.duration(activity, m) > 0);
  }
  if (!busy) return;
  user_of_[activity] = static_cast<std::uint32_t>(users_.size());
  touched_.push_back(user_of_[activity]);
  User user;
  user.activity = activity;
  user.mode = network.mode_variable(activity);
  user.modes = modes;
  user.durations = static_cast<std::uint32_t>(durations_.size());
  user.needs = static_cast<std::uint32_t>(needs_.size());
  users_.push_back(user);
  for (std::uint32_t first = 0; first < modes; ++first) {
    durations_.push_back(network.duration(activity, first));
    Packed smallest = need[first];
    for (std::uint32_t last = 0; last < modes; ++last) {
      if (last > first) smallest = least(smallest, need[last]);
      needs_.push_back(smallest);
    }
  }
}

inline TimeTable::Shape TimeTable::shape(const User& user, const Trail& trail) const {
  if (user.mode == none) return {durations_[user.durations], needs_[user.needs]};
  return shape(user, static_cast<std::uint32_t>(trail.lower(user.mode)),
               static_cast<std::uint32_t>(trail.upper(user.mode)));
}

/// Takes out of the profile what is no longer certain to be in progress.
inline void TimeTable::shrink(User& user, const Trail& trail) {
  const Shape now = shape(user, trail);
  const std::int32_t from = trail.upper(user.activity);
  const std::int32_t to = trail.lower(user.activity) + now.duration;
  Profile& profile = profile_.front();
  if (now.need != user.need || from >= user.to || to <= user.from || from >= to) {
    profile.give_back(user.from, user.to, user.need);
    user.from = user.to = 0;
    user.need = now.need;
    return;
  }
  if (from > user.from) {
    profile.give_back(user.from, from, user.need);
    user.from = from;
  }
  if (to < user.to) {
    profile.give_back(to, user.to, user.need);
    user.to = to;
  }
}

/// After `shrink`: adds what is certain now. Tells a time without room for it.
inline std::optional<std::int32_t> TimeTable::grow(User& user, const Trail& trail) {
  const std::int32_t from = trail.upper(user.activity);
  const std::int32_t to = trail.lower(user.activity) + shape(user, trail).duration;
  if (from >= to || user.need == 0) return std::nullopt;
  if (user.from == user.to) user.from = user.to = from;
  Profile& profile = profile_.front();
  const auto add = [&](std::int32_t begin, std::int32_t end) {
    if (begin == end) return std::optional<std::int32_t>();
    dirty_from_ = std::min(dirty_from_, begin);
    dirty_to_ = std::max(dirty_to_, end);
    return profile.take(begin, end, user.need);
  };
  if (const auto full = add(from, user.from)) return full;
  user.from = from;
  if (const auto full = add(user.to, to)) return full;
  user.to = to;
  return std::nullopt;
}

SIXSTEP_INLINE bool TimeTable::synchronize(const Trail& trail, std::vector<Literal>& conflict) {
  for (const std::uint32_t user : touched_) shrink(users_[user], trail);
  for (const std::uint32_t user : touched_) {
    ++visits_;
    const auto full = grow(users_[user], trail);
    if (!full) continue;
    find_parts(trail, trail.size(), *full, none);
    explain_full(trail, *full, nullptr, conflict);
    return false;
  }
  return true;
}

SIXSTEP_INLINE bool TimeTable::propagate(Trail& trail, std::vector<Literal>& conflict) {
  if (touched_.empty()) return true;
  if (!synchronize(trail, conflict)) return false;
  for (User& user : users_) {
    if (!trail.fixed(user.activity)) filter(trail, user);
    user.moved = false;
  }
  for (const std::uint32_t user : touched_) users_[user].touched = false;
  touched_.clear();
  dirty_from_ = std::numeric_limits<std::int32_t>::max();
  dirty_to_ = 0;
  return true;
}

inline void TimeTable::filter(Trail& trail, const User& user) {
  const Shape now = shape(user, trail);
  if (now.need == 0) return;
  raise(trail, user, now);
  lower(trail, user, now);
}

/// To the time after the last one in its way, as long as there is one. Where its own part is, there
/// is room.
inline void TimeTable::raise(Trail& trail, const User& user, const Shape& shape) {
  const Profile& profile = profile_.front();
  const std::int32_t latest = trail.upper(user.activity);
  bool everywhere = user.moved;
  for (std::int32_t start = trail.lower(user.activity); start < latest;) {
    std::int32_t from = start, to = std::min(start + shape.duration, latest);
    if (!everywhere) {
      from = std::max(from, dirty_from_);
      to = std::min(to, dirty_to_);
    }
    const auto full = profile.last_full(from, to, shape.need);
    if (!full) return;
    start = *full + 1;
    everywhere = true;
    trail.push(at_least(user.activity, start), {Reason::Kind::profile, index_, *full});
  }
}

inline void TimeTable::lower(Trail& trail, const User& user, const Shape& shape) {
  const Profile& profile = profile_.front();
  const std::int32_t earliest = trail.lower(user.activity);
  bool everywhere = user.moved;
  for (std::int32_t start = trail.upper(user.activity); start > earliest;) {
    std::int32_t from = std::max(start, earliest + shape.duration), to = start + shape.duration;
    if (!everywhere) {
      from = std::max(from, dirty_from_);
      to = std::min(to, dirty_to_);
    }
    const auto full = profile.first_full(from, to, shape.need);
    if (!full) return;
    start = *full - shape.duration;
    everywhere = true;
    trail.push(at_most(user.activity, start), {Reason::Kind::profile, index_, *full});
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
