// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/interpretive_structure.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/methods/structure_matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace structure_entry {

inline constexpr MethodInput inputs[] = {edges};
inline constexpr MethodOption options[] = {nodes};

inline constexpr MethodOutput matrix_outputs[] = {
    {"order", ValueShape::indices, "all nodes, causes before effects"},
    {"offsets", ValueShape::indices,
     "where each block of nodes that all reach each other begins in the order, and its end"},
    {"feedback", ValueShape::indices, "rows of edges that lead back in the order"},
    {"fan_out", ValueShape::indices, "by node, how many a change of it can reach, itself counted",
     false},
    {"fan_in", ValueShape::indices, "by node, how many can reach it, itself counted", false},
    {"propagation_cost", ValueShape::number,
     "share of all pairs where a change of one can reach the other; left out without nodes",
     false}};

inline constexpr MethodOutput ladder_outputs[] = {
    {"reachability", ValueShape::square, "1 where the row reaches the column, itself counted",
     false},
    {"level_of", ValueShape::indices, "by node, its level; 0 is the top, which drives nothing else",
     false},
    {"driving_power", ValueShape::indices, "by node, how many it reaches", false},
    {"dependence_power", ValueShape::indices, "by node, how many reach it", false},
    {"group_of", ValueShape::indices, "by node, the group that is drawn as one"},
    {"skeleton", ValueShape::edges, "the fewest edges between groups that keep all reachability",
     false}};

inline MethodResult run_matrix(const MethodCall& call) {
  const Digraph graph = call.graph("edges");
  const StructureMatrix found = sixstep::structure_matrix(graph, call.stop());
  std::vector<std::size_t> offsets = {0};
  for (const StructureBlock& block : found.blocks) offsets.push_back(block.end);
  const Visibility seen = sixstep::visibility(graph, call.stop());
  MethodResult result;
  result.set_truncated(found.truncated || seen.truncated);
  result.set_vector("order", found.order);
  result.set_vector("offsets", offsets);
  result.set_vector("feedback", found.feedback);
  if (!seen.truncated) result.set_vector("fan_out", seen.fan_out);
  if (!seen.truncated) result.set_vector("fan_in", seen.fan_in);
  if (found.propagation_cost) result.set_number("propagation_cost", *found.propagation_cost);
  return result;
}

inline MethodResult run_ladder(const MethodCall& call) {
  InterpretiveStructure found = sixstep::interpretive_structure(call.graph("edges"), call.stop());
  Matrix skeleton(found.skeleton.size(), 2);
  for (std::size_t row = 0; row < skeleton.rows(); ++row) {
    skeleton(row, 0) = found.skeleton[row].from;
    skeleton(row, 1) = found.skeleton[row].to;
  }
  MethodResult result;
  result.set_truncated(found.truncated);
  result.set_vector("group_of", found.groups.component_of);
  if (found.truncated) return result;
  result.set_matrix("reachability", std::move(found.reachability));
  result.set_vector("level_of", found.level_of);
  result.set_vector("driving_power", found.driving_power);
  result.set_vector("dependence_power", found.dependence_power);
  result.set_matrix("skeleton", std::move(skeleton));
  return result;
}

}  // namespace structure_entry

inline constexpr Method interpretive_structure = {
    "interpretive_structure",
    "Interpretive structural modelling",
    "A system as a ladder of levels, from what drives to what is only driven. Stopped early, "
    "it gives groups only.",
    "Warfield 1974",
    structure_entry::inputs,
    structure_entry::options,
    structure_entry::ladder_outputs,
    structure_entry::run_ladder};

inline constexpr Method structure_matrix = {
    "structure_matrix",
    "Design structure matrix",
    "An order of causes before effects, with what feeds back in blocks on the diagonal.",
    "Steward 1981; MacCormack, Rusnak & Baldwin 2006",
    structure_entry::inputs,
    structure_entry::options,
    structure_entry::matrix_outputs,
    structure_entry::run_matrix};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
