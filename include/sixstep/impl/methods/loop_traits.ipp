// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <functional>
#include <stdexcept>

#include <sixstep/methods/loop_traits.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::loop_traits {

inline LoopKind kind_of(std::span<const EdgeIndex> loop, std::span<const Polarity> polarity) {
  bool turned = false;
  for (const EdgeIndex edge : loop) {
    if (polarity[edge] == Polarity::unknown) return LoopKind::indeterminate;
    if (polarity[edge] == Polarity::negative) turned = !turned;
  }
  return turned ? LoopKind::balancing : LoopKind::reinforcing;
}

/// Joins one value per edge along the loop, from `start`; unknown if one of them is.
template <class Join>
std::optional<double> along(std::span<const EdgeIndex> loop,
                            std::span<const std::optional<double>> values, double start,
                            Join join) {
  double joined = start;
  for (const EdgeIndex edge : loop) {
    if (!values[edge]) return std::nullopt;
    joined = join(joined, *values[edge]);
  }
  return joined;
}

}  // namespace detail::loop_traits

SIXSTEP_INLINE LoopTraits loop_traits(std::span<const EdgeIndex> loop, const EdgeTraits& edges) {
  using namespace detail::loop_traits;
  const std::size_t known =
      std::min({edges.polarity.size(), edges.delay.size(), edges.strength.size()});
  if (std::ranges::any_of(loop, [known](EdgeIndex edge) { return edge >= known; })) {
    throw std::out_of_range("loop_traits: the loop has an edge without traits");
  }
  return {kind_of(loop, edges.polarity), along(loop, edges.delay, 0.0, std::plus<>{}),
          along(loop, edges.strength, 1.0, std::multiplies<>{})};
}

}  // namespace sixstep::inline SIXSTEP_FORM
