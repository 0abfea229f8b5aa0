// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Numbers ids in the order in which they are added: 0, 1, 2, …
///
/// An open-addressing table with copies of the ids, so nothing has to outlive it. Ids may come from
/// an untrusted document: a run of probes longer than honest ids ever cause starts the table again
/// under another hash function, and thereby an adversary's collisions fall apart. The numbers never
/// depend on hashing. Adding is amortized O(length), finding O(length).
class IdTable {
 public:
  /// An id's number, and whether `add` gave it just now.
  struct Added {
    std::uint32_t number;
    bool is_new;
  };

  IdTable() : starts_(1, 0) {}

  /// Makes room for `count` ids.
  void reserve(std::size_t count);

  /// Gives `id` the next number, or finds the one that it has.
  Added add(std::string_view id);
  /// Adds many ids in their order, as calls of `add` would, but faster where the table is large.
  /// Throws std::invalid_argument if the spans differ in size.
  void add_all(std::span<const std::string_view> ids, std::span<Added> added);

  /// The number of `id`; nothing if it was never added.
  std::optional<std::uint32_t> find(std::string_view id) const;

  /// The numbers of many ids, `absent` for those that were never added. Several times faster than
  /// as many calls of `find` where the table is larger than the processor's caches.
  /// Throws std::invalid_argument if the spans differ in size.
  void find_all(std::span<const std::string_view> ids, std::span<std::uint32_t> numbers) const;
  static constexpr std::uint32_t absent = ~std::uint32_t{0};

  /// The id with this number; valid until the next `add`.
  std::string_view operator[](std::uint32_t number) const {
    return std::string_view(text_).substr(starts_[number], starts_[number + 1] - starts_[number]);
  }
  std::size_t size() const { return starts_.size() - 1; }

 private:
  struct Slot {
    std::uint32_t fingerprint = 0;  ///< upper half of the hash
    std::uint32_t number = absent;
  };

  /// How many ids wait for memory together.
  static constexpr std::size_t batch = 64;

  std::uint64_t hash(std::string_view id) const;
  /// Hashes a batch, and has the slots on their way when they are asked for.
  std::array<std::uint64_t, batch> hash_ahead(std::span<const std::string_view> ids) const;
  Added add(std::string_view id, std::uint64_t hash);
  std::uint32_t find(std::string_view id, std::uint64_t hash) const;
  void find_batch(std::span<const std::string_view> ids, std::span<std::uint32_t> numbers) const;
  /// The first number whose id has this fingerprint: with next to certainty the one that is sought.
  std::uint32_t likely(std::uint64_t hash) const;
  /// The slot of `id`, or the free one that it would take; `nowhere` if the run is too long.
  std::size_t probe(std::string_view id, std::uint64_t hash) const;
  static constexpr std::size_t nowhere = ~std::size_t{0};
  bool is(const Slot& slot, std::uint64_t hash, std::string_view id) const;
  void make_room(std::size_t more);
  bool place(std::uint32_t number, std::uint64_t hash);
  void rebuild(std::size_t slot_count);

  std::string text_;                   ///< all ids, one after the other
  std::vector<std::uint64_t> starts_;  ///< where each begins in `text_`, and the end
  std::vector<Slot> slots_;            ///< a power of two, at most half of them taken
  std::uint64_t seed_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/plan/id_table.ipp>
#endif
