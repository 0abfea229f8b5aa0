// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <sixstep/graph/digraph.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Polarity of a causal link: cause and effect move the same way, opposite ways, or it is not
/// known which.
enum class Polarity : std::uint8_t { positive, negative, unknown };

/// What a feedback loop does to a change: carries it further, turns it back, or not known which.
enum class LoopKind : std::uint8_t { reinforcing, balancing, indeterminate };
constexpr std::array<std::string_view, 3> words_of(LoopKind) {
  return {"reinforcing", "balancing", "indeterminate"};
}

/// What is known of each edge, by edge index; each span is as long as the graph has edges.
struct EdgeTraits {
  std::span<const Polarity> polarity;
  std::span<const std::optional<double>> delay;     ///< in any one unit, for example months
  std::span<const std::optional<double>> strength;  ///< share
};

/// What follows for a whole loop. One unknown edge makes the loop's value unknown.
struct LoopTraits {
  LoopKind kind = LoopKind::indeterminate;
  std::optional<double> delay;     ///< time once round: the sum along the loop
  std::optional<double> strength;  ///< what is left of a change after once round: the product
  friend bool operator==(const LoopTraits&, const LoopTraits&) = default;
};

/// Reads a loop off its edges, given by index: an even number of negative links reinforces, an odd
/// number balances (Richardson, G. P. (1986), Problems with causal-loop diagrams, System Dynamics
/// Review 2(2), 158–170). O(length). Throws std::out_of_range if an edge is not in the spans.
LoopTraits loop_traits(std::span<const EdgeIndex> loop, const EdgeTraits& edges);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/loop_traits.ipp>
#endif
