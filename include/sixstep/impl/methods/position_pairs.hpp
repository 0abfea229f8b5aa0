// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

#include <sixstep/impl/methods/column_twos.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/position_comparison.hpp>

/// How positions are compared pair by pair, for one comparison or the three orders of MACTOR.
namespace sixstep::inline SIXSTEP_FORM::detail::position_comparison {

using column_twos::ColumnTwos;
using column_twos::Two;
using column_twos::two_at;
using column_twos::width;

/// Positions taken apart, goals in rows, so that pairs of actors are compared without branches, one
/// actor with two at a time. Not known: all three 0.
struct Positions {
  ColumnTwos side;  ///< −1, 0 or 1
  ColumnTwos strength;
  ColumnTwos known;  ///< 0 or 1
  std::size_t goals = 0;
};

inline Positions taken_apart(const Matrix& positions) {
  Matrix side(positions.columns(), positions.rows());
  Matrix strength = side;
  Matrix known = side;
  for (std::size_t actor = 0; actor < positions.rows(); ++actor) {
    for (std::size_t goal = 0; goal < positions.columns(); ++goal) {
      const double position = positions(actor, goal);
      if (std::isinf(position)) {
        throw std::invalid_argument("compare_positions: a position is infinite");
      }
      if (std::isnan(position)) continue;
      side(goal, actor) = position > 0.0 ? 1.0 : (position < 0.0 ? -1.0 : 0.0);
      strength(goal, actor) = std::abs(position);
      known(goal, actor) = 1.0;
    }
  }
  return {ColumnTwos(side), ColumnTwos(strength), ColumnTwos(known), positions.columns()};
}

inline void set_both(Matrix& matrix, std::size_t a, std::size_t b, double value) {
  matrix(a, b) = value;
  matrix(b, a) = value;
}

/// Sums over goals of one actor beside two others.
struct Sums {
  Two same{};
  Two opposite{};
  Two compared{};
};

inline Sums add_up(const Positions& positions, std::size_t actor, std::size_t others) {
  const Two none{};
  Sums sums;
  const auto own = [&](const ColumnTwos& cells) { return cells.column(actor); };
  const auto two = [&](const ColumnTwos& cells) { return cells.column(others); };
  for (std::size_t at = 0; at < positions.goals * width; at += width) {
    const Two sides = own(positions.side)[at] * two_at(two(positions.side) + at);
    const Two strengths = own(positions.strength)[at] + two_at(two(positions.strength) + at);
    const Two mean = 0.5 * strengths;
    sums.same += sides > none ? mean : none;
    sums.opposite += sides < none ? mean : none;
    sums.compared += own(positions.known)[at] * two_at(two(positions.known) + at);
  }
  return sums;
}

/// Compares an actor with those before it.
inline void compare(const Positions& positions, std::size_t actor, PositionComparison& result) {
  Sums sums;
  for (std::size_t other = 0; other < actor; ++other) {
    const std::size_t k = other % width;
    if (k == 0) sums = add_up(positions, actor, other);
    set_both(result.convergence, actor, other, sums.same[k]);
    set_both(result.divergence, actor, other, sums.opposite[k]);
    set_both(result.net, actor, other, sums.same[k] - sums.opposite[k]);
    set_both(result.compared, actor, other, sums.compared[k]);
  }
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

/// Empty if the work ended before all were compared.
inline std::optional<PositionComparison> compare_all(const Matrix& matrix, WorkMeter& meter) {
  const Positions positions = taken_apart(matrix);
  const Matrix pairs(matrix.rows(), matrix.rows());
  PositionComparison result{pairs, pairs, pairs, pairs, {}, {}, false};
  for (std::size_t actor = 0; actor < pairs.rows(); ++actor) {
    if (!meter.spend(actor * matrix.columns())) return std::nullopt;
    compare(positions, actor, result);
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
