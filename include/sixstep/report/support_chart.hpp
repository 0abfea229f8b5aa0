// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Who stands behind one action or goal, in shares of all power that spoke; empty: nobody did whose
/// power is known.
struct SupportRow {
  std::string label = {};
  std::optional<double> approval = {};    ///< 0 … 1
  std::optional<double> opposition = {};  ///< 0 … 1
  bool blocked = false;                   ///< a holder of a veto stands against it
};

/// Support and opposition from a centre line: power that is against runs to the left, hatched, and
/// power that is for to the right; their difference stands at the end of the row. A square with a
/// "V" says that a veto is held against it.
struct SupportChart {
  std::string title = {};
  std::string description = {};
  std::vector<SupportRow> rows = {};  ///< drawn in this order
  std::size_t max_rows = 40;          ///< the rest is counted
};

/// The bars as a picture. O(rows).
std::string support_svg(const SupportChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/support_chart.ipp>
#endif
