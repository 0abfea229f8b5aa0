// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/time_axis.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// From `from` until the next step (the last one until the chart's `by`), the load on a resource
/// and what it can carry. A capacity that is not known is empty: nothing is then called overload.
struct LoadStep {
  Day from = {};
  double load = 0;
  std::optional<double> capacity = {};
};

/// One resource over time.
struct LoadChart {
  std::string title = {};
  std::string description = {};
  std::string unit = {};
  std::vector<LoadStep> steps = {};  ///< in the order of time
  Day by = {};
  std::optional<Day> status_date = {};
  std::chrono::month_day fiscal_year_start = std::chrono::January / 1;
};

/// Load as areas under the line of capacity; what exceeds it is hatched and outlined. Negative
/// loads are drawn as none. Throws std::invalid_argument if the steps are not in the order of time.
/// O(steps).
std::string load_svg(const LoadChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/load_chart.ipp>
#endif
