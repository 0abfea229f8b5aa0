// SPDX-License-Identifier: BSL-1.0
#include <sixstep/report/alignment_matrix.hpp>

#include <algorithm>
#include <limits>

#include <doctest/doctest.h>

#include "unit/report/svg_checks.hpp"

namespace sixstep_tests::alignment_matrix_test {

using namespace sixstep;

namespace {

AlignmentMatrix matrix_of(std::size_t groups, std::size_t rows, std::size_t columns) {
  AlignmentMatrix matrix{.title = "Alignment", .description = "Terms by branches"};
  for (std::size_t c = 0; c < columns; ++c) matrix.columns.push_back(sample_label(c));
  for (std::size_t g = 0; g < groups; ++g) {
    AlignmentGroup& group = matrix.groups.emplace_back();
    group.label = sample_label(g + 7);
    for (std::size_t r = 0; r < rows; ++r) {
      AlignmentRow& row = group.rows.emplace_back();
      row.label = sample_label(g * rows + r);
      row.weight = static_cast<double>(r % 5) / 4;
      row.actions = r * r * 37;
      for (std::size_t c = 0; c < columns; ++c) {
        row.cells.push_back(static_cast<AlignmentMark>((r * 5 + c) % 3));
      }
    }
  }
  return matrix;
}

std::ptrdiff_t times_said(const std::string& svg, const std::string& text) {
  return std::ranges::count(placed_texts(svg), text, &PlacedText::text);
}

}  // namespace

TEST_CASE("an alignment matrix of any size keeps its labels apart and inside") {
  for (const std::size_t groups : {0u, 1u, 4u}) {
    for (const std::size_t rows : {0u, 1u, 40u}) {
      for (const std::size_t columns : {0u, 5u, 300u}) {
        const AlignmentMatrix matrix = matrix_of(groups, rows, columns);
        CHECK(fault_in_any_style([&](const auto& style) { return alignment_svg(matrix, style); }) ==
              "");
      }
    }
  }
}

TEST_CASE("hostile labels and weights do not break an alignment matrix") {
  AlignmentMatrix matrix = matrix_of(1, 0, 0);
  matrix.columns = hostile_labels();
  for (const std::string& label : hostile_labels()) {
    matrix.groups[0].label = label;
    matrix.groups[0].rows.push_back({.label = label, .weight = -4});
  }
  matrix.groups[0].rows.push_back({.label = "Too much", .weight = 7});
  CHECK(fault_in_any_style([&](const auto& style) { return alignment_svg(matrix, style); }) == "");
  CHECK(times_said(alignment_svg(matrix, {}), percent(1, 0, {})) == 1);
}

TEST_CASE("a row shows each branch, its weight and its actions") {
  AlignmentMatrix matrix{.title = "A", .description = "B", .columns = {"One", "Two", "Three"}};
  matrix.groups = {{"SDG targets",
                    {{.label = "16.6",
                      .cells = {AlignmentMark::whole, AlignmentMark::part},
                      .weight = 0.72,
                      .actions = 37}}}};
  const std::string svg = alignment_svg(matrix, {});
  CHECK(count_class(svg, "s6-a") == 2);          // one cell, and the legend
  CHECK(count_class(svg, "s6-ring") == 2);       // one cell, and the legend
  CHECK(count_class(svg, "s6-soft-fill") == 2);  // the missing cell, and the legend
  matrix.groups[0].rows[0].cells.clear();
  CHECK(count_class(alignment_svg(matrix, {}), "s6-soft-fill") == 1);  // the legend alone
  CHECK(count_class(svg, "s6-c") == 1);
  CHECK(times_said(svg, percent(0.72, 0, {})) == 1);
  CHECK(times_said(svg, "37") == 1);
  CHECK(times_said(svg, "SDG targets") == 1);
}

TEST_CASE("rows beyond the most are counted, over all groups") {
  AlignmentMatrix matrix = matrix_of(3, 10, 2);
  matrix.max_rows = 12;
  CHECK(times_said(alignment_svg(matrix, {}), "and 18 more, in the table") == 1);
}

}  // namespace sixstep_tests::alignment_matrix_test
