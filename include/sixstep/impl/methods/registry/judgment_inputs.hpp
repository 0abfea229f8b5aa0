// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <optional>
#include <string>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/ahp.hpp>
#include <sixstep/methods/method_call.hpp>

// What the methods that read pairwise comparisons are given in common.
namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

inline constexpr MethodOption priority_method =
    choice("method", PriorityMethod::principal_eigenvector, "how weights follow from judgments");
inline constexpr MethodOption random_index_table =
    choice("random_index", RandomIndexTable::saaty_2005,
           "the table that the consistency index is compared with");

/// Rows from `first` on, as many as there are columns.
inline Judgments judgments_from(const Matrix& cells, std::size_t first) {
  Judgments result(cells.columns(), std::vector<std::optional<double>>(cells.columns()));
  for (std::size_t row = 0; row < cells.columns(); ++row) {
    for (std::size_t column = 0; column < cells.columns(); ++column) {
      const double cell = cells(first + row, column);
      if (!std::isnan(cell)) result[row][column] = cell;
    }
  }
  return result;
}

inline std::string in_words(const JudgmentFault& fault) {
  switch (fault.kind) {
    case JudgmentFaultKind::not_square:
      return "is not in a row as long as there are rows";
    case JudgmentFaultKind::not_positive:
      return "is not a number above 0";
    case JudgmentFaultKind::out_of_range:
      return "is not within 1e-6 and 1e6";
    case JudgmentFaultKind::diagonal_not_one:
      return "compares an item with itself and is not 1";
    case JudgmentFaultKind::not_reciprocal:
      return "and its mirror image do not multiply to 1";
    case JudgmentFaultKind::not_connected:
      return "is of an item that no chain of comparisons joins to the first";
  }
  return {};
}

/// Throws with the place and the hint where judgments cannot be weighed.
inline void require_sound(const Judgments& judgments, std::size_t first_row = 0) {
  const auto fault = find_fault(judgments);
  if (!fault) return;
  const bool split = fault->kind == JudgmentFaultKind::not_connected;
  throw MethodError("invalid-input", "judgments",
                    "judgments: the cell in row " + std::to_string(first_row + fault->row) +
                        ", column " + std::to_string(fault->column) + " " + in_words(*fault),
                    split ? "compare it with at least one item of the others"
                          : "correct the cell, or leave it unknown");
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
