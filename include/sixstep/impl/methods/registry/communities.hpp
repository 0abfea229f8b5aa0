// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/communities.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace communities_entry {

inline constexpr MethodInput tie_weights = {
    "weights", ValueShape::vector,
    "by edge, above 0 a tie, below 0 a conflict; if not given, 1 each", false};
inline constexpr MethodInput inputs[] = {edges, tie_weights};
inline constexpr MethodInput modularity_inputs[] = {
    edges,
    {"community_of", ValueShape::indices, "by node, a number below the number of nodes"},
    tie_weights};

inline constexpr MethodOption resolution =
    number("resolution", 1.0, "above 0; the larger, the smaller the communities");
inline constexpr MethodOption modularity_options[] = {nodes, resolution};
inline constexpr MethodOption options[] = {
    nodes, resolution,
    whole("starts", 8.0, "orders in which nodes are looked at; the best counts")};

inline constexpr MethodOutput modularity_output = {
    "modularity", ValueShape::number,
    "weight within communities beyond chance, as a share; left out without edges", false};
inline constexpr MethodOutput modularity_outputs[] = {modularity_output};
inline constexpr MethodOutput outputs[] = {
    {"community_of", ValueShape::indices, "by node, numbered by first appearance"},
    {"count", ValueShape::whole, "communities"},
    modularity_output};

inline MethodResult run(const MethodCall& call) {
  const std::vector<double> weights = call.vector("weights");
  const Communities found = sixstep::communities(
      call.graph("edges"), {weights, call.number("resolution"), call.whole("starts"), call.stop()});
  MethodResult result;
  result.set_truncated(found.truncated);
  result.set_vector("community_of", found.community_of);
  result.set_number("count", static_cast<double>(found.count));
  if (found.modularity) result.set_number("modularity", *found.modularity);
  return result;
}

inline MethodResult run_modularity(const MethodCall& call) {
  const std::vector<NodeIndex> communities = call.indices("community_of");
  const auto found = sixstep::modularity(
      call.graph("edges"), std::vector<std::size_t>(communities.begin(), communities.end()),
      call.vector("weights"), call.number("resolution"));
  MethodResult result;
  if (found) result.set_number("modularity", *found);
  return result;
}

}  // namespace communities_entry

inline constexpr Method communities = {
    "communities",
    "Communities",
    "Groups of actors who have more to do with each other than with the rest; with conflicts, "
    "alliances to be.",
    "Newman & Girvan 2004; Blondel et al. 2008; Gómez, Jensen & Arenas 2009",
    communities_entry::inputs,
    communities_entry::options,
    communities_entry::outputs,
    communities_entry::run};

inline constexpr Method modularity = {
    "modularity",
    "Modularity",
    "How much more weight lies within given communities than chance would put there.",
    "Newman & Girvan 2004; Gómez, Jensen & Arenas 2009",
    communities_entry::modularity_inputs,
    communities_entry::modularity_options,
    communities_entry::modularity_outputs,
    communities_entry::run_modularity};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
