// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/methods/position_comparison.hpp>

/// How positions are compared pair by pair, for one comparison or the three orders of MACTOR.
namespace sixstep::inline SIXSTEP_FORM::detail::position_comparison {

/// Positions taken apart, so that pairs are compared without branches. Not known: all three 0.
struct Positions {
  Matrix side;  ///< −1, 0 or 1
  Matrix strength;
  Matrix known;  ///< 0 or 1
};

inline Positions taken_apart(const Matrix& positions) {
  const std::size_t goals = positions.columns();
  Positions result{Matrix(positions.rows(), goals), Matrix(positions.rows(), goals),
                   Matrix(positions.rows(), goals)};
  for (std::size_t actor = 0; actor < positions.rows(); ++actor) {
    for (std::size_t goal = 0; goal < goals; ++goal) {
      const double position = positions(actor, goal);
      if (std::isinf(position)) {
        throw std::invalid_argument("compare_positions: a position is infinite");
      }
      if (std::isnan(position)) continue;
      result.side(actor, goal) = position > 0.0 ? 1.0 : (position < 0.0 ? -1.0 : 0.0);
      result.strength(actor, goal) = std::abs(position);
      result.known(actor, goal) = 1.0;
    }
  }
  return result;
}

inline void set_both(Matrix& matrix, std::size_t a, std::size_t b, double value) {
  matrix(a, b) = value;
  matrix(b, a) = value;
}

inline void compare(const Positions& positions, std::size_t a, std::size_t b,
                    PositionComparison& result) {
  double same = 0.0;
  double opposite = 0.0;
  double compared = 0.0;
  for (std::size_t goal = 0; goal < positions.side.columns(); ++goal) {
    const double sides = positions.side(a, goal) * positions.side(b, goal);
    const double mean = 0.5 * (positions.strength(a, goal) + positions.strength(b, goal));
    same += sides > 0.0 ? mean : 0.0;
    opposite += sides < 0.0 ? mean : 0.0;
    compared += positions.known(a, goal) * positions.known(b, goal);
  }
  set_both(result.convergence, a, b, same);
  set_both(result.divergence, a, b, opposite);
  set_both(result.net, a, b, same - opposite);
  set_both(result.compared, a, b, compared);
}

/// 1 − Σ |C − D| / Σ (C + D) over all other actors.
inline std::optional<double> ambivalence(const PositionComparison& found, std::size_t actor) {
  double difference = 0.0;
  double sum = 0.0;
  for (std::size_t other = 0; other < found.net.columns(); ++other) {
    difference += std::abs(found.net(actor, other));
    sum += found.convergence(actor, other) + found.divergence(actor, other);
  }
  return sum > 0.0 ? std::optional(std::clamp(1.0 - difference / sum, 0.0, 1.0)) : std::nullopt;
}

inline double sum_of(const Matrix& matrix) {
  double sum = 0.0;
  for (const double cell : matrix.cells()) sum += cell;
  return sum;
}

/// `may_go_on` is asked before each actor is compared with those before it.
template <typename MayGoOn>
std::optional<PositionComparison> compare_all(const Matrix& matrix, const MayGoOn& may_go_on) {
  const Positions positions = taken_apart(matrix);
  const Matrix pairs(matrix.rows(), matrix.rows());
  PositionComparison result{pairs, pairs, pairs, pairs, {}, {}};
  for (std::size_t actor = 0; actor < pairs.rows(); ++actor) {
    if (!may_go_on(actor * matrix.columns())) return std::nullopt;
    for (std::size_t other = 0; other < actor; ++other) compare(positions, actor, other, result);
  }
  for (std::size_t actor = 0; actor < pairs.rows(); ++actor) {
    result.ambivalence.push_back(ambivalence(result, actor));
  }
  const double same = sum_of(result.convergence);
  const double opposite = sum_of(result.divergence);
  if (same + opposite > 0.0) result.convergence_degree = same / (same + opposite);
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::position_comparison
