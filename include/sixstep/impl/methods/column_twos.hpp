// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::column_twos {

/// Two numbers that go through the processor together. Not four as in dense_kernel: compared and
/// chosen from, four are taken apart again wherever AVX is not compiled for.
using Two [[gnu::vector_size(2 * sizeof(double))]] = double;

inline constexpr std::size_t width = 2;

/// Two numbers as they stand in memory, wherever that is.
struct [[gnu::packed, gnu::may_alias]] Row {
  Two cells;
};
inline Two two_at(const double* cells) { return reinterpret_cast<const Row*>(cells)->cells; }

/// A matrix in strips of two columns, each row after row. Columns beyond the end are 0.
class ColumnTwos {
 public:
  explicit ColumnTwos(const Matrix& matrix) : rows_(matrix.rows()) {
    cells_.resize((matrix.columns() + 1) / width * width * rows_, 0.0);
    for (std::size_t row = 0; row < rows_; ++row) {
      for (std::size_t column = 0; column < matrix.columns(); ++column) {
        cells_[place(column) + row * width] = matrix(row, column);
      }
    }
  }

  /// From the first row of a column on, every `width` numbers.
  const double* column(std::size_t index) const { return cells_.data() + place(index); }

 private:
  std::size_t place(std::size_t column) const {
    return column / width * width * rows_ + column % width;
  }

  std::size_t rows_;
  std::vector<double> cells_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::column_twos
