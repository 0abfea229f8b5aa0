// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/structure_matrix_chart.hpp>

#include <algorithm>
#include <stdexcept>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::structure_matrix_chart_test {

using namespace sixstep;

namespace {

/// Every third item feeds back to the one before it; blocks of up to `largest` items.
StructureMatrixChart chart_of(std::size_t items, std::size_t largest = 4) {
  StructureMatrixChart chart{.title = "Order", .description = "Causes before effects"};
  for (std::size_t i = 0; i < items; ++i) {
    chart.labels.push_back(sample_label(i));
    for (const std::size_t step : {1u, 2u, 7u}) {
      if (i >= step) chart.marks.push_back({i - step, i});
    }
    if (i % 3 == 2) chart.marks.push_back({i, i - 1});
  }
  for (std::size_t size = 1, left = items; size <= left; size = size % largest + 1) {
    chart.block_sizes.push_back(size);
    left -= size;
  }
  return chart;
}

bool says(const std::string& svg, const std::string& part) {
  const auto texts = placed_texts(svg);
  return std::ranges::any_of(
      texts, [&](const PlacedText& one) { return one.text.find(part) != one.text.npos; });
}

ChartStyle narrow() {
  ChartStyle style;
  style.width = 358;
  return style;
}

}  // namespace

TEST_CASE("a structure matrix of any size keeps its labels apart and inside") {
  for (const std::size_t items : {0u, 1u, 3u, 12u, 40u, 60u, 300u}) {
    for (const std::size_t largest : {1u, 4u, 1000u}) {
      const StructureMatrixChart chart = chart_of(items, largest);
      CHECK(fault_in_any_style(
                [&](const auto& style) { return structure_matrix_svg(chart, style); }) == "");
    }
  }
}

TEST_CASE("what feeds back differs by shape from what acts on something later") {
  StructureMatrixChart chart = chart_of(0);
  chart.labels = {"Law", "Skills", "Trust"};
  chart.marks = {{0, 1}, {0, 2}, {1, 2}, {2, 1}, {1, 1}};
  chart.block_sizes = {1, 2};
  std::string svg = structure_matrix_svg(chart, {});
  CHECK(count_class(svg, "s6-a") == 4);         // three, and the legend's
  CHECK(count_class(svg, "s6-critical") == 2);  // one, and the legend's
  CHECK(count_class(svg, "s6-outline") == 2);   // one frame, and the legend's
  CHECK(svg.find("<title>Trust → Skills</title>") != std::string::npos);
  chart.marks.erase(chart.marks.begin() + 3);
  chart.block_sizes.clear();
  svg = structure_matrix_svg(chart, {});
  CHECK(count_class(svg, "s6-critical") == 0);
  CHECK_FALSE(says(svg, "feeds back"));
  CHECK_FALSE(says(svg, "to be decided together"));
}

TEST_CASE("an influence that is given twice is one mark") {
  StructureMatrixChart chart = chart_of(0);
  chart.labels = {"Law", "Skills"};
  chart.marks = {{0, 1}, {0, 1}};
  CHECK(count_class(structure_matrix_svg(chart, {}), "s6-a") == 2);  // with the legend's
}

TEST_CASE("too many items are drawn block by block, and none is left out") {
  StructureMatrixChart chart = chart_of(0);
  for (std::size_t i = 0; i < 60; ++i) chart.labels.push_back("Factor " + std::to_string(i));
  chart.block_sizes = {5, 30, 20};
  chart.marks = {{0, 59}, {1, 10}, {2, 11}, {40, 41}};
  const std::string svg = structure_matrix_svg(chart, {});
  CHECK(says(svg, "×5 Factor 0, Factor 1"));
  CHECK(says(svg, "×30 Factor 5"));
  CHECK(says(svg, "×20 Factor 35"));
  CHECK(says(svg, "Factor 59"));
  CHECK_FALSE(says(svg, "more, in the table"));
  CHECK(count_class(svg, "s6-a") == 3);        // two, of three that cross blocks, and the legend's
  CHECK(count_class(svg, "s6-outline") == 4);  // three blocks, and the legend's
}

TEST_CASE("rows that are too many even by blocks are counted by their items") {
  StructureMatrixChart chart = chart_of(0);
  chart.labels.assign(100, "Factor");
  chart.block_sizes.assign(50, 2);
  CHECK(says(structure_matrix_svg(chart, {}), "and 20 more"));
  CHECK(says(structure_matrix_svg(chart, narrow()), "and 60 more"));
}

TEST_CASE("a single block of too many items shows its first ones") {
  StructureMatrixChart chart = chart_of(0);
  chart.labels.assign(100, "Factor");
  chart.block_sizes = {100};
  const std::string svg = structure_matrix_svg(chart, {});
  CHECK(says(svg, "and 60 more"));
  CHECK(count_class(svg, "s6-outline") == 2);  // its shown part, and the legend's
}

TEST_CASE("hostile labels do not break a structure matrix") {
  for (const bool gathered : {false, true}) {
    StructureMatrixChart chart = chart_of(0);
    chart.labels = hostile_labels();
    chart.block_sizes = {3, 4};
    chart.marks = {{0, 1}, {3, 2}, {5, 9}};
    if (gathered) chart.max_rows = 4;
    CHECK(fault_in_any_style(
              [&](const auto& style) { return structure_matrix_svg(chart, style); }) == "");
  }
}

TEST_CASE("marks and blocks that do not fit the items are refused") {
  StructureMatrixChart chart = chart_of(3);
  chart.marks = {{0, 3}};
  CHECK_THROWS_AS(structure_matrix_svg(chart, {}), std::invalid_argument);
  chart.marks = {};
  chart.block_sizes = {2, 2};
  CHECK_THROWS_AS(structure_matrix_svg(chart, {}), std::invalid_argument);
  chart.block_sizes = {0, 3};
  CHECK_THROWS_AS(structure_matrix_svg(chart, {}), std::invalid_argument);
}

}  // namespace sixstep_tests::structure_matrix_chart_test
