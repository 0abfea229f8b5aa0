// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::symmetric_eigenvalues {

/// A turn of the plane of two axes.
struct Rotation {
  std::size_t p;
  std::size_t q;
  double cosine;
  double sine;

  void of_columns(Matrix& a) const {
    for (std::size_t k = 0; k < a.rows(); ++k) turn(a(k, p), a(k, q));
  }
  void of_rows(Matrix& a) const {
    for (std::size_t k = 0; k < a.columns(); ++k) turn(a(p, k), a(q, k));
  }

 private:
  void turn(double& first, double& second) const {
    const double before = first;
    first = cosine * before - sine * second;
    second = sine * before + cosine * second;
  }
};

/// The rotation after which the cell between p and q is 0.
inline Rotation clearing(const Matrix& a, std::size_t p, std::size_t q) {
  const double theta = (a(q, q) - a(p, p)) / (2.0 * a(p, q));
  const double tangent = std::copysign(1.0, theta) / (std::abs(theta) + std::hypot(theta, 1.0));
  const double cosine = 1.0 / std::hypot(tangent, 1.0);
  return {p, q, cosine, tangent * cosine};
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

/// Leaves the eigenvalues of a symmetric matrix on its diagonal, in no order, and calls
/// also(rotation) for each rotation; false if the work ended before. Cyclic Jacobi rotations (Golub
/// & Van Loan, Matrix Computations, 4th ed. 2013, algorithm 8.5.3) converge quadratically: 30
/// sweeps are far more than any matrix needs.
template <typename Also>
bool diagonalize(Matrix& a, std::uint64_t cells_a_rotation, WorkMeter& meter, const Also& also) {
  const double negligible = 1e-16 * largest_beside_diagonal(a);
  for (int sweep = 0; sweep < 30 && largest_beside_diagonal(a) > negligible; ++sweep) {
    for (std::size_t p = 0; p + 1 < a.rows(); ++p) {
      for (std::size_t q = p + 1; q < a.rows(); ++q) {
        if (std::abs(a(p, q)) <= negligible) continue;
        if (!meter.spend(cells_a_rotation)) return false;
        const Rotation rotation = clearing(a, p, q);
        rotation.of_columns(a);
        rotation.of_rows(a);
        also(rotation);
      }
    }
  }
  return true;
}

inline std::vector<double> diagonal(const Matrix& a) {
  std::vector<double> values;
  for (std::size_t k = 0; k < a.rows(); ++k) values.push_back(a(k, k));
  return values;
}

/// Empty if the work ended before.
inline std::optional<std::vector<double>> eigenvalues(Matrix a, WorkMeter& meter) {
  if (!diagonalize(a, 4 * a.rows(), meter, [](const Rotation&) {})) return std::nullopt;
  return diagonal(a);
}

struct EigenSystem {
  std::vector<double> values;
  Matrix vectors;  ///< row k is the eigenvector, of norm 1, of value k
};

/// Empty if the work ended before.
inline std::optional<EigenSystem> eigensystem(Matrix a, WorkMeter& meter) {
  Matrix vectors = identity(a.rows());
  const auto follow = [&](const Rotation& rotation) { rotation.of_rows(vectors); };
  if (!diagonalize(a, 6 * a.rows(), meter, follow)) return std::nullopt;
  return EigenSystem{diagonal(a), std::move(vectors)};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::symmetric_eigenvalues
