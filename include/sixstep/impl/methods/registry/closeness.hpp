// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/network_inputs.hpp>
#include <sixstep/methods/closeness.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace closeness_entry {

inline constexpr MethodInput inputs[] = {edges, lengths};

inline constexpr MethodOption options[] = {
    nodes, reading,
    choice("kind", ClosenessKind::harmonic, "what is made of nodes that are not reached"), threads};

inline constexpr MethodOutput outputs[] = {
    {"closeness", ValueShape::vector, "by node; NaN if its turn did not come"},
    {"kind", ValueShape::text, "the kind that was used"}};

inline MethodResult run(const MethodCall& call) {
  const std::vector<double> length = call.vector("lengths");
  const Closeness found = sixstep::closeness(
      call.graph("edges"), {call.choice<ClosenessKind>("kind"), call.choice<EdgeReading>("reading"),
                            length, thread_count(call), call.stop()});
  MethodResult result;
  result.set_vector("closeness", found.of_node);
  result.set_text("kind", word(found.kind));
  result.set_truncated(found.truncated);
  return result;
}

}  // namespace closeness_entry

inline constexpr Method closeness = {"closeness",
                                     "Closeness centrality",
                                     "How soon a change that starts at a node is everywhere.",
                                     "Marchiori & Latora 2000; Wasserman & Faust 1994",
                                     closeness_entry::inputs,
                                     closeness_entry::options,
                                     closeness_entry::outputs,
                                     closeness_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
