// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>

#include <sixstep/impl/methods/registry/network_inputs.hpp>
#include <sixstep/methods/betweenness.hpp>
#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace betweenness_entry {

inline constexpr MethodInput inputs[] = {edges, lengths};

inline constexpr MethodOption options[] = {
    nodes, reading, flag("normalized", false, "whether to divide by the number of pairs"), threads};

inline constexpr MethodOutput outputs[] = {
    {"betweenness", ValueShape::vector,
     "by node, the sum over pairs of the share of shortest paths that pass it"},
    {"sources", ValueShape::whole,
     "nodes from which paths were followed; of all, or betweenness is a lower bound"}};

inline MethodResult run(const MethodCall& call) {
  const std::vector<double> length = call.vector("lengths");
  BetweennessOptions how{call.choice<EdgeReading>("reading"), length, call.flag("normalized"),
                         thread_count(call), call.stop()};
  MethodResult result;
  try {
    const Betweenness found = sixstep::betweenness(call.graph("edges"), how);
    result.set_vector("betweenness", found.of_node);
    result.set_number("sources", static_cast<double>(found.sources));
    result.set_truncated(found.truncated);
  } catch (const std::overflow_error& fault) {
    throw MethodError("no-result", "edges", fault.what());
  }
  return result;
}

}  // namespace betweenness_entry

inline constexpr Method betweenness = {
    "betweenness",
    "Betweenness centrality",
    "Through which nodes the shortest paths between all others lead: brokers and bottlenecks.",
    "Freeman 1977; Brandes 2001",
    betweenness_entry::inputs,
    betweenness_entry::options,
    betweenness_entry::outputs,
    betweenness_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
