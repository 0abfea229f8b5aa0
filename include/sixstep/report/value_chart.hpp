// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/time_axis.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Sums of money up to a day, in minor units; below 0 counts as 0.
struct ValueMark {
  Day date = {};
  std::int64_t planned = 0;
  std::optional<std::int64_t> earned = {};
  std::optional<std::int64_t> spent = {};
};

/// Planned value, earned value and spend over time.
struct ValueChart {
  std::string title = {};
  std::string description = {};
  std::string currency = {};  ///< ISO 4217
  int digits = 2;             ///< decimals of the currency
  std::string planned = "planned";
  std::string earned = "earned";
  std::string spent = "spent";
  std::vector<ValueMark> marks = {};  ///< in the order of time
  std::optional<Day> status_date = {};
  std::chrono::month_day fiscal_year_start = std::chrono::January / 1;
};

/// The three sums as lines that differ by dash, width and a badge at their end (P, E, S), not by
/// colour alone; a line that nothing is known of is left out. Throws std::invalid_argument if the
/// marks are not in the order of time. O(marks).
std::string value_svg(const ValueChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/value_chart.ipp>
#endif
