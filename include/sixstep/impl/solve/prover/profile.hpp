// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// Several amounts in one word, each in a field of its own below a guard bit: one subtraction
/// compares them all.
using Packed = std::uint64_t;

/// What is left of a few capacities over time, as stretches of equal room: with one stretch for
/// every step of time where activities are short, and otherwise with as many as differ.
class Profile {
 public:
  /// `room`: capacities with all guard bits set; times 0 … `length` − 1.
  Profile(Packed room, Packed guards, std::int32_t length, bool by_step)
      : guards_(guards), by_step_(by_step) {
    if (by_step) {
      room_.assign(static_cast<std::size_t>(length), room);
    } else {
      begin_ = {0};
      room_ = {room};
    }
  }

  /// Takes `need` over [from, to), or tells a time at which it does not fit and takes nothing.
  std::optional<std::int32_t> take(std::int32_t from, std::int32_t to, Packed need) {
    if (const auto full = first_full(from, to, need)) return full;
    const std::size_t first = split(from), last = split(to);
    for (std::size_t k = first; k < last; ++k) room_[k] -= need;
    return std::nullopt;
  }

  void give_back(std::int32_t from, std::int32_t to, Packed need) {
    if (from >= to) return;
    const std::size_t first = split(from), last = split(to);
    for (std::size_t k = first; k < last; ++k) room_[k] += need;
    if (by_step_) return;
    join(last);
    join(first);
  }

  std::optional<std::int32_t> first_full(std::int32_t from, std::int32_t to, Packed need) const {
    if (from >= to) return std::nullopt;
    for (std::size_t k = find(from), last = find(to - 1); k <= last; ++k) {
      if (!fits(room_[k], need)) return std::max(from, begin(k));
    }
    return std::nullopt;
  }

  std::optional<std::int32_t> last_full(std::int32_t from, std::int32_t to, Packed need) const {
    if (from >= to) return std::nullopt;
    for (std::size_t first = find(from), k = find(to - 1) + 1; k-- > first;) {
      if (!fits(room_[k], need)) return std::min(to, end(k, to)) - 1;
    }
    return std::nullopt;
  }

 private:
  bool fits(Packed room, Packed need) const { return ((room - need) & guards_) == guards_; }

  std::int32_t begin(std::size_t k) const {
    return by_step_ ? static_cast<std::int32_t>(k) : begin_[k];
  }
  std::int32_t end(std::size_t k, std::int32_t otherwise) const {
    return k + 1 < room_.size() ? begin(k + 1) : otherwise;
  }
  /// The stretch that a time lies in.
  std::size_t find(std::int32_t time) const {
    if (by_step_) return static_cast<std::size_t>(time);
    const auto after = std::upper_bound(begin_.begin(), begin_.end(), time);
    return static_cast<std::size_t>(after - begin_.begin()) - 1;
  }
  /// The stretch that begins at a time, from now on.
  std::size_t split(std::int32_t time) {
    const std::size_t k = find(time);
    if (by_step_ || begin_[k] == time) return k;
    const auto after = static_cast<std::ptrdiff_t>(k + 1);
    begin_.insert(begin_.begin() + after, time);
    room_.insert(room_.begin() + after, room_[k]);
    return k + 1;
  }
  /// Makes one of a stretch and the one before it, where they are alike.
  void join(std::size_t k) {
    if (k == 0 || room_[k] != room_[k - 1]) return;
    begin_.erase(begin_.begin() + static_cast<std::ptrdiff_t>(k));
    room_.erase(room_.begin() + static_cast<std::ptrdiff_t>(k));
  }

  Packed guards_;
  bool by_step_;
  std::vector<std::int32_t> begin_;  ///< by stretch; empty by step
  std::vector<Packed> room_;         ///< by stretch or step, guard bits set
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
