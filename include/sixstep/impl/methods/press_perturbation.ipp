// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <stdexcept>

#include <sixstep/impl/methods/whole_matrix.hpp>
#include <sixstep/methods/press_perturbation.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::press_perturbation {

using whole_matrix::Arithmetic;
using whole_matrix::Whole;
using whole_matrix::WholeMatrix;

inline void require_signs(const Matrix& community) {
  const auto sign = [](double cell) { return cell == 0.0 || std::abs(cell) == 1.0; };
  if (community.is_square() && std::ranges::all_of(community.cells(), sign)) return;
  throw std::invalid_argument("press_perturbation: a square matrix of -1, 0 and 1 is needed");
}

/// The columns in which each row has an entry, as bits.
inline std::vector<std::uint32_t> entries(const Matrix& matrix) {
  std::vector<std::uint32_t> rows(matrix.rows(), 0);
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    for (std::size_t column = 0; column < matrix.columns(); ++column) {
      if (matrix(row, column) != 0.0) rows[row] |= std::uint32_t{1} << column;
    }
  }
  return rows;
}

/// For each set of columns, in how many ways as many of the rows, taken from the first on, can
/// have one of these columns each. 20! fits 64 bits.
inline std::vector<std::uint64_t> matchings(const std::vector<std::uint32_t>& rows) {
  std::vector<std::uint64_t> ways(std::size_t{1} << rows.size(), 0);
  ways[0] = 1;
  for (std::uint32_t taken = 1; taken < ways.size(); ++taken) {
    const auto last = static_cast<std::size_t>(std::popcount(taken)) - 1;
    for (std::uint32_t left = taken & rows[last]; left != 0; left &= left - 1) {
      ways[taken] += ways[taken & ~(left & -left)];
    }
  }
  return ways;
}

/// The permanents of all minors of |A|, transposed as an adjugate is: without row j and column i,
/// the rows before j have some of the columns, and the rows after it the others.
inline Matrix minor_permanents(const Matrix& community) {
  const std::size_t size = community.rows();
  std::vector<std::uint32_t> rows = entries(community);
  const std::vector<std::uint64_t> before = matchings(rows);
  std::ranges::reverse(rows);
  const std::vector<std::uint64_t> after = matchings(rows);
  const auto all = static_cast<std::uint32_t>(before.size() - 1);
  Matrix result(size, size);
  for (std::uint32_t taken = 0; taken < all; ++taken) {
    if (before[taken] == 0) continue;
    const auto without = static_cast<std::size_t>(std::popcount(taken));
    for (std::uint32_t left = all & ~taken; left != 0; left &= left - 1) {
      const std::uint32_t dropped = left & -left;
      const std::uint64_t ways = before[taken] * after[all & ~taken & ~dropped];
      result(static_cast<std::size_t>(std::countr_zero(dropped)), without) +=
          static_cast<double>(ways);
    }
  }
  return result;
}

inline Matrix weights(const Matrix& adjoint, const Matrix& terms) {
  Matrix result(terms.rows(), terms.columns());
  for (std::size_t row = 0; row < terms.rows(); ++row) {
    for (std::size_t column = 0; column < terms.columns(); ++column) {
      const double ways = terms(row, column);
      result(row, column) = ways > 0.0 ? std::abs(adjoint(row, column)) / ways : 1.0;
    }
  }
  return result;
}

/// The Hurwitz matrix of λ^n + c₁ λ^(n−1) + … + c_n: row i, column j holds c_(2j − i), from 1 on.
inline WholeMatrix hurwitz(const std::vector<Whole>& coefficients) {
  const std::size_t size = coefficients.size();
  WholeMatrix result(size);
  for (std::size_t row = 1; row <= size; ++row) {
    for (std::size_t column = 1; column <= size; ++column) {
      if (2 * column < row || 2 * column - row > size) continue;
      const std::size_t index = 2 * column - row;
      result(row - 1, column - 1) = index == 0 ? 1 : coefficients[index - 1];
    }
  }
  return result;
}

/// Whether all roots lie left of the imaginary axis (Hurwitz, A. (1895), Math. Annalen 46,
/// 273–284).
inline std::optional<bool> stable(const std::vector<Whole>& coefficients) {
  // Needed in any case, and it does not overflow.
  if (std::ranges::any_of(coefficients, [](Whole c) { return c <= 0; })) return false;
  Arithmetic count;
  const bool positive = whole_matrix::leading_minors_positive(hurwitz(coefficients), count);
  if (count.overflowed) return std::nullopt;
  return positive;
}

inline Matrix as_doubles(const WholeMatrix& matrix) {
  Matrix result(matrix.size, matrix.size);
  for (std::size_t row = 0; row < matrix.size; ++row) {
    for (std::size_t column = 0; column < matrix.size; ++column) {
      result(row, column) = static_cast<double>(matrix(row, column));
    }
  }
  return result;
}

}  // namespace detail::press_perturbation

SIXSTEP_INLINE std::optional<PressPerturbation> press_perturbation(const Matrix& community,
                                                                   const StopCondition& stop) {
  using namespace detail::press_perturbation;
  namespace whole_matrix = detail::whole_matrix;
  require_signs(community);
  Arithmetic count;
  detail::WorkMeter meter("counting ways round the map", stop);
  // det(λI − A): its coefficients are the feedbacks with the other sign.
  const auto found = whole_matrix::adjugate(whole_matrix::whole(community), count, meter);
  PressPerturbation result;
  result.truncated = meter.stopped();
  if (result.truncated) return result;
  const auto fit = [](const auto& values) {
    return std::ranges::all_of(values, whole_matrix::fits_a_double);
  };
  if (count.overflowed || !fit(found.coefficients) || !fit(found.of_negative.cells)) {
    return std::nullopt;
  }
  result.adjoint = as_doubles(found.of_negative);
  for (const Whole c : found.coefficients) result.feedback.push_back(0.0 - static_cast<double>(c));
  // det(−A) is the last coefficient; of no factors at all, 1.
  result.determinant = result.feedback.empty() ? 1.0 : 0.0 - result.feedback.back();
  result.stable = stable(found.coefficients);
  if (community.rows() > max_weighted_factors) return result;
  result.terms = minor_permanents(community);
  result.weight = weights(result.adjoint, result.terms);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
