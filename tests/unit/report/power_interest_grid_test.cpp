// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/power_interest_grid.hpp>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::power_interest_grid_test {

using namespace sixstep;

namespace {

PowerInterestGrid grid_of(std::size_t stakeholders) {
  PowerInterestGrid grid{.title = "Stakeholders", .description = "Power by interest"};
  for (std::size_t i = 0; i < stakeholders; ++i) {
    GridStakeholder one{sample_label(i), static_cast<double>(i * 3 % 10) / 10, {}};
    if (i % 6 != 5) one.interest = static_cast<double>(i * 7 % 9) / 9;
    grid.stakeholders.push_back(one);
  }
  return grid;
}

}  // namespace

TEST_CASE("a grid of any size keeps its labels apart and inside") {
  for (const std::size_t stakeholders : {0u, 1u, 3u, 30u, 300u}) {
    const PowerInterestGrid grid = grid_of(stakeholders);
    CHECK(fault_in_any_style([&](const auto& style) { return power_interest_svg(grid, style); }) ==
          "");
  }
}

TEST_CASE("dots at the same place move apart") {
  PowerInterestGrid grid = grid_of(0);
  for (std::size_t i = 0; i < 20; ++i) grid.stakeholders.push_back({sample_label(i), 1.0, 1.0});
  CHECK(fault_in_any_style([&](const auto& style) { return power_interest_svg(grid, style); }) ==
        "");
  CHECK(count_class(power_interest_svg(grid, {}), "s6-dot") == 20);
}

TEST_CASE("a stakeholder whose power is not known stands in a box of its own, not at zero") {
  PowerInterestGrid grid = grid_of(0);
  grid.stakeholders = {{"Citizens", {}, 0.9}};
  const std::string svg = power_interest_svg(grid, {});
  CHECK(count_class(svg, "s6-dot") == 0);
  CHECK(svg.find("Not enough known") != std::string::npos);
  CHECK(svg.find("? Citizens") != std::string::npos);
}

TEST_CASE("hostile labels do not break a grid") {
  PowerInterestGrid grid = grid_of(0);
  for (const std::string& label : hostile_labels()) {
    grid.stakeholders.push_back({label, 0.5, 0.5});
    grid.stakeholders.push_back({label, {}, {}});
  }
  CHECK(fault_in_any_style([&](const auto& style) { return power_interest_svg(grid, style); }) ==
        "");
}

}  // namespace sixstep_tests::power_interest_grid_test
