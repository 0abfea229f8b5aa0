// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <sixstep/impl/methods/dense_kernel.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::elimination {

inline constexpr double relative_pivot = 1e-13;

inline double largest_cell(const Matrix& a) {
  double largest = 0.0;
  for (const double cell : a.cells()) largest = std::max(largest, std::abs(cell));
  return largest;
}

inline std::size_t pivot_row(const Matrix& a, std::size_t column) {
  std::size_t best = column;
  for (std::size_t row = column + 1; row < a.rows(); ++row) {
    if (std::abs(a(row, column)) > std::abs(a(best, column))) best = row;
  }
  return best;
}

/// Columns `first` … `last` − 1 of a matrix.
struct Panel {
  std::size_t first;
  std::size_t last;
  std::size_t size() const { return last - first; }
};

/// Takes `factor` times one row from another, in some columns.
inline void subtract_row(Matrix& a, std::size_t from, std::size_t row, double factor,
                         Panel columns) {
  const auto taken = a.row(from).subspan(columns.first, columns.size());
  const auto left = a.row(row).subspan(columns.first, columns.size());
  for (std::size_t column = 0; column < left.size(); ++column) {
    left[column] -= factor * taken[column];
  }
}

/// Brings the largest cell of `column` to its diagonal; false where none is large enough.
inline bool exchange_rows(Matrix& a, Matrix& b, std::size_t column, double smallest_pivot) {
  const std::size_t pivot = pivot_row(a, column);
  // Written so that a pivot that is not a number is refused too.
  if (!(std::abs(a(pivot, column)) > smallest_pivot)) return false;
  if (pivot == column) return true;
  std::ranges::swap_ranges(a.row(pivot), a.row(column));
  std::ranges::swap_ranges(b.row(pivot), b.row(column));
  return true;
}

/// Clears a panel below its diagonal and leaves in each cleared cell the factor that did so; false
/// where a pivot is missing.
inline bool factorize_panel(Matrix& a, Matrix& b, Panel panel, double smallest_pivot) {
  for (std::size_t column = panel.first; column < panel.last; ++column) {
    if (!exchange_rows(a, b, column, smallest_pivot)) return false;
    for (std::size_t row = column + 1; row < a.rows(); ++row) {
      const double factor = a(row, column) / a(column, column);
      a(row, column) = factor;
      if (factor == 0.0) continue;
      subtract_row(a, column, row, factor, {column + 1, panel.last});
    }
  }
  return true;
}

/// Does to the columns `right` of `c`, in all rows from the panel on, what the panel's factors did
/// to the panel: first in the panel's own rows, then below them.
inline void follow_panel(const Matrix& a, Panel panel, Matrix& c, Panel right) {
  if (right.size() == 0) return;
  for (std::size_t row = panel.first + 1; row < panel.last; ++row) {
    for (std::size_t known = panel.first; known < row; ++known) {
      if (a(row, known) != 0.0) subtract_row(c, known, row, a(row, known), right);
    }
  }
  const std::size_t below = a.rows() - panel.last;
  dense_kernel::add_product(c, {panel.last, right.first, below, right.size()}, a,
                            {panel.last, panel.first, below, panel.size()}, c,
                            {panel.first, right.first, panel.size(), right.size()},
                            dense_kernel::Sign::minus);
}

/// Solves for the rows of `b` in the panel, whose later unknowns are known and taken away, and
/// takes them away from the rows above. The upper triangle of `a` holds the equations.
inline void substitute_back(const Matrix& a, Panel panel, Matrix& b) {
  const Panel all{0, b.columns()};
  for (std::size_t row = panel.last; row-- > panel.first;) {
    for (std::size_t known = row + 1; known < panel.last; ++known) {
      subtract_row(b, known, row, a(row, known), all);
    }
    for (double& cell : b.row(row)) cell /= a(row, row);
  }
  dense_kernel::add_product(b, {0, 0, panel.first, b.columns()}, a,
                            {0, panel.first, panel.first, panel.size()}, b,
                            {panel.first, 0, panel.size(), b.columns()}, dense_kernel::Sign::minus);
}

enum class Outcome { solved, singular, stopped };

/// solve() in place, panel by panel; the solution stands in `b`. Golub & Van Loan, section 3.2.11.
inline Outcome solve_in_place(Matrix& a, Matrix& b, WorkMeter& meter) {
  const std::size_t size = a.rows();
  const double smallest_pivot = relative_pivot * largest_cell(a);
  for (std::size_t first = 0; first < size; first += dense_kernel::depth) {
    const Panel panel{first, std::min(first + dense_kernel::depth, size)};
    if (!meter.spend(panel.size() * (size - first) * (size - first + b.columns()))) {
      return Outcome::stopped;
    }
    if (!factorize_panel(a, b, panel, smallest_pivot)) return Outcome::singular;
    follow_panel(a, panel, a, {panel.last, size});
    follow_panel(a, panel, b, {0, b.columns()});
  }
  for (std::size_t last = size; last > 0;) {
    const Panel panel{(last - 1) / dense_kernel::depth * dense_kernel::depth, last};
    if (!meter.spend(panel.size() * last * b.columns())) return Outcome::stopped;
    substitute_back(a, panel, b);
    last = panel.first;
  }
  return Outcome::solved;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::elimination
