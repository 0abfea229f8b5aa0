// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

#include <sixstep/impl/methods/work_meter.hpp>

/// The volume of a union of boxes that all have one corner in the origin, the other in a point.
namespace sixstep::inline SIXSTEP_FORM::detail::covered_volume {

using Points = std::vector<std::vector<double>>;

/// Without those whose box lies within another's.
inline Points widest(Points points) {
  std::sort(points.begin(), points.end(), std::greater<>());
  Points result;
  for (std::vector<double>& point : points) {
    const bool within = std::any_of(result.begin(), result.end(), [&](const auto& other) {
      return std::equal(point.begin(), point.end(), other.begin(), std::less_equal<>());
    });
    if (!within) result.push_back(std::move(point));
  }
  return result;
}

/// On two dimensions, in slices of falling width.
inline double covered_plane(Points points) {
  std::sort(points.begin(), points.end(), std::greater<>());
  double area = 0.0, height = 0.0;
  for (const std::vector<double>& point : points) {
    area += point[0] * std::max(point[1] - height, 0.0);
    height = std::max(height, point[1]);
  }
  return area;
}

/// The points that come after `first`, cut to its box and to the dimensions before the last.
inline Points cut_to(const Points& points, std::size_t first, std::size_t dimensions) {
  Points result;
  for (std::size_t other = first + 1; other < points.size(); ++other) {
    std::vector<double> cut(dimensions);
    for (std::size_t k = 0; k < dimensions; ++k) {
      cut[k] = std::min(points[first][k], points[other][k]);
    }
    result.push_back(std::move(cut));
  }
  return result;
}

/// Box by box, what no later one covers (While, Bradstreet & Barone 2012). With the last dimension
/// rising, later ones reach over the whole of an earlier one's, which leaves a problem of one
/// dimension less.
inline double covered(Points points, std::size_t dimensions, WorkMeter& meter) {
  if (points.empty() || dimensions == 0 || !meter.spend(points.size())) return 0.0;
  if (dimensions == 1) return std::ranges::max(points).front();
  if (dimensions == 2) return covered_plane(std::move(points));
  points = widest(std::move(points));
  const std::size_t last = dimensions - 1;
  std::sort(points.begin(), points.end(),
            [&](const auto& a, const auto& b) { return a[last] < b[last]; });
  double volume = 0.0;
  for (std::size_t first = 0; first < points.size(); ++first) {
    const auto own = std::accumulate(points[first].begin(),
                                     points[first].begin() + static_cast<std::ptrdiff_t>(last), 1.0,
                                     std::multiplies<>());
    volume += points[first][last] * (own - covered(cut_to(points, first, last), last, meter));
  }
  return volume;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::covered_volume
