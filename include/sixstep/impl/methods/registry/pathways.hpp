// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/methods/pathways.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace pathways_entry {

inline constexpr MethodInput inputs[] = {
    {"edges", ValueShape::edges, "from each action to one that can follow it, numbered from 0"},
    {"tipping_points", ValueShape::vector,
     "of each action, the year from which it no longer suffices", false}};

inline constexpr MethodOption options[] = {nodes,
                                           whole("most", 10'000, "pathways to list at most")};

inline constexpr MethodOutput outputs[] = {
    {"members", ValueShape::indices, "the actions of all pathways, one pathway after the other"},
    {"offsets", ValueShape::indices,
     "where each pathway begins among members, and the end of the last"},
    {"until", ValueShape::vector, "of each pathway, the tipping point of its last action", false},
    {"untimely", ValueShape::indices,
     "edges, counted from 0, whose follower does not tip later; with tipping_points", false}};

inline MethodResult run(const MethodCall& call) {
  const Digraph follows = call.graph("edges");
  const AdaptationPathways found = adaptation_pathways(follows, call.whole("most"), call.stop());
  std::vector<NodeIndex> members;
  std::vector<std::size_t> offsets = {0};
  for (const auto& pathway : found.pathways) {
    members.insert(members.end(), pathway.begin(), pathway.end());
    offsets.push_back(members.size());
  }
  MethodResult result;
  result.set_vector("members", members);
  result.set_vector("offsets", offsets);
  result.set_truncated(found.truncated);
  if (!call.has("tipping_points")) return result;
  const std::vector<double> given = call.vector("tipping_points");
  const std::vector<std::optional<double>> points(given.begin(), given.end());
  result.set_vector("untimely", untimely_switches(follows, points));
  std::vector<double> until;
  for (const auto& pathway : found.pathways) until.push_back(given[pathway.back()]);
  result.set_vector("until", until);
  return result;
}

}  // namespace pathways_entry

inline constexpr Method pathways = {
    "pathways",
    "Dynamic adaptive policy pathways",
    "All ways from what is done now through what can follow, how long each suffices, and which "
    "switches gain no time.",
    "Haasnoot et al. 2013",
    pathways_entry::inputs,
    pathways_entry::options,
    pathways_entry::outputs,
    pathways_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
