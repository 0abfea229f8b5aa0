// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <initializer_list>
#include <vector>

#include <sixstep/methods/matrix.hpp>

namespace test_support {

/// A matrix as it is written, row by row.
inline sixstep::Matrix matrix_of(std::initializer_list<std::initializer_list<double>> rows) {
  sixstep::Matrix result(rows.size(), rows.begin()->size());
  std::size_t row = 0;
  for (const auto& cells : rows) std::ranges::copy(cells, result.row(row++).begin());
  return result;
}

/// The same of rows that were computed, one at least.
inline sixstep::Matrix matrix_of_rows(const std::vector<std::vector<double>>& rows) {
  sixstep::Matrix result(rows.size(), rows.front().size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::ranges::copy(rows[row], result.row(row).begin());
  }
  return result;
}

}  // namespace test_support
