// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <stdexcept>

#include <sixstep/impl/methods/covered_volume.hpp>
#include <sixstep/methods/pareto.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::pareto {

/// The points with of all objectives more being better.
inline Matrix oriented(const Matrix& points, std::span<const Goodness> better) {
  return oriented_values({points, std::vector<double>(points.columns(), 1.0),
                          std::vector<Goodness>(better.begin(), better.end())});
}

/// Of two points of which the first comes first in lexicographic order.
inline bool dominates(std::span<const double> earlier, std::span<const double> later) {
  return std::ranges::equal(earlier, later, std::greater_equal<>()) &&
         !std::ranges::equal(earlier, later);
}

inline std::vector<std::size_t> lexicographic(const Matrix& good) {
  std::vector<std::size_t> order(good.rows());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::ranges::lexicographical_compare(good.row(b), good.row(a));
  });
  return order;
}

inline std::vector<std::size_t> ranks(const Matrix& good) {
  std::vector<std::size_t> result(good.rows());
  std::vector<std::vector<std::size_t>> fronts;
  for (const std::size_t point : lexicographic(good)) {
    const auto is_open = [&](const std::vector<std::size_t>& front) {
      return std::none_of(front.rbegin(), front.rend(), [&](std::size_t member) {
        return dominates(good.row(member), good.row(point));
      });
    };
    const auto front = std::find_if(fronts.begin(), fronts.end(), is_open);
    result[point] = static_cast<std::size_t>(front - fronts.begin());
    if (front == fronts.end()) fronts.emplace_back();
    fronts[result[point]].push_back(point);
  }
  return result;
}

inline std::vector<std::size_t> first_front(const Matrix& good) {
  const std::vector<std::size_t> rank = ranks(good);
  std::vector<std::size_t> result;
  for (std::size_t point = 0; point < rank.size(); ++point) {
    if (rank[point] == 0) result.push_back(point);
  }
  return result;
}

/// The front's points on the objectives on which it differs, from 0, worst, to 1, best.
inline std::vector<std::vector<double>> scaled(const Matrix& good,
                                               const std::vector<std::size_t>& front) {
  std::vector<std::vector<double>> result(front.size());
  for (std::size_t objective = 0; objective < good.columns(); ++objective) {
    const auto [least, most] =
        std::ranges::minmax(front, {}, [&](std::size_t point) { return good(point, objective); });
    const double worst = good(least, objective), range = good(most, objective) - worst;
    if (!(range > 0.0)) continue;
    for (std::size_t k = 0; k < front.size(); ++k) {
      result[k].push_back((good(front[k], objective) - worst) / range);
    }
  }
  return result;
}

/// How much a point stands out: above 0 for one that may be the knee.
inline double standing_out(const std::vector<double>& point, KneeRule rule) {
  if (rule == KneeRule::chord) return std::accumulate(point.begin(), point.end(), 0.0) - 1.0;
  double squares = 0.0;
  for (const double share : point) squares += (1.0 - share) * (1.0 - share);
  return 1.0 + static_cast<double>(point.size()) - squares;
}

inline std::size_t different(std::vector<std::vector<double>> points) {
  std::sort(points.begin(), points.end());
  return static_cast<std::size_t>(std::unique(points.begin(), points.end()) - points.begin());
}

}  // namespace detail::pareto

SIXSTEP_INLINE std::vector<std::size_t> domination_ranks(const Matrix& points,
                                                         std::span<const Goodness> better) {
  return detail::pareto::ranks(detail::pareto::oriented(points, better));
}

SIXSTEP_INLINE std::vector<std::size_t> pareto_front(const Matrix& points,
                                                     std::span<const Goodness> better) {
  return detail::pareto::first_front(detail::pareto::oriented(points, better));
}

SIXSTEP_INLINE Hypervolume hypervolume(const Matrix& points, std::span<const Goodness> better,
                                       std::span<const double> reference,
                                       const StopCondition& stop) {
  if (reference.size() != points.columns()) {
    throw std::invalid_argument("hypervolume: needs one reference for each objective");
  }
  Matrix origin(1, reference.size());
  std::ranges::copy(reference, origin.row(0).begin());
  origin = detail::pareto::oriented(origin, better);
  const Matrix good = detail::pareto::oriented(points, better);
  std::vector<std::vector<double>> gains;
  for (std::size_t row = 0; row < good.rows(); ++row) {
    std::vector<double> gain(good.columns());
    std::ranges::transform(good.row(row), origin.row(0), gain.begin(), std::minus<>());
    if (std::ranges::all_of(gain, [](double cell) { return cell > 0.0; })) gains.push_back(gain);
  }
  detail::WorkMeter meter("measuring what is covered", stop);
  const double volume = detail::covered_volume::covered(gains, points.columns(), meter);
  if (meter.stopped()) return {std::nullopt, true};
  return {volume, false};
}

SIXSTEP_INLINE std::optional<std::size_t> knee(const Matrix& points,
                                               std::span<const Goodness> better, KneeRule rule) {
  const Matrix good = detail::pareto::oriented(points, better);
  const std::vector<std::size_t> front = detail::pareto::first_front(good);
  const auto scaled = detail::pareto::scaled(good, front);
  if (detail::pareto::different(scaled) < 3) return std::nullopt;
  std::optional<std::size_t> result;
  double most = 1e-12;  // what rounding alone may give a point of the plane
  for (std::size_t k = 0; k < front.size(); ++k) {
    const double found = detail::pareto::standing_out(scaled[k], rule);
    if (found <= most) continue;
    most = found;
    result = front[k];
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
