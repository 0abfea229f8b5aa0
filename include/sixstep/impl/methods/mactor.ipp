// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include <sixstep/impl/methods/column_twos.hpp>
#include <sixstep/impl/methods/position_pairs.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/linear_algebra.hpp>
#include <sixstep/methods/mactor.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::mactor {

inline void require_influences(const Matrix& direct) {
  if (!direct.is_square()) throw std::invalid_argument("mactor: influences are not square");
  for (std::size_t actor = 0; actor < direct.rows(); ++actor) {
    const auto usable = [](double cell) { return std::isfinite(cell) && cell >= 0.0; };
    if (!std::ranges::all_of(direct.row(actor), usable)) {
      throw std::invalid_argument("mactor: an influence is negative or not a finite number");
    }
    if (direct(actor, actor) != 0.0) {
      throw std::invalid_argument("mactor: an actor has an influence on itself");
    }
  }
}

using column_twos::ColumnTwos;
using column_twos::Two;
using column_twos::two_at;
using column_twos::width;

/// Influence of one actor on two others, by the sum of all ways and by the strongest.
struct TwoForces {
  Two total;
  Two maximum;
};

/// No way through another is stronger than its weaker half. `column` holds everybody's influence on
/// the two.
inline void add_ways(std::span<const double> direct, const double* column, TwoForces& forces) {
  for (const double influence : direct) {
    const Two first = {influence, influence};
    const Two second = two_at(column);
    const Two way = first < second ? first : second;
    forces.total += way;
    forces.maximum = forces.maximum < way ? way : forces.maximum;
    column += width;
  }
}

/// Adds the influence of one actor through every other.
inline void follow_others(const Matrix& direct, const ColumnTwos& columns, std::size_t actor,
                          MactorForces& forces) {
  const std::size_t actors = direct.rows();
  for (std::size_t other = 0; other < actors; other += width) {
    const Two given = two_at(columns.column(other) + actor * width);
    TwoForces found{given, given};
    add_ways(direct.row(actor), columns.column(other), found);
    for (std::size_t k = 0; k < std::min(width, actors - other); ++k) {
      forces.total.influence(actor, other + k) = found.total[k];
      forces.maximum.influence(actor, other + k) = found.maximum[k];
    }
  }
  forces.maximum.influence(actor, actor) = 0.0;
}

inline void add_up(ActorForces& forces, MactorDiagonal diagonal) {
  const Matrix& influence = forces.influence;
  const std::size_t actors = influence.rows();
  forces.influence_sum.assign(actors, 0.0);
  forces.dependence_sum.assign(actors, 0.0);
  for (std::size_t from = 0; from < actors; ++from) {
    for (std::size_t to = 0; to < actors; ++to) {
      if (from == to && diagonal != MactorDiagonal::counted_and_subtracted) continue;
      forces.influence_sum[from] += influence(from, to);
      forces.dependence_sum[to] += influence(from, to);
    }
  }
}

/// r of Godet (1991) up to the factor 1 / ΣI, which scaling to a mean of 1 takes out again. It is
/// never negative: what comes back through others is no more than what went out to them.
inline void weigh(ActorForces& forces, MactorDiagonal diagonal) {
  add_up(forces, diagonal);
  const bool subtracted = diagonal != MactorDiagonal::left_out;
  std::vector<double> relation;
  for (std::size_t actor = 0; actor < forces.influence.rows(); ++actor) {
    const double influence = forces.influence_sum[actor];
    const double own = subtracted ? forces.influence(actor, actor) : 0.0;
    const double both = influence + forces.dependence_sum[actor];
    relation.push_back(both > 0.0 ? (influence - own) * (influence / both) : 0.0);
  }
  const double sum = std::accumulate(relation.begin(), relation.end(), 0.0);
  if (!(sum > 0.0)) return;
  for (double& value : relation) value *= static_cast<double>(relation.size()) / sum;
  forces.competitiveness = std::move(relation);
}

inline Matrix net_of(const Matrix& influence) {
  Matrix result = influence;
  for (std::size_t row = 0; row < result.rows(); ++row) {
    for (std::size_t column = 0; column < result.columns(); ++column) {
      result(row, column) -= influence(column, row);
    }
  }
  return result;
}

inline MactorForces find_forces(const Matrix& direct, MactorDiagonal diagonal, WorkMeter& meter) {
  require_influences(direct);
  const std::size_t actors = direct.rows();
  MactorForces result{diagonal, {direct, {}, {}, {}}, {}, {direct, {}, {}, {}}};
  const ColumnTwos columns(direct);
  for (std::size_t actor = 0; actor < actors; ++actor) {
    if (!meter.spend(actors * actors)) {
      result = {diagonal, {}, {}, {}};
      result.truncated = true;
      return result;
    }
    follow_others(direct, columns, actor, result);
  }
  weigh(result.total, diagonal);
  weigh(result.maximum, MactorDiagonal::left_out);
  result.net = net_of(result.total.influence);
  return result;
}

inline Matrix sides(Matrix positions) {
  for (std::size_t actor = 0; actor < positions.rows(); ++actor) {
    for (double& cell : positions.row(actor)) {
      if (cell != 0.0 && !std::isnan(cell)) cell = std::copysign(1.0, cell);
    }
  }
  return positions;
}

inline Matrix weighted(Matrix positions, const std::vector<double>& competitiveness) {
  for (std::size_t actor = 0; actor < positions.rows(); ++actor) {
    for (double& cell : positions.row(actor)) cell *= competitiveness[actor];
  }
  return positions;
}

inline void mobilize(MactorOrder& order) {
  order.mobilization.assign(order.positions.rows(), 0.0);
  order.in_favour.assign(order.positions.columns(), 0.0);
  order.against.assign(order.positions.columns(), 0.0);
  for (std::size_t actor = 0; actor < order.positions.rows(); ++actor) {
    for (std::size_t goal = 0; goal < order.positions.columns(); ++goal) {
      const double position = order.positions(actor, goal);
      if (std::isnan(position)) continue;
      order.mobilization[actor] += std::abs(position);
      (position > 0.0 ? order.in_favour : order.against)[goal] += std::abs(position);
    }
  }
}

/// Adds one order of positions; false if the work ended before it was there.
inline bool add_order(Matrix positions, Mactor& result, WorkMeter& meter) {
  auto actors = position_comparison::compare_all(positions, meter);
  if (!actors) return false;
  auto goals = position_comparison::compare_all(transposed(positions), meter);
  if (!goals) return false;
  result.orders.push_back(
      {std::move(positions), {}, {}, {}, *std::move(actors), *std::move(goals)});
  mobilize(result.orders.back());
  return true;
}

inline bool add_orders(const Matrix& positions, Mactor& result, WorkMeter& meter) {
  if (!add_order(sides(positions), result, meter)) return false;
  if (!add_order(positions, result, meter)) return false;
  const std::vector<double>& competitiveness = result.forces.total.competitiveness;
  return competitiveness.empty() || add_order(weighted(positions, competitiveness), result, meter);
}

}  // namespace detail::mactor

SIXSTEP_INLINE MactorForces mactor_forces(const Matrix& direct, const MactorOptions& options) {
  detail::WorkMeter meter("comparing influences", options.stop);
  MactorForces result = detail::mactor::find_forces(direct, options.diagonal, meter);
  result.work = meter.work();
  return result;
}

SIXSTEP_INLINE Mactor mactor(const Matrix& direct, const Matrix& positions,
                             const MactorOptions& options) {
  using namespace detail::mactor;
  if (direct.rows() != positions.rows()) {
    throw std::invalid_argument("mactor: influences and positions are of different actors");
  }
  detail::WorkMeter meter("comparing actors", options.stop);
  Mactor result{find_forces(direct, options.diagonal, meter), {}};
  result.forces.work = meter.work();
  result.truncated = result.forces.truncated || !add_orders(positions, result, meter);
  result.work = meter.work();
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
