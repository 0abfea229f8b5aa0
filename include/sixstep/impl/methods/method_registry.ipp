// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/methods/registry/ahp.hpp>
#include <sixstep/impl/methods/registry/ahp_group.hpp>
#include <sixstep/impl/methods/registry/best_worst.hpp>
#include <sixstep/impl/methods/registry/betweenness.hpp>
#include <sixstep/impl/methods/registry/cascade.hpp>
#include <sixstep/impl/methods/registry/centrality.hpp>
#include <sixstep/impl/methods/registry/closeness.hpp>
#include <sixstep/impl/methods/registry/cohesion.hpp>
#include <sixstep/impl/methods/registry/communities.hpp>
#include <sixstep/impl/methods/registry/cut_points.hpp>
#include <sixstep/impl/methods/registry/dematel.hpp>
#include <sixstep/impl/methods/registry/dominators.hpp>
#include <sixstep/impl/methods/registry/earned_value.hpp>
#include <sixstep/impl/methods/registry/electre.hpp>
#include <sixstep/impl/methods/registry/fcm.hpp>
#include <sixstep/impl/methods/registry/linear_program.hpp>
#include <sixstep/impl/methods/registry/loops.hpp>
#include <sixstep/impl/methods/registry/mactor.hpp>
#include <sixstep/impl/methods/registry/micmac.hpp>
#include <sixstep/impl/methods/registry/normalization.hpp>
#include <sixstep/impl/methods/registry/objective_weights.hpp>
#include <sixstep/impl/methods/registry/pareto.hpp>
#include <sixstep/impl/methods/registry/pathways.hpp>
#include <sixstep/impl/methods/registry/position_comparison.hpp>
#include <sixstep/impl/methods/registry/press_perturbation.hpp>
#include <sixstep/impl/methods/registry/project_schedule.hpp>
#include <sixstep/impl/methods/registry/promethee.hpp>
#include <sixstep/impl/methods/registry/robustness.hpp>
#include <sixstep/impl/methods/registry/signed_balance.hpp>
#include <sixstep/impl/methods/registry/signed_centrality.hpp>
#include <sixstep/impl/methods/registry/stakeholder_grids.hpp>
#include <sixstep/impl/methods/registry/strong_components.hpp>
#include <sixstep/impl/methods/registry/structure_matrix.hpp>
#include <sixstep/impl/methods/registry/swing.hpp>
#include <sixstep/impl/methods/registry/topsis.hpp>
#include <sixstep/impl/methods/registry/vikor.hpp>
#include <sixstep/impl/methods/registry/weight_sensitivity.hpp>
#include <sixstep/impl/methods/registry/weighted_sum.hpp>
#include <sixstep/methods/method_registry.hpp>
#include <sixstep/plan/suggestion.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::method_registry {

// By id, which a test holds them to.
inline constexpr std::array all = {ahp,
                                   ahp_group,
                                   best_worst,
                                   betweenness,
                                   burt_constraint,
                                   closeness,
                                   clustering,
                                   communities,
                                   core_numbers,
                                   critic,
                                   cut_points,
                                   degrees,
                                   delay_cascade,
                                   dematel,
                                   deviation_weights,
                                   dominators,
                                   earned_schedule,
                                   earned_value,
                                   eccentricity,
                                   eigenvector_centrality,
                                   electre,
                                   electre_credibility,
                                   entropy,
                                   failure_cascade,
                                   fcm,
                                   fcm_effect,
                                   fcm_uncertainty,
                                   frustration,
                                   interpretive_structure,
                                   katz,
                                   linear_program,
                                   loops,
                                   mactor,
                                   micmac,
                                   modularity,
                                   normalization,
                                   page_rank,
                                   pareto,
                                   pathways,
                                   pn_index,
                                   position_comparison,
                                   power_interest,
                                   power_weighted_paths,
                                   press_perturbation,
                                   project_schedule,
                                   promethee,
                                   robustness,
                                   salience,
                                   signed_balance,
                                   signed_degrees,
                                   signed_eigenvector,
                                   single_points_of_failure,
                                   strong_components,
                                   structure_matrix,
                                   swing,
                                   topsis,
                                   vikor,
                                   walk_balance,
                                   weight_sensitivity,
                                   weighted_sum};

inline const Method& find(std::string_view id) {
  const auto found = std::ranges::find(all, id, &Method::id);
  if (found != all.end()) return *found;
  throw MethodError("unknown-method", id, "there is no method \"" + std::string(id) + "\"",
                    did_you_mean(id, mapped(all, &Method::id)));
}

}  // namespace detail::method_registry

SIXSTEP_INLINE std::span<const Method> methods() { return detail::method_registry::all; }

SIXSTEP_INLINE MethodResult run_method(std::string_view id, const MethodArguments& arguments) {
  const Method& method = detail::method_registry::find(id);
  const MethodCall call(method, arguments);
  try {
    return method.run(call);
  } catch (const MethodError&) {
    throw;
  } catch (const std::invalid_argument& fault) {
    throw MethodError("invalid-input", id, fault.what());
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM
