// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/cut_points.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace cut_points_entry {

inline constexpr MethodInput inputs[] = {edges};
inline constexpr MethodOption options[] = {nodes};
inline constexpr MethodOutput outputs[] = {
    {"points", ValueShape::matrix,
     "a row for each node that holds a part together: node, parts without it, nodes cut off from "
     "the largest"},
    {"bridges", ValueShape::matrix,
     "a row for each edge that does: row of edges, nodes on its smaller side"}};

inline MethodResult run(const MethodCall& call) {
  const CutPoints found = sixstep::cut_points(call.graph("edges"));
  Matrix points(found.points.size(), 3);
  for (std::size_t row = 0; row < points.rows(); ++row) {
    points(row, 0) = found.points[row].node;
    points(row, 1) = static_cast<double>(found.points[row].parts);
    points(row, 2) = static_cast<double>(found.points[row].separated);
  }
  Matrix bridges(found.bridges.size(), 2);
  for (std::size_t row = 0; row < bridges.rows(); ++row) {
    bridges(row, 0) = found.bridges[row].edge;
    bridges(row, 1) = static_cast<double>(found.bridges[row].separated);
  }
  MethodResult result;
  result.set_matrix("points", std::move(points));
  result.set_matrix("bridges", std::move(bridges));
  return result;
}

}  // namespace cut_points_entry

inline constexpr Method cut_points = {
    "cut_points",
    "Articulation points and bridges",
    "Where a network hangs by one node, or by one tie, whichever way its edges point.",
    "Hopcroft & Tarjan 1973",
    cut_points_entry::inputs,
    cut_points_entry::options,
    cut_points_entry::outputs,
    cut_points_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
