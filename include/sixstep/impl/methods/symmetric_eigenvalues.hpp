// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::symmetric_eigenvalues {

/// Turns rows and columns p and q so that the cell between them becomes 0.
inline void rotate(Matrix& a, std::size_t p, std::size_t q) {
  const double theta = (a(q, q) - a(p, p)) / (2.0 * a(p, q));
  const double tangent = std::copysign(1.0, theta) / (std::abs(theta) + std::hypot(theta, 1.0));
  const double cosine = 1.0 / std::hypot(tangent, 1.0);
  const double sine = tangent * cosine;
  for (std::size_t k = 0; k < a.rows(); ++k) {
    const double first = a(k, p);
    const double second = a(k, q);
    a(k, p) = cosine * first - sine * second;
    a(k, q) = sine * first + cosine * second;
  }
  for (std::size_t k = 0; k < a.rows(); ++k) {
    const double first = a(p, k);
    const double second = a(q, k);
    a(p, k) = cosine * first - sine * second;
    a(q, k) = sine * first + cosine * second;
  }
}

inline double largest_beside_diagonal(const Matrix& a) {
  double largest = 0.0;
  for (std::size_t row = 0; row < a.rows(); ++row) {
    for (std::size_t column = 0; column < row; ++column) {
      largest = std::max(largest, std::abs(a(row, column)));
    }
  }
  return largest;
}

/// Eigenvalues of a symmetric matrix, in no order, by cyclic Jacobi rotations (Golub & Van Loan,
/// Matrix Computations, 4th ed. 2013, algorithm 8.5.3), which converge quadratically: 30 sweeps are
/// far more than any matrix needs. Empty if the work ended before.
inline std::optional<std::vector<double>> eigenvalues(Matrix a, WorkMeter& meter) {
  const double negligible = 1e-16 * largest_beside_diagonal(a);
  for (int sweep = 0; sweep < 30 && largest_beside_diagonal(a) > negligible; ++sweep) {
    for (std::size_t p = 0; p + 1 < a.rows(); ++p) {
      for (std::size_t q = p + 1; q < a.rows(); ++q) {
        if (std::abs(a(p, q)) <= negligible) continue;
        if (!meter.spend(4 * a.rows())) return std::nullopt;
        rotate(a, p, q);
      }
    }
  }
  std::vector<double> values;
  for (std::size_t k = 0; k < a.rows(); ++k) values.push_back(a(k, k));
  return values;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::symmetric_eigenvalues
