// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include <sixstep/methods/edge_reading.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::measured_graph {

/// A graph as a method walks it, with one number for each of its edges.
struct MeasuredGraph {
  Digraph graph;
  std::vector<double> measure;  ///< by edge: a length or a weight; empty: each edge measures 1
};

/// Refuses what is not one usable number for each edge; `method` names the method in complaints.
inline void require_measures(const Digraph& graph, std::span<const double> measure,
                             const char* method) {
  const auto usable = [](double number) { return std::isfinite(number) && number > 0.0; };
  const bool fits = measure.empty() || measure.size() == graph.edge_count();
  if (!fits || !std::ranges::all_of(measure, usable)) {
    throw std::invalid_argument(std::string(method) +
                                ": one finite number above 0 is needed for each edge");
  }
}

/// `measure` is what the caller gave by edge, or empty.
inline MeasuredGraph measured(const Digraph& graph, EdgeReading reading,
                              std::span<const double> measure, const char* method) {
  require_measures(graph, measure, method);
  MeasuredGraph result{graph, {measure.begin(), measure.end()}};
  if (reading == EdgeReading::directed) return result;
  result.graph = both_ways(graph);
  result.measure.insert(result.measure.end(), measure.begin(), measure.end());
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::measured_graph
