// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/graph/digraph.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a failure pulls down with it.
struct FailureCascade {
  /// Who fails in which wave, each by index: first what failed of itself, then what could not do
  /// without that, and so on.
  std::vector<std::vector<NodeIndex>> waves;
  std::vector<std::optional<std::uint32_t>> wave_of;  ///< by node; empty: it goes on working
  /// By node: the edge, from it to what it needs, whose failure was one too many; within a wave
  /// nodes count by index. Empty if it goes on working, or failed of itself.
  std::vector<std::optional<EdgeIndex>> last_straw;

  std::size_t failed() const;  ///< nodes in all waves
};

/// Follows a failure from what is needed to all that need it. An edge leads from a node to one that
/// it needs, as a `uses` edge does.
///
/// `can_lose`, by node, is how many of its needs a node works without: 0 says that it needs all of
/// them, one less than it has that any of them will do. If empty, every node needs all. Parallel
/// edges are as many needs; a self-loop is a need that fails too late to matter. O(nodes + edges).
/// Throws std::out_of_range if a failed node is not in the graph, std::invalid_argument if can_lose
/// has not one number for each node.
FailureCascade failure_cascade(const Digraph& needs, std::span<const NodeIndex> failed,
                               std::span<const std::uint32_t> can_lose = {});

/// How late a node is, where some slack is not known.
struct Delay {
  double at_least = 0.0;  ///< if every unknown slack is enough
  double at_most = 0.0;   ///< if every unknown slack is none
  friend bool operator==(const Delay&, const Delay&) = default;
};

/// Follows delays from causes to effects. An edge leads from what comes first to what waits for it,
/// and takes up its `slack`: by how much what comes first may be late before what waits is late too
/// (start − finish − lag). Empty: not known. A node is as late as its own delay and what still
/// arrives along its edges make it, whichever is most; delays along different edges do not add up.
///
/// `own` is by node, `slack` by edge, in one unit of time. Loops are welcome: nothing grows on the
/// way round. O(edges log nodes). Throws std::invalid_argument unless there is one finite delay of
/// 0 or more for each node, and one slack, unknown or finite and 0 or more, for each edge.
std::vector<Delay> delay_cascade(const Digraph& graph, std::span<const double> own,
                                 std::span<const std::optional<double>> slack);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/cascade.ipp>
#endif
