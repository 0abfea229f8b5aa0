// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/chart_marks.hpp>
#include <sixstep/report/time_axis.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A date that somebody promised. Those of one row that share date and state are one mark.
struct GanttPromise {
  std::string label = {};
  Day by = {};
  PromiseMark state = PromiseMark::open;
};

/// One action. A date that is not known is empty: without both, the row says so.
struct GanttRow {
  std::string label = {};
  std::optional<Day> start = {};
  std::optional<Day> finish = {};
  bool critical = false;            ///< its delay delays the road map
  bool chain = false;               ///< in the chain that keeps the last date where it is
  std::optional<Day> latest = {};   ///< until then its end may slip without moving the last date
  std::optional<double> done = {};  ///< share of the work
  std::vector<GanttPromise> promises = {};
};

/// Actions under a heading; an empty label draws no heading.
struct GanttGroup {
  std::string label = {};
  std::vector<GanttRow> rows = {};
};

/// A dependency between two rows, counted through all groups from 0.
struct GanttLink {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// When what happens:
///
///     GanttChart chart{.title = "Schedule", .description = "Three actions, 2024 to 2026"};
///     chart.groups.push_back({"Cloud", {{.label = "Migrate", .start = day, .finish = later}}});
///     std::string svg = gantt_svg(chart, {.width = 358});
struct GanttChart {
  std::string title = {};
  std::string description = {};
  std::vector<GanttGroup> groups = {};
  std::vector<GanttLink> links = {};
  std::optional<Day> status_date = {};
  std::chrono::month_day fiscal_year_start = std::chrono::January / 1;
  /// Beyond this many lines each group folds into one, which shows all its bars in small; beyond it
  /// still, the first are shown and the rest counted.
  std::size_t max_lines = 60;
};

/// The schedule as a picture. What promises are called, a pointer shows in wide pictures. Links are
/// drawn in wide pictures between rows that are not folded. Throws std::out_of_range if a link
/// names a row that is not there. O(rows + links).
std::string gantt_svg(const GanttChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/gantt_chart.ipp>
#endif
