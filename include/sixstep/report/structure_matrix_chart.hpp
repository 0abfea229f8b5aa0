// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One item acts on another; both by their place in the order. On itself is not drawn.
struct StructureMark {
  std::size_t cause = 0;
  std::size_t effect = 0;
};

/// A design structure matrix in order (see structure_matrix): a mark in the row of the effect and
/// the column of the cause. What acts on something later stands below the diagonal, as a square;
/// what feeds back above it, as a diamond; items that must be decided together are framed.
///
/// Where there are too many items, each block becomes one row, "×12" and its first names; rows that
/// are too many even then are counted. Narrow pictures set the names below.
struct StructureMatrixChart {
  std::string title = {};
  std::string description = {};
  std::vector<std::string> labels = {};  ///< in order, causes before effects
  std::vector<StructureMark> marks = {};
  /// How many items each block holds, in order; what is left at the end stands alone.
  std::vector<std::size_t> block_sizes = {};
  std::size_t max_rows = 40;  ///< in a wide picture; half in a narrow one
};

/// The matrix as a picture. O(items + marks × log marks). Throws std::invalid_argument if a mark
/// leads outside the items, a block is empty, or the blocks hold more than there is.
std::string structure_matrix_svg(const StructureMatrixChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/structure_matrix_chart.ipp>
#endif
