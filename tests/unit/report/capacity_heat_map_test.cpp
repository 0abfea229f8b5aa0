// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/capacity_heat_map.hpp>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::capacity_heat_map_test {

using namespace sixstep;

namespace {

HeatMapCell cell_at(std::size_t i) {
  HeatMapCell cell;
  if (i % 4 != 3) cell.current = static_cast<double>(i % 11) / 2;
  if (i % 3 != 1) cell.target = 4;
  cell.assumed = i % 2 == 0;
  cell.disagreement = i % 5 == 0;
  cell.alone = i % 7 == 0;
  cell.bare = i % 3 == 0;
  return cell;
}

CapacityHeatMap map_of(std::size_t rows) {
  CapacityHeatMap map{.title = "Capacity", .description = "Pillars by levels"};
  map.columns = {"societal", "institutional", "organizational", "individual"};
  for (std::size_t r = 0; r < rows; ++r) {
    map.rows.push_back({sample_label(r), {}});
    for (std::size_t c = 0; c < 4; ++c) map.rows.back().cells.push_back(cell_at(r * 7 + c));
  }
  return map;
}

}  // namespace

TEST_CASE("a capacity map of any size keeps its labels apart and inside") {
  for (const std::size_t rows : {0u, 1u, 9u, 300u}) {
    const CapacityHeatMap map = map_of(rows);
    CHECK(fault_in_any_style([&](const auto& style) { return capacity_svg(map, style); }) == "");
  }
}

TEST_CASE("hostile labels do not break a capacity map") {
  CapacityHeatMap map = map_of(0);
  map.columns = hostile_labels();
  map.columns.resize(4);
  for (const std::string& label : hostile_labels()) map.rows.push_back({label, {cell_at(0)}});
  CHECK(fault_in_any_style([&](const auto& style) { return capacity_svg(map, style); }) == "");
}

TEST_CASE("a cell that nobody rated is hatched, never level 0") {
  CapacityHeatMap map = map_of(0);
  map.rows = {{"Leadership", {{.current = 0.0}, {}}}};  // one at level 0, three not rated
  const std::string svg = capacity_svg(map, {});
  CHECK(count_class(svg, "s6-unknown") == 4);  // with the legend's
  CHECK(count_class(svg, "s6-l0") == 2);       // with the legend's
}

TEST_CASE("a cell reads its rating and its target") {
  CapacityHeatMap map = map_of(0);
  map.rows = {{"Leadership", {{.current = 2.5, .target = 4.0}}}};
  CHECK(capacity_svg(map, {}).find(">2.5 → 4</text>") != std::string::npos);
}

TEST_CASE("how far a rating can be trusted is marked by signs and words, not by colour alone") {
  CapacityHeatMap map = map_of(0);
  map.rows = {{"Leadership",
               {{.current = 2.0, .target = 4.0, .disagreement = true, .alone = true, .bare = true},
                {.current = 2.0, .target = 4.0}}}};
  const std::string svg = capacity_svg(map, {});
  CHECK(svg.find(">≠ 1×<") != std::string::npos);
  CHECK(svg.find("Leadership, societal: 2 → 4, raters disagree, one rater, no evidence<") !=
        std::string::npos);
  CHECK(svg.find("Leadership, institutional: 2 → 4<") != std::string::npos);
}

}  // namespace sixstep_tests::capacity_heat_map_test
