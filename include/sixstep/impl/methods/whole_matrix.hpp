// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::whole_matrix {

__extension__ using Whole = __int128;

/// Whole numbers that know when they no longer fit.
struct Arithmetic {
  bool overflowed = false;

  Whole add(Whole a, Whole b) {
    Whole sum = 0;
    overflowed |= __builtin_add_overflow(a, b, &sum);
    return sum;
  }
  Whole subtract(Whole a, Whole b) {
    Whole difference = 0;
    overflowed |= __builtin_sub_overflow(a, b, &difference);
    return difference;
  }
  Whole multiply(Whole a, Whole b) {
    Whole product = 0;
    overflowed |= __builtin_mul_overflow(a, b, &product);
    return product;
  }
};

/// A square matrix of whole numbers.
struct WholeMatrix {
  std::size_t size = 0;
  std::vector<Whole> cells;

  explicit WholeMatrix(std::size_t order) : size(order), cells(order * order, 0) {}
  Whole& operator()(std::size_t row, std::size_t column) { return cells[row * size + column]; }
  Whole operator()(std::size_t row, std::size_t column) const { return cells[row * size + column]; }
};

inline WholeMatrix whole(const Matrix& matrix) {
  WholeMatrix result(matrix.rows());
  for (std::size_t row = 0; row < result.size; ++row) {
    for (std::size_t column = 0; column < result.size; ++column) {
      result(row, column) = static_cast<Whole>(matrix(row, column));
    }
  }
  return result;
}

inline bool fits_a_double(Whole value) {
  constexpr Whole largest = Whole{1} << 53;
  return -largest <= value && value <= largest;
}

inline WholeMatrix product(const WholeMatrix& a, const WholeMatrix& b, Arithmetic& count) {
  WholeMatrix result(a.size);
  for (std::size_t row = 0; row < a.size; ++row) {
    for (std::size_t inner = 0; inner < a.size; ++inner) {
      if (a(row, inner) == 0) continue;
      for (std::size_t column = 0; column < a.size; ++column) {
        const Whole term = count.multiply(a(row, inner), b(inner, column));
        result(row, column) = count.add(result(row, column), term);
      }
    }
  }
  return result;
}

/// The characteristic polynomial det(λI − B) = λ^n + c₁ λ^(n−1) + … + c_n, and the adjugate of −B.
struct Adjugate {
  WholeMatrix of_negative;
  std::vector<Whole> coefficients;  ///< c₁ … c_n
};

/// Faddeev–LeVerrier: M₁ = I, c_k = −tr(B M_k) / k, M_(k+1) = B M_k + c_k I, and M_n is the
/// adjugate of −B. Every division is exact. Incomplete once the meter says stop.
inline Adjugate adjugate(const WholeMatrix& matrix, Arithmetic& count, WorkMeter& meter) {
  const std::size_t size = matrix.size;
  WholeMatrix power(size);
  for (std::size_t k = 0; k < size; ++k) power(k, k) = 1;
  Adjugate result{power, {}};
  for (std::size_t level = 1; level <= size && !count.overflowed; ++level) {
    if (!meter.spend(size * size * size)) return result;
    result.of_negative = power;
    power = product(matrix, power, count);
    Whole trace = 0;
    for (std::size_t k = 0; k < size; ++k) trace = count.add(trace, power(k, k));
    const Whole coefficient = -(trace / static_cast<Whole>(level));
    for (std::size_t k = 0; k < size; ++k) power(k, k) = count.add(power(k, k), coefficient);
    result.coefficients.push_back(coefficient);
  }
  return result;
}

/// Whether all leading principal minors are above 0, by fraction-free elimination, whose pivots
/// they are (Bareiss, E. H. (1968), Mathematics of Computation 22, 565–578).
inline bool leading_minors_positive(WholeMatrix matrix, Arithmetic& count) {
  Whole previous = 1;
  for (std::size_t k = 0; k < matrix.size && !count.overflowed; ++k) {
    if (matrix(k, k) <= 0) return false;
    for (std::size_t row = k + 1; row < matrix.size; ++row) {
      for (std::size_t column = k + 1; column < matrix.size; ++column) {
        const Whole gained = count.multiply(matrix(row, column), matrix(k, k));
        const Whole lost = count.multiply(matrix(row, k), matrix(k, column));
        matrix(row, column) = count.subtract(gained, lost) / previous;
      }
    }
    previous = matrix(k, k);
  }
  return true;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::whole_matrix
