// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/network_inputs.hpp>
#include <sixstep/methods/cohesion.hpp>
#include <sixstep/methods/eccentricity.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/methods/structural_holes.hpp>

/// How a network hangs together: cores, triangles, distances, brokers.
namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace cohesion_entry {

inline constexpr MethodInput ties[] = {edges};
inline constexpr MethodInput weighted_ties[] = {edges, weights};
inline constexpr MethodOption tie_options[] = {nodes};
inline constexpr MethodOption distance_options[] = {nodes, reading, threads};

inline constexpr MethodOutput core_outputs[] = {
    {"core_numbers", ValueShape::indices,
     "by node, the largest k so that it is in a part where all have k ties to others of it"}};
inline constexpr MethodOutput clustering_outputs[] = {
    {"clustering", ValueShape::vector,
     "by node, the share of pairs of its neighbours that are tied; NaN for fewer than two"},
    {"average", ValueShape::number,
     "mean over all nodes, fewer than two neighbours counting 0; missing without nodes", false},
    {"transitivity", ValueShape::number,
     "the share of pairs of ties at one node that a third tie closes; missing where there are none",
     false}};
inline constexpr MethodOutput constraint_outputs[] = {
    {"constraint", ValueShape::vector, "by node; NaN without ties"}};
inline constexpr MethodOutput distance_outputs[] = {
    {"eccentricity", ValueShape::vector, "by node; NaN if it does not reach all others"},
    {"diameter", ValueShape::whole, "the largest; missing if some node does not reach all", false},
    {"radius", ValueShape::whole, "the smallest; missing if some node does not reach all", false}};

inline MethodResult run_core_numbers(const MethodCall& call) {
  MethodResult result;
  result.set_vector("core_numbers", sixstep::core_numbers(call.graph("edges")));
  return result;
}

inline MethodResult run_clustering(const MethodCall& call) {
  const Clustering found = sixstep::clustering(call.graph("edges"), call.stop());
  MethodResult result;
  result.set_vector("clustering", found.of_node);
  if (found.average) result.set_number("average", *found.average);
  if (found.transitivity) result.set_number("transitivity", *found.transitivity);
  result.set_truncated(found.truncated);
  return result;
}

inline MethodResult run_constraint(const MethodCall& call) {
  const std::vector<double> weight = call.vector("weights");
  const auto found = sixstep::burt_constraint(call.graph("edges"), weight, call.stop());
  MethodResult result;
  result.set_vector("constraint", found.of_actor);
  result.set_truncated(found.truncated);
  return result;
}

inline MethodResult run_eccentricity(const MethodCall& call) {
  const Eccentricity found = sixstep::eccentricity(
      call.graph("edges"), {call.choice<EdgeReading>("reading"), thread_count(call), call.stop()});
  MethodResult result;
  result.set_vector("eccentricity", found.of_node);
  if (found.diameter) result.set_number("diameter", *found.diameter);
  if (found.radius) result.set_number("radius", *found.radius);
  result.set_truncated(found.truncated);
  return result;
}

}  // namespace cohesion_entry

inline constexpr Method burt_constraint = {
    "burt_constraint",
    "Burt's constraint",
    "How little room each actor has to go between others; low for who bridges structural holes.",
    "Burt 1992",
    cohesion_entry::weighted_ties,
    cohesion_entry::tie_options,
    cohesion_entry::constraint_outputs,
    cohesion_entry::run_constraint};

inline constexpr Method clustering = {
    "clustering",
    "Clustering coefficients",
    "Whether those who have to do with the same one also have to do with each other.",
    "Watts & Strogatz 1998; Newman 2003",
    cohesion_entry::ties,
    cohesion_entry::tie_options,
    cohesion_entry::clustering_outputs,
    cohesion_entry::run_clustering};

inline constexpr Method core_numbers = {"core_numbers",
                                        "Core numbers",
                                        "How deep in the dense middle of a network each node is.",
                                        "Seidman 1983; Matula & Beck 1983",
                                        cohesion_entry::ties,
                                        cohesion_entry::tie_options,
                                        cohesion_entry::core_outputs,
                                        cohesion_entry::run_core_numbers};

inline constexpr Method eccentricity = {
    "eccentricity",
    "Eccentricity, radius and diameter",
    "How many steps it takes at most from each node until a change is everywhere.",
    "Harary 1969",
    cohesion_entry::ties,
    cohesion_entry::distance_options,
    cohesion_entry::distance_outputs,
    cohesion_entry::run_eccentricity};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
