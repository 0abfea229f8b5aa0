// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/network_inputs.hpp>
#include <sixstep/methods/centrality.hpp>
#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace centrality_entry {

inline constexpr MethodInput inputs[] = {edges, weights};
inline constexpr MethodInput unweighted[] = {edges};

inline constexpr MethodOption tolerance =
    number("tolerance", 1e-12, "ends when a round moves the scores by no more");
inline constexpr MethodOption rounds = whole("rounds", 100'000.0, "rounds at most");

inline constexpr MethodOption degree_options[] = {nodes, reading};
inline constexpr MethodOption iteration_options[] = {nodes, reading, tolerance, rounds};
inline constexpr MethodOption page_rank_options[] = {
    nodes, reading, number("damping", 0.85, "how likely a walk follows an edge, below 1"),
    tolerance, rounds};
inline constexpr MethodOption katz_options[] = {
    nodes,
    reading,
    number("alpha", 0.1, "share of its worth that a node hands on; below 1 / spectral radius"),
    number("beta", 1.0, "worth of a node to which nobody points"),
    tolerance,
    rounds};

inline constexpr MethodOutput degree_outputs[] = {
    {"outgoing", ValueShape::indices, "by node, edges that leave it"},
    {"incoming", ValueShape::indices, "by node, edges that arrive"}};
inline constexpr MethodOutput outputs[] = {{"scores", ValueShape::vector, "by node"},
                                           {"rounds", ValueShape::whole, "rounds it took"}};

/// Runs an iterative centrality; `weight` must outlive what this returns.
inline CentralityOptions how(const MethodCall& call, const std::vector<double>& weight) {
  CentralityOptions options{call.choice<EdgeReading>("reading"), weight, call.number("tolerance"),
                            call.stop()};
  options.stop.work_limit = std::min(options.stop.work_limit, call.whole("rounds"));
  return options;
}

inline MethodResult told(const CentralityScores& found) {
  MethodResult result;
  result.set_vector("scores", found.of_node);
  result.set_number("rounds", static_cast<double>(found.rounds));
  result.set_truncated(found.truncated);
  return result;
}

inline MethodResult run_degrees(const MethodCall& call) {
  const Degrees found = sixstep::degrees(call.graph("edges"), call.choice<EdgeReading>("reading"));
  MethodResult result;
  result.set_vector("outgoing", found.out);
  result.set_vector("incoming", found.in);
  return result;
}

inline MethodResult run_page_rank(const MethodCall& call) {
  const std::vector<double> weight = call.vector("weights");
  return told(sixstep::page_rank(call.graph("edges"), call.number("damping"), how(call, weight)));
}

inline MethodResult run_katz(const MethodCall& call) {
  const std::vector<double> weight = call.vector("weights");
  const auto found = sixstep::katz(call.graph("edges"), call.number("alpha"), call.number("beta"),
                                   how(call, weight));
  if (found) return told(*found);
  throw MethodError("no-result", "alpha",
                    "alpha is not below 1 / spectral radius, so the sum has no end",
                    "give a smaller alpha");
}

inline MethodResult run_eigenvector(const MethodCall& call) {
  const std::vector<double> weight = call.vector("weights");
  const auto found = sixstep::eigenvector_centrality(call.graph("edges"), how(call, weight));
  if (found) return told(*found);
  throw MethodError("no-result", "edges", "a graph without loops has no eigenvector centrality");
}

}  // namespace centrality_entry

inline constexpr Method degrees = {"degrees",
                                   "Degrees",
                                   "How many edges each node has.",
                                   "Freeman 1978",
                                   centrality_entry::unweighted,
                                   centrality_entry::degree_options,
                                   centrality_entry::degree_outputs,
                                   centrality_entry::run_degrees};

inline constexpr Method eigenvector_centrality = {
    "eigenvector_centrality",
    "Eigenvector centrality",
    "Scores in proportion to the scores of who points at a node; of Euclidean norm 1.",
    "Bonacich 1972",
    centrality_entry::inputs,
    centrality_entry::iteration_options,
    centrality_entry::outputs,
    centrality_entry::run_eigenvector};

inline constexpr Method katz = {
    "katz",
    "Katz centrality",
    "Each node is worth beta, and alpha of the worth of who points at it.",
    "Katz 1953",
    centrality_entry::inputs,
    centrality_entry::katz_options,
    centrality_entry::outputs,
    centrality_entry::run_katz};

inline constexpr Method page_rank = {
    "page_rank",
    "PageRank",
    "The share of its time that a walk along edges, with jumps to anywhere, spends at each node.",
    "Brin & Page 1998",
    centrality_entry::inputs,
    centrality_entry::page_rank_options,
    centrality_entry::outputs,
    centrality_entry::run_page_rank};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry
