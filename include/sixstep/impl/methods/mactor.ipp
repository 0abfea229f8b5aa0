// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

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

/// Adds the influence of one actor through every other: no way is stronger than its weaker half.
inline void follow_others(const Matrix& direct, std::size_t actor, MactorForces& forces) {
  const std::span<double> total = forces.total.influence.row(actor);
  const std::span<double> maximum = forces.maximum.influence.row(actor);
  for (std::size_t via = 0; via < direct.rows(); ++via) {
    const double first = direct(actor, via);
    if (first == 0.0) continue;
    const std::span<const double> second = direct.row(via);
    for (std::size_t other = 0; other < second.size(); ++other) {
      const double way = std::min(first, second[other]);
      total[other] += way;
      maximum[other] = std::max(maximum[other], way);
    }
  }
  maximum[actor] = 0.0;
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
  for (std::size_t actor = 0; actor < actors; ++actor) {
    if (!meter.spend(actors * actors)) {
      result = {diagonal, {}, {}, {}};
      result.truncated = true;
      return result;
    }
    follow_others(direct, actor, result);
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
  const auto may_go_on = [&](std::size_t work) { return meter.spend(work); };
  auto actors = position_comparison::compare_all(positions, may_go_on);
  if (!actors) return false;
  auto goals = position_comparison::compare_all(transposed(positions), may_go_on);
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
