// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// Several amounts in one word, each in a field of its own below a guard bit: one subtraction
/// compares them all.
using Packed = std::uint64_t;

/// What is left of a few capacities over time.
class Profile {
 public:
  /// `room`: capacities with all guard bits set; times 0 … `length` − 1.
  Profile(Packed room, Packed guards, std::int32_t length)
      : guards_(guards), room_(static_cast<std::size_t>(length), room) {}

  bool fits(Packed room, Packed need) const { return ((room - need) & guards_) == guards_; }

  /// Takes `need` over [from, to), or tells a time at which it does not fit and takes nothing.
  std::optional<std::int32_t> take(std::int32_t from, std::int32_t to, Packed need) {
    if (const auto full = first_full(from, to, need)) return full;
    for (std::int32_t t = from; t < to; ++t) room_[static_cast<std::size_t>(t)] -= need;
    return std::nullopt;
  }

  void give_back(std::int32_t from, std::int32_t to, Packed need) {
    for (std::int32_t t = from; t < to; ++t) room_[static_cast<std::size_t>(t)] += need;
  }

  std::optional<std::int32_t> first_full(std::int32_t from, std::int32_t to, Packed need) const {
    for (std::int32_t t = from; t < to; ++t) {
      if (!fits(room_[static_cast<std::size_t>(t)], need)) return t;
    }
    return std::nullopt;
  }

  std::optional<std::int32_t> last_full(std::int32_t from, std::int32_t to, Packed need) const {
    for (std::int32_t t = to; t-- > from;) {
      if (!fits(room_[static_cast<std::size_t>(t)], need)) return t;
    }
    return std::nullopt;
  }

 private:
  Packed guards_;
  std::vector<Packed> room_;  ///< by time, guard bits set
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover
