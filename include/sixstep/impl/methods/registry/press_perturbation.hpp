// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/methods/press_perturbation.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace press_perturbation_entry {

inline constexpr MethodInput inputs[] = {
    {"community", ValueShape::square,
     "sign of the effect of the column's factor on the row's: -1, 0 or 1"}};

inline constexpr MethodOutput outputs[] = {
    {"adjoint", ValueShape::square,
     "response of the row's factor to a lasting push on the column's: ways up less ways down",
     false},
    {"terms", ValueShape::square,
     "ways up and ways down together; left out beyond 20 factors, as weight", false},
    {"weight", ValueShape::square, "|adjoint| / terms: 1 where all ways agree, 0 where they cancel",
     false},
    {"feedback", ValueShape::vector, "of the map at each level, from 1 on", false},
    {"determinant", ValueShape::number, "of -community; 0: the responses mean nothing", false},
    {"stable", ValueShape::flag,
     "whether a map of influences of size 1 comes back to balance; left out if not computable",
     false}};

inline MethodResult run(const MethodCall& call) {
  const auto found = sixstep::press_perturbation(call.matrix("community"), call.stop());
  if (!found) {
    throw MethodError("no-result", "community", "the map is so large that its counts do not fit");
  }
  MethodResult result;
  result.set_truncated(found->truncated);
  if (found->truncated) return result;
  result.set_matrix("adjoint", found->adjoint);
  if (found->adjoint.rows() <= max_weighted_factors) {
    result.set_matrix("terms", found->terms);
    result.set_matrix("weight", found->weight);
  }
  result.set_vector("feedback", found->feedback);
  result.set_number("determinant", found->determinant);
  if (found->stable) result.set_number("stable", *found->stable ? 1.0 : 0.0);
  return result;
}

}  // namespace press_perturbation_entry

inline constexpr Method press_perturbation = {
    "press_perturbation",
    "Qualitative press perturbation (loop analysis)",
    "Who rises and who falls when one factor is pushed for good, from the signs alone. "
    "Stopped early, it gives nothing.",
    "Levins 1974; Dambacher, Li & Rossignol 2002",
    press_perturbation_entry::inputs,
    {},
    press_perturbation_entry::outputs,
    press_perturbation_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
