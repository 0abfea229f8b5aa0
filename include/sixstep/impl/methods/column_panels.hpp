// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include <sixstep/impl/methods/dense_kernel.hpp>
#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail {

/// A matrix stored so that a vector goes through it fast, again and again: strips of sixteen
/// columns, each row after row. Columns beyond the end are 0.
class ColumnPanels {
 public:
  explicit ColumnPanels(const Matrix& matrix) : rows_(matrix.rows()), columns_(matrix.columns()) {
    cells_.resize((columns_ + width - 1) / width * rows_ * width, 0.0);
    for (std::size_t row = 0; row < rows_; ++row) {
      for (std::size_t column = 0; column < columns_; ++column) {
        cells_[(column / width * rows_ + row) * width + column % width] = matrix(row, column);
      }
    }
  }

  /// `to` = `from` × matrix: each entry adds its terms one by one, from the first row on.
  void multiply(std::span<const double> from, std::span<double> to) const {
    const auto add = dense_kernel::can_add_by_four() ? &add_rows_by_four : &add_rows_by_two;
    for (std::size_t column = 0; column < columns_; column += width) {
      double sums[width] = {};
      add(cells_.data() + column * rows_, from, sums);
      std::copy_n(sums, std::min(width, columns_ - column), to.begin() + std::ptrdiff_t(column));
    }
  }

 private:
  static constexpr std::size_t tile = dense_kernel::tile;
  static constexpr std::size_t width = 4 * tile;

  [[gnu::always_inline]] static void add_rows(const double* cells, std::span<const double> from,
                                              double* sums) {
    using dense_kernel::row_at;
    dense_kernel::Four first = row_at(sums).cells;
    dense_kernel::Four second = row_at(sums + tile).cells;
    dense_kernel::Four third = row_at(sums + 2 * tile).cells;
    dense_kernel::Four fourth = row_at(sums + 3 * tile).cells;
    for (const double factor : from) {
      first += factor * row_at(cells).cells;
      second += factor * row_at(cells + tile).cells;
      third += factor * row_at(cells + 2 * tile).cells;
      fourth += factor * row_at(cells + 3 * tile).cells;
      cells += width;
    }
    row_at(sums).cells = first;
    row_at(sums + tile).cells = second;
    row_at(sums + 2 * tile).cells = third;
    row_at(sums + 3 * tile).cells = fourth;
  }

#if defined(__x86_64__)
  [[gnu::target("avx")]]
#endif
  static void
  add_rows_by_four(const double* cells, std::span<const double> from, double* sums) {
    add_rows(cells, from, sums);
  }
  static void add_rows_by_two(const double* cells, std::span<const double> from, double* sums) {
    add_rows(cells, from, sums);
  }

  std::size_t rows_;
  std::size_t columns_;
  std::vector<double> cells_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail
