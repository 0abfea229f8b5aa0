// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

#include <sixstep/plan/id_table.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::id_table {

// At a load α of one half or less, a run of k taken slots has a chance of about e^(−k(α − 1 − ln
// α)) = e^(−0.19 k) per slot: ids that nobody crafted never meet this one.
inline constexpr std::size_t longest_run = 256;
inline constexpr std::size_t fewest_slots = 16;

/// A permutation of 64 bits in which every bit of the input moves every bit of the output with
/// about even chance: two rounds of shift and odd multiplier.
constexpr std::uint64_t mix(std::uint64_t bits) {
  bits ^= bits >> 32;
  bits *= 0x9e6c'63d0'876a'3f6bULL;
  bits ^= bits >> 29;
  bits *= 0xd1b5'4a32'd192'ed03ULL;
  return bits ^ (bits >> 32);
}

inline std::uint64_t word_at(const char* text, std::size_t length) {
  std::uint64_t word = 0;
  std::memcpy(&word, text, length);
  return word;
}

}  // namespace detail::id_table

SIXSTEP_INLINE void IdTable::reserve(std::size_t count) {
  starts_.reserve(count + 1);
  if (slots_.size() < 2 * count) rebuild(std::bit_ceil(2 * count));
}

SIXSTEP_INLINE void IdTable::make_room(std::size_t more) {
  const std::size_t wanted = 2 * (size() + more);
  if (slots_.size() < wanted) rebuild(std::bit_ceil(wanted + detail::id_table::fewest_slots));
}

SIXSTEP_INLINE IdTable::Added IdTable::add(std::string_view id) {
  make_room(1);
  return add(id, hash(id));
}

SIXSTEP_INLINE void IdTable::add_all(std::span<const std::string_view> ids,
                                     std::span<Added> added) {
  if (ids.size() != added.size()) throw std::invalid_argument("IdTable: spans differ in size");
  for (std::size_t first = 0; first < ids.size(); first += batch) {
    const auto some = ids.subspan(first, std::min(batch, ids.size() - first));
    make_room(some.size());
    const std::uint64_t seed = seed_;
    const auto hashes = hash_ahead(some);
    for (std::size_t i = 0; i < some.size(); ++i) {
      added[first + i] = add(some[i], seed == seed_ ? hashes[i] : hash(some[i]));
    }
  }
}

SIXSTEP_INLINE IdTable::Added IdTable::add(std::string_view id, std::uint64_t hash) {
  const std::size_t slot = probe(id, hash);
  if (slot != nowhere && slots_[slot].number != absent) return {slots_[slot].number, false};
  if (size() >= absent) throw std::length_error("IdTable: too many ids");
  const auto number = static_cast<std::uint32_t>(size());
  text_.append(id);
  starts_.push_back(text_.size());
  if (slot == nowhere) {
    ++seed_;
    rebuild(slots_.size());
  } else {
    slots_[slot] = {static_cast<std::uint32_t>(hash >> 32), number};
  }
  return {number, true};
}

SIXSTEP_INLINE std::optional<std::uint32_t> IdTable::find(std::string_view id) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint32_t number = find(id, hash(id));
  return number == absent ? std::nullopt : std::optional(number);
}

SIXSTEP_INLINE std::uint32_t IdTable::find(std::string_view id, std::uint64_t hash) const {
  const std::size_t slot = probe(id, hash);
  return slot == nowhere ? absent : slots_[slot].number;
}

SIXSTEP_INLINE std::size_t IdTable::probe(std::string_view id, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t run = 0; run < detail::id_table::longest_run; ++run) {
    const std::size_t place = (hash + run) & mask;
    if (slots_[place].number == absent || is(slots_[place], hash, id)) return place;
  }
  return nowhere;
}

SIXSTEP_INLINE void IdTable::find_all(std::span<const std::string_view> ids,
                                      std::span<std::uint32_t> numbers) const {
  if (ids.size() != numbers.size()) throw std::invalid_argument("IdTable: spans differ in size");
  if (slots_.empty()) {
    std::ranges::fill(numbers, absent);
    return;
  }
  for (std::size_t first = 0; first < ids.size(); first += batch) {
    const std::size_t count = std::min(batch, ids.size() - first);
    find_batch(ids.subspan(first, count), numbers.subspan(first, count));
  }
}

// A lookup waits for memory three times in a row; a batch lets its lookups wait together.
SIXSTEP_INLINE void IdTable::find_batch(std::span<const std::string_view> ids,
                                        std::span<std::uint32_t> numbers) const {
  const auto hashes = hash_ahead(ids);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    numbers[i] = likely(hashes[i]);
    if (numbers[i] != absent) __builtin_prefetch(&starts_[numbers[i]]);
  }
  for (const std::uint32_t number : numbers) {
    if (number != absent) __builtin_prefetch(text_.data() + starts_[number]);
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (numbers[i] == absent || (*this)[numbers[i]] == ids[i]) continue;
    numbers[i] = find(ids[i], hashes[i]);
  }
}

SIXSTEP_INLINE std::array<std::uint64_t, IdTable::batch> IdTable::hash_ahead(
    std::span<const std::string_view> ids) const {
  std::array<std::uint64_t, batch> hashes;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    hashes[i] = hash(ids[i]);
    __builtin_prefetch(&slots_[hashes[i] & mask]);
  }
  return hashes;
}

SIXSTEP_INLINE std::uint32_t IdTable::likely(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t run = 0; run < detail::id_table::longest_run; ++run) {
    const Slot& slot = slots_[(hash + run) & mask];
    if (slot.number == absent || slot.fingerprint == hash >> 32) return slot.number;
  }
  return absent;
}

SIXSTEP_INLINE std::uint64_t IdTable::hash(std::string_view id) const {
  using namespace detail::id_table;
  // Each block passes through a permutation that the seed and all blocks before it have moved, so
  // that ids which collide under one seed have nothing in common under the next.
  std::uint64_t state = mix(seed_ ^ (id.size() * 0x9e37'79b9'7f4a'7c15ULL));
  if (id.size() < 8) return mix(state ^ word_at(id.data(), id.size()));
  const char* const last = id.data() + id.size() - 8;  // may overlap the block before it
  for (const char* block = id.data(); block < last; block += 8) {
    state = mix(state ^ word_at(block, 8));
  }
  return mix(state ^ word_at(last, 8));
}

SIXSTEP_INLINE bool IdTable::is(const Slot& slot, std::uint64_t hash, std::string_view id) const {
  return slot.fingerprint == hash >> 32 && (*this)[slot.number] == id;
}

SIXSTEP_INLINE bool IdTable::place(std::uint32_t number, std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t run = 0; run < detail::id_table::longest_run; ++run) {
    Slot& slot = slots_[(hash + run) & mask];
    if (slot.number != absent) continue;
    slot = {static_cast<std::uint32_t>(hash >> 32), number};
    return true;
  }
  return false;
}

SIXSTEP_INLINE void IdTable::rebuild(std::size_t slot_count) {
  const auto fill = [&] {
    slots_.assign(slot_count, {});
    for (std::uint32_t number = 0; number < size(); ++number) {
      if (!place(number, hash((*this)[number]))) return false;
    }
    return true;
  };
  while (!fill()) ++seed_;
}

}  // namespace sixstep::inline SIXSTEP_FORM
