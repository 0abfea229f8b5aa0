// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One cell of the capacity matrix: ratings 0 … 5. Empty is not rated, which is not level 0.
struct HeatMapCell {
  std::optional<double> current = {};
  std::optional<double> target = {};
  bool assumed = false;       ///< marked "a": the analyst guessed it
  bool disagreement = false;  ///< marked "≠": the raters are two or more levels apart
  bool alone = false;         ///< marked "1×": one person rated it
  bool bare = false;          ///< hatched edge: no rating says where it comes from
};

/// One pillar over all capacity levels; fewer cells than columns count as not rated.
struct CapacityMapRow {
  std::string label = {};
  std::vector<HeatMapCell> cells = {};
};

/// Capacity now against what is wanted, pillars down and capacity levels across. A cell shows
/// "2.5 → 4", its colour the current level; cells that nobody rated are hatched and say so. How far
/// a rating can be trusted is marked beside it, never by colour alone.
struct CapacityHeatMap {
  std::string title = {};
  std::string description = {};
  std::vector<std::string> columns = {};
  std::vector<CapacityMapRow> rows = {};
  std::size_t max_rows = 60;  ///< the rest is counted
};

/// The matrix as a picture. O(cells).
std::string capacity_svg(const CapacityHeatMap& map, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/capacity_heat_map.ipp>
#endif
