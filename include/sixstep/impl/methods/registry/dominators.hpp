// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/network_inputs.hpp>
#include <sixstep/methods/dominators.hpp>
#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace dominators_entry {

inline constexpr MethodOption options[] = {nodes};

inline constexpr MethodInput tree_inputs[] = {
    edges, {"root", ValueShape::whole, "the node that paths come from"}};
inline constexpr MethodOutput tree_outputs[] = {
    {"immediate", ValueShape::vector,
     "by node, the last other node that every path from the root passes; NaN for the root and for "
     "what it does not reach"}};

inline constexpr MethodInput goal_inputs[] = {
    edges,
    {"sources", ValueShape::indices, "the nodes that paths come from"},
    {"target", ValueShape::whole, "the goal that they lead to"}};
inline constexpr MethodOutput goal_outputs[] = {
    {"reached", ValueShape::flag, "whether any source reaches the target"},
    {"points", ValueShape::indices,
     "nodes on every path to the target, in their order; left out if there is no path", false}};

inline MethodResult run_tree(const MethodCall& call) {
  const Digraph graph = call.graph("edges");
  MethodResult result;
  result.set_vector("immediate",
                    sixstep::dominators(graph, node_list(call, "root", graph).at(0)).immediate);
  return result;
}

inline MethodResult run_goal(const MethodCall& call) {
  const Digraph graph = call.graph("edges");
  const auto found = sixstep::single_points_of_failure(graph, node_list(call, "sources", graph),
                                                       node_list(call, "target", graph).at(0));
  MethodResult result;
  result.set_flag("reached", found.has_value());
  if (found) result.set_vector("points", *found);
  return result;
}

}  // namespace dominators_entry

inline constexpr Method dominators = {"dominators",
                                      "Dominator tree",
                                      "What every path from a root passes on its way to each node.",
                                      "Cooper, Harvey & Kennedy 2001",
                                      dominators_entry::tree_inputs,
                                      dominators_entry::options,
                                      dominators_entry::tree_outputs,
                                      dominators_entry::run_tree};

inline constexpr Method single_points_of_failure = {
    "single_points_of_failure",
    "Single points of failure on the way to a goal",
    "The nodes that lie on every path from any of the sources to a target.",
    "Cooper, Harvey & Kennedy 2001",
    dominators_entry::goal_inputs,
    dominators_entry::options,
    dominators_entry::goal_outputs,
    dominators_entry::run_goal};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
