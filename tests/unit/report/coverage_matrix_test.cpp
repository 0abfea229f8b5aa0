// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/coverage_matrix.hpp>

#include <algorithm>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::coverage_matrix_test {

using namespace sixstep;

namespace {

CoverageMatrix matrix_of(std::size_t rows, std::size_t columns) {
  CoverageMatrix matrix{.title = "Coverage", .description = "Groups by actions"};
  for (std::size_t c = 0; c < columns; ++c) matrix.columns.push_back(sample_label(c));
  for (std::size_t r = 0; r < rows; ++r) {
    matrix.rows.push_back({sample_label(r + 3), {}});
    for (std::size_t c = 0; c < columns; ++c) {
      matrix.rows.back().cells.push_back(static_cast<Coverage>((r * 5 + c) % 4));
    }
  }
  return matrix;
}

}  // namespace

TEST_CASE("a coverage matrix of any size keeps its labels apart and inside") {
  for (const std::size_t rows : {0u, 1u, 30u, 300u}) {
    for (const std::size_t columns : {0u, 3u, 30u, 300u}) {
      const CoverageMatrix matrix = matrix_of(rows, columns);
      CHECK(fault_in_any_style([&](const auto& style) { return coverage_svg(matrix, style); }) ==
            "");
    }
  }
}

TEST_CASE("hostile labels do not break a coverage matrix") {
  CoverageMatrix matrix = matrix_of(0, 0);
  matrix.columns = hostile_labels();
  for (const std::string& label : hostile_labels()) matrix.rows.push_back({label, {}});
  CHECK(fault_in_any_style([&](const auto& style) { return coverage_svg(matrix, style); }) == "");
}

TEST_CASE("a row counts its states over all columns, drawn or not") {
  CoverageMatrix matrix = matrix_of(1, 300);
  ChartStyle narrow;
  narrow.width = 358;
  const auto texts = sixstep_tests::placed_texts(coverage_svg(matrix, narrow));
  CHECK(std::ranges::count(texts, "75", &sixstep_tests::PlacedText::text) == 4);
}

TEST_CASE("a cell that was left out is invisible, not covered") {
  CoverageMatrix matrix = matrix_of(0, 2);
  matrix.rows = {{"Women", {}}};
  const std::string svg = coverage_svg(matrix, {});
  CHECK(count_class(svg, "s6-a") == 4);          // disc and diamond: the heading and the legend
  CHECK(count_class(svg, "s6-soft-fill") == 4);  // and two cells
}

TEST_CASE("what reaches a group and is not measured differs in shape from what is covered") {
  CoverageMatrix matrix = matrix_of(0, 2);
  matrix.rows = {{"Women", {Coverage::reached_only, Coverage::covered}}};
  const std::string svg = coverage_svg(matrix, {});
  CHECK(count_class(svg, "s6-a") == 6);
  const auto texts = sixstep_tests::placed_texts(svg);
  CHECK(std::ranges::count(texts, "reached, not measured", &sixstep_tests::PlacedText::text) == 1);
}

}  // namespace sixstep_tests::coverage_matrix_test
