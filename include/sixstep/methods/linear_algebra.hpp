// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>

#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The few dense operations that the analysis methods share. Sums run in a fixed order, so equal
/// inputs give equal bits. Shapes that do not fit throw std::invalid_argument.

/// The matrix with ones on the diagonal.
Matrix identity(std::size_t size);

/// Rows for columns. O(rows × columns).
Matrix transposed(const Matrix& a);

/// The product `a` × `b`. O(rows × columns × inner).
Matrix multiply(const Matrix& a, const Matrix& b);

/// The largest absolute row sum: a bound on what one application can do to any component.
double infinity_norm(const Matrix& a);

/// X with `a` X = `b`, by Gaussian elimination with partial pivoting; empty where `a` is singular
/// to working precision (a pivot below 1e-13 of the largest cell of `a`). O(n² (n + columns of b)).
/// Golub & Van Loan, Matrix Computations (4th ed., 2013), algorithm 3.4.1.
std::optional<Matrix> solve(Matrix a, Matrix b);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/linear_algebra.ipp>
#endif
