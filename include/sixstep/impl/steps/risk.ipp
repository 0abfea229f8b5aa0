// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>

#include <sixstep/steps/risk.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::risk {

template <class Point>
const Point* point_at(const std::vector<Point>& curve, double share) {
  const auto found = std::ranges::find_if(
      curve, [share](const Point& point) { return std::abs(point.share - share) < 1e-9; });
  return found == curve.end() ? nullptr : &*found;
}

}  // namespace detail::risk

SIXSTEP_INLINE std::optional<Date> finish_at(const RiskAnalysis& risk, double share) {
  const DatePoint* point = detail::risk::point_at(risk.finish, share);
  return point == nullptr ? std::nullopt : std::optional(point->date);
}

SIXSTEP_INLINE std::optional<Money> cost_at(const RiskAnalysis& risk, double share) {
  const CostPoint* point = detail::risk::point_at(risk.cost, share);
  return point == nullptr ? std::nullopt : std::optional(point->cost);
}

}  // namespace sixstep::inline SIXSTEP_FORM
