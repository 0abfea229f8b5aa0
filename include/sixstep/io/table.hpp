// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One bit for each cell, the lowest bit of a byte first, as Arrow has it.
struct Bits {
  std::vector<std::uint8_t> bytes;
  std::size_t size = 0;

  void push_back(bool bit) {
    if (size % 8 == 0) bytes.push_back(0);
    if (bit) bytes.back() = static_cast<std::uint8_t>(bytes.back() | 1U << (size % 8));
    ++size;
  }
  bool operator[](std::size_t index) const { return (bytes[index / 8] >> (index % 8) & 1) != 0; }
  friend bool operator==(const Bits&, const Bits&) = default;
};

/// What the cells of a column are.
enum class CellKind : std::uint8_t { flag, whole, number, text, date, money };
constexpr auto words_of(CellKind) {
  return std::to_array<std::string_view>({"flag", "whole", "number", "text", "date", "money"});
}

/// A column of a table, its cells side by side in memory as Arrow lays them out: `known` says which
/// of them there are, and one of the vectors below, chosen by `kind`, holds them. A cell that is
/// not known is a NaN, 0, or the empty text there. Of a column of lists these are the elements of
/// all lists, and `list_ends` says where each row's begin and end; a list is never unknown.
struct Column {
  std::string name;
  CellKind kind = CellKind::text;
  bool is_list = false;
  int decimals = 0;         ///< of money: its minor units in a major one, as a power of ten
  Bits known;               ///< for each cell
  std::size_t unknown = 0;  ///< how many cells are not known
  Bits flags;               ///< flag
  std::vector<std::int64_t> wholes;     ///< whole, and money in minor units
  std::vector<double> numbers;          ///< number
  std::vector<std::int32_t> days;       ///< date, in days from 1970-01-01
  std::string text;                     ///< text: all cells behind one another, UTF-8
  std::vector<std::int64_t> text_ends;  ///< text: 0, then where in `text` each cell ends
  std::vector<std::int64_t> list_ends;  ///< lists: 0, then where among the cells each row ends

  friend bool operator==(const Column&, const Column&) = default;
};

/// A result by column.
struct Table {
  std::string name;
  std::size_t rows = 0;
  std::vector<Column> columns;

  friend bool operator==(const Table&, const Table&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM
