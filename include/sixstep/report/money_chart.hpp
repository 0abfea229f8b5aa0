// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What one source (or group of actions) gives in each of the chart's years, in minor units.
/// Missing years and negative amounts are drawn as nothing.
struct MoneySeries {
  std::string label = {};
  std::vector<std::int64_t> amounts = {};
};

/// Money by fiscal year, stacked by source or by group.
struct MoneyChart {
  std::string title = {};
  std::string description = {};
  std::string currency = {};  ///< ISO 4217
  int digits = 2;             ///< decimals of the currency
  std::vector<std::string> years = {};
  std::vector<MoneySeries> series = {};
  /// Years whose sum lacks a cost that is not known: it reads "≥". May be shorter than `years`.
  std::vector<bool> at_least = {};
};

/// The columns as a picture. Beyond seven series the smallest are gathered as "other"; years that
/// find no room of their own are gathered into spans of equal length. O(years × series).
std::string money_svg(const MoneyChart& chart, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/money_chart.ipp>
#endif
