// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/plan/commitment.hpp>
#include <sixstep/plan/id_table.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::plan {

/// Looks up one end of each dependency. In most plans they stand in the order of the actions at
/// one end, so the id found last and the one after it are tried first for as long as that helps;
/// the other ids are looked up many at a time.
class EndFinder {
 public:
  EndFinder(const IdTable& table, std::span<std::uint32_t> numbers)
      : table_(table), numbers_(numbers) {}

  /// Finds `id` and puts its number at `place`, at the latest when `flush` is called.
  void find(std::string_view id, std::size_t place) {
    in_order_ = in_order_ && (last_is(id, last_) || last_is(id, last_ + 1));
    if (in_order_) {
      numbers_[place] = last_;
      return;
    }
    ids_[count_] = id;
    places_[count_] = place;
    if (++count_ == batch) flush();
  }

  void flush() {
    std::array<std::uint32_t, batch> found;
    table_.find_all(std::span(ids_).first(count_), std::span(found).first(count_));
    for (std::size_t i = 0; i < count_; ++i) numbers_[places_[i]] = found[i];
    if (count_ > 0) last_ = found[count_ - 1];
    in_order_ = count_ > 1 && last_ - found[count_ - 2] <= 1;
    count_ = 0;
  }

 private:
  /// Whether `number` is the number of `id`, which it notes as the last if so.
  bool last_is(std::string_view id, std::uint32_t number) {
    if (number >= table_.size()) return false;
    const std::string_view other = table_[number];
    // Neighbours' ids tend to begin alike and to differ at the end.
    if (other.size() != id.size() || id.empty() || other.back() != id.back()) return false;
    if (other != id) return false;
    last_ = number;
    return true;
  }

  static constexpr std::size_t batch = 256;

  const IdTable& table_;
  std::span<std::uint32_t> numbers_;
  std::uint32_t last_ = 0;
  bool in_order_ = true;
  std::size_t count_ = 0;
  std::array<std::string_view, batch> ids_;
  std::array<std::size_t, batch> places_;
};

/// Numbers of the ids at both ends of each dependency: `from` at 2i, `to` at 2i + 1. Dependencies
/// are by far the longest list of a large plan.
inline std::vector<std::uint32_t> dependency_ends(const IdTable& table,
                                                  std::span<const Dependency> dependencies) {
  std::vector<std::uint32_t> numbers(2 * dependencies.size());
  EndFinder from(table, numbers);
  EndFinder to(table, numbers);
  for (std::size_t i = 0; i < dependencies.size(); ++i) {
    from.find(dependencies[i].from, 2 * i);
    to.find(dependencies[i].to, 2 * i + 1);
  }
  from.flush();
  to.flush();
  return numbers;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::plan
