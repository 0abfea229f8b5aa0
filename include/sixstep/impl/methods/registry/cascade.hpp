// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <optional>

#include <sixstep/impl/methods/registry/network_inputs.hpp>
#include <sixstep/methods/cascade.hpp>
#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace cascade_entry {

inline constexpr MethodOption options[] = {nodes};

inline constexpr MethodInput failure_inputs[] = {
    {"edges", ValueShape::edges, "from each node to one that it needs, nodes numbered from 0"},
    {"failed", ValueShape::indices, "the nodes that fail of themselves"},
    {"can_lose", ValueShape::indices,
     "by node, how many of its needs it works without; if not given, none", false}};
inline constexpr MethodOutput failure_outputs[] = {
    {"wave_of", ValueShape::vector, "by node, the wave in which it fails; NaN: it goes on working"},
    {"last_straw", ValueShape::vector,
     "by node, the row of edges to the need whose failure was one too many; NaN if there is none"},
    {"failed", ValueShape::whole, "nodes that fail"}};

inline constexpr MethodInput delay_inputs[] = {
    {"edges", ValueShape::edges, "from what comes first to what waits, nodes numbered from 0"},
    {"own", ValueShape::vector, "by node, its own delay, 0 or more"},
    {"slack", ValueShape::vector, "by edge, the delay that it takes up; NaN: not known", true,
     true}};
inline constexpr MethodOutput delay_outputs[] = {
    {"at_least", ValueShape::vector, "by node, its delay if every unknown slack is enough"},
    {"at_most", ValueShape::vector, "by node, its delay if every unknown slack is none"}};

inline MethodResult run_failure(const MethodCall& call) {
  const Digraph needs = call.graph("edges");
  const FailureCascade found =
      sixstep::failure_cascade(needs, node_list(call, "failed", needs), call.indices("can_lose"));
  MethodResult result;
  result.set_vector("wave_of", found.wave_of);
  result.set_vector("last_straw", found.last_straw);
  result.set_number("failed", static_cast<double>(found.failed()));
  return result;
}

inline MethodResult run_delay(const MethodCall& call) {
  std::vector<std::optional<double>> slack;
  for (const double cell : call.vector("slack")) {
    slack.push_back(std::isnan(cell) ? std::nullopt : std::optional(cell));
  }
  const std::vector<Delay> found =
      sixstep::delay_cascade(call.graph("edges"), call.vector("own"), slack);
  std::vector<double> least;
  std::vector<double> most;
  for (const Delay& delay : found) {
    least.push_back(delay.at_least);
    most.push_back(delay.at_most);
  }
  MethodResult result;
  result.set_vector("at_least", least);
  result.set_vector("at_most", most);
  return result;
}

}  // namespace cascade_entry

inline constexpr Method delay_cascade = {
    "delay_cascade",
    "Delay cascade",
    "How late everything becomes that waits for what is late, with unknown slack as a range.",
    "longest paths; Dijkstra 1959",
    cascade_entry::delay_inputs,
    cascade_entry::options,
    cascade_entry::delay_outputs,
    cascade_entry::run_delay};

inline constexpr Method failure_cascade = {
    "failure_cascade",
    "Failure cascade",
    "What can no longer work once some nodes fail, wave by wave.",
    "reachability with thresholds; Granovetter 1978",
    cascade_entry::failure_inputs,
    cascade_entry::options,
    cascade_entry::failure_outputs,
    cascade_entry::run_failure};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
