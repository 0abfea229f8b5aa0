// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::rows {

/// Items by row, in compressed sparse rows: row r is items[offsets[r]] … items[offsets[r + 1] − 1],
/// in the order in which they were given.
template <class Item>
struct Rows {
  std::vector<std::uint32_t> offsets;
  std::vector<Item> items;
};

/// A block is so many neighbouring rows that its items stay within the processor's caches.
inline constexpr unsigned block_bits = 12;
inline constexpr std::size_t block_rows = std::size_t{1} << block_bits;

/// Where each block of rows starts, and the end.
template <class ForEach, class RowOf>
std::vector<std::uint32_t> block_starts(std::size_t row_count, ForEach for_each, RowOf row_of) {
  std::vector<std::uint32_t> starts(((row_count + block_rows - 1) >> block_bits) + 1, 0);
  for_each([&](const auto& item) { ++starts[(row_of(item) >> block_bits) + 1]; });
  for (std::size_t block = 1; block < starts.size(); ++block) starts[block] += starts[block - 1];
  return starts;
}

/// Puts one block's items in the order of their rows, and notes where these start: the block before
/// has noted where the first does. `copy` is room to work in.
template <class Item, class RowOf>
void sort_block(Rows<Item>& rows, std::size_t first_row, std::span<const Item> block, RowOf row_of,
                std::vector<Item>& copy) {
  const std::size_t row_count = std::min(block_rows, rows.offsets.size() - 1 - first_row);
  const auto starts = std::span(rows.offsets).subspan(first_row, row_count + 1);
  for (const Item& item : block) ++starts[row_of(item) - first_row + 1];
  for (std::size_t row = 0; row < row_count; ++row) starts[row + 1] += starts[row];
  std::array<std::uint32_t, block_rows> next;
  std::ranges::copy(starts.first(row_count), next.begin());
  copy.assign(block.begin(), block.end());
  for (const Item& item : copy) rows.items[next[row_of(item) - first_row]++] = item;
}

/// The items that `for_each(visit)` visits, each time the same, by row. Sorted by block first and
/// only then by row, a list of millions is done several times faster than in one go: no step
/// scatters over more than the caches hold. O(rows + items).
template <class Item, class ForEach, class RowOf>
Rows<Item> by_row(std::size_t row_count, ForEach for_each, RowOf row_of) {
  constexpr std::size_t ahead = 8;
  const std::vector<std::uint32_t> starts = block_starts(row_count, for_each, row_of);
  Rows<Item> rows{std::vector<std::uint32_t>(row_count + 1, 0), std::vector<Item>(starts.back())};
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  for_each([&](const Item& item) {
    const std::size_t place = next[row_of(item) >> block_bits]++;
    // The blocks grow at more places than a processor foresees by itself.
    if (place + ahead < rows.items.size()) __builtin_prefetch(&rows.items[place + ahead], 1);
    rows.items[place] = item;
  });
  std::vector<Item> copy;
  for (std::size_t block = 0; block < next.size(); ++block) {
    const std::span<const Item> items(rows.items.data() + starts[block],
                                      rows.items.data() + starts[block + 1]);
    sort_block(rows, block << block_bits, items, row_of, copy);
  }
  return rows;
}

/// The same for `count` items at most that come in the order of their rows. O(rows + items).
template <class Item, class ForEach, class RowOf>
Rows<Item> in_given_order(std::size_t row_count, std::size_t count, ForEach for_each,
                          RowOf row_of) {
  Rows<Item> rows{std::vector<std::uint32_t>(row_count + 1, 0), {}};
  rows.items.reserve(count);
  for_each([&](const Item& item) {
    ++rows.offsets[row_of(item) + 1];
    rows.items.push_back(item);
  });
  for (std::size_t row = 0; row < row_count; ++row) rows.offsets[row + 1] += rows.offsets[row];
  return rows;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::rows
