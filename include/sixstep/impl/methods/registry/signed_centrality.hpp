// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/signed_balance.hpp>
#include <sixstep/methods/signed_centrality.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace signed_centrality_entry {

inline constexpr MethodOption mutual =
    choice("reading", EdgeReading::undirected,
           "whether an edge is what one holds of another or joins both");

inline constexpr MethodOption options[] = {nodes, mutual};

inline constexpr MethodOutput degree_outputs[] = {
    {"alliances_out", ValueShape::vector, "by actor: with how many it is allied"},
    {"alliances_in", ValueShape::vector, "by actor: the same, by ties that arrive"},
    {"conflicts_out", ValueShape::vector, "by actor: with how many it is in conflict"},
    {"conflicts_in", ValueShape::vector, "by actor: the same, by ties that arrive"}};
inline constexpr MethodOutput pn_outputs[] = {
    {"outgoing", ValueShape::vector,
     "by actor, by ties that leave; 1 without any; left out if not single, or after a stop", false},
    {"incoming", ValueShape::vector, "by actor, by ties that arrive; left out likewise", false}};
inline constexpr MethodOutput eigenvector_outputs[] = {
    {"scores", ValueShape::vector,
     "by actor, -1 to 1, camps by sign; left out if not single, or after a stop", false},
    {"eigenvalue", ValueShape::number,
     "of the largest size; below 0, signs do not tell camps; left out after a stop", false},
    {"gap", ValueShape::number,
     "by which share of it the next is smaller in size; left out after a stop", false}};

inline MethodResult run_degrees(const MethodCall& call) {
  const SignedDegrees found = sixstep::signed_degrees(call.graph("edges"), call.vector("weights"),
                                                      call.choice<EdgeReading>("reading"));
  MethodResult result;
  result.set_vector("alliances_out", found.alliances.out);
  result.set_vector("alliances_in", found.alliances.in);
  result.set_vector("conflicts_out", found.conflicts.out);
  result.set_vector("conflicts_in", found.conflicts.in);
  return result;
}

inline MethodResult run_pn(const MethodCall& call) {
  const Digraph graph = call.graph("edges");
  const PnIndex found = sixstep::pn_index(graph, call.vector("weights"),
                                          call.choice<EdgeReading>("reading"), call.stop());
  MethodResult result;
  result.set_truncated(found.truncated);
  const bool known = found.out.size() == graph.node_count() && !found.truncated;
  if (known) result.set_vector("outgoing", found.out);
  if (known) result.set_vector("incoming", found.in);
  return result;
}

inline MethodResult run_eigenvector(const MethodCall& call) {
  const Digraph graph = call.graph("edges");
  const auto found = sixstep::signed_eigenvector(graph, call.vector("weights"), call.stop());
  MethodResult result;
  result.set_truncated(found.truncated);
  if (found.truncated) return result;
  if (found.of_actor.size() == graph.node_count()) result.set_vector("scores", found.of_actor);
  result.set_number("eigenvalue", found.eigenvalue);
  result.set_number("gap", found.gap);
  return result;
}

}  // namespace signed_centrality_entry

inline constexpr Method pn_index = {
    "pn_index",
    "PN index",
    "How well each actor is placed among allies and opponents, opponents counting twice.",
    "Everett & Borgatti 2014",
    signed_balance_entry::inputs,
    signed_centrality_entry::options,
    signed_centrality_entry::pn_outputs,
    signed_centrality_entry::run_pn};

inline constexpr Method signed_degrees = {
    "signed_degrees",
    "Alliances and conflicts of each actor",
    "With how many others each actor is allied and in conflict.",
    "Everett & Borgatti 2014",
    signed_balance_entry::inputs,
    signed_centrality_entry::options,
    signed_centrality_entry::degree_outputs,
    signed_centrality_entry::run_degrees};

inline constexpr Method signed_eigenvector = {
    "signed_eigenvector",
    "Eigenvector centrality with conflicts",
    "Who is at the heart of which camp, by alliances and conflicts with who is central too.",
    "Bonacich & Lloyd 2004",
    signed_balance_entry::inputs,
    signed_balance_entry::balance_options,
    signed_centrality_entry::eigenvector_outputs,
    signed_centrality_entry::run_eigenvector};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
