// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/frustration.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/methods/signed_balance.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace signed_balance_entry {

inline constexpr MethodInput inputs[] = {
    {"edges", ValueShape::edges, "the two actors of each tie, numbered from 0"},
    {"weights", ValueShape::vector, "by edge, above 0 an alliance, below 0 a conflict"}};

inline constexpr MethodOption balance_options[] = {nodes};
inline constexpr MethodOption frustration_options[] = {
    nodes,
    whole("exact_up_to", 24.0,
          "actors in a connected part that is still solved by looking at all camps, up to 32"),
    whole("starts", 8.0, "of the search in parts that are larger")};

inline constexpr MethodOutput balance_outputs[] = {
    {"balanced", ValueShape::flag, "whether two camps explain all alliances and conflicts"},
    {"camps", ValueShape::indices, "by actor, 0 or 1; left out if not balanced", false},
    {"contradiction", ValueShape::indices,
     "rows of edges along a shortest closed path that no two camps explain; left out if balanced",
     false},
    {"clusterable", ValueShape::flag, "whether any number of groups explains them"},
    {"groups", ValueShape::indices, "by actor; left out if not clusterable", false},
    {"conflicts_within", ValueShape::indices,
     "rows of edges: conflicts between actors that alliances join"},
    {"triangles", ValueShape::vector, "trios with 0, 1, 2 and 3 conflicts"},
    {"balanced_triangles", ValueShape::number,
     "share of trios with 0 or 2 conflicts; left out if there is no trio", false}};
inline constexpr MethodOutput walk_outputs[] = {
    {"balance", ValueShape::number,
     "share of closed walks, longer ones counting less; left out after a stop", false}};
inline constexpr MethodOutput frustration_outputs[] = {
    {"index", ValueShape::number, "weight, without sign, of the ties that the camps leave unmet"},
    {"lower_bound", ValueShape::number, "no two camps leave less; proven"},
    {"optimal", ValueShape::flag, "whether the bound is reached"},
    {"camps", ValueShape::indices, "by actor, 0 or 1; the first of each connected part is in 0"},
    {"frustrated", ValueShape::indices,
     "rows of edges: alliances between the camps and conflicts within one"},
    {"optima", ValueShape::whole,
     "divisions that are as good; left out if not all parts were solved exactly", false},
    {"balance", ValueShape::number, "1 - 2 index / all weight; left out without edges", false}};

inline MethodResult run_balance(const MethodCall& call) {
  const std::vector<double> weights = call.vector("weights");
  const Digraph graph = call.graph("edges");
  const SignedBalance found = sixstep::signed_balance(graph, weights, call.stop());
  const TriangleCensus trios = sixstep::triangle_census(graph, weights, call.stop());
  MethodResult result;
  result.set_truncated(found.truncated || trios.truncated);
  result.set_flag("balanced", found.balanced);
  if (found.balanced) result.set_vector("camps", found.camps);
  if (!found.balanced) result.set_vector("contradiction", found.contradiction);
  result.set_flag("clusterable", found.clusterable);
  if (found.clusterable) result.set_vector("groups", found.groups);
  result.set_vector("conflicts_within", found.conflicts_within);
  result.set_vector("triangles", std::array{trios.three_allies, trios.one_conflict,
                                            trios.two_conflicts, trios.three_conflicts});
  if (const auto share = sixstep::balanced_share(trios)) {
    result.set_number("balanced_triangles", *share);
  }
  return result;
}

inline MethodResult run_walks(const MethodCall& call) {
  const auto found =
      sixstep::walk_balance(call.graph("edges"), call.vector("weights"), call.stop());
  MethodResult result;
  result.set_truncated(!found);
  if (found) result.set_number("balance", *found);
  return result;
}

inline MethodResult run_frustration(const MethodCall& call) {
  const FrustrationOptions how{call.whole("exact_up_to"), call.whole("starts"), call.stop()};
  const Frustration found = sixstep::frustration(call.graph("edges"), call.vector("weights"), how);
  MethodResult result;
  result.set_truncated(found.truncated);
  result.set_number("index", found.index);
  result.set_number("lower_bound", found.lower_bound);
  result.set_flag("optimal", found.optimal);
  result.set_vector("camps", found.camps);
  result.set_vector("frustrated", found.frustrated);
  if (found.optima) result.set_number("optima", static_cast<double>(*found.optima));
  if (found.balance) result.set_number("balance", *found.balance);
  return result;
}

}  // namespace signed_balance_entry

inline constexpr Method frustration = {
    "frustration",
    "Frustration index",
    "The two camps into which alliances and conflicts fall with the least friction: exact for up "
    "to 24 actors in a connected part, searched beyond with a proven bound.",
    "Harary 1959",
    signed_balance_entry::inputs,
    signed_balance_entry::frustration_options,
    signed_balance_entry::frustration_outputs,
    signed_balance_entry::run_frustration};

inline constexpr Method signed_balance = {
    "signed_balance",
    "Structural balance",
    "Whether alliances and conflicts fit together, and if not, where they contradict each other.",
    "Cartwright & Harary 1956; Davis 1967",
    signed_balance_entry::inputs,
    signed_balance_entry::balance_options,
    signed_balance_entry::balance_outputs,
    signed_balance_entry::run_balance};

inline constexpr Method walk_balance = {
    "walk_balance",
    "Walk-based balance",
    "How free of contradiction a network of alliances and conflicts is, by signs alone; 1: "
    "balanced.",
    "Estrada & Benzi 2014",
    signed_balance_entry::inputs,
    signed_balance_entry::balance_options,
    signed_balance_entry::walk_outputs,
    signed_balance_entry::run_walks};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
