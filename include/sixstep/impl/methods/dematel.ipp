// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/methods/elimination.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/dematel.hpp>
#include <sixstep/methods/linear_algebra.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::dematel {

/// 2^30 steps tell a spectral radius of 1 − 1e-9 from 1. More would tell rounding from 1: a row
/// that sums to 1 within an ulp drifts by as much again with every squaring.
inline constexpr int squarings = 30;
inline constexpr double vanished = 0.5;
inline constexpr double overflowed = 1e150;

/// Steps after which a vector gives up and the matrix is squared: a spectral radius of 0.99 takes
/// 70, and each costs a factor less than a squaring.
inline constexpr int vector_steps = 128;
inline constexpr double persistent = 1.0 - 5e-10;

enum class Powers { vanish, persist, undecided };

/// One step of `from` through the absolute values of `matrix`.
inline std::vector<double> step(const Matrix& matrix, const std::vector<double>& from) {
  std::vector<double> to;
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    const auto cells = matrix.row(row);
    const auto term = [](double cell, double value) { return std::abs(cell) * value; };
    to.push_back(
        std::inner_product(cells.begin(), cells.end(), from.begin(), 0.0, std::plus{}, term));
  }
  return to;
}

/// Asks a vector first, which is cheap. Powers of the absolute values bound those of the matrix
/// itself, and the largest entry of |N|^k 1 is the norm of |N|^k. If no entry fell on the way, a
/// nonnegative matrix has that spectral radius at least (Collatz 1942, Wielandt 1950).
inline Powers vector_powers(const Matrix& matrix, WorkMeter& meter) {
  const bool nonnegative =
      std::ranges::none_of(matrix.cells(), [](double cell) { return cell < 0.0; });
  std::vector<double> now(matrix.rows(), 1.0);
  for (int k = 0; k < vector_steps; ++k) {
    if (!meter.spend(matrix.cells().size())) return Powers::undecided;
    const std::vector<double> next = step(matrix, now);
    if (next.empty() || std::ranges::max(next) < vanished) return Powers::vanish;
    const auto holds = [](double after, double before) { return after >= persistent * before; };
    if (nonnegative && std::ranges::equal(next, now, holds)) return Powers::persist;
    if (std::ranges::max(next) > overflowed) return Powers::undecided;
    now = next;
  }
  return Powers::undecided;
}

inline Powers squared_powers(Matrix power, WorkMeter& meter) {
  for (int k = 0;; ++k) {
    const double norm = infinity_norm(power);
    if (norm < vanished) return Powers::vanish;
    if (norm > overflowed || k == squarings) return Powers::persist;
    if (!meter.spend(power.rows() * power.cells().size())) return Powers::undecided;
    power = multiply(power, power);
  }
}

/// Whether the powers of `matrix` die out, which is so just when its spectral radius is below 1;
/// undecided only where the meter says to stop.
inline Powers powers(const Matrix& matrix, WorkMeter& meter) {
  const Powers found = vector_powers(matrix, meter);
  return found == Powers::undecided ? squared_powers(matrix, meter) : found;
}

inline std::vector<double> row_sums(const Matrix& matrix) {
  std::vector<double> sums;
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    const auto cells = matrix.row(row);
    sums.push_back(std::accumulate(cells.begin(), cells.end(), 0.0));
  }
  return sums;
}

inline double scale_of(const Matrix& direct, DematelNorm norm) {
  const double given = infinity_norm(direct);
  if (norm == DematelNorm::maximum_row_sum) return given;
  return std::max(given, infinity_norm(transposed(direct)));
}

inline Matrix divided(const Matrix& matrix, double scale) {
  Matrix result = matrix;
  for (std::size_t row = 0; row < result.rows(); ++row) {
    for (double& cell : result.row(row)) cell /= scale;
  }
  return result;
}

inline double mean(const Matrix& matrix) {
  const auto cells = matrix.cells();
  if (cells.empty()) return 0.0;
  return std::accumulate(cells.begin(), cells.end(), 0.0) / static_cast<double>(cells.size());
}

inline void require_map(const Matrix& direct) {
  const auto finite = [](double cell) { return std::isfinite(cell); };
  if (direct.is_square() && std::ranges::all_of(direct.cells(), finite)) return;
  throw std::invalid_argument("total_effect: a square matrix of finite numbers is needed");
}

/// total_effect(), and empty too where the meter says to stop.
inline std::optional<Matrix> total_within(const Matrix& direct, WorkMeter& meter) {
  if (powers(direct, meter) != Powers::vanish) return std::nullopt;
  Matrix remainder = identity(direct.rows());
  for (std::size_t row = 0; row < direct.rows(); ++row) {
    for (std::size_t column = 0; column < direct.columns(); ++column) {
      remainder(row, column) -= direct(row, column);
    }
  }
  // N and (I − N)⁻¹ commute, so that (I − N) T = N needs no inverse.
  Matrix total = direct;
  const auto outcome = elimination::solve_in_place(remainder, total, meter);
  if (outcome != elimination::Outcome::solved) return std::nullopt;
  return total;
}

inline void read_off(Dematel& result) {
  result.prominence = result.relation = row_sums(result.total);
  const std::vector<double> received = row_sums(transposed(result.total));
  for (std::size_t k = 0; k < received.size(); ++k) {
    result.prominence[k] += received[k];
    result.relation[k] -= received[k];
  }
  result.threshold = mean(result.total);
}

}  // namespace detail::dematel

SIXSTEP_INLINE std::optional<Matrix> total_effect(const Matrix& direct) {
  detail::dematel::require_map(direct);
  const StopCondition never;
  detail::WorkMeter meter("adding up effects", never);
  return detail::dematel::total_within(direct, meter);
}

SIXSTEP_INLINE std::optional<Dematel> dematel(const Matrix& direct, DematelNorm norm,
                                              const StopCondition& stop) {
  using namespace detail::dematel;
  require_map(direct);
  Dematel result;
  result.norm = norm;
  result.scale = scale_of(direct, norm);
  detail::WorkMeter meter("adding up effects", stop);
  auto total = total_within(result.scale > 0.0 ? divided(direct, result.scale) : direct, meter);
  result.truncated = meter.stopped();
  result.work = meter.work();
  if (!total) return result.truncated ? std::optional(std::move(result)) : std::nullopt;
  result.total = std::move(*total);
  read_off(result);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
