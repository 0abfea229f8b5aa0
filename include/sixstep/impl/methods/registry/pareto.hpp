// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/decision_inputs.hpp>
#include <sixstep/methods/pareto.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace pareto_entry {

inline constexpr MethodInput inputs[] = {
    {"points", ValueShape::matrix,
     "what the row, an alternative, has on the column, an objective, each in its own unit"},
    {"less_is_better", ValueShape::vector,
     "by objective, 1 where less is better, else 0; if not given, of all objectives more is",
     false},
    {"reference", ValueShape::vector,
     "by objective, what an alternative has to be better than to count in the hypervolume", false}};

inline constexpr MethodOption options[] = {
    choice("rule", KneeRule::chord, "which alternative of the front is its knee")};

inline constexpr MethodOutput outputs[] = {
    {"rank", ValueShape::indices,
     "of each alternative: 0 if none is better throughout, 1 if only those of 0 are, and so on"},
    {"front", ValueShape::indices, "the alternatives of rank 0"},
    {"knee", ValueShape::whole,
     "the alternative after which more of one objective costs unusually much of the others", false},
    {"hypervolume", ValueShape::number,
     "volume better than the reference that is covered; with reference", false},
    {"rule", ValueShape::text, "the rule of the knee that was used"}};

inline MethodResult run(const MethodCall& call) {
  const Matrix& points = call.matrix("points");
  const std::vector<Goodness> better = directions(call);
  const auto rule = call.choice<KneeRule>("rule");
  MethodResult result;
  result.set_vector("rank", domination_ranks(points, better));
  result.set_vector("front", pareto_front(points, better));
  if (const auto found = knee(points, better, rule)) {
    result.set_number("knee", static_cast<double>(*found));
  }
  result.set_text("rule", word(rule));
  if (!call.has("reference")) return result;
  const Hypervolume found = hypervolume(points, better, call.vector("reference"), call.stop());
  if (found.volume) result.set_number("hypervolume", *found.volume);
  result.set_truncated(found.truncated);
  return result;
}

}  // namespace pareto_entry

inline constexpr Method pareto = {
    "pareto",
    "Pareto front",
    "Which alternatives cannot be bettered on one objective without losing on another, in which "
    "order the others follow, where the front bends, and how much it covers.",
    "Deb et al. 2002; Das 1999; While et al. 2012",
    pareto_entry::inputs,
    pareto_entry::options,
    pareto_entry::outputs,
    pareto_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
