// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How much of a branch of the goals serves something: all of it, because the goal at its top does,
/// or a part, because something below it does.
enum class AlignmentMark { none, part, whole };

/// A principle, an SDG target, a goal of another plan.
struct AlignmentRow {
  std::string label = {};
  std::vector<AlignmentMark> cells = {};  ///< one for each column; missing ones are none
  double weight = 0;                      ///< share of the whole that serves it, 0 … 1
  std::size_t actions = 0;                ///< that serve it
};

/// Rows of one vocabulary, under its name.
struct AlignmentGroup {
  std::string label = {};
  std::vector<AlignmentRow> rows = {};
};

/// Which branches of the goals serve what: terms down, branches across, by number. Shapes tell the
/// marks apart (a full disc, a ring, a small dot); a row ends with a bar for its weight and with
/// its number of actions. What no branch serves has neither dots nor a bar, and what nothing serves
/// at all stands there quietly.
struct AlignmentMatrix {
  std::string title = {};
  std::string description = {};
  std::vector<std::string> columns = {};
  std::vector<AlignmentGroup> groups = {};
  std::size_t max_rows = 60;  ///< the rest is counted
};

/// The matrix as a picture; columns beyond the picture's width are left to the table beside it.
/// Weights outside 0 … 1 are drawn at the ends. O(cells).
std::string alignment_svg(const AlignmentMatrix& matrix, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/alignment_matrix.ipp>
#endif
