// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::dense_kernel {

/// How many terms are added up in one go: a block of that depth fits the second-level cache.
inline constexpr std::size_t depth = 64;
inline constexpr std::size_t tile = 4;

/// A rectangle of a matrix, from `row` and `column` on.
struct Block {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t rows = 0;
  std::size_t columns = 0;
};

enum class Sign { plus, minus };

/// Strips of four rows, each stored term by term, so that the inner loop reads straight ahead.
/// Rows beyond the end are 0.
inline std::vector<double> packed_rows(const Matrix& a, const Block& block, Sign sign) {
  const std::size_t strips = (block.rows + tile - 1) / tile;
  std::vector<double> packed(strips * block.columns * tile, 0.0);
  for (std::size_t row = 0; row < block.rows; ++row) {
    const auto cells = a.row(block.row + row).subspan(block.column, block.columns);
    double* to = packed.data() + row / tile * block.columns * tile + row % tile;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      to[k * tile] = sign == Sign::plus ? cells[k] : -cells[k];
    }
  }
  return packed;
}

/// Strips of four columns, each stored term by term. Columns beyond the end are 0.
inline std::vector<double> packed_columns(const Matrix& b, const Block& block) {
  const std::size_t strips = (block.columns + tile - 1) / tile;
  std::vector<double> packed(strips * block.rows * tile, 0.0);
  for (std::size_t k = 0; k < block.rows; ++k) {
    const auto cells = b.row(block.row + k).subspan(block.column, block.columns);
    for (std::size_t column = 0; column < cells.size(); ++column) {
      packed[(column / tile * block.rows + k) * tile + column % tile] = cells[column];
    }
  }
  return packed;
}

/// Four numbers that go through the processor together, written out because GCC 12 at -O2 leaves
/// loops over them scalar.
using Four [[gnu::vector_size(tile * sizeof(double))]] = double;

/// Four numbers as they stand in memory, wherever that is. Read in place, because a copy by memcpy
/// goes through the stack in halves.
struct [[gnu::packed, gnu::may_alias]] Row {
  Four cells;
};
inline const Row& row_at(const double* cells) { return *reinterpret_cast<const Row*>(cells); }
inline Row& row_at(double* cells) { return *reinterpret_cast<Row*>(cells); }

/// Adds to a tile of sums the terms of one strip of rows and one of columns, in their order.
[[gnu::always_inline]] inline void add_terms(const double* rows, const double* columns,
                                             std::size_t terms, double* sums) {
  Four first = row_at(sums).cells;
  Four second = row_at(sums + tile).cells;
  Four third = row_at(sums + 2 * tile).cells;
  Four fourth = row_at(sums + 3 * tile).cells;
  for (std::size_t k = 0; k < terms; ++k, rows += tile, columns += tile) {
    const Four term = row_at(columns).cells;
    first += rows[0] * term;
    second += rows[1] * term;
    third += rows[2] * term;
    fourth += rows[3] * term;
  }
  row_at(sums).cells = first;
  row_at(sums + tile).cells = second;
  row_at(sums + 2 * tile).cells = third;
  row_at(sums + 3 * tile).cells = fourth;
}

#if defined(__x86_64__)
/// The same on four numbers at once. Each is multiplied, rounded and added as before, so that the
/// bits do not depend on the processor.
[[gnu::target("avx")]] inline void add_terms_by_four(const double* rows, const double* columns,
                                                     std::size_t terms, double* sums) {
  add_terms(rows, columns, terms, sums);
}
inline bool can_add_by_four() { return __builtin_cpu_supports("avx"); }
#else
inline void add_terms_by_four(const double* rows, const double* columns, std::size_t terms,
                              double* sums) {
  add_terms(rows, columns, terms, sums);
}
inline bool can_add_by_four() { return false; }
#endif

inline void add_terms_by_two(const double* rows, const double* columns, std::size_t terms,
                             double* sums) {
  add_terms(rows, columns, terms, sums);
}

/// Takes one tile of `c` out, adds to it, and puts it back; the tile may hang over the block's
/// edge.
template <auto add>
inline void update_tile(Matrix& c, const Block& at, const double* rows, const double* columns,
                        std::size_t terms) {
  double sums[tile * tile] = {};
  for (std::size_t row = 0; row < at.rows; ++row) {
    std::copy_n(c.row(at.row + row).data() + at.column, at.columns, sums + row * tile);
  }
  add(rows, columns, terms, sums);
  for (std::size_t row = 0; row < at.rows; ++row) {
    std::copy_n(sums + row * tile, at.columns, c.row(at.row + row).data() + at.column);
  }
}

template <auto add>
inline void add_product_by(Matrix& c, const Block& into, std::span<const double> rows,
                           std::span<const double> columns, std::size_t terms) {
  const std::size_t strip = terms * tile;
  for (std::size_t row = 0; row < into.rows; row += tile) {
    for (std::size_t column = 0; column < into.columns; column += tile) {
      const Block at{into.row + row, into.column + column, std::min(tile, into.rows - row),
                     std::min(tile, into.columns - column)};
      update_tile<add>(c, at, rows.data() + row / tile * strip,
                       columns.data() + column / tile * strip, terms);
    }
  }
}

/// `into` += `rows` × `columns`, both packed `terms` deep. Each cell adds its terms one by one and
/// in their order: the bits are those of three plain loops.
inline void add_packed(Matrix& c, const Block& into, std::span<const double> rows,
                       std::span<const double> columns, std::size_t terms) {
  if (can_add_by_four()) return add_product_by<add_terms_by_four>(c, into, rows, columns, terms);
  add_product_by<add_terms_by_two>(c, into, rows, columns, terms);
}

/// `into` of `c` += or −= the product of block `left` of `a` and block `right` of `b`, where
/// `left.columns` is no more than `depth`. `c` may be `a` or `b` where the blocks do not meet.
inline void add_product(Matrix& c, const Block& into, const Matrix& a, const Block& left,
                        const Matrix& b, const Block& right, Sign sign) {
  const std::vector<double> columns = packed_columns(b, right);
  for (std::size_t row = 0; row < into.rows; row += depth) {
    const std::size_t height = std::min(depth, into.rows - row);
    const Block strip{left.row + row, left.column, height, left.columns};
    add_packed(c, {into.row + row, into.column, height, into.columns}, packed_rows(a, strip, sign),
               columns, left.columns);
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::dense_kernel
