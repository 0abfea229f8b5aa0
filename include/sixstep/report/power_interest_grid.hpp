// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Shares 0 … 1; one that is not known keeps the stakeholder out of the grid.
struct GridStakeholder {
  std::string label = {};
  std::optional<double> power = {};
  std::optional<double> interest = {};
};

/// Power × interest (Mendelow 1981), cut at one half: whom to manage closely, keep satisfied, keep
/// informed, or monitor. Stakeholders are numbered dots, the names stand below; dots that would
/// overlap move apart and keep a line to their true place. Where there are too many, dots stand for
/// all stakeholders of a small square, and carry how many they are ("×7").
struct PowerInterestGrid {
  std::string title = {};
  std::string description = {};
  std::vector<GridStakeholder> stakeholders = {};
  std::size_t max_dots = 40;   ///< in a wide picture; half in a narrow one
  std::size_t max_names = 60;  ///< the rest is counted
};

/// The grid as a picture. O(dots²).
std::string power_interest_svg(const PowerInterestGrid& grid, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/power_interest_grid.ipp>
#endif
