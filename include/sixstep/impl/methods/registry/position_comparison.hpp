// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/methods/position_comparison.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace position_comparison_entry {

inline constexpr MethodInput positions = {
    "positions", ValueShape::matrix,
    "actors in rows, goals in columns: above 0 for, below 0 against, 0 indifferent, NaN not known",
    true, true};

inline constexpr MethodInput inputs[] = {positions};

inline constexpr MethodOutput outputs[] = {
    {"convergence", ValueShape::square,
     "by pair of actors, sum of mean strengths over goals on whose same side both stand; this and "
     "the rest is left out after a stop",
     false},
    {"divergence", ValueShape::square, "the same over goals on which they stand on opposite sides",
     false},
    {"net", ValueShape::square, "convergence - divergence", false},
    {"compared", ValueShape::square, "goals on which the positions of both are known", false},
    {"ambivalence", ValueShape::vector,
     "by actor, 0 all ally or all opponent of each other … 1 as much one as the other; NaN if "
     "neither of anybody",
     false},
    {"convergence_degree", ValueShape::number,
     "share of convergence in all convergence and divergence; left out if there is none", false}};

inline void set(MethodResult& result, const PositionComparison& found) {
  result.set_matrix("convergence", found.convergence);
  result.set_matrix("divergence", found.divergence);
  result.set_matrix("net", found.net);
  result.set_matrix("compared", found.compared);
  result.set_vector("ambivalence", found.ambivalence);
  if (found.convergence_degree) {
    result.set_number("convergence_degree", *found.convergence_degree);
  }
}

inline MethodResult run(const MethodCall& call) {
  MethodResult result;
  const PositionComparison found =
      sixstep::compare_positions(call.matrix("positions"), call.stop());
  result.set_truncated(found.truncated);
  if (!found.truncated) set(result, found);
  return result;
}

}  // namespace position_comparison_entry

inline constexpr Method position_comparison = {
    "position_comparison",
    "Convergences and divergences of positions",
    "Who could ally with whom, and who stands against whom, over the goals of a plan. For goals "
    "instead of actors, transpose.",
    "Godet 1991",
    position_comparison_entry::inputs,
    {},
    position_comparison_entry::outputs,
    position_comparison_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
