// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/components.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace strong_components_entry {

inline constexpr MethodInput inputs[] = {edges};
inline constexpr MethodOption options[] = {nodes};
inline constexpr MethodOutput outputs[] = {
    {"component_of", ValueShape::indices, "the component of each node, numbered causes first"},
    {"count", ValueShape::whole, "components"}};

inline MethodResult run(const MethodCall& call) {
  const StrongComponents found = sixstep::strong_components(call.graph("edges"));
  MethodResult result;
  result.set_vector("component_of", found.component_of);
  result.set_number("count", static_cast<double>(found.count()));
  return result;
}

}  // namespace strong_components_entry

inline constexpr Method strong_components = {
    "strong_components",
    "Strongly connected components",
    "The groups of nodes that can all reach each other: parts of a system that move together.",
    "Tarjan 1972",
    strong_components_entry::inputs,
    strong_components_entry::options,
    strong_components_entry::outputs,
    strong_components_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
