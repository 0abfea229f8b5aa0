// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a road map does for a group of people through one action or indicator: it acts and measures
/// (covered), it acts and nothing would show it (reached only), it only looks (measured only), or
/// the group does not appear (invisible).
enum class Coverage { invisible, measured_only, reached_only, covered };

struct CoverageRow {
  std::string label = {};            ///< the group
  std::vector<Coverage> cells = {};  ///< one for each column; missing ones are invisible
};

/// Who is left behind: groups down, actions or indicators across, by number. Shapes tell the states
/// apart (a full disc, a diamond, a ring, a small dot), and each row ends with how many of each it
/// has.
struct CoverageMatrix {
  std::string title = {};
  std::string description = {};
  std::vector<std::string> columns = {};
  std::vector<CoverageRow> rows = {};
  std::size_t max_rows = 60;
};

/// The matrix as a picture; columns beyond the picture's width are counted in each row's sums, and
/// named with the others in the table beside it. O(cells).
std::string coverage_svg(const CoverageMatrix& matrix, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/coverage_matrix.ipp>
#endif
