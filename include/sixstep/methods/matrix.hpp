// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A dense matrix of doubles in row-major order: what the analysis methods read and return.
/// A value: copies are deep, equality is exact.
class Matrix {
 public:
  Matrix() = default;
  Matrix(std::size_t rows, std::size_t columns, double fill = 0.0)
      : rows_(rows), columns_(columns), cells_(rows * columns, fill) {}

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  bool is_square() const { return rows_ == columns_; }

  double& operator()(std::size_t row, std::size_t column) {
    assert(row < rows_ && column < columns_);
    return cells_[row * columns_ + column];
  }
  double operator()(std::size_t row, std::size_t column) const {
    assert(row < rows_ && column < columns_);
    return cells_[row * columns_ + column];
  }

  std::span<double> row(std::size_t index) { return {cells_.data() + index * columns_, columns_}; }
  std::span<const double> row(std::size_t index) const {
    return {cells_.data() + index * columns_, columns_};
  }
  std::span<const double> cells() const { return cells_; }

  friend bool operator==(const Matrix&, const Matrix&) = default;

 private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<double> cells_;
};

}  // namespace sixstep::inline SIXSTEP_FORM
