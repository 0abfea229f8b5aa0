// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/digraph.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A set of nodes that contains all that its members need.
struct Closure {
  std::int64_t weight = 0;                 ///< sum over the members
  std::vector<bool> contains;              ///< by node
  std::vector<std::int64_t> contribution;  ///< by edge: what `from` pays towards the cost of `to`
};

/// The closure of greatest weight, the smallest one of those; an edge means that `from` needs `to`.
///
/// Open-pit miners call it the ultimate pit; here, the actions worth doing with all their
/// prerequisites when money has a price but no limit. Nodes in `required` are members whatever
/// their weight. The contributions are the dual: with them moved from payer to paid, every node on
/// its own shows the sign with which it enters or stays out.
///
/// Picard (1976): a minimum cut; here by `ClosureFlow`, which those call who solve the same graph
/// under many weights. Exact in integers.
/// Throws std::invalid_argument if weights are not one per node or the sum of their magnitudes
/// exceeds 2⁶¹; std::out_of_range if a required node is not there.
Closure maximum_closure(const Digraph& graph, std::span<const std::int64_t> weights,
                        std::span<const NodeIndex> required = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/closure.ipp>
#endif
